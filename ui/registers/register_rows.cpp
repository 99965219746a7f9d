#include "registers/register_rows.h"

#include "models/format.h"
#include "plan/aim_rules.h"
#include "plan/demand_rules.h"
#include "plan/edits.h"
#include "plan/staff_rules.h"
#include "registers/cell_words.h"
#include "registers/first_rows.h"
#include "sheet/row_judge.h"

#include <algorithm>

namespace muster::ui {

namespace {

/// "Annual cost" from annual_cost; FTE stays FTE.
QString headingOf(std::string_view column)
{
    QString words = format::text(column).replace(QLatin1Char('_'), QLatin1Char(' '));
    words.replace(QStringLiteral("fte"), QStringLiteral("FTE"));
    words[0] = words[0].toUpper();
    return words;
}

template <class Row>
class RowsOf : public RegisterRows {
  public:
    [[nodiscard]] std::string_view table() const override { return plan::Table<Row>::name; }

    bool load(const plan::Plan& plan) override
    {
        std::vector<Row> rows(plan.rows<Row>().begin(), plan.rows<Row>().end());
        std::ranges::stable_sort(rows, {}, [&](const Row& row) { return textsOf(plan, row); });
        if (rows == m_rows)
            return false;
        m_rows = std::move(rows);
        return true;
    }
    [[nodiscard]] int rowCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount() const override { return kColumns; }

    [[nodiscard]] QString heading(int column) const override
    {
        return at(column, [](const auto& each) { return headingOf(each.name); });
    }
    [[nodiscard]] bool isText(int column) const override
    {
        return at(column, []<class T>(const plan::Column<Row, T>&) { return CellWords<T>::isText; });
    }
    [[nodiscard]] QStringList choices(const plan::Plan& plan, int column) const override
    {
        return at(column, [&]<class T>(const plan::Column<Row, T>&) { return CellWords<T>::choices(plan); });
    }
    [[nodiscard]] QString shown(const plan::Plan& plan, int row, int column) const override
    {
        return at(column, [&]<class T>(const plan::Column<Row, T>& each) {
            return CellWords<T>::show(plan, rowAt(row).*each.member);
        });
    }
    [[nodiscard]] QString plain(const plan::Plan& plan, int row, int column) const override
    {
        return at(column, [&]<class T>(const plan::Column<Row, T>& each) {
            return CellWords<T>::plain(plan, rowAt(row).*each.member);
        });
    }
    [[nodiscard]] std::int64_t idAt(int row) const override { return rowAt(row).id.value; }
    [[nodiscard]] QString where(const plan::Plan& plan, int row) const override
    {
        return format::text(plan::whereOf(plan, rowAt(row)));
    }

    void judge(const plan::Plan& plan, int row, const QList<CellText>& cells, Validation& judged,
               const Refuse& refuse) const override
    {
        const auto write = [&](Row& into, int column, const QString& text) {
            return this->write(plan, into, column, text);
        };
        const auto [next, accepted] = judgedRow(
            rowAt(row), cells, write, [&](const Row& tried) { return whyNotRow(plan, tried); }, refuse);
        judged.accepted += accepted;
        if (accepted > 0)
            judged.edit.put(next);
    }
    [[nodiscard]] plan::Edit addition(const plan::Plan& plan, std::optional<plan::LocalityId> locality,
                                      std::int64_t& id) const override
    {
        plan::Edit edit;
        auto row = firstRow<Row>(plan, locality);
        if (!row)
            return edit;
        row->id = newId<plan::IdOf<Row>>();
        makeUnlike(plan, *row);
        id = row->id.value;
        edit.label = Texts::tr("Add %1").arg(format::text(plan::whereOf(plan, *row))).toStdString();
        edit.put(*row);
        return edit;
    }
    [[nodiscard]] plan::Edit removal(const std::vector<int>& rows) const override
    {
        plan::Edit edit;
        for (const int row : rows)
            edit.erase<Row>(rowAt(row).id);
        return edit;
    }

  private:
    /// All but the id, which comes first.
    static constexpr int kColumns = int(decltype(plan::Table<Row>::columns)::size) - 1;

