#include "exchange/read/workbook/xlsx/relations.h"

#include "exchange/read/cell_text.h"
#include "exchange/read/workbook/parts/xml.h"

#include <fmt/format.h>

namespace muster::exchange {

namespace {

std::string folderOf(std::string_view part)
{
    const auto slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string{} : std::string(part.substr(0, slash + 1));
}

/// The part that a target means, as seen from a folder. What would lead above the root stays there.
std::string resolved(const std::string& folder, std::string_view target)
{
    std::string path = target.starts_with('/') ? std::string{} : folder;
    while (!target.empty()) {
        const auto slash = std::min(target.find('/'), target.size());
        const auto step = target.substr(0, slash);
        target.remove_prefix(std::min(slash + 1, target.size()));
        if (step == "..")
            path = folderOf(path.substr(0, path.empty() ? 0 : path.size() - 1));
        else if (!step.empty() && step != ".")
            path += std::string(step) + "/";
    }
    return path.empty() ? path : path.substr(0, path.size() - 1);
}

class RelationsReader : public XmlHandler {
  public:
    explicit RelationsReader(std::string folder) : m_folder(std::move(folder)) {}
    std::vector<Relation> relations;

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        if (localName(name) != "Relationship" || lowerCase(attributes["TargetMode"]) == "external")
            return;
        const auto type = attributes["Type"];
        relations.push_back({std::string(attributes["Id"]), std::string(type.substr(type.rfind('/') + 1)),
                             resolved(m_folder, attributes["Target"])});
    }
    void end(std::string_view) override {}

  private:
    std::string m_folder;
};

} // namespace

Result<std::vector<Relation>> relationsOf(const Parts& parts, const std::string& part)
{
    const std::string folder = folderOf(part);
    const std::string place = fmt::format("{}_rels/{}.rels", folder, part.substr(folder.size()));
    RelationsReader reader(folder);
    if (!parts.holds(place))
        return reader.relations;
    return readXml(parts, place, kMostOfTables, reader).map([&] { return std::move(reader.relations); });
}

} // namespace muster::exchange
