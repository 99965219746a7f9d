#include "exchange/tables/edit_builder.h"

#include "plan/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

Result<plan::LocalityId> targetLocality(const plan::Plan& plan, const std::string& named)
{
    if (!named.empty())
        return plan::findByName<plan::Locality>(plan, named);
    std::vector<const plan::Locality*> roots;
    std::vector<std::string> names;
    for (const plan::Locality* row : plan.ordered<plan::Locality>())
        if (!row->parent) {
            roots.push_back(row);
            names.push_back(row->name);
        }
    if (roots.size() == 1)
        return roots.front()->id;
    Error error{ErrorCode::BadInput, "the plan has no locality for these figures", {}, {}, {}, {}};
    error.remedy = "Add a locality for the council first";
    if (!roots.empty()) {
        error.message = "the plan has several localities without a parent";
        error.allowed = fmt::format("{}", fmt::join(names, ", "));
        error.remedy = "Name the locality where the figures go";
        error.question = Question::Locality;
    }
    return fail(std::move(error));
}

} // namespace muster::exchange
