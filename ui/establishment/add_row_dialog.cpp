#include "establishment/add_row_dialog.h"

#include "models/format.h"
#include "plan/edits.h"
#include "ui_add_row_dialog.h"

#include <QPushButton>

namespace muster::ui {

AddRowDialog::AddRowDialog(const plan::Plan& plan, const engine::Dimensions& dimensions, QWidget* parent)
    : QDialog(parent), m_plan(plan), m_form(std::make_unique<Ui::AddRowDialog>())
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const engine::LocalityNode& node : dimensions.localities)
        m_form->localityCombo->addItem(QString(4 * node.depth, u' ') + format::text(node.name),
                                       qint64{node.id.value});
    for (const plan::Role& role : dimensions.roles)
        m_form->roleCombo->addItem(format::text(role.name), qint64{role.id.value});
    m_form->reasonLabel->hide();
    m_form->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Add row"));
    m_form->buttonBox->button(QDialogButtonBox::Ok)
        ->setEnabled(m_form->localityCombo->count() > 0 && m_form->roleCombo->count() > 0);
}

AddRowDialog::~AddRowDialog() = default;

void AddRowDialog::offer(plan::LocalityId locality, const Date& asAt)
{
    m_form->localityCombo->setCurrentIndex(
        std::max(0, m_form->localityCombo->findData(qint64{locality.value})));
    m_form->asAtEdit->setDate(QDate(asAt.year, asAt.month, asAt.day));
}

plan::Establishment AddRowDialog::row() const
{
    const QDate day = m_form->asAtEdit->date();
    plan::Establishment row;
    row.locality = {m_form->localityCombo->currentData().toLongLong()};
    row.role = {m_form->roleCombo->currentData().toLongLong()};
    row.asAt = {day.year(), day.month(), day.day()};
    return row;
}

void AddRowDialog::accept()
{
    if (!plan::findSame(m_plan, row())) {
        QDialog::accept();
        return;
    }
    m_form->reasonLabel->setText(tr("There is a row of this locality and role for this date already; "
                                    "choose another date, or edit that row."));
    m_form->reasonLabel->show();
    m_form->asAtEdit->setFocus();
}

} // namespace muster::ui
