// A power cut at any sync of a step, or just after it, leaves every plan file as it was before the step or as
// it is after it, and an acknowledged step is there.

#include "fault/power_cut.h"

#include <fmt/format.h>

namespace muster::store::test {
namespace {

constexpr int kChances = 6; ///< of what is left of the unsynced, at each cut

class Power : public testing::TestWithParam<std::string> {
  protected:
    const Step& m_step = stepOf(GetParam());
    Workbench m_work{m_step};
    PowerCut m_power{m_work.folder().file("")};
    std::mt19937_64 m_chance{20261126};
    int m_runs = 0;

    /// Takes the step with the power cut after so many syncs; false once that is more than it makes.
    bool cutAfter(int syncs)
    {
        SCOPED_TRACE(fmt::format("after {} syncs", syncs));
        bool acknowledged = false;
        bool byItself = false;
        {
            Bench bench = m_work.laidOut();
            m_power.start(syncs);
            acknowledged = m_step.take(bench).has_value();
            byItself = m_power.isCut();
            m_power.cut();
        }
        m_power.stop();
        m_work.expectOneOfBoth(m_power.left(nullptr), acknowledged);
        for (int i = 0; i < kChances; ++i)
            m_work.expectOneOfBoth(m_power.left(&m_chance), acknowledged);
        m_runs += 1 + kChances;
        return byItself;
    }
};

TEST_P(Power, CutAtAnySyncLosesNoAcknowledgedStep)
{
    int syncs = 0;
    while (cutAfter(syncs) && !HasFailure())
        ++syncs;
    if (m_step.name != "Open") {
        EXPECT_GT(syncs, 3) << "a step that is not synced cannot be durable";
    }
    RecordProperty("syncs", syncs);
    RecordProperty("runs", m_runs);
}

INSTANTIATE_TEST_SUITE_P(Fault, Power, testing::ValuesIn(stepNames()),
                         [](const auto& value) { return value.param; });

} // namespace
} // namespace muster::store::test
