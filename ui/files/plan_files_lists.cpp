// Staff lists of several hands: chosen, reconciled, and made the register of posts.

#include "files/lists/reconcile_dialog.h"
#include "files/map_dialog.h"
#include "files/plan_files.h"
#include "models/format.h"

namespace muster::ui {

void PlanFiles::askToReconcile()
{
    const QStringList lists = askForTables(tr("Choose the staff lists, two or more"));
    if (lists.size() == 1)
        emit failed(tr("One list alone cannot be reconciled. Choose two or more at once."));
    else if (!lists.isEmpty())
        reconcile(lists);
}

void PlanFiles::reconcile(const QStringList& lists)
{
    const auto askMap = [this](session::ImportMap proposed, QWidget* over) {
        MapDialog dialog(m_document, std::move(proposed), over);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.map()) : std::nullopt;
    };
    ReconcileDialog dialog(m_document, lists, askMap, &m_window);
    if (dialog.exec() != QDialog::Accepted || !dialog.preview())
        return;
    for (const auto& [file, map] : dialog.maps())
        if (const auto kept = session::Exchange::keepMap(map); !kept)
            emit failed(format::text(kept.error().sentence()));
    m_document.exchange().import(
        tr("the staff lists"), dialog.preview()->edit, *this, [this](const Result<void>& made) {
            tell(made, tr("The register is made of the staff lists. Undo takes it back."));
        });
}

} // namespace muster::ui
