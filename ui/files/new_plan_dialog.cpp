#include "files/new_plan_dialog.h"

#include "ui_new_plan_dialog.h"

#include <QPushButton>

namespace muster::ui {

NewPlanDialog::NewPlanDialog(QWidget* parent) : QDialog(parent), m_ui(std::make_unique<Ui::NewPlanDialog>())
{
    m_ui->setupUi(this);
    connect(m_ui->titleEdit, &QLineEdit::textChanged, this, &NewPlanDialog::allowOnlyNamed);
    connect(m_ui->organisationEdit, &QLineEdit::textChanged, this, &NewPlanDialog::allowOnlyNamed);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Choose where to save it…"));
    allowOnlyNamed();
}

NewPlanDialog::~NewPlanDialog() = default;

QString NewPlanDialog::title() const
{
    return m_ui->titleEdit->text().trimmed();
}

QString NewPlanDialog::organisation() const
{
    return m_ui->organisationEdit->text().trimmed();
}

void NewPlanDialog::allowOnlyNamed()
{
    m_ui->buttonBox->button(QDialogButtonBox::Ok)
        ->setEnabled(!title().isEmpty() && !organisation().isEmpty());
}

} // namespace muster::ui
