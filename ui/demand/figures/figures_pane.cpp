#include "demand/figures/figures_pane.h"

#include "demand/figures/add_series_dialog.h"
#include "demand/figures/figure_view.h"
#include "engine/demand.h"
#include "models/format.h"
#include "text/period_text.h"
#include "ui_figures_pane.h"

#include <QScrollBar>
#include <QSignalBlocker>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kMonthsAYear = 12;
constexpr int kYearsBefore = 3;   // of the plan, shown at least
constexpr int kMostYears = 10;    // before the plan, shown at first
constexpr int kYearsOffered = 30; // before the plan

} // namespace

FiguresPane::FiguresPane(Context& context, QWidget* parent)
    : QWidget(parent), m_form(std::make_unique<Ui::FiguresPane>()), m_context(context),
      m_sheet(new FigureSheet(context.document(), this))
{
    m_form->setupUi(this);
    m_form->shownCombo->addItem(tr("actual and forecast"), int(FiguresShown::Both));
    m_form->shownCombo->addItem(tr("actual"), int(FiguresShown::Actual));
    m_form->shownCombo->addItem(tr("forecast"), int(FiguresShown::Forecast));
    m_form->figureTable->setSheet(m_sheet);
    m_form->figureTable->setClearText(tr("Clear"));
    connectParts();
}

FiguresPane::~FiguresPane() = default;

void FiguresPane::connectParts()
{
    FigureView& table = *m_form->figureTable;
    connect(m_form->shownCombo, &QComboBox::currentIndexChanged, this, &FiguresPane::show);
    connect(m_form->fromCombo, &QComboBox::currentIndexChanged, this, &FiguresPane::show);
    connect(m_form->addRowsButton, &QPushButton::clicked, this, &FiguresPane::askForRows);
    connect(m_form->foldButton, &QPushButton::clicked, this, &FiguresPane::foldAll);
    connect(&table, &FigureView::foldAsked, this, &FiguresPane::turnFold);
    connect(&table, &FigureView::blockPasted, this, &FiguresPane::read);
    connect(&table, &SheetView::currentMoved, this, &FiguresPane::seriesChosen);
    connect(m_sheet, &SheetModel::failed, this, &FiguresPane::refused);
    connect(&m_context.document(), &session::Document::opened, this, [this] {
        m_added.clear();
        m_folded.clear();
        m_isPlaced = false;
        m_form->fromCombo->clear();
    });
}

void FiguresPane::refresh(const QString& words)
{
    m_words = words;
    listYears();
    show();
}

/// The financial years that the grid may begin with; what was chosen stays chosen.
void FiguresPane::listYears()
{
    const engine::Inputs& in = m_context.results().inputs();
    const auto yearOf = [](Month month) {
        return Period::containing(month, PeriodLength::FinancialYear).start;
    };
    const Month plan = yearOf(in.firstMonth());
    const Month latest = plan + -kYearsBefore * kMonthsAYear;
    const Month earliest = yearOf(in.demand().earliest());
    const bool isFar = earliest < plan + -kMostYears * kMonthsAYear; // such figures are a year to begin from
    const Month usual = isFar ? latest : std::min(earliest, latest);
    const QVariant chosen = m_form->fromCombo->currentData();
    const QSignalBlocker quiet(m_form->fromCombo);
    m_form->fromCombo->clear();
    for (int years = -kYearsOffered; years <= 0; ++years) {
        const Period year{PeriodLength::FinancialYear, plan + years * kMonthsAYear};
        m_form->fromCombo->addItem(shortPeriod(year), year.start - Month(0, 1));
    }
    const int kept = m_form->fromCombo->findData(chosen);
    m_form->fromCombo->setCurrentIndex(kept >= 0 ? kept : m_form->fromCombo->findData(usual - Month(0, 1)));
}

FigureRowsWish FiguresPane::wish() const
{
    return {m_context.locality(), m_words, m_added, m_folded};
}

