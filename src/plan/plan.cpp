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

} // namespace muster::plan
