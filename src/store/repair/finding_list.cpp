#include "store/repair/finding_list.h"

#include "store/file/refused.h"

namespace muster::store {

void FindingList::part(std::string_view name, const std::function<void()>& inspect)
{
    m_part = name;
    m_before = m_all.size();
    const auto done = atDoor(m_path, [&]() -> Result<void> {
        inspect();
        return {};
    });
    if (!done && done.error().code != ErrorCode::Damaged)
        throw Refused(done.error());
    if (!done)
        found(done.error().sentence());
}

void FindingList::found(std::string message)
{
    m_all.push_back({std::string(m_part), std::move(message)});
}

void FindingList::foundUpToMost(std::string message)
{
    if (m_all.size() < m_before + kMostFindings)
        found(std::move(message));
}

} // namespace muster::store
