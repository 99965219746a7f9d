#include "required_staff/required_staff_page.h"

#include "frame/assumed_warning.h"
#include "frame/context.h"
#include "models/format.h"
#include "models/grid_model.h"
#include "ui_required_staff_page.h"

namespace muster::ui {

using engine::Column;

namespace {

constexpr int kChartBesideTable = 860; // pixels; narrower, chart and table stand one above the other
constexpr int kFewPeriods = 8;         // more of them, likewise

QString meaningOfRequired(Column column)
{
    switch (column) {
    case Column::ServiceFte:
        return Texts::tr("Service: casework alone, from the volumes and their standards");
    case Column::RequiredEstablishmentFte:
        return Texts::tr("Required establishment: posts to fund so that the required people are "
                         "at work at the usual vacancy");
    default:
        return Texts::tr("Required: people who must be at work, with allowances, fixed posts, "
                         "management and support");
    }
}

} // namespace

RequiredStaffPage::RequiredStaffPage(Context& context, QWidget* parent)
    : ResultPage(context, parent), m_ui(std::make_unique<Ui::RequiredStaffPage>()),
      m_roles(new GridModel(this)), m_periods(new GridModel(this)), m_work(new GridModel(this)),
      m_assumed(new AssumedWarning(this))
{
    m_ui->setupUi(this);
    for (const Column column : {Column::RequiredFte, Column::ServiceFte, Column::RequiredEstablishmentFte})
        m_ui->columnCombo->addItem(format::word(engine::info(column).heading), int(column));
    setTables({{m_ui->roleTable, m_roles}, {m_ui->periodTable, m_periods}});
    m_ui->workTable->setGridModel(m_work);
    connect(m_ui->columnCombo, &QComboBox::currentIndexChanged, this, &RequiredStaffPage::refresh);
    followLinks(*m_ui->emptyLabel);
    m_ui->roleLayout->insertWidget(0, m_assumed);
    connect(m_assumed, &AssumedWarning::cellAsked, this, &Page::goToRequested);
}

RequiredStaffPage::~RequiredStaffPage() = default;

RequiredQuestion RequiredStaffPage::question() const
{
    return {context().locality(), context().span(), context().length(),
            static_cast<Column>(m_ui->columnCombo->currentData().toInt())};
}

bool RequiredStaffPage::goTo(const plan::Target& target)
{
    const engine::Dimensions& dimensions = context().results().inputs().dimensions();
    const engine::RoleIndex role =
        target.scope.role ? dimensions.indexOf(*target.scope.role) : engine::RoleIndex::none();
    if (target.table != "roles" || role.isNone() || context().locality().isNone())
        return false;
    catchUp();
    const ChosenNumber number{place(context().locality(), role), question().column};
    m_ui->roleTable->choose(number);
    m_ui->roleTable->setFocus();
    emit numberChosen(number);
    return true;
}

void RequiredStaffPage::showResults()
{
    const engine::Results& results = context().results();
    const bool known = results.inputs().hasRequirement();
    m_ui->subtitleLabel->setText(whereAndWhen());
    m_ui->meaningLabel->setText(meaningOfRequired(question().column));
    showParts({m_ui->roleCard, m_ui->periodCard, m_ui->workCard, m_ui->columnCombo, m_ui->columnLabel,
               m_ui->meaningLabel},
              known);
    m_ui->emptyCard->setVisible(!known);
    m_assumed->tellOf(results);
    if (!known) {
        sayWhatIsMissing();
        return;
    }
    m_roles->show(requiredByRole(results, question()));
    m_work->show(workload(results, question()));
    m_ui->workCard->setVisible(m_work->rowCount() > 0);
    showPeriods();
    tellChoice(*m_ui->roleTable, {place(context().locality(), engine::kAllRoles), question().column});
}

void RequiredStaffPage::showPeriods()
{
    const engine::Results& results = context().results();
    QStringList periods;
    for (const PeriodSpan& span : context().spans())
        periods += format::text(span.period.toEnglish());
    std::vector<StackPart> parts;
    for (RequiredParts& part : requiredParts(results, question()))
        parts.push_back({part.name, std::move(part.values)});
    m_ui->periodChart->setVisible(!parts.empty() && periods.size() > 1);
    m_ui->legendLabel->setVisible(m_ui->periodChart->isVisibleTo(this));
    m_ui->periodChart->show(periods, std::move(parts));
    m_ui->legendLabel->setText(m_ui->periodChart->legendText());
    m_periods->show(requiredByPeriod(results, question()));
    placePeriods();
    m_ui->periodTitleLabel->setText(
        tr("%1 over the plan · %2")
            .arg(m_ui->columnCombo->currentText(), localityName(results, context().locality())));
}

void RequiredStaffPage::sayWhatIsMissing()
{
    m_ui->emptyLabel->setText(
        tr("No demand is entered, so the required staff are not known. Import demand from a spreadsheet "
           "(File, Import), or set fixed posts under <a href=\"assumptions\">Assumptions</a>."));
}

void RequiredStaffPage::resizeEvent(QResizeEvent* event)
{
    ResultPage::resizeEvent(event);
    placePeriods();
}

void RequiredStaffPage::placePeriods()
{
    const bool below = width() < kChartBesideTable || m_periods->rowCount() > kFewPeriods;
    m_ui->periodLayout->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace muster::ui
