#include "timeliness/timeliness_page.h"

#include "frame/context.h"
#include "tables/grid_view.h"

#include <QComboBox>
#include <algorithm>

namespace muster::ui {

using engine::Column;

namespace {

constexpr std::array kWaitCurves{CurveOf{CurveKind::Backlog, Column::Backlog},
                                 CurveOf{CurveKind::Arrivals, Column::Arrivals},
                                 CurveOf{CurveKind::Capacity, Column::Done}};

/// How far a count moved the backlog: ", −465 restated"; nothing where it did not.
QString restatedText(double people)
{
    const QString digits = format::volume(std::abs(people));
    if (digits == format::volume(0))
        return {};
    return Texts::tr(", %1 restated").arg((people < 0 ? QChar(0x2212) : QLatin1Char('+')) + digits);
}

} // namespace

TimelinessPage::TimelinessPage(Context& context, QWidget* parent)
    : SectionsPage(context, tr("Timeliness"), parent),
      m_activity(addChoice(QStringLiteral("activity"), tr("Ac&tivity"))),
      m_backlog(addCard(QStringLiteral("backlog"))),
      m_inside(addCard(QStringLiteral("inside"), tr("Inside the target"))),
      m_wait(addCard(QStringLiteral("wait"), tr("Median wait"))),
      m_clear(addCard(QStringLiteral("clear"), tr("Weeks to clear"))),
      m_relief(addCard(QStringLiteral("relief"), tr("Extra staff for good"))),
      m_months(addMonths(tr("Queue by month"),
                         tr("Each month's arrivals and completions, and the people waiting at its end"),
                         kWaitCurves)),
      m_periods(addSection(QStringLiteral("period"), tr("Timeliness by period"))),
      m_activities(addSection(QStringLiteral("activity"), tr("Timeliness by activity"))),
      m_areas(addSection(QStringLiteral("area"), tr("Timeliness by area")))
{
    leadTo(plan::Kind::OpeningBacklog);
}

TimelinessQuestion TimelinessPage::question() const
{
    return {context().locality(), engine::ActivityIndex(m_activity.currentData().toInt()), context().span(),
            context().length()};
}

engine::TablePlace TimelinessPage::chosenPlace() const
{
    engine::TablePlace chosen = place(question().locality, engine::kAllRoles);
    chosen.activity = question().activity;
    return chosen;
}

void TimelinessPage::fillActivities()
{
    const engine::Results& results = context().results();
    auto activities = activitiesOf(results, context().locality());
    std::rotate(activities.begin(), std::ranges::find(activities, engine::kAllActivities), activities.end());
    std::vector<Choice> choices;
    for (const engine::ActivityIndex activity : activities)
        choices.push_back({activityName(results, activity), activity.value()});
    fill(m_activity, choices);
    m_activity.setEnabled(activities.size() > 1);
}

void TimelinessPage::showFigures()
{
    fillActivities();
    const QString missing = whatIsMissing();
    showAll(missing.isEmpty());
    sayWhatIsMissing(missing);
    if (!missing.isEmpty())
        return;
    showCards();
    showTables();
    const bool waits = engine::figureAt(context().results(), chosenPlace(), Column::Backlog).has_value();
    tellChoice(m_periods.table(), {chosenPlace(), waits ? Column::InsideTarget : Column::Unmet});
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
    m_backlog.setName(waits ? tr("Waiting at the end") : tr("Unmet contact hours"));
    m_backlog.show(text(waits ? Column::Backlog : Column::Unmet),
                   waits ? tr("%1 at the start; %2 came, %3 were done%4")
                               .arg(text(Column::OpeningBacklog), text(Column::Arrivals), text(Column::Done),
                                    restatedText(figure(Column::BacklogRestated).value_or(0)))
                         : tr("of %1 asked for").arg(text(Column::Arrivals)));
    m_inside.show(text(Column::InsideTarget), tr("of those who came; estimate from the backlog only: %1")
                                                  .arg(text(Column::ExponentialInsideTarget)));
    m_wait.show(text(Column::MedianWaitDays), tr("longest wait %1").arg(text(Column::LongestWaitDays)));
    const auto load = figure(Column::QueueLoad);
    m_clear.show(text(Column::WeeksToClear), figure(Column::WeeksToClear)
                                                 ? tr("until nobody waits, at the last month's rates")
                                             : waits ? tr("the backlog grows: more come than are done")
                                                     : tr("contact hours do not wait"));
    m_clear.setWarning(waits && load.value_or(0) > 1);
    showRelief();
}

/// Of all activities, whichever is chosen: they share their staff.
void TimelinessPage::showRelief()
{
    const engine::Results& results = context().results();
    engine::TablePlace all = chosenPlace();
    all.activity = engine::kAllActivities;
    const auto forGood = engine::figureAt(results, all, Column::ReliefForGood);
    const auto forATime = engine::figureAt(results, all, Column::ReliefUntilDate);
    const auto until = engine::reliefUntil(results, all);
    m_relief.show(format::figure(forGood, engine::info(Column::ReliefForGood).unit),
                  until ? tr("FTE for all activities, and %1 more until %2")
                              .arg(format::figure(forATime, engine::info(Column::ReliefUntilDate).unit),
                                   format::text(until->toEnglish()))
                  : forGood ? tr("FTE for all activities")
                            : tr("not known: no establishment is entered for some"));
    m_relief.setWarning(until.has_value() || forGood.value_or(0) > 0);
}

void TimelinessPage::showTables()
{
    const engine::Results& results = context().results();
    const QString where = localityName(results, question().locality);
    const QString what = activityName(results, question().activity);
    const QString when = format::text(context().span().period.toEnglish());
    m_months.setTitle(tr("The queue over the plan · %1, %2").arg(where, what));
    m_months.showMonths(results, chosenPlace());
    m_periods.setTitle(tr("By period · %1, %2").arg(where, what));
    m_periods.showTable(timelinessByPeriod(results, question()));
    m_activities.setTitle(tr("By activity · %1, %2").arg(where, when));
    m_activities.showTable(timelinessByActivity(results, question()));
    m_areas.setTitle(tr("By area · %1, %2").arg(what, when));
    m_areas.showTable(timelinessByArea(results, question()));
    m_areas.setVisible(areasOf(results, question().locality) != std::vector{question().locality});
}

/// Empty where there is something to show.
QString TimelinessPage::whatIsMissing() const
{
    const engine::Results& results = context().results();
    const QString where = localityName(results, context().locality()).toHtmlEscaped();
    if (m_activity.count() == 0)
        return tr("There is no demand counted in events in %1, so nobody waits. Import demand from "
                  "a "
                  "spreadsheet (File, Import).")
            .arg(where);
    if (!engine::figureAt(results, chosenPlace(), Column::Done))
        return tr("It is not known how much the staff of %1 can do: no establishment is entered for some who "
                  "do this work. <a href=\"establishment\">Enter the establishment</a> or import it from a "
                  "spreadsheet (File, Import). Who waits at the plan's start is the <a "
                  "href=\"assumptions\">opening backlog</a>.")
            .arg(where);
    return {};
}

} // namespace muster::ui
