#include "sheet/paste/row_changes.h"

#include "models/format.h"
#include "plan/rules/admitted_edit.h"
#include "sheet/cell_words.h"
#include "sheet/paste/new_names.h"

#include <algorithm>
#include <unordered_set>

namespace muster::ui {

namespace {

tl::unexpected<Error> leftOut(const QString& reason)
{
    return fail({ErrorCode::BadInput, reason.toStdString(), {}, {}, {}, {}});
}

/// "Role: the plan has no “Duty worker”".
QString reasonAt(const PasteColumn& column, const QString& text, const Error& error)
{
    const bool isUnknown =
        column.column && column.column->type == plan::CellType::Id && error.code == ErrorCode::NotFound;
    const QString why = isUnknown ? Texts::tr("the plan has no “%1”").arg(format::onOneLine(text))
                                  : format::text(error.sentence());
    return Texts::tr("%1: %2").arg(column.heading, why);
}

/// What a row of the spreadsheet says, on one line.
QString inOneLine(QStringList cells)
{
    cells.removeAll(QString());
    return format::onOneLine(cells.join(QStringLiteral(", ")));
}

class RowJudge {
  public:
    RowJudge(const PastedRows& rows, const PasteTable& table, const plan::Plan& plan)
        : m_rows(rows), m_table(table), m_info(*table.table), m_plan(plan)
    {
    }

    Result<void> run(RowChanges& out, const Progress& progress)
    {
        for (qsizetype row = 0; row < m_rows.rows.size(); ++row) {
            if (auto goesOn = progress.reached(static_cast<std::size_t>(row),
                                               static_cast<std::size_t>(m_rows.rows.size()));
                !goesOn)
                return goesOn;
            const QStringList& cells = m_rows.rows[row];
            if (std::ranges::all_of(cells, [](const QString& cell) { return cell.isEmpty(); }))
                continue;
            if (auto judged = judge(row, out); !judged) {
                ++out.counts.refused;
                out.lines.push_back({Texts::tr("row %1").arg(m_rows.first + row),
                                     {},
                                     {},
                                     inOneLine(cells),
                                     Texts::tr("Left out: %1").arg(format::text(judged.error().message)),
                                     true});
            }
        }
        return {};
    }

