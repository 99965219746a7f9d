#include "plan/plan.h"

namespace muster::plan {

const Settings& Plan::settings() const
{
    static const Settings kNeutral;
    return rows<Settings>().empty() ? kNeutral : *rows<Settings>().begin();
}

void Plan::apply(const Changes& changes)
{
    forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        std::get<Rows<Row>>(m_tables).apply(std::get<RowChanges<Row>>(changes));
    });
}

void Plan::apply(Changes&& changes)
{
    forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        std::get<Rows<Row>>(m_tables).apply(std::get<RowChanges<Row>>(std::move(changes)));
    });
}

bool Plan::sameAs(const Plan& other) const
{
    return std::apply(
        [&](const auto&... rows) {
            return (rows.sameAs(std::get<std::remove_cvref_t<decltype(rows)>>(other.m_tables)) && ...);
        },
        m_tables);
}

} // namespace muster::plan
