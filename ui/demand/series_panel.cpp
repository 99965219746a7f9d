#include "demand/series_panel.h"

#include "demand/method_weights.h"
#include "demand/series_list.h"
#include "engine/demand.h"
#include "frame/context.h"
#include "models/format.h"
#include "models/grid.h"
#include "text/number_text.h"
#include "ui_series_panel.h"

#include <QSignalBlocker>
#include <cmath>

namespace muster::ui {

namespace {

QString kindOf(engine::BreakKind kind)
{
    switch (kind) {
    case engine::BreakKind::LevelShift:
        return Texts::tr("level shift");
    case engine::BreakKind::Outlier:
        return Texts::tr("single figure out of line");
    case engine::BreakKind::Gap:
        return Texts::tr("gap");
    default:
        return Texts::tr("definition changed");
    }
}

QString decisionText(plan::BreakDecision decision)
{
    switch (decision) {
    case plan::BreakDecision::AfterCounts:
        return Texts::tr("Use the figures after it");
    case plan::BreakDecision::BeforeCounts:
        return Texts::tr("Use the figures before it");
    case plan::BreakDecision::BothCount:
        return Texts::tr("Use both");
    default:
        return Texts::tr("Bridge it with a straight line");
    }
}

/// "Damped Holt, …": a sentence from words that begin small.
QString asSentence(const std::string& words)
{
    QString text = format::text(words);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

SeriesPanel::SeriesPanel(Context& context, QWidget* parent)
    : SidePanel(parent), m_ui(std::make_unique<Ui::SeriesPanel>()), m_context(context)
{
    m_ui->setupUi(this);
    m_ui->scrollArea->viewport()->setAutoFillBackground(false);
    m_ui->contents->setAutoFillBackground(false);
    m_ui->methodCombo->addItem(tr("Default"));
    for (const auto& [method, word] : plan::Words<plan::DemandMethod>::list)
        if (method != plan::DemandMethod::StockFromFlow)
            m_ui->methodCombo->addItem(format::word(engine::nameOf(method)), int(method));
    for (const auto& [decision, word] : plan::Words<plan::BreakDecision>::list)
        m_ui->decisionCombo->addItem(decisionText(decision), int(decision));
    connect(m_ui->methodCombo, &QComboBox::activated, this, &SeriesPanel::chooseMethod);
    connect(m_ui->weightsEdit, &QLineEdit::editingFinished, this, &SeriesPanel::typeWeights);
    connect(m_ui->perDayCheck, &QCheckBox::clicked, this, &SeriesPanel::choosePerDay);
    connect(m_ui->decideButton, &QPushButton::clicked, this, &SeriesPanel::decide);
    connect(m_ui->reasonEdit, &QLineEdit::returnPressed, this, &SeriesPanel::decide);
    connect(m_ui->rebaseButton, &QPushButton::clicked, this, &SeriesPanel::rebaseWanted);
}

SeriesPanel::~SeriesPanel() = default;

const engine::Inputs& SeriesPanel::inputs() const
{
    return m_context.results().inputs();
}

void SeriesPanel::show(engine::LineIndex line, std::optional<double> rebase)
{
    m_line = line;
    m_ui->contents->setVisible(!line.isNone());
    if (line.isNone())
        return;
    showParts(true);
    m_ui->seriesLabel->setText(seriesName(m_context.results(), line, engine::LocalityIndex::none()));
    showMethod();
    testMethod();
    showBreaks();
    m_ui->rebaseButton->setVisible(rebase.has_value());
    if (rebase)
        m_ui->rebaseButton->setText(tr("Re-base the typed forecast × %1").arg(format::ratio(*rebase)));
}

void SeriesPanel::showSum(const engine::SummedSeries& sum)
{
    m_line = engine::LineIndex::none();
    m_testing.drop();
    m_ui->contents->setVisible(true);
    showParts(false);
    m_ui->seriesLabel->setText(seriesName(m_context.results(), sum.where, engine::LocalityIndex::none()));
    m_ui->methodSentence->setText(
        tr("Adds up the series of %1 localities. Choose one of them in the list to see its method, its "
           "record and its breaks, and to change its figures.")
            .arg(sum.lines.size()));
}

/// A sum has no method, record or breaks of its own.
void SeriesPanel::showParts(bool areOfSeries)
{
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_ui->methodLabel, m_ui->methodCombo, m_ui->weightsLabel, m_ui->weightsEdit, m_ui->recordTitle,
             m_ui->recordSentence, m_ui->rebaseButton, m_ui->breaksTitle, m_ui->noBreaksLabel,
             m_ui->breakList, m_ui->decisionLabel, m_ui->decisionCombo, m_ui->reasonLabel, m_ui->reasonEdit,
             m_ui->decideButton})
        part->setVisible(areOfSeries);
}

void SeriesPanel::goToBreaks()
{
    m_ui->breakList->setFocus();
}

/// The row of methods that is the series' own, or null.
const plan::SeriesMethod* SeriesPanel::ownMethod() const
{
    const plan::SeriesMethod* row = inputs().demand().way(m_line).row;
    const plan::SeriesName name = nameOfSeries(inputs(), m_line);
    const bool own = row && row->locality == name.locality && row->clientGroup == name.clientGroup &&
                     row->activity == name.activity;
    return own ? row : nullptr;
}

QString SeriesPanel::whatTheMethodSays() const
{
    const engine::Inputs& in = inputs();
    const engine::LineWay& way = in.demand().way(m_line);
    if (!way.total.isNone()) {
        const engine::ForecastAllocation& total = in.demand().totals()[way.total];
        return tr("A part of the forecast of %1 as a whole, shared %2: %3, from %4.")
            .arg(localityName(m_context.results(), total.line.locality),
                 format::tableWord(plan::word(total.row->way)),
                 format::text(engine::howForecast(total.whole, in.demand().ways().method(total.line))),
                 format::text(engine::figuresText(total.whole)));
    }
    if (way.own.forecast)
        return tr("%1, from %2.")
            .arg(asSentence(engine::howForecast(way.own, way.row)),
                 format::text(engine::figuresText(way.own)));
    if (way.method == plan::DemandMethod::Population)
        return tr("People of each age band × their rate, for months without a figure.");
    if (way.method == plan::DemandMethod::StockFromFlow)
        return tr("Open cases of the month before, and opened less closed.");
    if (in.demand().isStock(m_line))
        return tr("Open cases grow from the last figure by the demand growth.");
    return way.perDay
               ? tr("A month without a figure takes the figure per day of the same month a year earlier, "
                    "times its own days, and the demand growth.")
               : tr("A month without a figure takes the same month a year earlier, and the demand growth.");
}

void SeriesPanel::showMethod()
{
    const plan::SeriesMethod* own = ownMethod();
    const bool canChange = m_context.document().readOnlyReason().isEmpty();
    const QSignalBlocker quiet(m_ui->methodCombo);
    const engine::LineWay& way = inputs().demand().way(m_line);
    m_ui->methodCombo->setItemText(0, own || !way.row
                                          ? tr("Default (last year plus growth)")
                                          : tr("Default: %1").arg(format::word(engine::nameOf(way.method))));
    m_ui->methodCombo->setCurrentIndex(own ? m_ui->methodCombo->findData(int(own->method)) : 0);
    m_ui->methodCombo->setEnabled(canChange && (!own || own->method != plan::DemandMethod::StockFromFlow));
    plan::SeriesMethod shown = own ? *own : plan::SeriesMethod{};
    QStringList weights;
    const auto taken = weightsOf(shown);
    for (const auto* weight : taken)
        if (*weight)
            weights += plainNumber(**weight);
    m_ui->weightsEdit->setVisible(!taken.empty());
    m_ui->weightsLabel->setVisible(!taken.empty());
    m_ui->weightsEdit->setReadOnly(!canChange);
    m_ui->weightsEdit->setText(weights.join(QLatin1Char(' ')));
    m_ui->perDayCheck->setVisible(way.row && plan::takesDays(way.method) &&
                                  !inputs().demand().isStock(m_line));
    m_ui->perDayCheck->setEnabled(canChange && own);
    m_ui->perDayCheck->setChecked(way.perDay);
    m_ui->methodSentence->setText(whatTheMethodSays());
}

/// Fitting the method anew at every past date takes a while.
void SeriesPanel::testMethod()
{
    using Tested = Result<std::optional<engine::Backtest>>;
    m_ui->recordSentence->setText(tr("Testing the method on past dates…"));
    m_testing = m_context.document().jobs().start(
        {.doing = "testing the method on past dates"}, *this,
        [results = m_context.document().sharedResults(), line = m_line](const Progress& progress) -> Tested {
            return engine::backtestOf(results->inputs(), line, progress);
        },
        [this](const Tested& test) {
            if (test)
                showRecord(*test);
            else
                m_ui->recordSentence->setText(format::text(test.error().sentence()));
        });
}

void SeriesPanel::showRecord(const std::optional<engine::Backtest>& test)
{
    if (!test) {
        m_ui->recordSentence->setText(tr("Too few actual figures to test the method."));
        return;
    }
    QString text =
        tr("At %1 past dates this method was out by %2 on average, a year ahead; repeating last year, by %3.")
            .arg(test->dates)
            .arg(format::volume(test->meanAbsoluteError), format::volume(test->errorOfSameAgain));
    if (std::abs(test->bias) >= 0.05 * test->meanAbsoluteError && test->meanAbsoluteError > 0)
        text += test->bias > 0 ? tr(" On average it was %1 too high.").arg(format::volume(test->bias))
                               : tr(" On average it was %1 too low.").arg(format::volume(-test->bias));
    if (test->within80)
        text += tr(" The 80 % band held %1, the 95 % band %2 of the figures.")
                    .arg(format::percent(*test->within80), format::percent(*test->within95));
    m_ui->recordSentence->setText(text);
}

void SeriesPanel::showBreaks()
{
    const int stood = std::max(0, m_ui->breakList->currentRow());
    m_ui->breakList->clear();
    for (const engine::FoundBreak& each : inputs().demand().breaks()) {
        if (each.line != m_line)
            continue;
        const QString decided = each.decision ? tr("%1: %2").arg(decisionText(each.decision->decision),
                                                                 format::text(each.decision->reason))
                                              : tr("To be decided");
        auto* item = new QListWidgetItem(tr("%1, %2: %3.\n%4")
                                             .arg(format::text(each.period.toEnglish()), kindOf(each.kind),
                                                  format::text(engine::evidenceOf(each)), decided),
                                         m_ui->breakList);
        item->setData(Qt::UserRole, format::text(each.period.toString()));
    }
    const int count = m_ui->breakList->count();
    if (count > 0)
        m_ui->breakList->setCurrentRow(std::min(stood, count - 1));
    m_ui->noBreaksLabel->setVisible(count == 0);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_ui->breakList, m_ui->decisionLabel, m_ui->decisionCombo,
                                         m_ui->reasonLabel, m_ui->reasonEdit, m_ui->decideButton})
        part->setVisible(count > 0);
    m_ui->decideButton->setEnabled(m_context.document().readOnlyReason().isEmpty());
}

} // namespace muster::ui
