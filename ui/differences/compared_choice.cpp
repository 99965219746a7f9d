#include "differences/compared_choice.h"

#include "models/grid.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

namespace muster::ui {

namespace {

// What an item stands for, as its data: the id of a scenario, 0, or less than 0 the number of the edit after
// which the plan was in that state.
constexpr qlonglong kPlanAsItIs = 0; // the baseline, or the plan now
constexpr int kWidestList = 620;

qlonglong chosenOf(const QComboBox& combo)
{
    return combo.currentData().toLongLong();
}

std::int64_t editOf(const QComboBox& combo)
{
    return -chosenOf(combo);
}

/// The list is as wide as its texts, however narrow the box is.
void widenList(QComboBox& combo)
{
    combo.view()->setMinimumWidth(std::min(kWidestList, combo.view()->sizeHintForColumn(0)));
}

} // namespace

ComparedChoice::ComparedChoice(session::Document& document, QComboBox& against, QComboBox& until,
                               QObject* parent)
    : QObject(parent), m_document(document), m_againstCombo(against), m_untilCombo(until)
{
    connect(&against, &QComboBox::currentIndexChanged, this, [this] {
        m_against = chosenOf(m_againstCombo);
        emit changed();
    });
    connect(&until, &QComboBox::currentIndexChanged, this, [this] {
        m_until = chosenOf(m_untilCombo);
        emit changed();
    });
    connect(&document.past(), &session::Past::changed, this, &ComparedChoice::changed);
    connect(&document, &session::Document::opened, this, &ComparedChoice::startAnew);
}

/// Another plan's edits have the same numbers.
void ComparedChoice::startAnew()
{
    m_reading.drop();
    m_states.clear();
    m_against = kPlanAsItIs;
    m_until = kPlanAsItIs;
}

void ComparedChoice::list()
{
    constexpr std::size_t kMostEdits = 20; // an older state worth asking about has a name
    fill();
    m_reading = m_document.past().earlierStates(
        kMostEdits, *this,
        [this](Result<std::vector<session::EarlierState>> states) { takeStates(std::move(states)); });
}

void ComparedChoice::takeStates(Result<std::vector<session::EarlierState>> states)
{
    const QString whyNot = states ? QString() : format::text(states.error().sentence());
    auto read = std::move(states).value_or(std::vector<session::EarlierState>());
    if (whyNot == m_whyNoStates && read == m_states)
        return;
    const bool isOtherReason = std::exchange(m_whyNoStates, whyNot) != whyNot;
    const bool isOfScenarios = isMade() && !isOfStates();
    m_states = std::move(read);
    fill();
    if (!isOfScenarios || isOfStates() || isOtherReason)
        emit changed();
}

void ComparedChoice::fill()
{
    fillAgainst();
    const QSignalBlocker quiet(m_untilCombo);
    m_untilCombo.clear();
    m_untilCombo.addItem(planNow().name, kPlanAsItIs);
    listStates(m_untilCombo);
    m_untilCombo.setCurrentIndex(std::max(0, m_untilCombo.findData(m_until)));
    m_untilCombo.setVisible(isOfStates());
    widenList(m_againstCombo);
    widenList(m_untilCombo);
}

void ComparedChoice::fillAgainst()
{
    const QSignalBlocker quiet(m_againstCombo);
    m_againstCombo.clear();
    listScenarios();
    const int scenarios = m_againstCombo.count();
    if (scenarios > 0 && !m_states.empty())
        m_againstCombo.insertSeparator(scenarios);
    listStates(m_againstCombo);
    const int chosen = m_againstCombo.findData(m_against);
    m_againstCombo.setCurrentIndex(chosen < 0 && scenarios > 0 ? 0 : chosen);
}

/// All but the one that is shown.
void ComparedChoice::listScenarios()
{
    const auto shown = m_document.scenario();
    if (shown)
        m_againstCombo.addItem(Texts::tr("Baseline"), kPlanAsItIs);
    for (const plan::Scenario* each : m_document.plan().ordered<plan::Scenario>())
        if (each->id != shown)
            m_againstCombo.addItem(format::text(each->name), qlonglong(each->id.value));
}

void ComparedChoice::listStates(QComboBox& combo) const
{
    for (const session::EarlierState& each : m_states)
        combo.addItem(format::onOneLine(sideOf(each).name), -qlonglong(each.edit));
}

bool ComparedChoice::isOffered() const
{
    return m_againstCombo.count() > 0;
}

bool ComparedChoice::isMade() const
{
    return m_againstCombo.currentIndex() >= 0;
}

bool ComparedChoice::isOfStates() const
{
    return isMade() && editOf(m_againstCombo) > 0;
}

std::optional<plan::ScenarioId> ComparedChoice::against() const
{
    const plan::ScenarioId chosen{chosenOf(m_againstCombo)};
    return chosen.value > kPlanAsItIs ? std::optional(chosen) : std::nullopt;
}

std::vector<std::int64_t> ComparedChoice::edits() const
{
    std::vector<std::int64_t> edits{editOf(m_againstCombo)};
    if (const std::int64_t until = editOf(m_untilCombo); until > 0)
        edits.push_back(until);
    return edits;
}

DifferenceSide ComparedChoice::stateIn(const QComboBox& combo) const
{
    const auto state = std::ranges::find(m_states, editOf(combo), &session::EarlierState::edit);
    return state == m_states.end() ? planNow() : sideOf(*state);
}

DifferenceSide ComparedChoice::from() const
{
    return isOfStates() ? stateIn(m_againstCombo) : sideOf(m_againstCombo.currentText());
}

DifferenceSide ComparedChoice::to() const
{
    return isOfStates() ? stateIn(m_untilCombo) : sideOf(scenarioName(m_document.results()));
}

} // namespace muster::ui
