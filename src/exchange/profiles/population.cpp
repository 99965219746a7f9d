#include "base/number.h"
#include "base/text.h"
#include "exchange/profiles/council_names.h"
#include "exchange/profiles/population_layout.h"
#include "exchange/profiles/profiles.h"
#include "exchange/tables/cell_codec.h"
#include "exchange/tables/edit_builder.h"
#include "exchange/tables/table_columns.h"
#include "plan/names.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>

namespace muster::exchange {

namespace {

using plan::AgeBand;

constexpr std::array kLayouts{PopulationLayout{"ons-snpp", "code", "area", "age group"},
                              PopulationLayout{"ons-mye", "code", "name", {}}};

class PopulationReader {
  public:
    PopulationReader(const plan::Plan& plan, const PopulationLayout& layout, const RawTable& table,
                     const ImportOptions& options, int edition)
        : m_plan(plan), m_layout(layout), m_table(table), m_columns(table.header), m_options(options),
          m_edition(edition), m_figures(figureColumns(layout, table.header))
    {
    }

    Result<ImportOutcome> read()
    {
        if (auto chosen = chooseAreas(); !chosen)
            return fail(std::move(chosen.error()));
        for (const CsvRow& row : m_table.rows)
            if (auto done = readRow(row); !done)
                return fail(std::move(done.error()));
        EditBuilder builder(m_plan);
        for (const auto& [key, persons] : m_persons) {
            const auto& [locality, band, year] = key;
            builder.put(plan::Population{{}, locality, band, year, persons});
        }
        for (std::string& note : m_notes)
            builder.note(std::move(note));
        return builder.finish(fmt::format("Import population from {}", m_table.file));
    }

  private:
    [[nodiscard]] std::string_view text(const CsvRow& row, std::string_view column) const
    {
        return trimmed(row.cells[*m_columns.find(column)]);
    }

    /// Which areas of the file are whose.
    Result<void> chooseAreas()
    {
        if (!m_options.council.empty())
            return chooseNamed();
        std::map<plan::LocalityId, std::string> found;
        for (const CsvRow& row : m_table.rows)
            for (const plan::Locality& locality : m_plan.rows<plan::Locality>())
                if (isOf(row, locality))
                    found.emplace(locality.id, lowerCase(text(row, m_layout.name)));
        for (const auto& [id, area] : found)
            if (const plan::Locality* beneath = anyBeneath(id, found))
                m_notes.push_back(
                    fmt::format("{}: the people of {} are left out, for those of {} beneath it are here "
                                "too",
                                m_table.file, shortened(plan::nameOf(m_plan, id)), shortened(beneath->name)));
            else
                m_localityOf.emplace(area, id);
        if (m_localityOf.empty())
            return fail(noArea("the file has no area of a locality's name or ONS code",
                               "Name the council whose people to take, and the locality they live in",
                               Question::Council));
        return {};
    }
    Result<void> chooseNamed()
    {
        const auto target = targetLocality(m_plan, m_options.locality);
        if (!target)
            return fail(target.error());
        const auto names = plan::splitNames(m_options.council);
        if (!names)
            return fail(names.error());
        std::vector<ReturnArea> areas;
        for (const CsvRow& row : m_table.rows)
            areas.push_back(
                {{}, std::string(text(row, m_layout.name)), std::string(text(row, m_layout.code))});
        for (const std::string& name : *names) {
            const auto at = areaAmong(areas, name, m_table.file);
            if (!at)
                return fail(noArea(fmt::format("the file has no area {}", shortened(name))));
            m_localityOf.emplace(lowerCase(areas[*at].name), *target);
        }
        return {};
    }
    [[nodiscard]] bool isOf(const CsvRow& row, const plan::Locality& locality) const
    {
        return (!locality.code.empty() && text(row, m_layout.code) == locality.code) ||
               lowerCase(text(row, m_layout.name)) == lowerCase(locality.name);
    }
    [[nodiscard]] const plan::Locality* anyBeneath(plan::LocalityId top,
                                                   const std::map<plan::LocalityId, std::string>& found) const
    {
        for (const auto& [id, area] : found)
            for (const plan::Locality* at = m_plan.find<plan::Locality>(id); at && at->parent;
                 at = m_plan.find<plan::Locality>(*at->parent))
                if (*at->parent == top)
                    return m_plan.find<plan::Locality>(id);
        return nullptr;
    }
    [[nodiscard]] Error noArea(std::string message, std::string remedy = {},
                               Question question = Question::None) const
    {
        constexpr std::size_t kMostNames = 12; // to show what names there are
        std::set<std::string> names;
        for (const CsvRow& row : m_table.rows)
            if (names.size() < kMostNames)
                names.emplace(shortened(text(row, m_layout.name)));
        return {ErrorCode::NotFound,
                std::move(message),
                {m_table.file, 0, {}},
                m_options.council,
                fmt::format("{} …", fmt::join(names, ", ")),
                std::move(remedy),
                question};
    }

