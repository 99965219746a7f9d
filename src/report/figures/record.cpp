#include "report/figures/record.h"

#include <nlohmann/json.hpp>
#include <set>

namespace muster::report {

namespace {

using Json = nlohmann::ordered_json;

Error notARecord()
{
    return {ErrorCode::BadInput,     "the figures kept in the report cannot be read", {}, {}, {},
            "Make the report again."};
}

} // namespace

std::string recordOf(const Document& document)
{
    Json figures = Json::array();
    std::set<std::string> told;
    for (const Run* run : figuresIn(document))
        if (told.insert(run->figure->id).second)
            figures.push_back({{"id", run->figure->id},
                               {"value", run->figure->value ? Json(*run->figure->value) : Json()},
                               {"text", run->text}});
    const Json record{{"title", document.title}, {"made", document.made}, {"figures", std::move(figures)}};
    return record.dump(1, ' ', false, Json::error_handler_t::replace);
}

Result<std::vector<ShownFigure>> readRecord(std::string_view json)
{
    const Json record = Json::parse(json, nullptr, false);
    if (!record.is_object() || !record.contains("figures") || !record["figures"].is_array())
        return fail(notARecord());
    std::vector<ShownFigure> figures;
    for (const Json& each : record["figures"]) {
        const bool isOne = each.is_object() && each.contains("id") && each["id"].is_string() &&
                           each.contains("text") && each["text"].is_string() && each.contains("value") &&
                           (each["value"].is_number() || each["value"].is_null());
        if (!isOne)
            return fail(notARecord());
        figures.push_back({each["id"], {}, each["text"]});
        if (each["value"].is_number())
            figures.back().value = each["value"].get<double>();
    }
    return figures;
}

} // namespace muster::report