  private:
    [[nodiscard]] const PasteColumn& columnAt(int at) const
    {
        return m_table.columns[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] bool isKey(const plan::ColumnInfo* column) const
    {
        return std::ranges::find(m_info.key, column) != m_info.key.end();
    }

    /// What the row holds; where a name is missing that must be there, it is that of the row above, as where
    /// cells are merged.
    [[nodiscard]] PastedCells cellsOf(qsizetype row) const
    {
        PastedCells cells;
        for (std::size_t i = 0; i < m_rows.columns.size(); ++i) {
            const int at = m_rows.columns[i];
            const plan::ColumnInfo* column = at < 0 ? nullptr : columnAt(at).column;
            if (!column)
                continue;
            const auto cell = static_cast<qsizetype>(i);
            QString text = m_rows.rows[row].value(cell);
            const bool isMerged = column->type == plan::CellType::Id && !column->optional && isKey(column);
            for (qsizetype above = row; isMerged && text.isEmpty() && above-- > 0;)
                text = m_rows.rows[above].value(cell);
            if (!text.isEmpty())
                cells.emplace_back(at, text);
        }
        std::ranges::sort(cells, {}, [](const auto& cell) { return cell.first; });
        return cells;
    }

    [[nodiscard]] Result<void> write(plan::RowCopy& into, const PastedCells& cells, bool keyAlone) const
    {
        for (const auto& [at, text] : cells) {
            if (keyAlone && !isKey(columnAt(at).column))
                continue;
            if (const auto written = m_table.write(m_plan, into.get(), at, text); !written)
                return leftOut(reasonAt(columnAt(at), text, written.error()));
        }
        return {};
    }

    [[nodiscard]] static bool gives(const PastedCells& cells, const PasteTable& table,
                                    const plan::ColumnInfo* column)
    {
        return std::ranges::any_of(cells, [&](const auto& cell) {
            return table.columns[static_cast<std::size_t>(cell.first)].column == column;
        });
    }

    /// Whether what was copied has that column, filled in this row or not.
    [[nodiscard]] bool hasColumn(const plan::ColumnInfo* column) const
    {
        return std::ranges::any_of(m_rows.columns,
                                   [&](int at) { return at >= 0 && columnAt(at).column == column; });
    }

    /// The row that is meant: the one with every name that the copy has; null where there is none yet.
    [[nodiscard]] Result<const plan::AnyRow*> meant(const plan::RowCopy& named) const
    {
        const plan::AnyRow* found = nullptr;
        std::vector<const plan::ColumnInfo*> given;
        for (const plan::ColumnInfo* key : m_info.key)
            if (hasColumn(key))
                given.push_back(key);
        if (given.size() == m_info.key.size())
            return m_info.findSame(m_plan, named.get());
        for (const plan::AnyRow* row : m_info.rows(m_plan)) {
            plan::RowCopy tried(m_info, row);
            for (const plan::ColumnInfo* key : given)
                key->copy(tried.get(), named.get());
            if (!m_info.sameKey(tried.get(), row))
                continue;
            if (found)
                return leftOut(Texts::tr("several rows of %1 fit; copy the column %2 too")
                                   .arg(m_table.name, lackingKeys().join(QStringLiteral(", "))));
            found = row;
        }
        return found;
    }

    [[nodiscard]] QStringList lackingKeys() const
    {
        QStringList names;
        for (const plan::ColumnInfo* key : m_info.key)
            if (!hasColumn(key))
                names += m_table.headingOf(*key);
        return names;
    }

    [[nodiscard]] Result<void> whyNotNew(const PastedCells& cells) const
    {
        for (const plan::ColumnInfo* column : m_info.needed)
            if (!gives(cells, m_table, column))
                return leftOut(Texts::tr("a new row needs %1").arg(m_table.headingOf(*column)));
        return {};
    }

    Result<void> judge(qsizetype row, RowChanges& out)
    {
        PastedCells cells = cellsOf(row);
        if (m_table.settle) {
            auto settled = m_table.settle(cells);
            if (!settled)
                return fail(settled.error());
            cells = *std::move(settled);
        }
        plan::RowCopy named(m_info);
        if (auto written = write(named, cells, true); !written)
            return written;
        const auto found = meant(named);
        if (!found)
            return fail(found.error());
        plan::RowCopy next(m_info, *found);
        if (!*found) {
            if (auto fits = whyNotNew(cells); !fits)
                return fits;
            m_info.setId(next.get(), randomIdValue());
        }
        if (auto written = write(next, cells, false); !written)
            return written;
        return take(*found, next, out);
    }

    Result<void> take(const plan::AnyRow* before, const plan::RowCopy& next, RowChanges& out)
    {
        if (!m_seen.insert(nameOf(next.get())).second)
            return leftOut(Texts::tr("the same row stands in what was copied before"));
        if (before && m_info.same(before, next.get())) {
            ++out.counts.same;
            return {};
        }
        plan::Edit edit;
        m_info.put(edit.changes, next.get());
        if (const auto admitted = plan::admitEdit(m_plan, edit); !admitted)
            return leftOut(format::text(admitted.error().sentence()));
        if (before) {
            ++out.counts.replaced;
            tellReplaced(before, next.get(), out);
        } else {
            ++out.counts.added;
            out.lines.push_back({nameOf(next.get()), {}, {}, {}, tr("New: %1").arg(contentOf(next.get()))});
        }
        m_info.put((before ? out.replaced : out.added).changes, next.get());
        return {};
    }

    void tellReplaced(const plan::AnyRow* before, const plan::AnyRow* next, RowChanges& out) const
    {
        for (const plan::ColumnInfo* column : m_info.fileColumns())
            if (!column->same(before, next))
                out.lines.push_back({nameOf(next), m_table.headingOf(*column),
                                     shownCell(m_plan, *column, before), shownCell(m_plan, *column, next),
                                     tr("Replaced")});
    }

    /// "North, Social worker, 1 Apr 2026": what makes the row the one it is.
    [[nodiscard]] QString nameOf(const plan::AnyRow* row) const
    {
        QStringList parts;
        for (const plan::ColumnInfo* key : m_info.key)
            if (const QString text = shownCell(m_plan, *key, row); !text.isEmpty())
                parts += text;
        return parts.join(QStringLiteral(", "));
    }

    /// "Establishment, FTE 12; Vacancy, FTE 3": what else a new row says.
    [[nodiscard]] QString contentOf(const plan::AnyRow* row) const
    {
        const plan::RowCopy neutral(m_info);
        QStringList parts;
        for (const plan::ColumnInfo* column : m_info.fileColumns())
            if (!isKey(column) && !column->same(row, neutral.get()))
                parts += m_table.headingOf(*column) + u' ' + shownCell(m_plan, *column, row);
        return parts.join(QStringLiteral("; "));
    }

    static QString tr(const char* text) { return Texts::tr(text); }

    const PastedRows& m_rows;
    const PasteTable& m_table;
    const plan::TableInfo& m_info;
    const plan::Plan& m_plan;
    std::unordered_set<QString> m_seen;
};

} // namespace

Result<RowChanges> judgeRows(const PastedRows& rows, const PasteTable& table, const plan::Plan& plan,
                             bool makesNames, const Progress& progress)
{
    RowChanges changes;
    NewNames names = newNames(rows, table, plan);
    changes.unknown = names.names;
    plan::Plan with = plan;
    if (makesNames) {
        with.apply(names.edit.changes);
        changes.names = std::move(names.edit);
    }
    if (auto judged = RowJudge(rows, table, with).run(changes, progress); !judged)
        return fail(judged.error());
    const auto rank = [](const PasteLine& line) {
        return line.isRefused ? 0 : !line.column.isEmpty() ? 1 : 2;
    };
    std::ranges::stable_sort(changes.lines, {}, rank);
    return changes;
}

} // namespace muster::ui
