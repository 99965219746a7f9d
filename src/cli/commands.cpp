#include "cli/commands.h"

namespace muster::cli {

void describe(CLI::App& app, Action& action)
{
    app.description(
        "Workforce planning for adult social care: plans, tables and explanations without a window");
    app.name("muster-cli");
    app.set_version_flag("--version", "muster-cli " MUSTER_VERSION);
    app.require_subcommand(1);
    for (const auto add : {addNew,           addTemplates,       addSaveTemplate,
                           addImport,        addReconcile,       addInspect,
                           addRead,          addExport,          addExplain,
                           addSet,           addScenarioCommand, addRename,
                           addMove,          addRemove,          addMergeLocality,
                           addSplitLocality, addCopyAssumptions, addClearAssumptions,
                           addMethod,        addDecide,          addUndoAndRedo,
                           addRestore,       addHistory,         addCheckpoint,
                           addDiff,          addMerge,           addCompact,
                           addSign,          addSignOffs,        addVerifySignOff,
                           addCheck,         addVerify,          addRecover,
                           addAudit,         addCatalogue,       addSeek,
                           addFlip,          addReport,          addVerifyReport,
                           addPublish})
        add(app, action);
}

} // namespace muster::cli
