#include "demand/demand_page.h"

#include "demand/figures/figures_pane.h"
#include "demand/period_sheet.h"
#include "demand/series_delegate.h"
#include "demand/series_list.h"
#include "demand/series_panel.h"
#include "demand/sum_words.h"
#include "engine/inputs.h"
#include "frame/context.h"
#include "models/format.h"
#include "models/grid.h"
#include "ui_demand_page.h"

#include <algorithm>

namespace muster::ui {

DemandPage::DemandPage(Context& context, QWidget* parent)
    : Page(context, parent), m_ui(std::make_unique<Ui::DemandPage>()), m_list(new SeriesList(this)),
      m_sheet(new PeriodSheet(context.document(), this)), m_panel(new SeriesPanel(context, this)),
      m_figures(new FiguresPane(context, this)),
      m_earlier(context.document(), *this, &session::Past::earlierDemand, plan::FiguresOf::Demand,
                [this] { refreshWhenSeen(); })
{
    m_ui->setupUi(this);
    m_ui->splitter->setSizes({3000, 6500}); // shares of the width
    m_ui->seriesList->setModel(m_list);
    m_ui->seriesList->setItemDelegate(new SeriesDelegate(this));
    m_ui->periodTable->setSheetDelegate(new SheetDelegate(this));
    m_ui->periodTable->setModel(m_sheet);
    m_ui->periodTable->setClearText(tr("Clear"));
    m_ui->figuresLayout->addWidget(m_figures);
    m_figures->hide();
    connectParts();
    connectFigures();
}

DemandPage::~DemandPage() = default;

void DemandPage::connectParts()
{
    connect(m_ui->seriesList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!current.parent().isValid())
                    return; // of a locality nothing else is shown
                m_series = m_list->seriesAt(current);
                m_reach = m_list->reachAt(current);
                showSeries();
            });
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &DemandPage::refresh);
    connect(m_ui->demandChart, &DemandChart::dragged, this,
            [this](int row, double volume) { apply(m_sheet->typed(row, volume)); });
    const auto scrollWhereWanted = [this] {
        if (m_scrollWanted && isVisible())
            scrollToNow();
    };
    connect(m_ui->periodTable, &SheetView::fitted, this, scrollWhereWanted,
            Qt::QueuedConnection); // once it is laid out
    connect(m_panel, &SeriesPanel::rebaseWanted, this, &DemandPage::rebase);
    connect(m_panel, &SeriesPanel::failed, this, &Page::refused);
    connect(m_sheet, &SheetModel::failed, this, &Page::refused);
}

void DemandPage::apply(const plan::Edit& edit)
{
    if (const auto done = context().document().apply(edit); !done)
        emit refused(format::text(done.error().sentence()));
}

QWidget* DemandPage::sidePanel()
{
    return m_panel;
}

void DemandPage::refresh()
{
    const QString words = m_ui->findEdit->text();
    m_ui->seriesList->setSearching(!words.trimmed().isEmpty());
    m_list->show(context().document().sharedResults(), context().locality(), context().span(), words);
    const bool any = m_list->seriesCount() > 0;
    m_ui->splitter->setVisible(any && !isGrid());
    m_ui->emptyCard->setVisible(!any && !isGrid());
    m_figures->setVisible(isGrid());
    m_ui->emptyButton->setEnabled(context().document().readOnlyReason().isEmpty());
    sayWhatIsShown();
    if (isGrid()) {
        m_figures->refresh(words);
        m_series = m_figures->series();
        m_reach = engine::Rollup::Own;
        tellPanel();
    } else {
        followLocality();
        standInList();
        showSeries();
    }
}

void DemandPage::sayWhatIsShown()
{
    if (m_list->seriesCount() == 0) {
        m_ui->subtitleLabel->setText(tr("No demand here yet"));
        return;
    }
    const QString health =
        m_list->warningCount() > 0 ? tr("%1 to check").arg(m_list->warningCount()) : tr("no problems");
    QString text = tr("%1 · %2 series, %3")
                       .arg(localityName(context().results(), context().locality()),
                            format::fixed(m_list->seriesCount(), 0), health);
    if (const QString total = m_list->total(); !total.isEmpty())
        text += tr(" · %1: %2").arg(format::text(context().span().period.toEnglish()), total);
    m_ui->subtitleLabel->setText(text);
}

