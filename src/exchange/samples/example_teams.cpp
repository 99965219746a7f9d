// The teams of the sample Example county on 1 April 2026, and who came and went from then to October 2026.

#include "exchange/samples/example_parts.h"

namespace muster::exchange::example {

namespace {

/// Establishment, vacancy, agency, newly qualified and absent for long, in FTE; then those who left and those
/// who started in April, May … October. All is illustrative.
constexpr std::array kTeams{
    Team{"North", kSocialWorker, 12.5, 1.5, 0.5, 2, 0.5, {0, 1, 0, 0, 0.6, 0, 0}, {0, 0, 0, 1, 0, 0, 1.8}},
    Team{"North", kSenior, 3.5, 0, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
    Team{"North", kTherapist, 4.5, 0.5, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0.5, 0, 0, 0, 0}},
    Team{"North", kCareOfficer, 15.5, 1, 0, 0, 0.5, {0, 0, 1, 0, 0, 0.8, 0}, {0, 1, 0, 0, 0, 1, 0}},
    Team{"North", kManager, 4, 0, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
    Team{"North", kSupport, 2.5, 0, 0, 0, 0, {0, 0, 0, 0, 0.5, 0, 0}, {0, 0, 0, 0, 0, 0, 0.5}},

    Team{"Mid", kSocialWorker, 15.5, 2, 1, 1, 0, {0, 0, 1, 0, 0, 1, 0}, {1, 0, 0, 0, 1, 0, 0.6}},
    Team{"Mid", kSenior, 3.5, 0.5, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
    Team{"Mid", kTherapist, 5, 0.5, 0, 0, 0, {0, 0, 0, 0.6, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
    Team{"Mid", kCareOfficer, 17, 1.5, 0, 0, 0, {1, 0, 0, 0, 0, 0.5, 0}, {0, 0, 1, 0, 0, 0, 1}},
    Team{"Mid", kManager, 4.5, 0, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
    Team{"Mid", kSupport, 3, 0.4, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},

    Team{"South", kSocialWorker, 17, 3.5, 1.5, 3, 1, {1, 0, 1, 0, 0, 1, 0}, {0, 0, 0, 1, 0, 0, 2.6}},
    Team{"South", kSenior, 4.5, 0.5, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 1, 0}},
    Team{"South", kTherapist, 6, 1, 0.5, 0, 0, {0, 0, 0, 0, 1, 0, 0}, {0, 0, 0, 0, 0, 0, 1}},
    Team{"South", kCareOfficer, 20.5, 2.5, 0.5, 0, 1, {0, 1, 0, 0, 0.8, 0, 0}, {0, 0, 0, 1, 0, 0, 1}},
    Team{"South", kManager, 5.5, 0.5, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0.5, 0}},
    Team{"South", kSupport, 3.5, 0.5, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},

    Team{"West", kSocialWorker, 10, 0.8, 0, 1, 0, {0, 0, 0, 0.8, 0, 0, 0}, {0, 0, 0, 0, 0, 1, 0}},
    Team{"West", kSenior, 2.5, 0, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
    Team{"West", kTherapist, 4, 0.5, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
    Team{"West", kCareOfficer, 11, -1, 0, 0, 0, {0, 0, 0.5, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
    Team{"West", kManager, 3.5, 0, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}},
    Team{"West", kSupport, 2, 0, 0, 0, 0, {0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0}}};

} // namespace

std::span<const Team> teams()
{
    return kTeams;
}

} // namespace muster::exchange::example
