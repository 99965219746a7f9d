// The changes of the scenario that is shown: added, switched, moved and removed.

#include "frame/context.h"
#include "models/grid_model.h"
#include "plan/scenarios/scenario_edits.h"
#include "plan/structure/structure.h"
#include "scenarios/adjustment_dialog.h"
#include "scenarios/scenarios_page.h"
#include "tables/grid_view.h"
#include "ui_scenarios_page.h"

#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>

namespace muster::ui {

void ScenariosPage::listChangesToTypeInto()
{
    const QSignalBlocker quiet(m_ui->intoCombo);
    m_ui->intoCombo->clear();
    m_ui->intoCombo->addItem(tr("the last change"), qlonglong{0});
    if (const auto shown = context().document().scenario())
        for (const plan::ScenarioChange* each : plan::changesOf(plan(), *shown))
            m_ui->intoCombo->addItem(format::text(each->name), qlonglong{each->id.value});
    const auto into = context().document().typedInto();
    m_ui->intoCombo->setCurrentIndex(
        std::max(0, m_ui->intoCombo->findData(into ? qlonglong{into->value} : qlonglong{0})));
}

void ScenariosPage::addChange()
{
    const auto shown = context().document().scenario();
    if (!shown)
        return;
    const auto& localities = context().results().inputs().dimensions().localities;
    const auto at = context().locality();
    auto* dialog = new AdjustmentDialog(plan(), *shown,
                                        at.isNone() ? std::nullopt : std::optional(localities[at].id), this);
    connect(dialog, &AdjustmentDialog::chosen, this, [this](const plan::Edit& edit) {
        if (make(edit))
            standOn(std::get<plan::RowChanges<plan::Adjustment>>(edit.changes).put.front().change);
    });
    dialog->open();
}

void ScenariosPage::switchChange()
{
    if (const plan::ScenarioChange* change = chosenChange())
        make(plan::switchChange(plan(), *change, !change->on));
}

void ScenariosPage::moveChange(int by)
{
    const plan::ScenarioChange* change = chosenChange();
    if (!change)
        return;
    putChange(*change,
              std::clamp(m_ui->changeTable->currentIndex().row() + by, 0, m_changes->rowCount() - 1));
}

void ScenariosPage::putChange(const plan::ScenarioChange& change, int place)
{
    if (make(plan::moveChange(plan(), change, std::size_t(place))))
        m_ui->changeTable->setCurrentIndex(
            m_changes->index(place, m_ui->changeTable->currentIndex().column()));
}

void ScenariosPage::removeChange()
{
    if (const plan::ScenarioChange* change = chosenChange())
        make(plan::removeThing(plan(), {&plan::tableOf<plan::ScenarioChange>(), change->id.value})
                 .map([](plan::Removal removal) { return std::move(removal.edit); }));
}

/// Every scenario, the one that is shown too: a change may be copied to try it otherwise.
void ScenariosPage::listScenariosToCopyTo()
{
    m_copyTo->clear();
    for (const plan::Scenario* row : plan().ordered<plan::Scenario>())
        m_copyTo->addAction(format::inMenu(format::text(row->name)), this,
                            [this, id = row->id] { copyChange(id); });
}

void ScenariosPage::copyChange(plan::ScenarioId to)
{
    const plan::ScenarioChange* change = chosenChange();
    if (!change)
        return;
    const plan::Edit edit = plan::copyChange(plan(), *change, to);
    if (make(edit))
        emit messageShown(tr("%1. Undo takes it back.").arg(format::text(edit.label)));
}

/// To a change, or to the change of an adjustment.
bool ScenariosPage::goTo(const plan::Target& target)
{
    std::optional<plan::ChangeId> id;
    if (target.table == plan::Table<plan::ScenarioChange>::name)
        id = plan::ChangeId{target.row};
    else if (target.table == plan::Table<plan::Saving>::name) {
        if (const plan::Saving* row = plan().find<plan::Saving>({target.row}))
            id = row->change;
    } else if (target.table == plan::Table<plan::Adjustment>::name)
        if (const plan::Adjustment* row = plan().find<plan::Adjustment>({target.row}))
            id = row->change;
    const plan::ScenarioChange* change = id ? plan().find<plan::ScenarioChange>(*id) : nullptr;
    if (!change)
        return target.table == plan::Table<plan::Scenario>::name;
    if (!context().document().showIn(change->scenario))
        return false;
    catchUp();
    standOn(*id);
    return true;
}

/// The change as the one that keys and buttons are for.
void ScenariosPage::standOn(plan::ChangeId id)
{
    const auto changes = plan::changesOf(plan(), plan().find<plan::ScenarioChange>(id)->scenario);
    const auto at = std::ranges::find(changes, id, &plan::ScenarioChange::id) - changes.begin();
    m_ui->changeTable->setCurrentIndex(m_changes->index(int(at), 1));
    m_ui->changeTable->setFocus();
}

} // namespace muster::ui
