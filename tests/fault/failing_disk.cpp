#include "fault/failing_disk.h"

#include <sqlite3.h>

namespace muster::store::test {

void FailingDisk::failAfter(int calls, const Fault& fault)
{
    m_broken = true;
    m_left = calls;
    m_fault = fault;
}

void FailingDisk::mend()
{
    m_broken = false;
}

int FailingDisk::before(Call call, const std::string& /*path*/)
{
    ++m_counted[call];
    if (!m_broken || call != m_fault.call || m_left-- > 0)
        return SQLITE_OK;
    m_left = 0;
    m_broken = m_fault.forEver;
    return m_fault.code;
}

} // namespace muster::store::test
