#include "exchange/results/explanation.h"

#include <nlohmann/json.hpp>
#include <unordered_map>

namespace muster::exchange {

namespace {

using Json = nlohmann::ordered_json;
using engine::TraceNode;

std::string_view word(engine::Op op)
{
    constexpr std::array<std::string_view, 8> kWords{"figure", "add",      "subtract", "multiply",
                                                     "divide", "positive", "power",    "least"};
    return kWords[static_cast<std::size_t>(op)];
}

std::string_view word(engine::Origin origin)
{
    constexpr std::array<std::string_view, 7> kWords{"constant", "own",    "inherited", "neutral",
                                                     "setting",  "record", "forecast"};
    return kWords[static_cast<std::size_t>(origin)];
}

/// Lists the nodes of a trace, each once, parts first.
class Lister {
  public:
    std::size_t place(const TraceNode& node)
    {
        if (const auto at = m_ids.find(&node); at != m_ids.end())
            return at->second;
        Json arguments = Json::array();
        for (const auto& part : node.arguments)
            arguments.push_back(place(*part));
        Json told{{"id", nodes.size()}, {"op", word(node.op)}, {"value", node.value}};
        if (!arguments.empty())
            told["arguments"] = std::move(arguments);
        else
            told["origin"] = word(node.origin);
        const engine::LeafText& leaf = node.text();
        for (const auto& [key, text] : {std::pair("name", node.name),
                                        {"unit", leaf.unit},
                                        {"about", leaf.about},
                                        {"from", leaf.from},
                                        {"source", leaf.source}})
            if (!text.empty())
                told[key] = text;
        nodes.push_back(std::move(told));
        return m_ids[&node] = nodes.size() - 1;
    }

    Json nodes = Json::array();

  private:
    std::unordered_map<const TraceNode*, std::size_t> m_ids;
};

} // namespace

std::string toJson(const engine::Explanation& explanation)
{
    Lister lister;
    const std::size_t root = lister.place(*explanation.trace);
    const Json page{{"title", explanation.title},
                    {"value", explanation.trace->value},
                    {"root", root},
                    {"nodes", std::move(lister.nodes)}};
    return page.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace muster::exchange
