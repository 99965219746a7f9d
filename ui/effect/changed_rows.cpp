#include "effect/changed_rows.h"

#include "assumptions/lookup.h"
#include "models/format.h"
#include "plan/names.h"
#include "sheet/cell_words.h"

namespace muster::ui {

namespace {

constexpr std::size_t kRowsTold = 2;
constexpr qsizetype kCellsTold = 3;
constexpr qsizetype kMostCellLetters = 60; // of one value
constexpr qsizetype kMostOfAPlace = 160;

/// One side of an edit.
struct Side {
    const plan::Plan& plan;
    const plan::AnyRow* row; ///< null: it is not there
};

QString fromTo(const QString& was, const QString& is)
{
    return QStringLiteral("%1 \u2192 %2")
        .arg(format::onOneLine(was, kMostCellLetters), format::onOneLine(is, kMostCellLetters));
}

/// What counts in the scope of an assumption, its own or inherited.
QString valueIn(const plan::Plan& plan, const plan::Assumption& of, bool isOwn)
{
    const Month month = of.from.value_or(plan.settings().firstMonth);
    const plan::Assumption* row = Lookup(plan, of.kind).row(of.scope(), month);
    if (!row)
        return Texts::tr("not set");
    const QString value = format::exact(row->value);
    return isOwn ? value : Texts::tr("%1 (inherited)").arg(value);
}

/// The kind where it is one value; of several the name of the edit says it.
QString assumptionInWords(const Side& was, const Side& is, bool withKind)
{
    const auto& row = plan::asRow<plan::Assumption>(is.row ? is.row : was.row);
    const plan::Plan& named = is.row ? is.plan : was.plan;
    QString place = format::text(plan::describe(named, row.scope()));
    if (withKind)
        place = Texts::tr("%1, %2").arg(format::word(plan::info(row.kind).name), place);
    if (row.from)
        place = Texts::tr("%1, from %2").arg(place, format::text(row.from->toEnglish()));
    return Texts::tr("%1: %2").arg(
        format::onOneLine(place, kMostOfAPlace),
        fromTo(valueIn(was.plan, row, was.row != nullptr), valueIn(is.plan, row, is.row != nullptr)));
}

/// What tells the row from others: "North, Social worker".
QString keyInWords(const plan::TableInfo& table, const Side& side)
{
    QStringList parts;
    for (const plan::ColumnInfo* column : table.key)
        if (const QString part = shownCell(side.plan, *column, side.row); !part.isEmpty())
            parts += format::onOneLine(part, kMostCellLetters);
    return parts.isEmpty() ? columnHeading(table.name) : parts.join(QStringLiteral(", "));
}

QString rowInWords(const plan::TableInfo& table, const Side& was, const Side& is)
{
    const QString name = keyInWords(table, is.row ? is : was);
    if (!was.row)
        return Texts::tr("%1: added").arg(name);
    if (!is.row)
        return Texts::tr("%1: taken away").arg(name);
    QStringList cells;
    for (const plan::ColumnInfo* column : table.fileColumns())
        if (!column->same(was.row, is.row))
            cells += QStringLiteral("%1 %2").arg(
                columnHeading(column->name),
                fromTo(shownCell(was.plan, *column, was.row), shownCell(is.plan, *column, is.row)));
    const auto more = static_cast<int>(cells.size() - kCellsTold);
    if (more > 0)
        cells = cells.first(kCellsTold) << Texts::tr("%n more", nullptr, more);
    return cells.isEmpty() ? name : Texts::tr("%1: %2").arg(name, cells.join(QStringLiteral(", ")));
}

/// Whether only the evidence of an assumption is another.
bool isOfEvidence(const ChangedRows::Row& row)
{
    return row.was && row.is &&
           plan::asRow<plan::Assumption>(row.was->get()).value ==
               plan::asRow<plan::Assumption>(row.is->get()).value;
}

QString changeInWords(const ChangedRows::Row& row, const plan::Plan& before, const plan::Plan& now,
                      bool withKind)
{
    const Side was{before, row.was ? row.was->get() : nullptr};
    const Side is{now, row.is ? row.is->get() : nullptr};
    if (row.table == &plan::tableOf<plan::Assumption>() && !isOfEvidence(row))
        return assumptionInWords(was, is, withKind);
    return rowInWords(*row.table, was, is);
}

std::optional<plan::RowCopy> copyOf(const plan::TableInfo& table, const plan::AnyRow* row)
{
    return row ? std::optional(plan::RowCopy(table, row)) : std::nullopt;
}

} // namespace

ChangedRows changedRows(const plan::Changes& changes, const plan::Plan& before)
{
    ChangedRows rows;
    const auto add = [&](const plan::TableInfo& table, std::int64_t id, const plan::AnyRow* is) {
        if (++rows.count <= kRowsTold)
            rows.first.push_back({&table, copyOf(table, table.find(before, id)), copyOf(table, is)});
    };
    for (const plan::TableInfo& table : plan::tables()) {
        for (const plan::AnyRow* row : table.puts(changes))
            add(table, table.idOf(row), row);
        for (const std::int64_t id : table.erased(changes))
            add(table, id, nullptr);
    }
    return rows;
}

QString inWords(const ChangedRows& rows, const engine::Results& before, const engine::Results& now)
{
    QStringList told;
    for (const ChangedRows::Row& row : rows.first)
        told += changeInWords(row, before.inputs().plan(), now.inputs().plan(), rows.count == 1);
    const auto more = static_cast<int>(rows.count - rows.first.size());
    if (more > 0)
        told += Texts::tr("and %n more", nullptr, more);
    return told.join(QStringLiteral("; "));
}

} // namespace muster::ui
