#pragma once
// The commands of muster-cli (docs/tables.md, section 4). Each adds itself to the parser; the one that was
// asked for is run after parsing. Standard output carries data only; messages go to standard error.

#include "base/result.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

namespace muster::cli {

/// Exit statuses of the contract.
inline constexpr int kDone = 0;
inline constexpr int kWrong = 1;      ///< the plan or the input is wrong
inline constexpr int kUsage = 2;      ///< the command line is wrong
inline constexpr int kUnreadable = 3; ///< a file cannot be read or written

/// What a command does: its exit status, or why it could not.
using Action = std::function<Result<int>()>;

/// Gives the parser every command and option of the program; after parsing, `action` is what was asked for.
void describe(CLI::App& app, Action& action);

void addNew(CLI::App& app, Action& action);
void addTemplates(CLI::App& app, Action& action);
void addSaveTemplate(CLI::App& app, Action& action);
void addImport(CLI::App& app, Action& action);
void addReconcile(CLI::App& app, Action& action);
void addInspect(CLI::App& app, Action& action);
void addRead(CLI::App& app, Action& action);
void addExport(CLI::App& app, Action& action);
void addExplain(CLI::App& app, Action& action);
void addSet(CLI::App& app, Action& action);
void addScenarioCommand(CLI::App& app, Action& action);
void addSeek(CLI::App& app, Action& action);
void addFlip(CLI::App& app, Action& action);
void addRename(CLI::App& app, Action& action);
void addMove(CLI::App& app, Action& action);
void addRemove(CLI::App& app, Action& action);
void addMergeLocality(CLI::App& app, Action& action);
void addSplitLocality(CLI::App& app, Action& action);
void addCopyAssumptions(CLI::App& app, Action& action);
void addClearAssumptions(CLI::App& app, Action& action);
void addMethod(CLI::App& app, Action& action);
void addDecide(CLI::App& app, Action& action);
void addUndoAndRedo(CLI::App& app, Action& action);
void addRestore(CLI::App& app, Action& action);
void addHistory(CLI::App& app, Action& action);
void addCheckpoint(CLI::App& app, Action& action);
void addDiff(CLI::App& app, Action& action);
void addCompact(CLI::App& app, Action& action);
void addMerge(CLI::App& app, Action& action);
void addSign(CLI::App& app, Action& action);
void addSignOffs(CLI::App& app, Action& action);
void addVerifySignOff(CLI::App& app, Action& action);
void addReport(CLI::App& app, Action& action);
void addVerifyReport(CLI::App& app, Action& action);
void addPublish(CLI::App& app, Action& action);
void addCheck(CLI::App& app, Action& action);
void addVerify(CLI::App& app, Action& action);
void addRecover(CLI::App& app, Action& action);
void addAudit(CLI::App& app, Action& action);
void addCatalogue(CLI::App& app, Action& action);

/// The exit status that says what sort of failure this is.
[[nodiscard]] int statusOf(const Error& error);

} // namespace muster::cli
