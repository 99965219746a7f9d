#include "demand/figures/block_columns.h"

#include "base/number.h"
#include "base/text.h"
#include "plan/names.h"
#include "text/number_text.h"

#include <algorithm>
#include <array>

namespace muster::ui {

namespace {

constexpr std::size_t kKinds = 5; // of columns that say something

QString keyOf(const QString& name)
{
    return QString::fromStdString(nameKey(name.toStdString()));
}

/// Whether a cell may stand where figures do.
bool isFigure(const QString& text)
{
    return readNumber(text) || isSuppressed(text.toStdString());
}

/// What a heading calls its column.
BlockColumn calledBy(const QString& heading)
{
    const QString key = keyOf(heading);
    const auto isOne = [&](std::initializer_list<const char*> words) {
        return std::ranges::any_of(words, [&](const char* word) { return key == QLatin1String(word); });
    };
    if (isOne({"locality", "localities", "area", "team", "district"}))
        return BlockColumn::Locality;
    if (isOne({"client group", "client_group", "client groups", "group"}))
        return BlockColumn::ClientGroup;
    if (isOne({"activity", "activities", "work"}))
        return BlockColumn::Activity;
    if (isOne({"period", "month", "quarter", "year", "financial year"}))
        return BlockColumn::Period;
    return isOne({"status", "actual or forecast"}) ? BlockColumn::Status : BlockColumn::Nothing;
}

/// Whether it names something, be it several localities.
bool isNamed(const plan::Plan& plan, BlockColumn kind, const QString& text)
{
    const auto found = findNamed(plan, kind, text);
    return found || found.error().code == ErrorCode::BadInput;
}

/// What most cells of a column are, among the kinds that no column before it is.
BlockColumn kindOf(const QList<QStringList>& block, int column, const BlockLayout& layout,
                   const plan::Plan& plan)
{
    std::array<int, kKinds> found{};
    for (qsizetype row = layout.firstRow(); row < block.size(); ++row) {
        const QString text = block[row].value(column);
        for (std::size_t kind = 0; kind < kKinds; ++kind) {
            const auto as = static_cast<BlockColumn>(kind);
            const bool is = as == BlockColumn::Period   ? readPeriod(text, layout.hyphen).has_value()
                            : as == BlockColumn::Status ? readStatus(text).has_value()
                                                        : isNamed(plan, as, text);
            found[kind] += is && !layout.has(as) ? 1 : 0;
        }
    }
    const auto* most = std::ranges::max_element(found);
    return *most > 0 ? static_cast<BlockColumn>(most - found.begin()) : BlockColumn::Nothing;
}

/// The first row that has no figure and names periods, or names columns; titles above it are passed over.
int headingRowOf(const QList<QStringList>& block)
{
    constexpr qsizetype kMostTitles = 5;
    for (qsizetype row = 0; row < std::min(kMostTitles, block.size() - 1); ++row) {
        const QStringList& cells = block[row];
        if (std::ranges::any_of(cells, isFigure))
            return -1;
        if (std::ranges::any_of(cells, [](const QString& cell) {
                return readPeriod(cell, HyphenIs::Month) || calledBy(cell) != BlockColumn::Nothing;
            }))
            return static_cast<int>(row);
    }
    return -1;
}

/// Whether every cell beneath the headings that holds anything holds words, and one does.
bool isOfWords(const QList<QStringList>& block, int firstRow, int column)
{
    bool any = false;
    for (qsizetype row = firstRow; row < block.size(); ++row) {
        const QString text = block[row].value(column).trimmed();
        if (isFigure(text))
            return false;
        any |= !text.isEmpty();
    }
    return any;
}

/// How many columns stand before the figures.
int leadingColumns(const QList<QStringList>& block, int headingRow, int width)
{
    const QStringList headings = headingRow >= 0 ? block[headingRow] : QStringList();
    for (int column = 0; column < width; ++column)
        if (readPeriod(headings.value(column), HyphenIs::Month))
            return column;
    int column = 0;
    while (column < width && (calledBy(headings.value(column)) != BlockColumn::Nothing ||
                              isOfWords(block, headingRow + 1, column)))
        ++column;
    return column;
}

int widthOf(const QList<QStringList>& block)
{
    qsizetype width = 0;
    for (const QStringList& row : block)
        width = std::max(width, row.size());
    return static_cast<int>(width);
}

} // namespace

Result<std::int64_t> findNamed(const plan::Plan& plan, BlockColumn kind, const QString& name)
{
    const plan::TableInfo& table = kind == BlockColumn::Locality      ? plan::tableOf<plan::Locality>()
                                   : kind == BlockColumn::ClientGroup ? plan::tableOf<plan::ClientGroup>()
                                                                      : plan::tableOf<plan::Activity>();
    return plan::findByName(plan, table, name.trimmed().toStdString());
}

std::optional<plan::DemandStatus> readStatus(const QString& word)
{
    const QString key = keyOf(word);
    if (key == QLatin1String("actual"))
        return plan::DemandStatus::Actual;
    return key == QLatin1String("forecast") ? std::optional(plan::DemandStatus::Forecast) : std::nullopt;
}

int BlockLayout::columnOf(BlockColumn kind) const
{
    const auto at = std::ranges::find(columns, kind);
    return at == columns.end() ? -1 : static_cast<int>(at - columns.begin());
}

BlockLayout layoutOfBlock(const QList<QStringList>& block, const plan::Plan& plan, HyphenIs usual)
{
    BlockLayout layout;
    const int width = widthOf(block);
    layout.headingRow = headingRowOf(block);
    const QStringList headings = layout.headingRow >= 0 ? block[layout.headingRow] : QStringList();
    const int leading = leadingColumns(block, layout.headingRow, width);
    QStringList periods = headings.mid(leading);
    for (qsizetype row = layout.firstRow(); row < block.size(); ++row)
        periods += block[row].mid(0, leading);
    layout.hyphen = hyphensOf(periods, usual);
    bool anyPeriod = false;
    for (int column = 0; column < width; ++column) {
        const QString heading = headings.value(column);
        const BlockColumn called = calledBy(heading);
        const bool isCalled = called != BlockColumn::Nothing && !layout.has(called);
        layout.columns.push_back(isCalled           ? called
                                 : column < leading ? kindOf(block, column, layout, plan)
                                                    : BlockColumn::Figures);
        layout.periods.push_back(readPeriod(heading, layout.hyphen));
        anyPeriod |= layout.periods.back().has_value();
    }
    if (!anyPeriod)
        layout.periods.clear();
    return layout;
}

} // namespace muster::ui
