#include "timeliness/timeliness_page.h"

#include "frame/context.h"
#include "models/grid_model.h"
#include "models/month_figures.h"
#include "ui_timeliness_page.h"

#include <QSignalBlocker>
#include <algorithm>

namespace muster::ui {

using engine::Column;

namespace {

constexpr std::array kCurves{CurveOf{CurveKind::Backlog, Column::Backlog},
                             CurveOf{CurveKind::Arrivals, Column::Arrivals},
                             CurveOf{CurveKind::Capacity, Column::Capacity}};

} // namespace

TimelinessPage::TimelinessPage(Context& context, QWidget* parent)
    : ResultPage(context, parent), m_ui(std::make_unique<Ui::TimelinessPage>()),
      m_months(new GridModel(this)), m_periods(new GridModel(this)), m_activities(new GridModel(this)),
      m_areas(new GridModel(this))
{
    m_ui->setupUi(this);
    spreadInto(*m_ui->cardLayout);
    setTables({{m_ui->monthTable, m_months},
               {m_ui->periodTable, m_periods},
               {m_ui->activityTable, m_activities},
               {m_ui->areaTable, m_areas}});
    connect(m_ui->activityCombo, &QComboBox::currentIndexChanged, this, &TimelinessPage::refresh);
    letReplace(*m_ui->tableButton, *m_ui->monthTable, {m_ui->monthChart, m_ui->legendLabel});
    followLinks(*m_ui->emptyLabel, plan::Kind::OpeningBacklog);
}

TimelinessPage::~TimelinessPage() = default;

TimelinessQuestion TimelinessPage::question() const
{
    return {context().locality(), m_ui->activityCombo->currentData().toInt(), context().span(),
            context().length()};
}

engine::TablePlace TimelinessPage::chosenPlace() const
{
    engine::TablePlace chosen = place(question().locality, engine::kAllRoles);
    chosen.activity = question().activity;
    return chosen;
}

/// The activities of the locality now; the one chosen by its name stays chosen.
void TimelinessPage::fillActivities()
{
    const engine::Results& results = context().results();
    auto activities = activitiesOf(results, context().locality());
    std::rotate(activities.begin(), std::ranges::find(activities, engine::kAllActivities), activities.end());
    const QSignalBlocker quiet(m_ui->activityCombo);
    const QString chosen = m_ui->activityCombo->currentText();
    m_ui->activityCombo->clear();
    for (const int activity : activities)
        m_ui->activityCombo->addItem(activityName(results, activity), activity);
    m_ui->activityCombo->setCurrentIndex(std::max(0, m_ui->activityCombo->findText(chosen)));
    m_ui->activityCombo->setEnabled(activities.size() > 1);
}

void TimelinessPage::showResults()
{
    fillActivities();
    const QString missing = whatIsMissing();
    m_ui->subtitleLabel->setText(whereAndWhen());
    showParts({m_ui->backlogCard, m_ui->insideCard, m_ui->waitCard, m_ui->clearCard, m_ui->reliefCard,
               m_ui->chartCard, m_ui->periodCard, m_ui->activityCard, m_ui->areaCard},
              missing.isEmpty());
    m_ui->emptyCard->setVisible(!missing.isEmpty());
    m_ui->emptyLabel->setText(missing);
    if (!missing.isEmpty())
        return;
    showCards();
    showChart();
    showTables();
    const bool waits = engine::figureAt(context().results(), chosenPlace(), Column::Backlog).has_value();
    tellChoice(*m_ui->periodTable, {chosenPlace(), waits ? Column::InsideTarget : Column::Unmet});
}

void TimelinessPage::showCards()
{
    const engine::Results& results = context().results();
    const engine::TablePlace at = chosenPlace();
    const auto figure = [&](Column column) { return engine::figureAt(results, at, column); };
    const auto text = [&](Column column) {
        return format::figure(figure(column), engine::info(column).unit);
    };
    const bool waits = figure(Column::Backlog).has_value();
    m_ui->backlogCard->setName(waits ? tr("Waiting at the end") : tr("Unmet contact hours"));
    m_ui->backlogCard->show(
        text(waits ? Column::Backlog : Column::Unmet),
        waits ? tr("%1 at the start; %2 came, %3 were done")
                    .arg(text(Column::OpeningBacklog), text(Column::Arrivals), text(Column::Done))
              : tr("of %1 asked for").arg(text(Column::Arrivals)));
    m_ui->insideCard->show(text(Column::InsideTarget),
                           tr("of those who came; estimate from the backlog only: %1")
                               .arg(text(Column::ExponentialInsideTarget)));
    m_ui->waitCard->show(text(Column::MedianWaitDays),
                         tr("longest wait %1").arg(text(Column::LongestWaitDays)));
    const auto load = figure(Column::QueueLoad);
    m_ui->clearCard->show(text(Column::WeeksToClear),
                          figure(Column::WeeksToClear) ? tr("until nobody waits, at the last month's rates")
                          : waits                      ? tr("the backlog grows: more come than are done")
                                                       : tr("contact hours do not wait"));
    m_ui->clearCard->setWarning(waits && load.value_or(0) > 1);
    const auto until = engine::reliefUntil(results, at);
    m_ui->reliefCard->show(text(Column::ReliefFte),
                           until ? tr("FTE until %1, to do %2 a week")
                                       .arg(format::text(until->toEnglish()), text(Column::ReliefCapacity))
                           : figure(Column::ReliefFte) ? tr("FTE: the staff at work keep up")
                                                       : tr("not known: no target in days is set"));
    m_ui->reliefCard->setWarning(until.has_value());
}

void TimelinessPage::showChart()
{
    const engine::Results& results = context().results();
    m_ui->monthChart->show(results.inputs().firstMonth(), curvesOf(results, chosenPlace(), kCurves));
    m_ui->legendLabel->setText(m_ui->monthChart->legendText());
    m_months->show(monthsGrid(results, chosenPlace(), kCurves, tr("Queue by month")));
    m_ui->chartTitleLabel->setText(
        tr("The queue over the plan · %1, %2")
            .arg(localityName(results, question().locality), activityName(results, question().activity)));
}

void TimelinessPage::showTables()
{
    const engine::Results& results = context().results();
    const QString period = format::text(context().span().period.toEnglish());
    m_periods->show(timelinessByPeriod(results, question()));
    m_activities->show(timelinessByActivity(results, question()));
    m_areas->show(timelinessByArea(results, question()));
    m_ui->areaCard->setVisible(areasOf(results, question().locality) != std::vector{question().locality});
    m_ui->periodTitleLabel->setText(
        tr("By period · %1, %2")
            .arg(localityName(results, question().locality), activityName(results, question().activity)));
    m_ui->activityTitleLabel->setText(
        tr("By activity · %1, %2").arg(localityName(results, question().locality), period));
    m_ui->areaTitleLabel->setText(
        tr("By area · %1, %2").arg(activityName(results, question().activity), period));
}

/// Empty where there is something to show.
QString TimelinessPage::whatIsMissing() const
{
    const engine::Results& results = context().results();
    const QString where = localityName(results, context().locality()).toHtmlEscaped();
    if (m_ui->activityCombo->count() == 0)
        return tr("There is no demand counted in events in %1, so nobody waits. Import demand from "
                  "a "
                  "spreadsheet (File, Import).")
            .arg(where);
    if (!engine::figureAt(results, chosenPlace(), Column::Capacity))
        return tr("It is not known how much the staff of %1 can do: no establishment is entered for some who "
                  "do this work. <a href=\"establishment\">Enter the establishment</a> or import it from a "
                  "spreadsheet (File, Import). Who waits at the plan's start is the <a "
                  "href=\"assumptions\">opening backlog</a>.")
            .arg(where);
    return {};
}

} // namespace muster::ui
