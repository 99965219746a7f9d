#include "scenarios/scenarios_page.h"

#include "analysis/new_baseline.h"
#include "frame/context.h"
#include "models/grid_model.h"
#include "plan/scenarios/scenario_edits.h"
#include "plan/structure/structure.h"
#include "scenarios/library_dialog.h"
#include "scenarios/list_differences_card.h"
#include "scenarios/savings/savings_card.h"
#include "scenarios/scenario_bars.h"
#include "scenarios/scenario_grids.h"
#include "tables/grid_view.h"
#include "tables/row_mover.h"
#include "ui_scenarios_page.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

namespace muster::ui {

ScenariosPage::ScenariosPage(Context& context, QWidget* parent)
    : Page(context, parent), m_ui(std::make_unique<Ui::ScenariosPage>()), m_scenarios(new GridModel(this)),
      m_changes(new GridModel(this)), m_savings(new SavingsCard(context.document(), this)),
      m_differences(new ListDifferencesCard(context.document(), this)), m_copyTo(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->scenarioTable->setGridModel(m_scenarios);
    m_ui->changeTable->setGridModel(m_changes);
    m_mover = new RowMover(*m_ui->changeTable);
    m_ui->figureCombo->addItems(figuresOfBars());
    connect(m_ui->figureCombo, &QComboBox::currentIndexChanged, this, &ScenariosPage::showBars);
    const int beneath = m_ui->contentsLayout->indexOf(m_ui->changeCard) + 1;
    m_ui->contentsLayout->insertWidget(beneath, m_savings);
    m_ui->contentsLayout->insertWidget(beneath + 1, m_differences);
    connect(m_savings, &SavingsCard::failed, this, &Page::refused);
    connect(m_savings, &SavingsCard::exportRequested, this,
            [this] { emit exportRequested(session::Exchange::savingsProgramme()); });
    connectScenarios();
    connectChanges();
}

ScenariosPage::~ScenariosPage() = default;

void ScenariosPage::connectScenarios()
{
    connect(m_ui->nameEdit, &QLineEdit::returnPressed, this, &ScenariosPage::addScenario);
    connect(m_ui->addScenarioButton, &QPushButton::clicked, this, &ScenariosPage::addScenario);
    connect(m_ui->libraryButton, &QPushButton::clicked, this, &ScenariosPage::openLibrary);
    connect(m_ui->showButton, &QPushButton::clicked, this, &ScenariosPage::showChosen);
    connect(m_ui->scenarioTable, &QTableView::activated, this, &ScenariosPage::showChosen);
    connect(m_ui->adoptButton, &QPushButton::clicked, this, &ScenariosPage::adoptScenario);
    connect(m_ui->removeScenarioButton, &QPushButton::clicked, this, &ScenariosPage::removeScenario);
    connect(m_ui->scenarioTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ScenariosPage::enableButtons);
}

void ScenariosPage::connectChanges()
{
    connect(m_ui->addChangeButton, &QPushButton::clicked, this, &ScenariosPage::addChange);
    connect(m_ui->switchButton, &QPushButton::clicked, this, &ScenariosPage::switchChange);
    connect(m_ui->upButton, &QPushButton::clicked, this, [this] { moveChange(-1); });
    connect(m_ui->downButton, &QPushButton::clicked, this, [this] { moveChange(1); });
    connect(m_mover, &RowMover::moveRequested, this, [this](int row, int place) {
        if (const plan::ScenarioChange* change = changeAt(row))
            putChange(*change, place);
    });
    connect(m_ui->removeChangeButton, &QPushButton::clicked, this, &ScenariosPage::removeChange);
    m_ui->copyChangeButton->setMenu(m_copyTo);
    connect(m_copyTo, &QMenu::aboutToShow, this, &ScenariosPage::listScenariosToCopyTo);
    connect(m_ui->changeTable, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == 0)
            switchChange();
    });
    connect(m_ui->intoCombo, &QComboBox::activated, this, [this] {
        const plan::ChangeId id{m_ui->intoCombo->currentData().toLongLong()};
        context().document().typeInto(id.value == 0 ? std::nullopt : std::optional(id));
    });
    m_ui->changeTable->installEventFilter(this);
    connect(m_ui->changeTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ScenariosPage::enableButtons);
}

