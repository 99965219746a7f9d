#include "tables/column_widths.h"

#include "models/grid_model.h"
#include "tables/grid_delegate.h"
#include "tables/wrapped_header.h"

#include <QRegularExpression>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kTrendWidth = 80;
constexpr int kLeastTrendWidth = 44;
constexpr int kWidestWords = 300; // longer words wrap even where there is room

int longestWord(const QFontMetrics& metrics, const QString& text)
{
    int width = 0;
    static const QRegularExpression kBreaks(QStringLiteral("[ \u200b]"));
    for (const QString& word : text.split(kBreaks))
        width = std::max(width, metrics.horizontalAdvance(word));
    return width;
}

ColumnWish wishOfCell(const QModelIndex& index, TextWidths& widths)
{
    if (!index.data(GridModel::TrendRole).value<QList<double>>().isEmpty())
        return {kLeastTrendWidth, kTrendWidth};
    const QVariant own = index.data(Qt::FontRole);
    const auto text = widths.of(index.data().toString(), own.isValid() && own.value<QFont>().bold());
    const int indent = index.data(GridModel::IndentRole).toInt() * GridDelegate::kIndent;
    const int best = text.whole + indent;
    const bool isText = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft;
    if (!isText)
        return {std::min(best, kWidestWords), std::min(best, kWidestWords)};
    const QString badge = index.data(GridModel::BadgeRole).toString();
    const int words =
        std::max(text.longestWord + indent, GridDelegate::leastBadgeWidth(badge, widths.font()));
    const bool explains =
        !index.data(GridModel::NoteRole).toString().isEmpty(); // and takes what room there is
    const int wanted =
        explains ? kWidestWords : std::max(best, GridDelegate::badgeWidth(badge, widths.font()));
    return {words, std::clamp(wanted, words, std::max(words, kWidestWords))};
}

} // namespace

TextWidths::TextWidths(const QFont& plain) : m_plain(plain), m_bold(plain)
{
    m_bold.setBold(true);
}

TextWidths::Width TextWidths::of(const QString& text, bool bold)
{
    auto& known = m_known.at(bold ? 1 : 0);
    const auto at = known.constFind(text);
    if (at != known.constEnd())
        return *at;
    const QFontMetrics metrics(bold ? m_bold : m_plain);
    return *known.insert(
        text, {metrics.horizontalAdvance(text), std::min(longestWord(metrics, text), kWidestWords)});
}

ColumnWish wishOf(const QTableView& view, int column, TextWidths& widths)
{
    const QAbstractItemModel& model = *view.model();
    const QFontMetrics heading(WrappedHeader::headingFont());
    const QString title = WrappedHeader::breakable(model.headerData(column, Qt::Horizontal).toString());
    const int word = std::min(longestWord(heading, title), kWidestWords);
    ColumnWish wish{word, std::clamp(heading.horizontalAdvance(title) / 2, word, kWidestWords)};
    for (int row = 0; row < model.rowCount(); ++row) {
        const ColumnWish cell = wishOfCell(model.index(row, column), widths);
        wish = {std::max(wish.least, cell.least), std::max(wish.best, cell.best)};
    }
    constexpr int kMargins = 2 * GridDelegate::kMargin + 2;
    return {wish.least + kMargins, std::max(wish.least, wish.best) + kMargins};
}

namespace {

/// Where the table scrolls sideways: the first column, which stays and names the rows, has up to a quarter of
/// the view; as many columns as fit fill the view, so that none is cut in two by its edge, and the others
/// follow at their least.
std::vector<int> firstThatFit(std::vector<ColumnWish> wishes, int width)
{
    ColumnWish& names = wishes.front();
    names.least = std::max(names.least, std::min(names.best, width / 4));
    std::vector<ColumnWish> first;
    int least = 0;
    for (const ColumnWish& wish : wishes) {
        least += wish.least;
        if (least > width)
            break;
        first.push_back(wish);
    }
    std::vector<int> widths = shareWidth(first, width);
    for (std::size_t i = first.size(); i < wishes.size(); ++i)
        widths.push_back(wishes[i].least);
    return widths;
}

} // namespace

std::vector<int> shareWidth(const std::vector<ColumnWish>& wishes, int width)
{
    int least = 0;
    int best = 0;
    for (const ColumnWish& wish : wishes) {
        least += wish.least;
        best += wish.best;
    }
    if (least > width && wishes.size() > 1)
        return firstThatFit(wishes, width);
    std::vector<int> widths;
    const int spare = width - least;
    for (const ColumnWish& wish : wishes) {
        int own = wish.least;
        if (spare >= best - least)
            own = wish.best;
        else if (spare > 0)
            own += spare * (wish.best - wish.least) / (best - least);
        widths.push_back(own);
    }
    int left = width;
    for (const int own : widths)
        left -= own;
    const int columns = static_cast<int>(widths.size());
    for (int i = 0; left > 0 && i < columns; ++i) {
        const int part = left / (columns - i);
        widths[static_cast<std::size_t>(i)] += part;
        left -= part;
    }
    return widths;
}

void fitColumn(QTableView& view, int column)
{
    auto* header = qobject_cast<WrappedHeader*>(view.horizontalHeader());
    if (!header || !view.model() || column < 0 || column >= view.model()->columnCount())
        return;
    TextWidths widths(view.font());
    header->setOwnWidth(column, wishOf(view, column, widths).best);
}

void shareColumns(QTableView& view, std::vector<ColumnWish> wishes)
{
    const auto* header = qobject_cast<const WrappedHeader*>(view.horizontalHeader());
    const auto own = [&](std::size_t column) {
        return header ? header->ownWidth(static_cast<int>(column)) : std::nullopt;
    };
    for (std::size_t column = 0; column < wishes.size(); ++column)
        if (const auto width = own(column))
            wishes[column] = {*width, *width};
    const std::vector<int> widths = shareWidth(wishes, view.viewport()->width());
    for (std::size_t column = 0; column < widths.size(); ++column)
        view.setColumnWidth(static_cast<int>(column), own(column).value_or(widths[column]));
}

} // namespace muster::ui