    Result<void> readRow(const CsvRow& row)
    {
        const auto locality = m_localityOf.find(lowerCase(text(row, m_layout.name)));
        if (locality == m_localityOf.end())
            return {};
        std::optional<AgeBand> band;
        if (!m_layout.band.empty()) {
            if (lowerCase(text(row, m_layout.band)) == "all ages")
                return {};
            const auto parsed = AgeBand::parse(text(row, m_layout.band));
            if (!parsed)
                return fail(placed(parsed.error(), row, m_layout.band));
            band = *parsed;
        }
        for (const FigureColumn& column : m_figures) {
            const auto persons = parseNumber(text(row, lowerCase(column.heading)));
            if (!persons)
                return fail(placed(persons.error(), row, column.heading));
            m_persons[{locality->second, column.band ? *column.band : *band,
                       column.year.value_or(m_edition)}] += *persons;
        }
        return {};
    }
    [[nodiscard]] Error placed(Error error, const CsvRow& row, std::string_view column) const
    {
        error.place = {m_table.file, row.line, std::string(column)};
        return error;
    }

    const plan::Plan& m_plan;
    const PopulationLayout& m_layout;
    const RawTable& m_table;
    ColumnMap m_columns;
    const ImportOptions& m_options;
    int m_edition; // where no column says its year
    std::vector<FigureColumn> m_figures;
    std::map<std::string, plan::LocalityId> m_localityOf; // by the area's name in small letters
    std::map<std::tuple<plan::LocalityId, AgeBand, int>, double> m_persons;
    std::vector<std::string> m_notes;
};

Error noPopulation(const PopulationLayout& layout, const CsvFile& file)
{
    const CsvRow header = file.rows.empty() ? CsvRow{} : file.rows.front();
    return {ErrorCode::BadInput,
            "this is not such a file of population: a column is missing",
            {file.name, header.line, {}},
            fmt::format("{}", fmt::join(header.cells, ", ")),
            layout.band.empty() ? "Code, Name, 0, 1, … 90+" : "CODE, AREA, AGE GROUP, and years",
            {}};
}

Result<ImportOutcome> readPopulation(const PopulationLayout& layout, const plan::Plan& plan, CsvFile file,
                                     const ImportOptions& options)
{
    const auto titles = headingRow(layout, file);
    if (!titles)
        return fail(noPopulation(layout, file));
    if (auto everybody = isOfEverybody(file, *titles); !everybody)
        return fail(std::move(everybody.error()));
    const Result<int> edition = layout.band.empty() ? editionOf(file, *titles, options) : 0;
    if (!edition)
        return fail(edition.error());
    file.rows.erase(file.rows.begin(), file.rows.begin() + static_cast<std::ptrdiff_t>(*titles));
    auto table = asTable(std::move(file));
    if (!table)
        return fail(std::move(table.error()));
    table = fitted(*std::move(table));
    if (!table)
        return fail(std::move(table.error()));
    return PopulationReader(plan, layout, *table, options, *edition).read();
}

} // namespace

std::vector<ImportProfile> populationProfiles()
{
    std::vector<ImportProfile> profiles;
    for (const PopulationLayout& layout : kLayouts)
        profiles.push_back(
            {layout.profile, [&layout](const CsvFile& file) { return headingRow(layout, file).has_value(); },
             [&layout](const plan::Plan& plan, const CsvFile& file, const ImportOptions& options) {
                 return readPopulation(layout, plan, file, options);
             }});
    return profiles;
}

} // namespace muster::exchange