const plan::Plan& ScenariosPage::plan() const
{
    return context().document().plan();
}

void ScenariosPage::refresh()
{
    m_sums.reset();
    m_adopting.drop(); // the plan may be another one now
    showTables();
    askForSums();
}

/// The space key turns the switch of the change one stands on.
bool ScenariosPage::eventFilter(QObject* watched, QEvent* event)
{
    const bool isSpace =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (watched != m_ui->changeTable || !isSpace)
        return Page::eventFilter(watched, event);
    switchChange();
    return true;
}

QString ScenariosPage::exportTable() const
{
    return plan().rows<plan::Saving>().empty() ? QString() : session::Exchange::savingsProgramme();
}

void ScenariosPage::showTables()
{
    const engine::Results& results = context().results();
    const auto shown = context().document().scenario();
    m_scenarios->show(scenariosGrid(results, m_sums));
    showBars();
    m_changes->show(shown ? changesGrid(plan(), *shown, m_sums) : Grid{});
    const auto locality = context().locality();
    const QString where = locality.isNone() ? QString() : localityName(results, locality);
    m_ui->subtitleLabel->setText(
        tr("%1 · %2 · all roles").arg(where, format::text(context().span().period.toEnglish())));
    m_ui->onTopCheck->setVisible(shown.has_value());
    m_ui->changeCard->setVisible(shown.has_value());
    listChangesToTypeInto();
    m_ui->hintLabel->setVisible(!shown);
    m_ui->hintLabel->setText(
        plan().rows<plan::Scenario>().empty()
            ? tr("A scenario is a list of changes over the plan as it is. Give one a name "
                 "above, and add changes to it.")
            : tr("Choose a scenario above, or in the bar at the top, to see its changes."));
    m_differences->show(context().beside().chosen().value_or(std::nullopt));
    if (shown)
        m_ui->changeTitleLabel->setText(tr("Changes of %1").arg(scenarioName(results)));
    enableButtons();
}

/// The figure chosen, of each scenario. There is nothing to set side by side without one, and no bar of a
/// figure that is not known; while they are worked out, the page keeps its shape.
void ScenariosPage::showBars()
{
    const bool hasScenarios = !plan().rows<plan::Scenario>().empty();
    auto bars = scenarioBars(context().results(), m_sums, m_ui->figureCombo->currentIndex());
    m_ui->barsPart->setVisible(hasScenarios);
    m_ui->scenarioChart->setVisible(!bars.bars.empty());
    m_ui->scenarioChart->show(std::move(bars));
}

void ScenariosPage::askForSums()
{
    const auto work = [shown = context().document().sharedResults(), locality = context().locality(),
                       span = context().span()](const Progress& progress) -> Result<ScenarioSums> {
        if (locality.isNone())
            return ScenarioSums();
        return scenarioSums(*shown, locality, span, progress);
    };
    m_working = context().document().jobs().start({.doing = "comparing the scenarios"}, *this, work,
                                                  [this](Result<ScenarioSums> sums) {
                                                      if (!sums) {
                                                          emit refused(format::text(sums.error().sentence()));
                                                          return;
                                                      }
                                                      m_sums = *std::move(sums);
                                                      showTables();
                                                  });
}

void ScenariosPage::enableButtons()
{
    const bool mayWrite = context().document().readOnlyReason().isEmpty();
    const int row = m_ui->scenarioTable->currentIndex().row();
    const plan::ScenarioChange* change = chosenChange();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_ui->nameEdit), static_cast<QWidget*>(m_ui->addScenarioButton),
          static_cast<QWidget*>(m_ui->libraryButton), static_cast<QWidget*>(m_ui->addChangeButton)})
        widget->setEnabled(mayWrite);
    m_ui->showButton->setEnabled(row >= 0);
    for (QPushButton* button : {m_ui->adoptButton, m_ui->removeScenarioButton})
        button->setEnabled(mayWrite && scenarioAt(row));
    for (QPushButton* button : {m_ui->switchButton, m_ui->upButton, m_ui->downButton, m_ui->copyChangeButton,
                                m_ui->removeChangeButton})
        button->setEnabled(mayWrite && change);
    m_mover->setEnabled(mayWrite);
    m_savings->show(change ? std::optional(change->id) : std::nullopt, currencyOf(context().results()));
    m_ui->switchButton->setText(change && !change->on ? tr("S&witch on") : tr("S&witch off"));
}

