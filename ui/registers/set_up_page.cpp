#include "registers/set_up_page.h"

#include "frame/context.h"
#include "models/format.h"
#include "plan/structure/structure.h"
#include "registers/register_sheet.h"

#include <QMessageBox>
#include <QPushButton>

namespace muster::ui {

SetUpPage::SetUpPage(Context& context, QWidget* parent) : RegistersPage(context, RegisterSet::SetUp, parent)
{
}

bool SetUpPage::goTo(const plan::Target& target)
{
    const bool isSeries = target.table == plan::Table<plan::Demand>::name && target.row == 0;
    return !isSeries && RegistersPage::goTo(target);
}

void SetUpPage::deleteRows(const std::vector<int>& rows)
{
    const plan::TableInfo& table = *plan::findTable(sheet().rows().table());
    if (plan::nounOf(table).empty()) {
        RegistersPage::deleteRows(rows);
        return;
    }
    if (rows.size() > 1) {
        emit refused(
            tr("Choose one row: localities, client groups, activities and roles are taken away one at a "
               "time."));
        return;
    }
    const auto removal = plan::removeThing(context().document().plan(),
                                           plan::Thing{&table, sheet().rows().idAt(rows.front())});
    if (!removal)
        emit refused(format::text(removal.error().sentence()));
    else if (removal->others.empty())
        sheet().apply(removal->edit);
    else
        ask(*removal);
}

void SetUpPage::ask(const plan::Removal& removal)
{
    QStringList lines;
    for (const plan::RowsTouched& each : removal.others) {
        const QString name = format::text(each.table).replace(QLatin1Char('_'), QLatin1Char(' '));
        if (each.removed > 0)
            lines += tr("%1 rows of %2 go with it").arg(each.removed).arg(name);
        if (each.changed > 0)
            lines += tr("%1 rows of %2 no longer name it").arg(each.changed).arg(name);
    }
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Take away"),
                        tr("%1?").arg(format::text(removal.edit.label)), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(lines.join(QLatin1Char('\n')) + QStringLiteral("\n\n") +
                                 tr("It can be undone."));
    question->setDefaultButton(QMessageBox::Cancel);
    const QPushButton* takeAway = question->addButton(tr("&Take away"), QMessageBox::AcceptRole);
    connect(takeAway, &QPushButton::clicked, this, [this, edit = removal.edit] { sheet().apply(edit); });
    question->open();
}

} // namespace muster::ui
