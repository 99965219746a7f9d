#pragma once
// Change lists as files: one list each, with a row for each adjustment. Those that come with the program lie
// in resources/library; a scenario's changes can be saved as one. Source: docs/tables.md, section 5.

#include "exchange/tables/sheet.h"
#include "plan/scenarios/library/change_list.h"

#include <filesystem>
#include <span>

namespace muster::exchange {

/// A larger file is no list of changes.
inline constexpr std::uintmax_t kLargestChangeList = 1'000'000;

struct ChangeListFile {
    std::filesystem::path file;
    plan::ChangeList list;
    std::vector<std::string> notes; ///< sentences: columns that are not known, how the file was read
};

/// Where the lists lie that come with the program.
[[nodiscard]] std::filesystem::path shippedChangeLists();
/// Those that lie in the folders, by title. A folder that is not there has none; a file that holds no list is
/// passed over.
[[nodiscard]] std::vector<ChangeListFile> changeListsIn(std::span<const std::filesystem::path> folders);

/// The list of a file: separated text or a workbook. Errors: Unreadable where it cannot be read or is larger
/// than a list may be; BadInput with line and column where it holds no list.
[[nodiscard]] Result<ChangeListFile> readChangeList(const std::filesystem::path&);
/// The list as a table that readChangeList() reads back.
[[nodiscard]] Sheet sheetOf(const plan::ChangeList&);
/// Saves it as a workbook where the name ends in .xlsx, else as CSV. Errors: those of writeTableFile().
[[nodiscard]] Result<void> saveChangeList(const plan::ChangeList&, const std::filesystem::path&);

} // namespace muster::exchange