/// None of the first row, which is the baseline.
std::optional<plan::ScenarioId> ScenariosPage::scenarioAt(int row) const
{
    const auto all = plan().ordered<plan::Scenario>();
    return row >= 1 && row <= std::ssize(all) ? std::optional(all[std::size_t(row - 1)]->id) : std::nullopt;
}

const plan::ScenarioChange* ScenariosPage::chosenChange() const
{
    return changeAt(m_ui->changeTable->currentIndex().row());
}

const plan::ScenarioChange* ScenariosPage::changeAt(int row) const
{
    const auto shown = context().document().scenario();
    if (!shown || row < 0)
        return nullptr;
    const auto changes = plan::changesOf(plan(), *shown);
    return row < std::ssize(changes) ? changes[std::size_t(row)] : nullptr;
}

bool ScenariosPage::make(const Result<plan::Edit>& edit)
{
    const auto made =
        edit.and_then([&](const plan::Edit& wanted) { return context().document().apply(wanted); });
    if (!made)
        emit refused(format::text(made.error().sentence()));
    return made.has_value();
}

/// On top of the one that is shown; it is shown then.
void ScenariosPage::addScenario()
{
    const std::string name = m_ui->nameEdit->text().trimmed().toStdString();
    const auto under = m_ui->onTopCheck->isChecked() ? context().document().scenario() : std::nullopt;
    const plan::Edit edit = plan::addScenario(plan(), name, under, {});
    if (!make(edit))
        return;
    m_ui->nameEdit->clear();
    const auto id = std::get<plan::RowChanges<plan::Scenario>>(edit.changes).put.front().id;
    if (const auto shown = context().document().showIn(id); !shown)
        emit refused(format::text(shown.error().sentence()));
}

/// A list added to the scenario that it was chosen for, which is shown then.
void ScenariosPage::openLibrary()
{
    const auto& localities = context().results().inputs().dimensions().localities;
    const auto at = context().locality();
    auto* dialog = new LibraryDialog(plan(), context().document().scenario(),
                                     at.isNone() ? std::nullopt : std::optional(localities[at].id), this);
    connect(dialog, &LibraryDialog::chosen, this, [this](const plan::Edit& edit, plan::ScenarioId scenario) {
        if (!make(edit))
            return;
        if (const auto shown = context().document().showIn(scenario); !shown)
            emit refused(format::text(shown.error().sentence()));
    });
    dialog->open();
}

void ScenariosPage::showChosen()
{
    const int row = m_ui->scenarioTable->currentIndex().row();
    if (row < 0)
        return;
    if (const auto shown = context().document().showIn(scenarioAt(row)); !shown)
        emit refused(format::text(shown.error().sentence()));
}

void ScenariosPage::adoptScenario()
{
    const auto id = scenarioAt(m_ui->scenarioTable->currentIndex().row());
    if (!id)
        return;
    const auto work = [plan = plan(), id = *id](const Progress&) { return analysis::makeBaseline(plan, id); };
    m_adopting = context().document().jobs().start(
        {.doing = "writing the scenario into the plan"}, *this, work, [this](const Result<plan::Edit>& edit) {
            if (edit)
                adopt(*edit);
            else
                emit refused(format::text(edit.error().sentence()));
        });
}

/// An edit of the plan itself, which is shown then.
void ScenariosPage::adopt(const plan::Edit& edit)
{
    if (const auto shown = context().document().showIn(std::nullopt); !shown)
        emit refused(format::text(shown.error().sentence()));
    else if (make(edit))
        emit messageShown(tr("%1. Undo takes it back.").arg(format::text(edit.label)));
}

void ScenariosPage::removeScenario()
{
    if (const auto id = scenarioAt(m_ui->scenarioTable->currentIndex().row()))
        make(plan::removeThing(plan(), {&plan::tableOf<plan::Scenario>(), id->value})
                 .map([](plan::Removal removal) { return std::move(removal.edit); }));
}

} // namespace muster::ui
