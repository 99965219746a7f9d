// Tables out of the plan that is open.

#include "files/export_dialog.h"
#include "files/plan_files.h"
#include "output/save_path.h"

#include <QFileInfo>

namespace muster::ui {

namespace {

QString workbookFilter()
{
    return Texts::tr("Excel workbook (*.xlsx)");
}

} // namespace

void PlanFiles::askToExport(const QString& table, const Context& shown)
{
    ExportDialog dialog(&m_window);
    dialog.startFrom(table, shown);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const bool isAll = dialog.table() == session::Exchange::allTables();
    const QString path = askWhereToSave(
        m_window, tr("Export as"), isAll ? QFileInfo(m_document.path()).completeBaseName() : dialog.table(),
        isAll ? workbookFilter() : tr("CSV (*.csv)") + QStringLiteral(";;") + workbookFilter());
    if (!path.isEmpty())
        exportTo(path, dialog.table(), dialog.options());
}

void PlanFiles::exportTo(const QString& path, const QString& table, const session::ExportOptions& options)
{
    m_document.exchange().exportTable(table, path, options, *this, [this, path](const Result<void>& written) {
        tell(written, tr("The table is saved as %1.").arg(QFileInfo(path).fileName()));
    });
}

} // namespace muster::ui
