#include "frame/context_bar.h"

#include "frame/context.h"
#include "models/grid.h"
#include "theme/theme.h"
#include "ui_context_bar.h"

#include <QPainter>
#include <QSignalBlocker>

namespace muster::ui {

ContextBar::ContextBar(Context& context, QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ContextBar>()), m_context(context)
{
    m_ui->setupUi(this);
    listLengths();
    connect(&context, &Context::moved, this, &ContextBar::refresh);
    connect(&context.document(), &session::Document::changed, this, &ContextBar::refresh);
    connect(m_ui->scenarioCombo, &QComboBox::activated, this, &ContextBar::showScenario);
    connect(m_ui->localityCombo, &QComboBox::currentIndexChanged, &context,
            [&context](int index) { context.chooseLocality(engine::LocalityIndex(index)); });
    connect(m_ui->periodCombo, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (const auto spans = m_context.spans(); index >= 0 && index < static_cast<int>(spans.size()))
            m_context.chooseSpan(spans[static_cast<std::size_t>(index)]);
    });
    connect(m_ui->lengthCombo, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_context.chooseLength(static_cast<PeriodLength>(m_ui->lengthCombo->itemData(index).toInt()));
    });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &ContextBar::exportRequested);
    refresh();
}

ContextBar::~ContextBar() = default;

void ContextBar::listLengths()
{
    m_ui->lengthCombo->addItem(tr("financial year"), int(PeriodLength::FinancialYear));
    m_ui->lengthCombo->addItem(tr("quarter"), int(PeriodLength::Quarter));
    m_ui->lengthCombo->addItem(tr("month"), int(PeriodLength::Month));
}

void ContextBar::refresh()
{
    refreshScenarios();
    refreshLocalities();
    refreshPeriods();
}

void ContextBar::refreshScenarios()
{
    const QSignalBlocker quiet(m_ui->scenarioCombo);
    const plan::Plan& plan = m_context.results().inputs().plan();
    const auto all = plan.ordered<plan::Scenario>();
    const auto shown = m_context.document().scenario();
    m_ui->scenarioCombo->clear();
    m_ui->scenarioCombo->addItem(tr("Baseline"));
    for (const plan::Scenario* scenario : all) {
        m_ui->scenarioCombo->addItem(format::text(scenario->name), qlonglong{scenario->id.value});
        if (scenario->id == shown)
            m_ui->scenarioCombo->setCurrentIndex(m_ui->scenarioCombo->count() - 1);
    }
    m_ui->scenarioCombo->setVisible(!all.empty());
    update(); // a scenario tints the bar
}

void ContextBar::showScenario(int index)
{
    const QVariant id = m_ui->scenarioCombo->itemData(index);
    const auto shown = m_context.document().showIn(
        id.isValid() ? std::optional(plan::ScenarioId{id.toLongLong()}) : std::nullopt);
    if (!shown)
        emit refused(format::text(shown.error().sentence()));
    refreshScenarios();
}

void ContextBar::refreshLocalities()
{
    const QSignalBlocker quiet(m_ui->localityCombo);
    const auto& nodes = m_context.results().inputs().dimensions().localities;
    m_ui->localityCombo->clear();
    for (const engine::LocalityNode& node : nodes) {
        const QString name = format::text(node.name);
        const bool isWhole = node.depth == 0 && node.descendants > 0;
        m_ui->localityCombo->addItem(isWhole ? tr("%1 · all areas").arg(name)
                                             : QString(3 * node.depth, QChar(0x00A0)) + name);
    }
    m_ui->localityCombo->setCurrentIndex(m_context.locality().value());
}

void ContextBar::refreshPeriods()
{
    const QSignalBlocker quiet(m_ui->periodCombo);
    const QSignalBlocker quietToo(m_ui->lengthCombo);
    m_ui->periodCombo->clear();
    for (const PeriodSpan& span : m_context.spans()) {
        m_ui->periodCombo->addItem(format::text(span.period.toEnglish()));
        if (span.first == m_context.span().first)
            m_ui->periodCombo->setCurrentIndex(m_ui->periodCombo->count() - 1);
    }
    m_ui->lengthCombo->setCurrentIndex(m_ui->lengthCombo->findData(int(m_context.length())));
    const bool several = m_context.results().inputs().months() > 1;
    m_ui->lengthCombo->setVisible(several);
    m_ui->lengthLabel->setVisible(several);
}

void ContextBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    const bool isScenario = m_context.document().scenario().has_value();
    painter.fillRect(rect(), isScenario ? theme.chosen : theme.surface);
    if (isScenario)
        painter.fillRect(QRect(0, 0, width(), 3), theme.accent);
    painter.setPen(theme.line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace muster::ui
