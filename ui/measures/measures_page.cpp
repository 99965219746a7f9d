#include "measures/measures_page.h"

#include "engine/explain.h"
#include "frame/context.h"
#include "models/measure_grids.h"
#include "tables/grid_view.h"
#include "theme/text_label.h"

namespace muster::ui {

MeasuresPage::MeasuresPage(Context& context, QWidget* parent)
    : SectionsPage(context, tr("Measures"), parent), m_met(addCard(QStringLiteral("met"), tr("Met"))),
      m_missed(addCard(QStringLiteral("missed"), tr("Missed"))),
      m_unknown(addCard(QStringLiteral("unknown"), tr("Not known"))),
      m_measures(addSection(QStringLiteral("measure"), tr("Measures by period"))),
      m_benchmarks(addSection(QStringLiteral("benchmark"), tr("Own rates beside published ones"))),
      m_reasons(m_measures.addText(QString()))
{
    constexpr int kMostReasons = 80;
    m_reasons.setObjectName(QStringLiteral("reasonLabel"));
    m_reasons.setMostLines(kMostReasons);
    m_reasons.setTextFormat(Qt::RichText);
    m_reasons.setFocusPolicy(Qt::StrongFocus);
    m_reasons.setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    connect(&m_reasons, &QLabel::linkActivated, this, &MeasuresPage::mend);
    m_measures.setTitle(tr("Targets, met or missed"));
    m_benchmarks.setTitle(tr("Your own rates beside published ones, for comparison only"));
    leadTo({});
}

void MeasuresPage::showFigures()
{
    const engine::Results& results = context().results();
    const plan::Plan& plan = results.inputs().plan();
    const bool hasTargets = !plan.rows<plan::MeasureTarget>().empty();
    const bool hasBenchmarks = !plan.rows<plan::Benchmark>().empty();
    showAll(hasTargets);
    m_benchmarks.setVisible(hasBenchmarks);
    sayWhatIsMissing(whatIsMissing(hasTargets, hasBenchmarks));
    if (hasTargets)
        showCards();
    m_measures.showTable(measuresGrid(results));
    m_benchmarks.showTable(benchmarksGrid(results, context().locality(), context().span()));
    for (const engine::MeasureRow& row : engine::measuresOf(results))
        if (row.figure) {
            tellChoice(m_measures.table(), {row.place, row.column});
            return;
        }
}

QString MeasuresPage::whatIsMissing(bool hasTargets, bool hasBenchmarks)
{
    QStringList missing;
    if (!hasTargets)
        missing +=
            tr("No measure has a target yet. Enter <a href=\"targets\">targets of measures</a>, one row "
               "for each measure and year, or import them (File, Import).");
    if (!hasBenchmarks)
        missing += tr("No published rates stand beside your own yet. Import the Department for Education's, "
                      "Oflog's or DHSC's file as published (File, Import), or type them under <a "
                      "href=\"benchmarks\">Published rates</a>.");
    return missing.join(QStringLiteral("<br>"));
}

void MeasuresPage::showCards()
{
    const engine::Results& results = context().results();
    const MeasureCount count = countMeasures(results, context().span());
    const QString period = format::text(context().span().period.toEnglish());
    m_met.show(QString::number(count.met), tr("measures met in %1").arg(period));
    m_missed.show(QString::number(count.missed), tr("missed in %1: reasons below").arg(period));
    m_missed.setWarning(count.missed > 0);
    m_unknown.show(QString::number(count.unknown), tr("not known in %1").arg(period));
    showReasons();
}

/// Why each is missed, and what leads to where it can be mended.
void MeasuresPage::showReasons()
{
    const engine::Results& results = context().results();
    const QStringList missed = missedIn(results, context().span());
    const std::vector<Remedy> remedies = remediesIn(results, context().span());
    QStringList lines;
    for (qsizetype i = 0; i < missed.size(); ++i)
        lines += QStringLiteral("%1 <a href=\"%2\">%3</a>")
                     .arg(missed[i].toHtmlEscaped())
                     .arg(i)
                     .arg(remedies[static_cast<std::size_t>(i)].words.toHtmlEscaped());
    m_reasons.setVisible(!missed.isEmpty());
    m_reasons.setText(lines.join(QStringLiteral("<br>")));
}

void MeasuresPage::mend(const QString& link)
{
    const std::vector<Remedy> remedies = remediesIn(context().results(), context().span());
    const auto at = static_cast<std::size_t>(link.toInt());
    if (at >= remedies.size())
        return;
    context().chooseLocality(remedies[at].locality);
    emit goToRequested(remedies[at].target);
}

} // namespace muster::ui