void FiguresPane::show()
{
    if (!m_context.document().isOpen() || m_form->fromCombo->currentIndex() < 0)
        return;
    const auto before = series();
    const QModelIndex current = m_form->figureTable->currentIndex();
    const bool isSameLength = m_length == m_context.length();
    m_length = m_context.length();
    keepRows();
    m_sheet->show(wish(), static_cast<FiguresShown>(m_form->shownCombo->currentData().toInt()), m_length,
                  Month(0, 1) + m_form->fromCombo->currentData().toInt());
    m_form->figureTable->fitColumns();
    sayWhatMarksMean();
    m_form->foldButton->setText(m_folded.empty() ? tr("Fold all") : tr("Unfold all"));
    m_form->foldButton->setEnabled(!m_sheet->rows().series.empty());
    m_form->addRowsButton->setEnabled(m_context.document().readOnlyReason().isEmpty());
    const bool isGone = !m_form->figureTable->currentIndex().isValid();
    if (m_sheet->rowCount() == 0 || (!isGone && isSameLength && m_isPlaced))
        return;
    const int now = m_sheet->columnOf(m_context.results().inputs().firstMonth() + m_context.span().first);
    const int column = isSameLength && m_isPlaced && current.isValid() ? current.column() : now;
    const int kept = before ? m_sheet->rowOf(*before) : -1;
    const auto& rows = m_sheet->rows().shown;
    const auto first = std::ranges::find(rows, FigureRow::Kind::Series, &FigureRow::kind);
    const int row = kept >= 0 ? kept : first == rows.end() ? 0 : static_cast<int>(first - rows.begin());
    m_form->figureTable->setCurrentIndex(m_sheet->index(row, std::min(column, m_sheet->columnCount() - 1)));
    if (!isSameLength || !m_isPlaced)
        m_form->figureTable->scrollTo(m_form->figureTable->currentIndex(),
                                      QAbstractItemView::PositionAtCenter);
    m_isPlaced = true;
}

/// A row whose last figure is cleared stays, to be typed into again.
void FiguresPane::keepRows()
{
    const FigureReader reader(m_context.results().inputs(), FiguresShown::Both);
    for (const FigureRow& row : m_sheet->rows().series)
        if (!row.series.line.isNone() && reader.seriesOf(row.series.name).line.isNone() &&
            std::ranges::find(m_added, row.series.name) == m_added.end())
            m_added.push_back(row.series.name);
}

void FiguresPane::sayWhatMarksMean()
{
    m_form->marksLabel->setText(
        m_sheet->rowCount() > 0 ? meaningOfMarks()
        : m_words.trimmed().isEmpty()
            ? tr("There are no rows yet. Add rows and type their figures, or paste a block with headings: "
                 "periods "
                 "above the figures, and localities, client groups and activities before them.")
            : tr("No series has these words in its name."));
}

std::optional<plan::SeriesName> FiguresPane::series() const
{
    const QModelIndex at = m_form->figureTable->currentIndex();
    if (!at.isValid() || m_sheet->rowAt(at.row()).kind != FigureRow::Kind::Series)
        return std::nullopt;
    return m_sheet->rowAt(at.row()).series.name;
}

int FiguresPane::seriesCount() const
{
    return static_cast<int>(m_sheet->rows().series.size());
}

void FiguresPane::standOn(const plan::SeriesName& series)
{
    if (m_folded.erase(series.locality) > 0)
        show();
    const int row = m_sheet->rowOf(series);
    if (row < 0)
        return;
    const int column = std::max(0, m_form->figureTable->currentIndex().column());
    m_form->figureTable->setCurrentIndex(m_sheet->index(row, column));
    m_form->figureTable->setFocus();
}

void FiguresPane::turnFold(int row)
{
    const plan::LocalityId locality = m_sheet->rowAt(row).locality;
    if (m_folded.erase(locality) == 0)
        m_folded.insert(locality);
    const QString name = m_sheet->rowAt(row).name;
    const int column = std::max(0, m_form->figureTable->currentIndex().column());
    show();
    m_form->figureTable->setCurrentIndex(m_sheet->index(std::min(row, m_sheet->rowCount() - 1), column));
}

void FiguresPane::foldAll()
{
    if (m_folded.empty())
        for (const FigureRow& row : m_sheet->rows().series)
            m_folded.insert(row.locality);
    else
        m_folded.clear();
    show();
}

void FiguresPane::askForRows()
{
    std::vector<plan::SeriesName> there;
    const auto all = figureRows(m_context.results().inputs(), {engine::LocalityIndex(0), {}, m_added, {}});
    for (const FigureRow& row : all.series)
        there.push_back(row.series.name);
    auto* dialog = new AddSeriesDialog(m_sheet->dimensions(), std::move(there), m_context.locality(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { addRows(dialog->series()); });
    dialog->open();
}

void FiguresPane::addRows(const std::vector<plan::SeriesName>& rows)
{
    m_added.insert(m_added.end(), rows.begin(), rows.end());
    for (const plan::SeriesName& each : rows)
        m_folded.erase(each.locality);
    emit rowsAdded();
    show();
    if (!rows.empty())
        standOn(rows.front());
}

} // namespace muster::ui
