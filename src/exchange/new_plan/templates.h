#pragma once
// What a new plan may begin with: client groups, activities, roles and standards, without a place. A template
// is a folder of the plan's own tables (resources/templates), and any plan can be saved as one.

#include "plan/edits.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace muster::exchange {

struct PlanTemplate {
    std::string title; ///< as plan.csv gives it
    std::filesystem::path folder;
    plan::Edit rows; ///< as readTemplate() gives them
};

/// Those that lie in the folders, by title. A folder that is not there has none; one that is no template is
/// passed over.
[[nodiscard]] std::vector<PlanTemplate> templatesIn(std::span<const std::filesystem::path> folders);
/// Where the templates lie that come with the program.
[[nodiscard]] std::filesystem::path shippedTemplates();

/// Its rows. Errors: those of readFolder(); BadInput where it has a table that belongs to places, such as
/// localities or demand.
[[nodiscard]] Result<plan::Edit> readTemplate(const std::filesystem::path& folder);

/// Saves what a plan would begin with: its client groups, activities and roles, and the assumptions that hold
/// everywhere from the plan's start. Errors: the folder is there and is not empty; a file cannot be written.
[[nodiscard]] Result<void> saveTemplate(const plan::Plan&, const std::filesystem::path& folder,
                                        const std::string& title);

} // namespace muster::exchange
