#include "registers/next_steps.h"

#include "models/format.h"
#include "plan/catalogue/catalogue.h"
#include "plan/illustrative.h"
#include "session/new_plan.h"

#include <algorithm>

namespace muster::ui {

namespace {

constexpr qsizetype kMostSteps = 3;

template <class Row>
bool hasNone(const plan::Plan& plan)
{
    return plan.rows<Row>().empty();
}

int illustrative(const plan::Plan& plan)
{
    return static_cast<int>(std::ranges::count_if(
        plan.rows<plan::Assumption>(), [](const auto& row) { return row.source == plan::kIllustrative; }));
}

/// Of the working time that a new plan asks for, nothing said anywhere.
bool isWorkingTimeUnsaid(const plan::Plan& plan)
{
    return std::ranges::any_of(session::workingTimeKinds(), [&](plan::Kind kind) {
        return plan::info(kind).neutral == 0 &&
               std::ranges::none_of(plan.rows<plan::Assumption>(),
                                    [&](const auto& row) { return row.kind == kind; });
    });
}

} // namespace

QStringList nextSteps(const plan::Plan& plan)
{
    QStringList steps;
    if (hasNone<plan::Activity>(plan) || hasNone<plan::ClientGroup>(plan) || hasNone<plan::Role>(plan))
        steps +=
            Texts::tr("Enter the <a href=\"client_groups\">client groups</a>, "
                      "<a href=\"activities\">activities</a> and <a href=\"roles\">roles</a> you plan for.");
    if (hasNone<plan::Demand>(plan))
        steps += Texts::tr("Enter how much work there is, on the page <a href=\"demand\">Demand</a>.");
    if (isWorkingTimeUnsaid(plan))
        steps += Texts::tr("Set leave, sickness, training and time without cases, on the page <a "
                           "href=\"assumptions\">Assumptions</a>: what is not set counts as nothing.");
    if (const int count = illustrative(plan); count > 0)
        steps += Texts::tr("Replace the %n illustrative standards by your own, on the page <a "
                           "href=\"assumptions\">Assumptions</a>.",
                           nullptr, count);
    if (hasNone<plan::Establishment>(plan) && hasNone<plan::Post>(plan))
        steps +=
            Texts::tr("Enter the posts you have, on the page <a href=\"establishment\">Establishment</a>.");
    return steps.mid(0, kMostSteps);
}

} // namespace muster::ui
