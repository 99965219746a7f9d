#include "files/export_dialog.h"

#include "models/format.h"
#include "ui_export_dialog.h"

#include <QPushButton>

namespace muster::ui {

ExportDialog::ExportDialog(QWidget* parent) : QDialog(parent), m_ui(std::make_unique<Ui::ExportDialog>())
{
    m_ui->setupUi(this);
    for (const QString& table : session::Exchange::exportTables())
        m_ui->tableCombo->addItem(format::tableTitle(table.toStdString()), table);
    m_ui->lengthCombo->addItem(tr("Financial years"), int(PeriodLength::FinancialYear));
    m_ui->lengthCombo->addItem(tr("Quarters"), int(PeriodLength::Quarter));
    m_ui->lengthCombo->addItem(tr("Months"), int(PeriodLength::Month));
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save as…"));
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::startFrom(const QString& table, PeriodLength by)
{
    m_ui->tableCombo->setCurrentIndex(std::max(0, m_ui->tableCombo->findData(table)));
    m_ui->lengthCombo->setCurrentIndex(m_ui->lengthCombo->findData(int(by)));
}

QString ExportDialog::table() const
{
    return m_ui->tableCombo->currentData().toString();
}

session::ExportOptions ExportDialog::options() const
{
    return {.by = static_cast<PeriodLength>(m_ui->lengthCombo->currentData().toInt()),
            .ownOnly = m_ui->ownCheck->isChecked(),
            .forExcel = m_ui->excelCheck->isChecked()};
}

} // namespace muster::ui
