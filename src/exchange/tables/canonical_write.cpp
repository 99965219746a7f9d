#include "exchange/tables/canonical.h"
#include "exchange/tables/cell_codec.h"
#include "exchange/tables/table_columns.h"

#include <algorithm>
#include <map>

namespace muster::exchange {

namespace {

/// Where each named thing stands in the order to show them; 0 for "every one".
class Ranks {
  public:
    explicit Ranks(const plan::Plan& plan)
    {
        rank<plan::Locality>(plan);
        rank<plan::ClientGroup>(plan);
        rank<plan::Activity>(plan);
        rank<plan::Role>(plan);
    }
    template <class IdType>
    [[nodiscard]] std::size_t of(IdType id) const
    {
        const auto& ranks = std::get<std::map<IdType, std::size_t>>(m_ranks);
        const auto at = ranks.find(id);
        return at == ranks.end() ? 0 : at->second;
    }
    template <class IdType>
    [[nodiscard]] std::size_t of(const std::optional<IdType>& id) const
    {
        return id ? of(*id) : 0;
    }

  private:
    template <class Row>
    void rank(const plan::Plan& plan)
    {
        auto& ranks = std::get<std::map<plan::IdOf<Row>, std::size_t>>(m_ranks);
        for (const Row* row : plan.ordered<Row>())
            ranks.emplace(row->id, ranks.size() + 1);
    }
    std::tuple<std::map<plan::LocalityId, std::size_t>, std::map<plan::ClientGroupId, std::size_t>,
               std::map<plan::ActivityId, std::size_t>, std::map<plan::RoleId, std::size_t>>
        m_ranks;
};

auto orderOf(const Ranks&, const plan::Settings& row)
{
    return row.id;
}
auto orderOf(const Ranks& ranks, const plan::Demand& row)
{
    return std::tuple(ranks.of(row.locality), ranks.of(row.clientGroup), ranks.of(row.activity),
                      row.period.start, row.period.length, row.status);
}
auto orderOf(const Ranks& ranks, const plan::Assumption& row)
{
    return std::tuple(row.kind, ranks.of(row.locality), ranks.of(row.role), ranks.of(row.activity),
                      ranks.of(row.clientGroup), row.from);
}
auto orderOf(const Ranks& ranks, const plan::Establishment& row)
{
    return std::tuple(ranks.of(row.locality), ranks.of(row.role), row.asAt);
}

auto orderOf(const Ranks& ranks, const plan::Post& row)
{
    return std::tuple(ranks.of(row.locality), ranks.of(row.role), row.title, row.start);
}
auto orderOf(const Ranks& ranks, const plan::Cohort& row)
{
    return std::tuple(row.month, row.name, ranks.of(row.locality), ranks.of(row.role));
}
auto orderOf(const Ranks& ranks, const plan::Move& row)
{
    return std::tuple(ranks.of(row.locality), ranks.of(row.role), row.month, ranks.of(row.toRole));
}
auto orderOf(const Ranks& ranks, const plan::Restructure& row)
{
    return std::tuple(row.month, row.name, ranks.of(row.locality), ranks.of(row.role));
}
auto orderOf(const Ranks& ranks, const plan::StaffAge& row)
{
    return std::tuple(ranks.of(row.locality), ranks.of(row.role), row.band);
}

auto orderOf(const Ranks&, const plan::Grade& row)
{
    return row.name;
}
auto orderOf(const Ranks&, const plan::Funding& row)
{
    return row.name;
}

auto orderOf(const Ranks& ranks, const plan::MeasureTarget& row)
{
    return std::tuple(row.measure, ranks.of(row.locality), ranks.of(row.role), ranks.of(row.activity),
                      row.period.start, row.period.length);
}
auto orderOf(const Ranks&, const plan::Benchmark& row)
{
    return std::tuple(row.figure, row.area, row.period.start, row.period.length, row.source);
}

auto orderOf(const Ranks& ranks, const plan::Population& row)
{
    return std::tuple(ranks.of(row.locality), row.year, row.band);
}
auto orderOf(const Ranks& ranks, const plan::DemandRate& row)
{
    return std::tuple(ranks.of(row.activity), ranks.of(row.clientGroup), row.band);
}
auto orderOf(const Ranks& ranks, const plan::SeriesMethod& row)
{
    return std::tuple(ranks.of(row.locality), ranks.of(row.activity), ranks.of(row.clientGroup));
}
auto orderOf(const Ranks& ranks, const plan::SeriesBreak& row)
{
    return std::tuple(ranks.of(row.activity), ranks.of(row.locality), ranks.of(row.clientGroup),
                      row.period.start, row.period.length);
}
auto orderOf(const Ranks& ranks, const plan::SharedForecast& row)
{
    return std::tuple(ranks.of(row.locality), ranks.of(row.activity), ranks.of(row.clientGroup));
}

auto orderOf(const Ranks& ranks, const plan::DemandProfile& row)
{
    return std::tuple(ranks.of(row.activity), ranks.of(row.clientGroup), row.month);
}

/// The rows in an order that does not depend on their ids.
template <class Row>
std::vector<const Row*> settledRows(const plan::Plan& plan)
{
    if constexpr (requires { Row::position; }) {
        return plan.ordered<Row>();
    } else {
        const Ranks ranks(plan);
        std::vector<const Row*> rows;
        for (const Row& row : plan.rows<Row>())
            rows.push_back(&row);
        std::ranges::stable_sort(rows, {}, [&](const Row* row) { return orderOf(ranks, *row); });
        return rows;
    }
}

template <class Row>
Sheet write(const plan::Plan& plan)
{
    Sheet sheet{std::string(plan::Table<Row>::name), {}, {}};
    forEachFileColumn<Row>([&]<class T>(const plan::Column<Row, T>& column) {
        sheet.columns.push_back({std::string(column.name), CellCodec<T>::numeric});
    });
    for (const Row* row : settledRows<Row>(plan)) {
        auto& cells = sheet.rows.emplace_back();
        forEachFileColumn<Row>([&]<class T>(const plan::Column<Row, T>& column) {
            cells.push_back(CellCodec<T>::write(plan, row->*column.member));
        });
    }
    return sheet;
}

} // namespace

Result<Sheet> writeTable(const plan::Plan& plan, std::string_view table)
{
    if (auto known = knownTable(table); !known)
        return fail(std::move(known.error()));
    Sheet sheet;
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        if (plan::Table<Row>::name == table)
            sheet = write<Row>(plan);
    });
    return sheet;
}

} // namespace muster::exchange
