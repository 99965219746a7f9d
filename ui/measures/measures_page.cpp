#include "measures/measures_page.h"

#include "engine/explain.h"
#include "frame/context.h"
#include "models/grid_model.h"
#include "models/measure_grids.h"
#include "ui_measures_page.h"

namespace muster::ui {

MeasuresPage::MeasuresPage(Context& context, QWidget* parent)
    : ResultPage(context, parent), m_ui(std::make_unique<Ui::MeasuresPage>()),
      m_measures(new GridModel(this)), m_benchmarks(new GridModel(this))
{
    m_ui->setupUi(this);
    spreadInto(*m_ui->cardLayout);
    setTables({{m_ui->measureTable, m_measures}, {m_ui->benchmarkTable, m_benchmarks}});
    followLinks(*m_ui->emptyLabel);
}

MeasuresPage::~MeasuresPage() = default;

void MeasuresPage::showResults()
{
    const engine::Results& results = context().results();
    const plan::Plan& plan = results.inputs().plan();
    const bool hasTargets = !plan.rows<plan::MeasureTarget>().empty();
    const bool hasBenchmarks = !plan.rows<plan::Benchmark>().empty();
    m_ui->subtitleLabel->setText(whereAndWhen());
    showParts({m_ui->metCard, m_ui->missedCard, m_ui->unknownCard, m_ui->measureCard}, hasTargets);
    m_ui->benchmarkCard->setVisible(hasBenchmarks);
    m_ui->emptyCard->setVisible(!hasTargets || !hasBenchmarks);
    QStringList missing;
    if (!hasTargets)
        missing +=
            tr("No measure has a target yet. Enter <a href=\"targets\">targets of measures</a>, one row "
               "for each measure and year, or import them (File, Import).");
    if (!hasBenchmarks)
        missing += tr("No published rates stand beside your own yet. Import the Department for Education's, "
                      "Oflog's or DHSC's file as published (File, Import), or type them under <a "
                      "href=\"benchmarks\">Published rates</a>.");
    m_ui->emptyLabel->setText(missing.join(QStringLiteral("<br>")));
    if (hasTargets)
        showCards();
    m_measures->show(measuresGrid(results));
    m_benchmarks->show(benchmarksGrid(results, context().locality(), context().span()));
    for (const engine::MeasureRow& row : engine::measuresOf(results))
        if (row.figure) {
            tellChoice(*m_ui->measureTable, {row.place, row.column});
            return;
        }
}

void MeasuresPage::showCards()
{
    const engine::Results& results = context().results();
    const MeasureCount count = countMeasures(results, context().span());
    const QString period = format::text(context().span().period.toEnglish());
    m_ui->metCard->show(QString::number(count.met), tr("measures met in %1").arg(period));
    m_ui->missedCard->show(QString::number(count.missed), tr("missed in %1: reasons below").arg(period));
    m_ui->missedCard->setWarning(count.missed > 0);
    m_ui->unknownCard->show(QString::number(count.unknown), tr("not known in %1").arg(period));
    const QStringList missed = missedIn(results, context().span());
    m_ui->reasonLabel->setVisible(!missed.isEmpty());
    m_ui->reasonLabel->setText(missed.join(QLatin1Char('\n')));
}

} // namespace muster::ui
