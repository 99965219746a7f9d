#include "exchange/samples/essex_figures.h"

namespace muster::exchange {

Result<EssexFigures> readEssexFigures(const std::filesystem::path& folder)
{
    constexpr std::string_view kEssex = "620";
    const auto from = readCsvFile(folder / "pssex1_2012-13_activity.csv").and_then(readPssReturn);
    if (!from)
        return fail(from.error());
    const auto county = findCouncil(*from, kEssex);
    if (!county)
        return fail(county.error());
    auto people = readEssexPeople(folder);
    if (!people)
        return fail(people.error());
    return EssexFigures{from->year, *county, *std::move(people)};
}

} // namespace muster::exchange
