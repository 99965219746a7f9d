#pragma once
// The councils of England that answer for adult social care, with the districts of the counties. Source:
// Office for National Statistics, Lower tier local authority to upper tier local authority, England and Wales
// (resources/councils).

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace muster::exchange {

struct District {
    std::string name, code;
};

struct Council {
    std::string name, code;
    std::vector<District> districts{}; ///< by name; none of a council of one tier
};

/// By name. Errors: a file that cannot be read, or without the columns of codes and names.
[[nodiscard]] Result<std::vector<Council>> readCouncils(const std::filesystem::path& lookup);
/// Those of the list that comes with the program.
[[nodiscard]] Result<std::vector<Council>> councilsOfEngland();

/// The council of this name or code; a name may be written as people write it ("Essex County Council").
/// NotFound with the nearest names.
[[nodiscard]] Result<Council> findCouncil(const std::vector<Council>&, const std::string& nameOrCode);

} // namespace muster::exchange
