#include "assumptions/assumptions_page.h"

#include "assumptions/assumption_delegate.h"
#include "assumptions/assumption_panel.h"
#include "assumptions/assumption_sheet.h"
#include "frame/assumed_warning.h"
#include "frame/context.h"
#include "models/grid_model.h"
#include "sheet/tree_header.h"
#include "ui_assumptions_page.h"

#include <QScrollBar>
#include <utility>

namespace muster::ui {

namespace {

constexpr int kRoomy = 620; // pixels of the page; below it the list of kinds is made narrower
constexpr int kWideList = 212;
constexpr int kNarrowList = 156;
constexpr int kRowsAtOnce = 14; // more of them scroll within the grid

template <class Row>
void fill(QComboBox& combo, const QString& all, const std::vector<Row>& rows,
          const std::optional<plan::IdOf<Row>>& chosen)
{
    combo.clear();
    combo.addItem(all, qint64{0});
    for (const Row& row : rows)
        combo.addItem(format::text(row.name), qint64{row.id.value});
    combo.setCurrentIndex(std::max(0, combo.findData(qint64{chosen ? chosen->value : 0})));
}

template <class IdType>
std::optional<IdType> chosenIn(const QComboBox& combo)
{
    const qint64 id = combo.currentData().toLongLong();
    return id ? std::optional(IdType{id}) : std::nullopt;
}

} // namespace

AssumptionsPage::AssumptionsPage(Context& context, QWidget* parent)
    : Page(context, parent), m_form(std::make_unique<Ui::AssumptionsPage>()),
      m_sheet(new AssumptionSheet(context, this)), m_panel(new AssumptionPanel(context, *m_sheet, this)),
      m_months(new GridModel(this)), m_places(new GridModel(this)), m_assumed(new AssumedWarning(this))
{
    m_panel->hide();
    m_form->setupUi(this);
    m_form->assumptionTable->setSheetDelegate(new AssumptionDelegate(this));
    m_form->assumptionTable->setModel(m_sheet);
    m_form->assumptionTable->setClearText(tr("Return to inherited"));
    m_form->assumptionTable->offerFillRight();
    new TreeHeader(tr("Locality"), m_form->assumptionTable);
    m_form->changeTable->setGridModel(m_months);
    m_form->headLayout->addWidget(m_assumed);
    connect(m_assumed, &AssumedWarning::cellAsked, this, &AssumptionsPage::goTo);
    connectChoices();
    connectSheet();
    connectPlaces();
    m_form->kindList->choose(m_sheet->choice().kind);
    settle();
}

AssumptionsPage::~AssumptionsPage() = default;

QWidget* AssumptionsPage::sidePanel()
{
    return m_panel;
}

void AssumptionsPage::connectChoices()
{
    connect(m_form->findEdit, &QLineEdit::textChanged, m_form->kindList, &KindList::narrow);
    connect(m_form->findEdit, &QLineEdit::returnPressed, m_form->kindList, &KindList::chooseFirst);
    connect(m_form->kindList, &KindList::kindChosen, this, &AssumptionsPage::showKind);
    connect(m_form->activityCombo, &QComboBox::activated, this, [this] {
        Choice choice = m_sheet->choice();
        choice.activity = chosenIn<plan::ActivityId>(*m_form->activityCombo);
        choose(choice);
    });
    connect(m_form->roleCombo, &QComboBox::activated, this, [this] {
        Choice choice = m_sheet->choice();
        choice.role = chosenIn<plan::RoleId>(*m_form->roleCombo);
        choose(choice);
    });
    connect(m_panel, &AssumptionPanel::startChosen, this, &AssumptionsPage::chooseStart);
    connect(m_form->startCombo, &QComboBox::activated, this, [this](int chosen) {
        chooseStart(chosen == 0 ? std::nullopt
                                : std::optional(context().results().inputs().firstMonth() + (chosen - 1)));
    });
    connect(m_form->tableButton, &QPushButton::toggled, this, [this](bool asTable) {
        m_form->changeChart->setHidden(asTable);
        m_form->changeTable->setVisible(asTable);
    });
}

void AssumptionsPage::connectSheet()
{
    connect(m_sheet, &AssumptionSheet::refreshed, this, &AssumptionsPage::settle);
    connect(m_form->assumptionTable, &SheetView::fitted, this, &AssumptionsPage::fitHeight);
    connect(m_sheet, &SheetModel::failed, this, &Page::refused);
    connect(m_panel, &AssumptionPanel::failed, this, &Page::refused);
    connect(m_form->assumptionTable, &SheetView::currentMoved, this, [this](const QModelIndex& current) {
        if (m_sheet->isValue(current))
            m_scope = m_sheet->scopeAt(current);
        m_panel->showCell(current);
        showChange();
        if (m_form->placesButton->isChecked())
            showPlaces();
    });
    const QItemSelectionModel* selection = m_form->assumptionTable->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this,
            [this, selection] { m_panel->showSelection(selection->selectedIndexes()); });
}

void AssumptionsPage::refresh()
{
    m_sheet->refresh();
    m_assumed->tellOf(context().results());
    followContext();
}

void AssumptionsPage::showKind(plan::Kind kind)
{
    if (kind == m_sheet->choice().kind)
        return;
    Choice choice = firstChoice(context().results().inputs().dimensions(), context().document().plan(), kind);
    choice.from = m_sheet->choice().from;
    choose(choice);
}

