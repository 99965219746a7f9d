#include "files/export_dialog.h"

#include "frame/context.h"
#include "models/format.h"
#include "ui_export_dialog.h"

#include <QPushButton>

namespace muster::ui {

ExportDialog::ExportDialog(QWidget* parent) : QDialog(parent), m_ui(std::make_unique<Ui::ExportDialog>())
{
    m_ui->setupUi(this);
    m_ui->besideCheck->hide(); // until something stands beside
    for (const QString& table : session::Exchange::exportTables())
        m_ui->tableCombo->addItem(format::tableTitle(table.toStdString()), table);
    m_ui->tableCombo->addItem(tr("All tables, in one workbook"), session::Exchange::allTables());
    connect(m_ui->tableCombo, &QComboBox::currentIndexChanged, this, &ExportDialog::offerChoices);
    m_ui->lengthCombo->addItem(tr("Financial years"), int(PeriodLength::FinancialYear));
    m_ui->lengthCombo->addItem(tr("Quarters"), int(PeriodLength::Quarter));
    m_ui->lengthCombo->addItem(tr("Months"), int(PeriodLength::Month));
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save as…"));
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::startFrom(const QString& table, const Context& shown)
{
    m_beside = shown.beside().chosen();
    if (m_beside && *m_beside == shown.document().scenario())
        m_beside.reset(); // it would stand beside itself
    m_ui->besideCheck->setVisible(m_beside.has_value());
    m_ui->besideCheck->setChecked(m_beside.has_value());
    m_ui->besideCheck->setText(tr("&Figures of %1 beside, with the differences")
                                   .arg(format::inMenu(format::onOneLine(shown.beside().name(), 40))));
    m_ui->tableCombo->setCurrentIndex(std::max(0, m_ui->tableCombo->findData(table)));
    m_ui->lengthCombo->setCurrentIndex(m_ui->lengthCombo->findData(int(shown.length())));
    offerChoices();
}

/// Figures stand beside those of results alone, and all tables have one form.
void ExportDialog::offerChoices()
{
    const bool isAll = table() == session::Exchange::allTables();
    for (QWidget* choice :
         std::initializer_list<QWidget*>{m_ui->lengthCombo, m_ui->ownCheck, m_ui->excelCheck})
        choice->setEnabled(!isAll);
    m_ui->besideCheck->setEnabled(session::Exchange::isOfResults(table()));
}

QString ExportDialog::table() const
{
    return m_ui->tableCombo->currentData().toString();
}

session::ExportOptions ExportDialog::options() const
{
    return {.by = static_cast<PeriodLength>(m_ui->lengthCombo->currentData().toInt()),
            .ownOnly = m_ui->ownCheck->isChecked(),
            .forExcel = m_ui->excelCheck->isChecked(),
            .beside = m_ui->besideCheck->isEnabled() && m_ui->besideCheck->isChecked() ? m_beside
                                                                                       : Beside::Choice()};
}

} // namespace muster::ui
