#include "exchange/profiles/return_target.h"

#include "plan/names.h"

#include <fmt/format.h>

namespace muster::exchange {

Result<std::string> councilWanted(const plan::Plan& plan, const ImportOptions& options,
                                  const std::string& file)
{
    const auto& wanted = options.council.empty() ? plan.settings().organisation : options.council;
    if (!wanted.empty())
        return wanted;
    return fail({ErrorCode::BadInput,
                 "the plan does not say whose it is",
                 {file, 0, {}},
                 {},
                 {},
                 "Name the council, or set the plan's organisation",
                 Question::Council});
}

Result<void> checkCounted(const plan::Plan& plan, std::string_view activity, plan::Standard standard,
                          const std::string& file)
{
    const auto known = plan::findByName<plan::Activity>(plan, activity);
    const auto there = known ? plan.find<plan::Activity>(*known)->standard : standard;
    if (there == standard)
        return {};
    return fail({ErrorCode::BadInput,
                 fmt::format("the plan counts {} otherwise than the return does", activity),
                 {file, 0, {}},
                 std::string(plan::word(there)),
                 fmt::format("the standard {}", plan::word(standard)),
                 "Give that activity another name or standard first"});
}

} // namespace muster::exchange