void DemandPage::showSeries()
{
    tellPanel();
    m_ui->periodTable->fitColumns();
    const engine::SummedSeries shown = chosen();
    if (shown.lines.empty())
        return;
    const QString name = seriesName(context().results(), shown.where, context().locality());
    m_ui->seriesTitleLabel->setText(
        shown.isSum() ? tr("%1 · sum of %2 localities").arg(name).arg(shown.lines.size()) : name);
    if (shown.isSum())
        showSumsChart();
    else
        showChart(m_told);
}

/// The last actual figure and the first ahead are what one wants to see first.
void DemandPage::scrollToNow()
{
    m_scrollWanted = false;
    const auto& periods = m_sheet->periods();
    const auto last = std::find_if(periods.rbegin(), periods.rend(),
                                   [](const auto& each) { return each.actual.has_value(); });
    const int row = std::min(static_cast<int>(periods.rend() - last), static_cast<int>(periods.size()) - 1);
    m_ui->periodTable->scrollTo(m_sheet->index(std::max(0, row), 0), QAbstractItemView::PositionAtCenter);
}

namespace {

/// Of the bands that earlier forecasts promised; empty where none had any.
QString heldText(const forecast::Held& held)
{
    if (held.figures == 0)
        return {};
    return DemandPage::tr(" · of %1 figures that came, its 80 % band held %2, the 95 % band %3")
        .arg(format::fixed(held.figures, 0), format::percent(double(held.within80) / held.figures),
             format::percent(double(held.within95) / held.figures));
}

} // namespace

void DemandPage::showChart(engine::LineIndex line)
{
    const engine::Inputs& in = context().results().inputs();
    const auto& periods = m_sheet->periods();
    std::vector<EarlierCurve> earlier;
    std::vector<engine::ScoredForecast> came;
    for (const session::EarlierDemand& state : m_earlier.states()) {
        EarlierCurve curve{state.what, {}};
        for (const engine::ScoredForecast& each : engine::scoredOf(*state.inputs, in, line)) {
            const auto at = std::ranges::find(periods, each.period, &engine::SeriesPeriod::period);
            came.push_back(each);
            if (at != periods.end())
                curve.points.emplace_back(static_cast<int>(at - periods.begin()), each.forecast);
        }
        if (!curve.points.empty())
            earlier.push_back(std::move(curve));
    }
    const bool canChange = context().document().readOnlyReason().isEmpty();
    m_ui->legendLabel->setText(
        (earlier.empty()
             ? tr("actual; dashed: used in the plan")
             : tr("actual; dashed: used in the plan; thin: forecast before the figures came in")) +
        heldText(engine::heldOf(came)) +
        (canChange ? tr(" · drag a point ahead, or type it below") : QString()) +
        (m_earlier.whyNot().isEmpty()
             ? QString()
             : tr(" · earlier forecasts cannot be shown: %1").arg(m_earlier.whyNot())));
    m_ui->demandChart->show(periods, std::move(earlier), canChange);
}

/// Earlier states said nothing of a sum, and it is not changed as such.
void DemandPage::showSumsChart()
{
    const engine::Inputs& in = context().results().inputs();
    m_ui->legendLabel->setText(tr("actual; dashed: used in the plan") + QStringLiteral(" · ") +
                               bandsInWords(engine::summedForecast(in.demand(), in.dimensions(), chosen())));
    m_ui->demandChart->show(m_sheet->periods(), {}, false);
}

std::optional<double> DemandPage::rebaseFactor(engine::LineIndex line) const
{
    double said = 0;
    double came = 0;
    if (!m_earlier.states().empty() && !m_earlier.isReading())
        for (const auto& each :
             engine::scoredOf(*m_earlier.states().front().inputs, context().results().inputs(), line)) {
            said += each.forecast;
            came += each.actual;
        }
    const bool typedAhead = std::ranges::any_of(
        m_sheet->periods(), [](const engine::SeriesPeriod& each) { return each.typed && !each.actual; });
    if (said <= 0 || said == came || !typedAhead)
        return std::nullopt;
    return came / said;
}

void DemandPage::rebase()
{
    const engine::LineIndex chosen = line();
    const auto factor = chosen.isNone() ? std::nullopt : rebaseFactor(chosen);
    if (!factor)
        return;
    Month from{};
    for (const engine::SeriesPeriod& each : m_sheet->periods())
        if (each.actual)
            from = each.period.start + each.period.months();
    apply(plan::rebase(context().document().plan(), nameOfSeries(context().results().inputs(), chosen), from,
                       *factor));
}

void DemandPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    constexpr int kLeastHeight = 420; // below, the table of figures needs the chart's room
    m_ui->demandChart->setVisible(height() >= kLeastHeight);
    m_ui->legendLabel->setVisible(height() >= kLeastHeight);
}

} // namespace muster::ui
