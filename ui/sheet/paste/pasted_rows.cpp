#include "sheet/paste/pasted_rows.h"

#include "base/text.h"
#include "models/format.h"
#include "plan/names.h"
#include "text/guarded_text.h"
#include "text/number_text.h"

#include <algorithm>

namespace muster::ui {

namespace {

/// A heading without what people write differently: "as at" from "As_at", "establishment" from
/// "Establishment, FTE".
QString wordsOf(const QString& heading)
{
    QString words = QString::fromStdString(nameKey(heading.toStdString()));
    for (const QChar mark : {u'_', u',', u'(', u')', u':'})
        words.replace(mark, u' ');
    words = words.simplified();
    for (const char* end : {" fte", " date"})
        if (words.endsWith(QLatin1String(end)))
            words.chop(static_cast<qsizetype>(std::char_traits<char>::length(end)));
    return words;
}

/// Other names of columns in the lists of councils.
QString usualName(const QString& words)
{
    for (const char* word : {"area", "team", "district"})
        if (words == QLatin1String(word))
            return QStringLiteral("locality");
    if (words == QLatin1String("vacancies"))
        return QStringLiteral("vacancy");
    return words == QLatin1String("job") || words == QLatin1String("job role") ? QStringLiteral("role")
                                                                               : words;
}

int columnCalled(const QString& heading, const PasteTable& table)
{
    const QString words = usualName(wordsOf(heading));
    for (std::size_t i = 0; !words.isEmpty() && i < table.columns.size(); ++i) {
        const PasteColumn& column = table.columns[i];
        if (words == wordsOf(column.heading) ||
            (column.column && words == wordsOf(format::tableWord(column.column->name))))
            return static_cast<int>(i);
    }
    return -1;
}

/// The first row that has no number and names columns, most of those that it names; −1: there is none.
qsizetype headingRowIn(const QList<QStringList>& block, const PasteTable& table)
{
    constexpr qsizetype kMostTitles = 5;
    for (qsizetype row = 0; row < std::min(kMostTitles, block.size()); ++row) {
        const QStringList& cells = block[row];
        if (std::ranges::any_of(cells, [](const QString& cell) { return readNumber(cell).has_value(); }))
            return -1;
        const auto known =
            std::ranges::count_if(cells, [&](const QString& cell) { return columnCalled(cell, table) >= 0; });
        if (known > 1 || (known == 1 && cells.size() == 1 && block.size() > 1))
            return row;
    }
    return -1;
}

bool has(const PastedRows& rows, const PasteTable& table, const plan::ColumnInfo* column)
{
    return std::ranges::any_of(rows.columns, [&](int at) {
        return at >= 0 && table.columns[static_cast<std::size_t>(at)].column == column;
    });
}

/// Where the first of the columns that make rows the same stands.
int firstKeyColumn(const PasteTable& table)
{
    const auto at = std::ranges::find_if(table.columns, [&](const PasteColumn& column) {
        return std::ranges::find(table.table->key, column.column) != table.table->key.end();
    });
    return static_cast<int>(at - table.columns.begin());
}

/// Whether what is read without headings has all that a row of the table needs.
bool namesItsRows(const PastedRows& rows, const PasteTable& table)
{
    return rows.columns.front() <= firstKeyColumn(table) &&
           std::ranges::all_of(table.table->needed,
                               [&](const auto* column) { return has(rows, table, column); });
}

/// Whether a row has names of the plan where it should have them.
bool anyNameIsKnown(const PastedRows& rows, const PasteTable& table, const plan::Plan& plan)
{
    for (const QStringList& row : rows.rows)
        for (std::size_t i = 0; i < rows.columns.size(); ++i) {
            const int at = rows.columns[i];
            const auto* column = at < 0 ? nullptr : table.columns[static_cast<std::size_t>(at)].column;
            if (column && column->type == plan::CellType::Id &&
                plan::findByName(plan, column->named(), row.value(static_cast<int>(i)).toStdString()))
                return true;
        }
    return false;
}

QStringList cleaned(const QStringList& cells)
{
    QStringList clean;
    for (const QString& cell : cells)
        clean += unguarded(cell).trimmed();
    return clean;
}

PastedRows withHeadings(const QList<QStringList>& block, qsizetype headingRow, const PasteTable& table)
{
    PastedRows rows;
    rows.hasHeadings = true;
    rows.first = headingRow + 2;
    QStringList known;
    QStringList unknown;
    for (const QString& heading : block[headingRow]) {
        int at = columnCalled(heading, table);
        if (std::ranges::find(rows.columns, at) != rows.columns.end())
            at = -1; // a heading that stands there twice
        rows.columns.push_back(at);
        if (at >= 0 && table.columns[static_cast<std::size_t>(at)].column)
            known += table.columns[static_cast<std::size_t>(at)].heading;
        else if (!heading.trimmed().isEmpty())
            unknown += format::onOneLine(heading.trimmed());
    }
    for (const QStringList& cells : block.mid(headingRow + 1))
        rows.rows += cleaned(cells);
    rows.how = Texts::tr("Read by the headings: %1.").arg(known.join(QStringLiteral("; ")));
    if (!unknown.isEmpty())
        rows.how += u' ' + Texts::tr("Columns passed over: %1.").arg(unknown.join(QStringLiteral("; ")));
    return rows;
}

PastedRows withoutHeadings(const QList<QStringList>& block, const PasteTable& table, int at)
{
    PastedRows rows;
    qsizetype width = 0;
    for (const QStringList& cells : block) {
        rows.rows += cleaned(cells);
        width = std::max(width, cells.size());
    }
    for (int i = 0; i < width; ++i)
        rows.columns.push_back(at + i < static_cast<int>(table.columns.size()) ? at + i : -1);
    rows.how = Texts::tr("Read without headings, in the order of the table's columns.");
    return rows;
}

} // namespace

QString PasteTable::headingOf(const plan::ColumnInfo& column) const
{
    const auto at = std::ranges::find(columns, &column, &PasteColumn::column);
    return at == columns.end() ? format::tableWord(column.name) : at->heading;
}

std::optional<PastedRows> rowsIn(const QList<QStringList>& block, const PasteTable& table,
                                 const plan::Plan& plan, int at)
{
    if (const qsizetype headings = headingRowIn(block, table); headings >= 0) {
        PastedRows rows = withHeadings(block, headings, table);
        const bool isNamed = std::ranges::any_of(
            table.table->key, [&](const plan::ColumnInfo* key) { return has(rows, table, key); });
        return isNamed ? std::optional(std::move(rows)) : std::nullopt;
    }
    if (PastedRows rows = withoutHeadings(block, table, at); namesItsRows(rows, table))
        return rows;
    if (at > 0)
        if (PastedRows rows = withoutHeadings(block, table, 0);
            namesItsRows(rows, table) && anyNameIsKnown(rows, table, plan))
            return rows;
    return std::nullopt;
}

} // namespace muster::ui
