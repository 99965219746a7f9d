#include "differences/differences_page.h"

#include "differences/compared_choice.h"
#include "differences/difference_texts.h"
#include "frame/context.h"
#include "models/format.h"
#include "models/grid_model.h"
#include "ui_differences_page.h"

#include <QSignalBlocker>

namespace muster::ui {

using engine::Column;

namespace {

/// Those that a committee asks about.
constexpr std::array kAsked{Column::RequiredFte,      Column::RequiredEstablishmentFte,
                            Column::EstablishmentFte, Column::InPostFte,
                            Column::VacancyFte,       Column::AgencyFte,
                            Column::AvailableFte,     Column::GapFte,
                            Column::LeaversFte,       Column::PostsCost,
                            Column::ForecastCost,     Column::GapCost};

constexpr qlonglong kAllRolesItem = 0; // no role's id

} // namespace

DifferencesPage::DifferencesPage(Context& context, QWidget* parent)
    : ResultPage(context, parent), m_ui(std::make_unique<Ui::DifferencesPage>()), m_years(new GridModel(this))
{
    m_ui->setupUi(this);
    m_compared = new ComparedChoice(context.document(), *m_ui->againstCombo, *m_ui->untilCombo, this);
    connect(m_compared, &ComparedChoice::changed, this, &DifferencesPage::refreshWhenSeen);
    m_ui->yearTable->setGridModel(m_years);
    for (const Column column : kAsked)
        m_ui->figureCombo->addItem(format::word(engine::info(column).heading), int(column));
    m_ui->byCombo->addItem(tr("by change"), int(analysis::PartsBy::Change));
    m_ui->byCombo->addItem(tr("by driver"), int(analysis::PartsBy::Driver));
    for (QComboBox* combo : {m_ui->figureCombo, m_ui->roleCombo, m_ui->byCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, &DifferencesPage::refresh);
}

DifferencesPage::~DifferencesPage() = default;

void DifferencesPage::showResults()
{
    fillRoles();
    m_compared->list();
    m_ui->subtitleLabel->setText(whereAndWhen());
    m_ui->byCombo->setVisible(!m_compared->isOfStates()); // what drives the figure tells states apart
    showParts({m_ui->chartCard, m_ui->yearCard}, m_compared->isMade());
    m_ui->hintLabel->setText(hint());
    m_ui->hintLabel->setVisible(!m_ui->hintLabel->text().isEmpty());
    if (m_compared->isMade())
        askForParts();
    else
        m_working.drop();
}

QString DifferencesPage::hint() const
{
    if (!m_compared->whyNoStates().isEmpty())
        return m_compared->whyNoStates();
    if (!m_compared->isOffered())
        return tr("There is no scenario yet. Make one on the page Scenarios.");
    if (!m_compared->isMade())
        return tr(
            "There is no scenario yet. Make one on the page Scenarios; or choose above how the plan was "
            "before, and see what has made the difference since.");
    return m_compared->isOfStates() && context().document().scenario()
               ? tr("These are states of the plan itself, without the scenario %1.")
                     .arg(scenarioName(context().results()))
               : QString();
}

void DifferencesPage::fillRoles()
{
    const QSignalBlocker quiet(m_ui->roleCombo);
    const QVariant chosen = m_ui->roleCombo->currentData();
    m_ui->roleCombo->clear();
    const engine::Results& results = context().results();
    m_ui->roleCombo->addItem(roleName(results, engine::kAllRoles), kAllRolesItem);
    for (const plan::Role& role : results.inputs().dimensions().roles)
        m_ui->roleCombo->addItem(format::text(role.name), qlonglong(role.id.value));
    m_ui->roleCombo->setCurrentIndex(std::max(0, m_ui->roleCombo->findData(chosen)));
}

std::optional<plan::RoleId> DifferencesPage::role() const
{
    const plan::RoleId role{m_ui->roleCombo->currentData().toLongLong()};
    return role.value == kAllRolesItem ? std::nullopt : std::optional(role);
}

analysis::AttributionWish DifferencesPage::wish() const
{
    const engine::Dimensions& dimensions = context().results().inputs().dimensions();
    analysis::AttributionWish wish;
    wish.scenarios = {context().document().scenario(), m_compared->against()};
    wish.place = place(context().locality(), role() ? dimensions.indexOf(*role()) : engine::kAllRoles);
    wish.column = static_cast<Column>(m_ui->figureCombo->currentData().toInt());
    wish.by = static_cast<analysis::PartsBy>(m_ui->byCombo->currentData().toInt());
    wish.periods = {context().span()};
    const auto& years = context().results().inputs().financialYears();
    wish.periods.insert(wish.periods.end(), years.begin(), years.end());
    return wish;
}

analysis::StatesWish DifferencesPage::statesWish() const
{
    analysis::StatesWish states;
    states.locality = context().results().inputs().dimensions().localities[context().locality()].id;
    states.role = role();
    const analysis::AttributionWish wish = this->wish();
    states.column = wish.column;
    for (const PeriodSpan& span : wish.periods)
        states.periods.push_back(span.period);
    return states;
}

void DifferencesPage::askForParts()
{
    m_ui->sentenceLabel->setText(tr("Working out what makes the difference …"));
    if (m_compared->isOfStates())
        splitStates();
    else
        splitScenarios();
}

void DifferencesPage::splitScenarios()
{
    const auto work = [shown = context().document().sharedResults(), wish = wish(), from = m_compared->from(),
                       to = m_compared->to()](const Progress& progress) {
        return analysis::attribute(*shown, wish, progress).map([&](const analysis::Attribution& found) {
            return betweenScenarios(shown->inputs().plan(), wish, found, from, to);
        });
    };
    m_working = context().document().jobs().start(
        {tr("Working out what each change does"), "working out what each change does"}, *this, work,
        [this](const Result<Difference>& difference) { show(difference); });
}

void DifferencesPage::splitStates()
{
    const auto now = context().document().sharedResults();
    m_working = context().document().past().plansAfter(
        m_compared->edits(), tr("Reading an earlier state of the plan"), *this,
        [this, now](const Result<std::vector<plan::Plan>>& plans) {
            if (!plans)
                show(fail(plans.error()));
            else
                split(plans->front(), plans->size() == 1 ? now->inputs().plan() : plans->back());
        });
}

/// Year by year in those years that both states have.
void DifferencesPage::split(const plan::Plan& before, const plan::Plan& after)
{
    auto work = [before, after, wish = statesWish(), from = m_compared->from(),
                 to = m_compared->to()](const Progress& progress) mutable {
        const auto lacks = [&](const Period& period) {
            return !analysis::hasPeriod(before, period) || !analysis::hasPeriod(after, period);
        };
        wish.periods.erase(std::remove_if(wish.periods.begin() + 1, wish.periods.end(), lacks),
                           wish.periods.end());
        return analysis::attributeStates(before, after, wish, progress)
            .map([&](const analysis::StateDifference& found) {
                return betweenStates(wish, found, std::move(from), std::move(to));
            });
    };
    m_working = context().document().jobs().start(
        {tr("Working out what drives the difference"), "working out what drives the difference"}, *this,
        std::move(work), [this](const Result<Difference>& difference) { show(difference); });
}

void DifferencesPage::show(const Result<Difference>& difference)
{
    showParts({m_ui->waterfallChart, m_ui->yearCard}, difference.has_value());
    m_ui->errorLabel->setVisible(false);
    if (!difference) {
        m_ui->sentenceLabel->setText(format::text(difference.error().sentence()));
        return;
    }
    m_ui->sentenceLabel->setText(sentenceOf(*difference, whereInWords()));
    m_ui->waterfallChart->show(waterfallOf(*difference));
    m_ui->errorLabel->setText(errorOf(*difference));
    m_ui->errorLabel->setVisible(!m_ui->errorLabel->text().isEmpty());
    m_years->show(partsByYear(*difference));
}

QString DifferencesPage::whereInWords() const
{
    return tr("%1, %2, %3")
        .arg(localityName(context().results(), context().locality()), m_ui->roleCombo->currentText(),
             format::text(context().span().period.toEnglish()));
}

} // namespace muster::ui