void AssumptionsPage::choose(const Choice& choice)
{
    m_sheet->choose(choice);
    m_form->kindList->choose(choice.kind);
}

void AssumptionsPage::fillCombos()
{
    const Choice& choice = m_sheet->choice();
    const engine::Dimensions& dimensions = context().results().inputs().dimensions();
    const bool byActivity = choosesActivity(choice.kind);
    const bool byRole = choosesRole(choice.kind);
    fill(*m_form->activityCombo, tr("All activities"), activitiesOf(dimensions, choice.kind),
         choice.activity);
    fill(*m_form->roleCombo, tr("All roles"), rolesOf(dimensions, choice.kind), choice.role);
    fillStarts();
    for (QWidget* part : std::initializer_list<QWidget*>{m_form->activityLabel, m_form->activityCombo})
        part->setVisible(byActivity);
    for (QWidget* part : std::initializer_list<QWidget*>{m_form->roleLabel, m_form->roleCombo})
        part->setVisible(byRole);
}

void AssumptionsPage::say()
{
    const plan::KindInfo& kind = plan::info(m_sheet->choice().kind);
    m_form->titleLabel->setText(format::word(kind.name));
    const QString unit = format::word(kind.unit);
    m_form->subtitleLabel->setText(tr("%1 · allowed: %2 · %3")
                                       .arg(unit.left(1).toUpper() + unit.mid(1),
                                            format::text(kind.allowed.toEnglish()), format::word(kind.help)));
    const QString inScenario =
        context().document().scenario() ? tr("◆ changed by the scenario · ") : QString();
    m_form->legendLabel->setText(
        m_sheet->hasValues()
            ? inScenario + tr("◣ own value · grey: inherited, from the nearest locality above · "
                              "Delete returns a cell to its "
                              "inherited value · paste from a spreadsheet works on any range")
            : tr("No role of this plan can have a value of this kind."));
    m_form->assumptionTable->setAccessibleName(tr("%1 by locality").arg(format::word(kind.name)));
}

/// After every change of what the grid shows: the cell one stood on, the sizes, the words and the chart.
void AssumptionsPage::settle()
{
    fillCombos();
    say();
    m_form->assumptionTable->fitColumns();
    if (!m_form->assumptionTable->currentIndex().isValid())
        standOn(m_scope);
    showChange();
    showPlaces();
}

void AssumptionsPage::standOn(const plan::Scope& scope)
{
    QModelIndex index = m_sheet->indexOf(scope);
    for (int row = 0; !index.isValid() && row < m_sheet->rowCount(); ++row)
        if (m_sheet->localityAt(row) == scope.locality)
            index = m_sheet->index(row, 0);
    if (!index.isValid())
        index = m_sheet->index(0, 0);
    m_form->assumptionTable->setCurrentIndex(index);
    m_panel->showCell(index);
}

void AssumptionsPage::followContext()
{
    const engine::LocalityIndex chosen = context().locality();
    const auto& localities = context().results().inputs().dimensions().localities;
    const auto id = chosen.isNone() ? std::nullopt : std::optional(localities[chosen].id);
    if (id == m_followed)
        return;
    m_followed = id;
    plan::Scope scope = m_scope;
    scope.locality = id;
    standOn(scope);
}

void AssumptionsPage::editIfAsked()
{
    const QModelIndex current = m_form->assumptionTable->currentIndex();
    if (!std::exchange(m_editAsked, false))
        return;
    if (m_evidenceAsked) // once the page has the keyboard
        QMetaObject::invokeMethod(m_panel, &AssumptionPanel::editEvidence, Qt::QueuedConnection);
    else if (current.flags().testFlag(Qt::ItemIsEditable))
        m_form->assumptionTable->edit(current);
}

void AssumptionsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    editIfAsked();
}

void AssumptionsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const int needed =
        m_form->kindList->sizeHint().width() + 2 * m_form->kindCard->layout()->contentsMargins().left();
    m_form->kindCard->setFixedWidth(width() < kRoomy ? kNarrowList : std::max(kWideList, needed));
}

void AssumptionsPage::fitHeight()
{
    SheetView& table = *m_form->assumptionTable;
    const auto heightOf = [&](int rows) {
        return table.horizontalHeader()->sizeHint().height() +
               rows * table.verticalHeader()->defaultSectionSize() + 2;
    };
    // At one width the table only ever grows: a heading that wraps where a scroll bar comes, and not where it
    // goes, would lay it out without end.
    if (std::exchange(m_fittedWidth, width()) != width())
        m_fittedHeight = 0;
    const bool scrolls = table.horizontalHeader()->length() > table.viewport()->width();
    const int scrollBar = scrolls ? table.horizontalScrollBar()->sizeHint().height() : 0;
    m_fittedHeight = std::max(m_fittedHeight, heightOf(0) + scrollBar);
    const int rows = heightOf(m_sheet->rowCount()) - heightOf(0);
    const int fewest = heightOf(std::min(kRowsAtOnce, m_sheet->rowCount())) - heightOf(0);
    m_form->sheetCard->setMinimumHeight(m_fittedHeight + fewest);
    m_form->sheetCard->setMaximumHeight(m_fittedHeight + rows);
}

} // namespace muster::ui
