#include "differences/differences_page.h"

#include "frame/context.h"
#include "models/format.h"
#include "models/grid_model.h"
#include "plan/scenarios/scenarios.h"
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

constexpr qlonglong kNobody = 0; ///< no row's id: all roles, or the baseline

/// Keeps what is chosen, by its data, where it is there still.
void choose(QComboBox& combo, const QVariant& data)
{
    combo.setCurrentIndex(std::max(0, combo.findData(data)));
}

} // namespace

DifferencesPage::DifferencesPage(Context& context, QWidget* parent)
    : ResultPage(context, parent), m_ui(std::make_unique<Ui::DifferencesPage>()), m_years(new GridModel(this))
{
    m_ui->setupUi(this);
    m_ui->yearTable->setGridModel(m_years);
    for (const Column column : kAsked)
        m_ui->figureCombo->addItem(format::word(engine::info(column).heading), int(column));
    m_ui->byCombo->addItem(tr("by change"), int(analysis::PartsBy::Change));
    m_ui->byCombo->addItem(tr("by driver"), int(analysis::PartsBy::Driver));
    for (QComboBox* combo : {m_ui->figureCombo, m_ui->roleCombo, m_ui->byCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, &DifferencesPage::refresh);
    connect(m_ui->againstCombo, &QComboBox::currentIndexChanged, this, [this] {
        m_against = m_ui->againstCombo->currentData().toLongLong();
        refresh();
    });
}

DifferencesPage::~DifferencesPage() = default;

void DifferencesPage::showResults()
{
    fillChoices();
    fillScenarios();
    m_ui->subtitleLabel->setText(whereAndWhen());
    const bool two = hasTwo();
    showParts({m_ui->chartCard, m_ui->yearCard}, two);
    m_ui->hintLabel->setVisible(!two);
    m_ui->hintLabel->setText(context().document().plan().rows<plan::Scenario>().empty()
                                 ? tr("There is no scenario yet. Make one on the page Scenarios.")
                                 : tr("Choose a scenario in the bar at the top, or another one to hold it "
                                      "against."));
    if (two)
        askForParts();
    else
        m_working.drop();
}

void DifferencesPage::fillChoices()
{
    const QSignalBlocker quiet(m_ui->roleCombo);
    const QVariant chosen = m_ui->roleCombo->currentData();
    m_ui->roleCombo->clear();
    const engine::Results& results = context().results();
    m_ui->roleCombo->addItem(roleName(results, engine::kAllRoles), kNobody);
    for (const plan::Role& role : results.inputs().dimensions().roles)
        m_ui->roleCombo->addItem(format::text(role.name), qlonglong(role.id.value));
    choose(*m_ui->roleCombo, chosen);
}

/// All but the one that is shown.
void DifferencesPage::fillScenarios()
{
    const QSignalBlocker quiet(m_ui->againstCombo);
    const auto shown = context().document().scenario();
    m_ui->againstCombo->clear();
    if (shown)
        m_ui->againstCombo->addItem(Texts::tr("Baseline"), kNobody);
    for (const plan::Scenario* each : context().document().plan().ordered<plan::Scenario>())
        if (each->id != shown)
            m_ui->againstCombo->addItem(format::text(each->name), qlonglong(each->id.value));
    choose(*m_ui->againstCombo, m_against);
}

bool DifferencesPage::hasTwo() const
{
    return m_ui->againstCombo->count() > 0;
}

analysis::AttributionWish DifferencesPage::wish() const
{
    const engine::Dimensions& dimensions = context().results().inputs().dimensions();
    analysis::AttributionWish wish;
    wish.scenarios.scenario = context().document().scenario();
    if (const plan::ScenarioId against{m_ui->againstCombo->currentData().toLongLong()};
        against.value != kNobody)
        wish.scenarios.against = against;
    const plan::RoleId role{m_ui->roleCombo->currentData().toLongLong()};
    wish.place =
        place(context().locality(), role.value == kNobody ? engine::kAllRoles : dimensions.indexOf(role));
    wish.column = static_cast<Column>(m_ui->figureCombo->currentData().toInt());
    wish.by = static_cast<analysis::PartsBy>(m_ui->byCombo->currentData().toInt());
    wish.periods = {context().span()};
    const auto& years = context().results().inputs().financialYears();
    wish.periods.insert(wish.periods.end(), years.begin(), years.end());
    return wish;
}

void DifferencesPage::askForParts()
{
    const auto work = [shown = context().document().sharedResults(), wish = wish()](
                          const Progress& progress) { return analysis::attribute(*shown, wish, progress); };
    m_ui->sentenceLabel->setText(tr("Working out what each change does …"));
    m_working = context().document().jobs().start(
        {.doing = "working out what each change does"}, *this, work,
        [this](const Result<analysis::Attribution>& found) { show(found); });
}

void DifferencesPage::show(const Result<analysis::Attribution>& found)
{
    showParts({m_ui->waterfallChart, m_ui->yearCard}, found.has_value());
    m_ui->errorLabel->setVisible(false);
    if (!found) {
        m_ui->sentenceLabel->setText(format::text(found.error().sentence()));
        return;
    }
    const plan::Plan& plan = context().document().plan();
    const Difference difference{wish(), *found, scenarioName(context().results()),
                                m_ui->againstCombo->currentText()};
    m_ui->sentenceLabel->setText(sentenceOf(plan, difference, whereInWords()));
    m_ui->waterfallChart->show(waterfallOf(plan, difference));
    m_ui->errorLabel->setText(errorOf(difference));
    m_ui->errorLabel->setVisible(!m_ui->errorLabel->text().isEmpty());
    m_years->show(partsByYear(plan, difference));
}

QString DifferencesPage::whereInWords() const
{
    return tr("%1, %2, %3")
        .arg(localityName(context().results(), context().locality()), m_ui->roleCombo->currentText(),
             format::text(context().span().period.toEnglish()));
}

} // namespace muster::ui
