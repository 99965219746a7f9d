#include "demand/figures/pasted_block.h"

#include "demand/figures/block_columns.h"
#include "models/format.h"
#include "text/guarded_text.h"

#include <algorithm>

namespace muster::ui {

namespace {

class BlockReader {
  public:
    BlockReader(const QList<QStringList>& block, const engine::Inputs& in, const PastePlace& place)
        : m_block(block), m_place(place), m_plan(in.plan()),
          m_layout(layoutOfBlock(block, m_plan,
                                 place.length == PeriodLength::FinancialYear ? HyphenIs::FinancialYear
                                                                             : HyphenIs::Month))
    {
    }

    PastedBlock run()
    {
        m_out.refusal = whyNot();
        if (!m_out.refusal.isEmpty())
            return m_out;
        m_out.how = howRead();
        leaveColumnsOut();
        for (qsizetype row = m_layout.firstRow(); row < m_block.size(); ++row)
            readRow(row);
        return m_out;
    }

  private:
    [[nodiscard]] bool namesRows() const
    {
        return m_layout.has(BlockColumn::Locality) || m_layout.has(BlockColumn::ClientGroup) ||
               m_layout.has(BlockColumn::Activity);
    }
    [[nodiscard]] bool namesAll() const
    {
        return m_layout.has(BlockColumn::Locality) && m_layout.has(BlockColumn::ClientGroup) &&
               m_layout.has(BlockColumn::Activity);
    }

    [[nodiscard]] QString whyNot() const
    {
        if (!m_layout.has(BlockColumn::Figures))
            return Texts::tr("No figures were copied.");
        if (namesRows() && !namesAll() && !m_place.series)
            return Texts::tr(
                "The copied rows do not each name a locality, a client group and an activity. Add the "
                "missing columns, or choose a row of the grid first: whatever is not named is taken from "
                "it.");
        return {};
    }

    /// "Locality, client group and activity", or what of it the block names.
    [[nodiscard]] QString howRead() const
    {
        QStringList named;
        if (m_layout.has(BlockColumn::Locality))
            named += Texts::tr("localities");
        if (m_layout.has(BlockColumn::ClientGroup))
            named += Texts::tr("client groups");
        if (m_layout.has(BlockColumn::Activity))
            named += Texts::tr("activities");
        if (m_layout.has(BlockColumn::Period) || !m_layout.periods.empty())
            named += Texts::tr("periods");
        if (named.isEmpty())
            return Texts::tr("Read without headings, from the chosen cell on.");
        const QString read = Texts::tr("Read by the headings: %1.").arg(named.join(QStringLiteral(", ")));
        return namesAll() || !namesRows()
                   ? read
                   : read + Texts::tr(" Anything they do not name is taken from the chosen row.");
    }

    void leaveOut(const QString& where, const QString& text, const QString& reason)
    {
        m_out.leftOut += LeftOut{where, text, reason};
    }

    /// Columns of figures that no period heads, such as totals.
    void leaveColumnsOut()
    {
        for (std::size_t column = 0; column < m_layout.periods.size(); ++column) {
            const QString heading = m_layout.headingRow >= 0
                                        ? m_block[m_layout.headingRow].value(static_cast<int>(column))
                                        : QString();
            if (m_layout.columns[column] == BlockColumn::Figures && !m_layout.periods[column] &&
                !heading.trimmed().isEmpty())
                leaveOut(Texts::tr("column %1").arg(column + 1), heading,
                         Texts::tr("is not a period such as 2025/26, 2025-Q1 or Apr 2025"));
        }
    }

    /// The name of a kind in a row; an empty cell is that of the row above, as where cells are merged.
    [[nodiscard]] QString nameIn(qsizetype row, BlockColumn kind) const
    {
        const int column = m_layout.columnOf(kind);
        for (; row >= m_layout.firstRow(); --row)
            if (const QString text = unguarded(m_block[row].value(column)).trimmed(); !text.isEmpty())
                return text;
        return {};
    }