    [[nodiscard]] const Row& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    template <class Visit>
    static auto at(int column, const Visit& visit)
    {
        using Answer = decltype(visit(plan::columnAt<1>(plan::Table<Row>::columns)));
        Answer answer{};
        int index = -1;
        plan::forEachColumn<Row>([&](const auto& each) {
            if constexpr (!std::is_same_v<std::remove_const_t<decltype(each.member)>, plan::IdOf<Row> Row::*>)
                if (index == column)
                    answer = visit(each);
            ++index;
        });
        return answer;
    }
    [[nodiscard]] std::vector<QString> textsOf(const plan::Plan& plan, const Row& row) const
    {
        std::vector<QString> texts;
        texts.reserve(kColumns);
        for (int column = 0; column < kColumns; ++column)
            texts.push_back(at(column, [&]<class T>(const plan::Column<Row, T>& each) {
                return CellWords<T>::plain(plan, row.*each.member);
            }));
        return texts;
    }
    [[nodiscard]] Result<void> write(const plan::Plan& plan, Row& row, int column, const QString& text) const
    {
        return at(column, [&]<class T>(const plan::Column<Row, T>& each) -> Result<void> {
            auto value = CellWords<T>::read(plan, text);
            if (!value)
                return fail(std::move(value.error()));
            row.*each.member = *std::move(value);
            return {};
        });
    }
    [[nodiscard]] QString whyNotRow(const plan::Plan& plan, const Row& row) const
    {
        const Row* same = plan::findSame(plan, row);
        if (same && same->id != row.id)
            return Texts::tr("this row already exists: %1").arg(format::text(plan::whereOf(plan, row)));
        plan::Edit edit;
        edit.put(row);
        return whyNot(plan, edit);
    }

    std::vector<Row> m_rows;
};

template <class Row>
std::unique_ptr<RegisterRows> make()
{
    return std::make_unique<RowsOf<Row>>();
}

struct RegisterOf {
    std::string_view table;
    const char* name;
    std::unique_ptr<RegisterRows> (*make)();
};

constexpr std::array kRegisters{
    RegisterOf{"posts", QT_TRANSLATE_NOOP("Registers", "Posts"), make<plan::Post>},
    RegisterOf{"cohorts", QT_TRANSLATE_NOOP("Registers", "Cohorts who qualify"), make<plan::Cohort>},
    RegisterOf{"moves", QT_TRANSLATE_NOOP("Registers", "Moves between roles"), make<plan::Move>},
    RegisterOf{"restructures", QT_TRANSLATE_NOOP("Registers", "Restructures"), make<plan::Restructure>},
    RegisterOf{"staff_ages", QT_TRANSLATE_NOOP("Registers", "Age profile"), make<plan::StaffAge>},
    RegisterOf{"grades", QT_TRANSLATE_NOOP("Registers", "Grades"), make<plan::Grade>},
    RegisterOf{"funding_sources", QT_TRANSLATE_NOOP("Registers", "Funding"), make<plan::Funding>},
    RegisterOf{"targets", QT_TRANSLATE_NOOP("Registers", "Targets of measures"), make<plan::MeasureTarget>},
    RegisterOf{"benchmarks", QT_TRANSLATE_NOOP("Registers", "Published rates"), make<plan::Benchmark>},
    RegisterOf{"population", QT_TRANSLATE_NOOP("Registers", "Population"), make<plan::Population>},
    RegisterOf{"rates", QT_TRANSLATE_NOOP("Registers", "Rates of demand"), make<plan::DemandRate>},
    RegisterOf{"demand_methods", QT_TRANSLATE_NOOP("Registers", "Methods of demand"),
               make<plan::SeriesMethod>},
    RegisterOf{"breaks", QT_TRANSLATE_NOOP("Registers", "Breaks of demand"), make<plan::SeriesBreak>},
    RegisterOf{"shared_forecasts", QT_TRANSLATE_NOOP("Registers", "Shared forecasts"),
               make<plan::SharedForecast>},
    RegisterOf{"demand_profiles", QT_TRANSLATE_NOOP("Registers", "Demand over the year"),
               make<plan::DemandProfile>}};

} // namespace

std::vector<std::pair<std::string_view, QString>> registerTables()
{
    std::vector<std::pair<std::string_view, QString>> tables;
    tables.reserve(kRegisters.size());
    for (const RegisterOf& each : kRegisters)
        tables.emplace_back(each.table, Texts::tr(each.name));
    return tables;
}

std::unique_ptr<RegisterRows> makeRegisterRows(std::string_view table)
{
    const auto found = std::ranges::find(kRegisters, table, &RegisterOf::table);
    return (found == kRegisters.end() ? kRegisters.front() : *found).make();
}

} // namespace muster::ui
