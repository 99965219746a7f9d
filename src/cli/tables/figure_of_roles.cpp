#include "cli/tables/figure_of_roles.h"

#include "base/calendar.h"
#include "base/text.h"
#include "plan/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::cli {

namespace {

bool isPeriod(const std::string& text)
{
    return Period::parse(text).has_value();
}

bool isRole(const plan::Plan& plan, const std::string& text)
{
    return nameKey(text) == nameKey(engine::kAllRolesName) || plan::findByName<plan::Role>(plan, text);
}

} // namespace

Result<engine::Column> columnOfRoles(const std::string& name)
{
    std::vector<std::string_view> names;
    for (const engine::Column column : engine::columnsOfRoles()) {
        if (engine::info(column).name == name)
            return column;
        names.push_back(engine::info(column).name);
    }
    return fail({ErrorCode::NotFound,
                 "there is no such figure of roles",
                 {},
                 name,
                 fmt::format("{}", fmt::join(names, ", ")),
                 {}});
}

exchange::NamedPlace wholePlace(exchange::NamedPlace place, const engine::Results& results)
{
    const engine::Dimensions& d = results.inputs().dimensions();
    if (place.locality.empty() && !d.localities.empty())
        place.locality = d.localities[engine::LocalityIndex()].name;
    if (place.role.empty())
        place.role = engine::kAllRolesName;
    if (place.period.empty())
        place.period = results.inputs().financialYears().front().period.toString();
    return place;
}

exchange::NamedPlace placeOfText(const plan::Plan& plan, const std::string& text)
{
    exchange::NamedPlace place;
    std::string rest = text;
    // a financial year has a stroke itself, so that the longer end is tried first
    for (std::size_t strokes = 2; strokes > 0 && place.period.empty(); --strokes) {
        std::size_t at = rest.size();
        for (std::size_t i = 0; i < strokes && at != std::string::npos; ++i)
            at = at == 0 ? std::string::npos : rest.rfind('/', at - 1);
        if (at != std::string::npos && isPeriod(rest.substr(at + 1))) {
            place.period = rest.substr(at + 1);
            rest.resize(at);
        }
    }
    for (std::size_t at = rest.find('/'); at != std::string::npos; at = rest.find('/', at + 1))
        if (isRole(plan, rest.substr(at + 1))) {
            place.role = rest.substr(at + 1);
            rest.resize(at);
            break;
        }
    place.locality = rest;
    return place;
}

} // namespace muster::cli
