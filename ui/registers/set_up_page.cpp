#include "registers/set_up_page.h"

#include "frame/context.h"
#include "models/format.h"
#include "plan/structure/structure.h"
#include "registers/localities/localities_part.h"
#include "registers/next_steps.h"
#include "registers/register_sheet.h"
#include "theme/card.h"
#include "theme/text_label.h"

#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

SetUpPage::SetUpPage(Context& context, QWidget* parent)
    : RegistersPage(context, RegisterSet::SetUp, parent), m_nextCard(new Card(this)),
      m_next(new TextLabel(m_nextCard)), m_localities(new LocalitiesPart(context, this))
{
    m_next->setObjectName(QStringLiteral("nextLabel"));
    m_next->setTextFormat(Qt::RichText);
    m_next->setWordWrap(true);
    auto* layout = new QVBoxLayout(m_nextCard);
    layout->addWidget(m_next);
    addAtTop(*m_nextCard);
    connect(m_next, &QLabel::linkActivated, this, [this](const QString& table) {
        plan::Target target;
        target.table = table.toStdString();
        emit goToRequested(target);
    });
    connect(m_localities, &LocalitiesPart::refused, this, &Page::refused);
    connect(m_localities, &LocalitiesPart::removeRequested, this, [this](plan::LocalityId id) {
        removeOne({&plan::tableOf<plan::Locality>(), id.value});
    });
    addInPlaceOfSheet(*m_localities);
    tableChosen();
}

void SetUpPage::refresh()
{
    RegistersPage::refresh();
    m_localities->refresh();
    sayNextSteps();
}

void SetUpPage::tableChosen()
{
    const bool areLocalities = tableShown() == plan::Table<plan::Locality>::name;
    showSheet(!areLocalities);
    m_localities->setVisible(areLocalities);
}

void SetUpPage::sayNextSteps()
{
    const QStringList steps = nextSteps(context().document().plan());
    QString list;
    for (const QString& step : steps)
        list += QStringLiteral("<li>%1</li>").arg(step);
    m_next->setText(QStringLiteral("<b>%1</b><ol>%2</ol>").arg(tr("What to do next"), list));
    m_nextCard->setVisible(!steps.isEmpty());
}

bool SetUpPage::goTo(const plan::Target& target)
{
    const bool isSeries = target.table == plan::Table<plan::Demand>::name && target.row == 0;
    if (isSeries || !RegistersPage::goTo(target))
        return false;
    if (tableShown() == plan::Table<plan::Locality>::name)
        m_localities->choose({target.row});
    return true;
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
            tr("Choose one row: localities, client groups, activities and roles are removed one at a time."));
        return;
    }
    removeOne({&table, sheet().rows().idAt(rows.front())});
}

void SetUpPage::removeOne(const plan::Thing& thing)
{
    const auto removal = plan::removeThing(context().document().plan(), thing);
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
        const QString name = format::tableWord(each.table);
        if (each.removed > 0)
            lines += tr("%1 rows of %2 go with it").arg(each.removed).arg(name);
        if (each.changed > 0)
            lines += tr("%1 rows of %2 no longer name it").arg(each.changed).arg(name);
    }
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Remove"), tr("%1?").arg(format::text(removal.edit.label)),
                        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(lines.join(QLatin1Char('\n')) + QStringLiteral("\n\n") +
                                 tr("It can be undone."));
    question->setDefaultButton(QMessageBox::Cancel);
    const QPushButton* remove = question->addButton(tr("&Remove"), QMessageBox::AcceptRole);
    connect(remove, &QPushButton::clicked, this, [this, edit = removal.edit] { sheet().apply(edit); });
    question->open();
}

} // namespace muster::ui
