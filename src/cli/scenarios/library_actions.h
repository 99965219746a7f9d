#pragma once
// The actions of `scenario` that have to do with change lists: the library, and scenarios saved and added.

#include "exchange/tables/sheet.h"
#include "plan/edits.h"

#include <optional>
#include <string>
#include <vector>

namespace muster::cli {

struct LibraryOptions {
    std::string list;                 ///< the name or title of one of the library, or a file
    std::vector<std::string> matches; ///< NAME=OWN
};

/// The lists of the library, with what each would adjust in the plan or what it lacks.
[[nodiscard]] exchange::Sheet librarySheet(const plan::Plan&);
/// Adds a list to the scenario of that name, which is made where it is not there; says what it leaves out.
[[nodiscard]] Result<plan::Edit> addedFromLibrary(const plan::Plan&, const plan::Scenario& into,
                                                  const LibraryOptions&,
                                                  const std::optional<plan::LocalityId>&,
                                                  const std::optional<Month>& start);
/// The own changes of the scenario of that name as a list.
[[nodiscard]] Result<exchange::Sheet> savedScenario(const plan::Plan&, const std::string& name);

} // namespace muster::cli
