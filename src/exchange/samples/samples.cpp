#include "exchange/samples/samples.h"

#include "exchange/resources.h"
#include "exchange/samples/bnssg.h"
#include "exchange/samples/essex.h"
#include "exchange/samples/example_county.h"
#include "exchange/samples/kent.h"
#include "exchange/samples/nottinghamshire.h"
#include "exchange/samples/worked.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace fs = std::filesystem;

std::vector<std::string_view> sampleNames()
{
    return {"Example county", "Essex", "Kent", "BNSSG home care", "Nottinghamshire posts", "Worked example"};
}

Result<NewPlan> makeSample(std::string_view name)
{
    if (name == "Example county")
        return makeExampleCounty(samplesFolder() / "essex");
    if (name == "Essex")
        return makeEssex(samplesFolder() / "essex");
    if (name == "Kent")
        return makeKent(samplesFolder() / "kent");
    if (name == "BNSSG home care")
        return makeBnssg(samplesFolder() / "essex");
    if (name == "Nottinghamshire posts")
        return makeNottinghamshire();
    if (name == "Worked example")
        return makeWorkedExample();
    return fail({ErrorCode::NotFound,
                 "there is no such sample",
                 {},
                 std::string(name),
                 fmt::format("{}", fmt::join(sampleNames(), ", ")),
                 {}});
}

fs::path samplesFolder()
{
    return resourceFolder("samples");
}

} // namespace muster::exchange