    template <class Id>
    bool setName(qsizetype row, BlockColumn kind, const QString& noun, Id& id)
    {
        if (!m_layout.has(kind))
            return true;
        const QString name = nameIn(row, kind);
        const auto found = findNamed(m_plan, kind, name);
        if (found)
            id = Id{*found};
        else if (found.error().code == ErrorCode::BadInput)
            leaveOut(rowName(row), name, format::text(found.error().sentence()));
        else
            leaveOut(rowName(row), name, Texts::tr("the plan has no %1 of this name").arg(noun));
        return found.has_value();
    }

    [[nodiscard]] QString rowName(qsizetype row) const { return Texts::tr("row %1").arg(row + 1); }

    [[nodiscard]] std::optional<plan::SeriesName> seriesOf(qsizetype row)
    {
        if (!namesRows()) {
            const auto at = static_cast<std::size_t>(row - m_layout.firstRow());
            if (at < m_place.rows.size())
                return m_place.rows[at];
            leaveOut(rowName(row), m_block[row].join(u' '), Texts::tr("there is no row here to paste into"));
            return std::nullopt;
        }
        plan::SeriesName series = m_place.series.value_or(plan::SeriesName{});
        const bool isKnown =
            setName(row, BlockColumn::Locality, Texts::tr("locality"), series.locality) &&
            setName(row, BlockColumn::ClientGroup, Texts::tr("client group"), series.clientGroup) &&
            setName(row, BlockColumn::Activity, Texts::tr("activity"), series.activity);
        return isKnown ? std::optional(series) : std::nullopt;
    }

    /// Whether a row has words that name nothing, while it lacks a name.
    bool isLeftOutForWords(qsizetype row)
    {
        const int column = namesAll() ? -1 : m_layout.columnOf(BlockColumn::Nothing);
        const QString text = m_block[row].value(column).trimmed();
        if (!text.isEmpty())
            leaveOut(rowName(row), text,
                     Texts::tr("is the name of no locality, client group or activity of the plan; copy the "
                               "figures alone, or use the plan's names"));
        return !text.isEmpty();
    }

    /// The period of a row's column of figures, the n-th of them; none where it is not known.
    [[nodiscard]] std::optional<Period> periodOf(qsizetype row, std::size_t column, std::size_t nth) const
    {
        if (m_layout.has(BlockColumn::Period))
            return nth == 0 ? readPeriod(nameIn(row, BlockColumn::Period), m_layout.hyphen) : std::nullopt;
        if (!m_layout.periods.empty())
            return m_layout.periods[column];
        return nth < m_place.columns.size() ? std::optional(m_place.columns[nth]) : std::nullopt;
    }

    void readRow(qsizetype row)
    {
        const QStringList& cells = m_block[row];
        const bool isEmpty =
            std::ranges::all_of(cells, [](const QString& cell) { return cell.trimmed().isEmpty(); });
        if (isEmpty && (namesRows() || !m_layout.periods.empty()))
            return;
        const auto series = isLeftOutForWords(row) ? std::nullopt : seriesOf(row);
        if (!series)
            return;
        const auto status = m_layout.has(BlockColumn::Status)
                                ? readStatus(cells.value(m_layout.columnOf(BlockColumn::Status)))
                                : std::nullopt;
        std::size_t nth = 0;
        for (std::size_t column = 0; column < m_layout.columns.size(); ++column) {
            if (m_layout.columns[column] != BlockColumn::Figures)
                continue;
            const QString text = unguarded(cells.value(static_cast<int>(column))).trimmed();
            if (const auto period = periodOf(row, column, nth++))
                m_out.figures.push_back({*series, *period, text, status});
            else if (!text.isEmpty() && m_layout.periods.empty())
                leaveOut(rowName(row), text,
                         m_layout.has(BlockColumn::Period)
                             ? Texts::tr("its row names no period")
                             : Texts::tr("there is no column here to paste into"));
        }
    }

    const QList<QStringList>& m_block;
    const PastePlace& m_place;
    const plan::Plan& m_plan;
    BlockLayout m_layout;
    PastedBlock m_out;
};

} // namespace

PastedBlock readBlock(const QList<QStringList>& block, const engine::Inputs& in, const PastePlace& place)
{
    return BlockReader(block, in, place).run();
}

} // namespace muster::ui
