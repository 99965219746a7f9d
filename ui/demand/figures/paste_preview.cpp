#include "demand/figures/paste_preview.h"

#include "models/format.h"
#include "ui_paste_preview.h"

#include <QHeaderView>
#include <QPushButton>

namespace muster::ui {

namespace {

constexpr int kAbout = 10;         // pixels above and below a line together
constexpr int kWidestSeries = 260; // a longer name is cut short
constexpr int kMostHigh = 300;     // rows that are made as high as their reasons: the first ones

/// "12 figures", "1 figure".
QString figures(int count)
{
    return count == 1 ? Texts::tr("1 figure") : Texts::tr("%1 figures").arg(count);
}

} // namespace

PastePreview::PastePreview(std::shared_ptr<const PastedBlock> block,
                           std::shared_ptr<const engine::Results> results, FiguresShown shown,
                           session::Jobs& jobs, QWidget* parent)
    : QDialog(parent), m_results(std::move(results)), m_block(std::move(block)), m_shown(shown),
      m_form(std::make_unique<Ui::PastePreview>()),
      m_model(new PasteModel(m_results->inputs().dimensions(), m_block->leftOut, this)), m_jobs(jobs)
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->statusCombo->addItem(tr("actual or forecast by period"), -1);
    m_form->statusCombo->addItem(tr("actual figures"), int(plan::DemandStatus::Actual));
    m_form->statusCombo->addItem(tr("forecasts"), int(plan::DemandStatus::Forecast));
    m_form->changesTable->setModel(m_model);
    m_form->changesTable->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kAbout);
    m_form->changesTable->horizontalHeader()->setSectionResizeMode(PasteModel::What, QHeaderView::Stretch);
    judge();
    connect(m_form->statusCombo, &QComboBox::currentIndexChanged, this, &PastePreview::judge);
    connect(m_form->writeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_form->addButton, &QPushButton::clicked, this, [this] {
        m_replaces = false;
        accept();
    });
    connect(m_form->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

PastePreview::~PastePreview() = default;

void PastePreview::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    fitRows();
}

void PastePreview::fitRows()
{
    for (int row = 0; row < std::min(m_model->refusedRows(), kMostHigh); ++row)
        m_form->changesTable->resizeRowToContents(row);
}

void PastePreview::judge()
{
    const int status = m_form->statusCombo->currentData().toInt();
    const auto work =
        [block = m_block, results = m_results, shown = m_shown,
         as = status < 0 ? std::nullopt
                         : std::optional(static_cast<plan::DemandStatus>(status))](const Progress& progress) {
            return judgePaste(*block, {results->inputs(), shown}, as, progress);
        };
    if (m_block->figures.size() <= kPastedAtOnce) {
        show(work({}).value_or(PasteChanges()));
        return;
    }
    m_form->summaryLabel->setText(tr("Comparing what was copied with the figures that are there…"));
    m_form->writeButton->setEnabled(false);
    m_form->addButton->setEnabled(false);
    m_judging = m_jobs.start({.title = tr("Comparing figures"), .doing = "comparing figures"}, *this, work,
                             [this](Result<PasteChanges> judged) {
                                 if (judged)
                                     show(std::move(*judged));
                                 else
                                     m_form->summaryLabel->setText(format::text(judged.error().sentence()));
                             });
}

void PastePreview::show(PasteChanges changes)
{
    m_model->show(std::move(changes));
    const PasteChanges& now = m_model->changes();
    for (int column = 0; column < PasteModel::What; ++column)
        m_form->changesTable->resizeColumnToContents(column);
    m_form->changesTable->setColumnWidth(
        PasteModel::Series, std::min(m_form->changesTable->columnWidth(PasteModel::Series), kWidestSeries));
    fitRows();
    m_form->addButton->setEnabled(true);
    m_form->summaryLabel->setText(summary());
    m_form->writeButton->setText(now.replaced > 0 && now.added > 0
                                     ? tr("Replace %1 and add %2").arg(now.replaced).arg(now.added)
                                 : now.replaced > 0 ? tr("Replace %1").arg(figures(now.replaced))
                                                    : tr("Add %1").arg(figures(now.added)));
    m_form->writeButton->setEnabled(now.added + now.replaced > 0);
    m_form->addButton->setText(tr("Only add %1").arg(now.added));
    m_form->addButton->setVisible(now.replaced > 0 && now.added > 0);
}

QString PastePreview::summary() const
{
    const PasteChanges& now = m_model->changes();
    QStringList parts;
    if (now.added > 0)
        parts += tr("%1 new").arg(now.added);
    if (now.replaced > 0)
        parts += tr("%1 replaced").arg(now.replaced);
    if (const auto left = now.refused + static_cast<int>(m_block->leftOut.size()); left > 0)
        parts += tr("%1 left out").arg(left);
    if (now.same > 0)
        parts += tr("%1 the same as now").arg(now.same);
    if (now.empty > 0)
        parts += now.empty == 1 ? tr("1 empty cell, which changes nothing")
                                : tr("%1 empty cells, which change nothing").arg(now.empty);
    const QString counts = parts.isEmpty() ? tr("There is nothing to write.") : parts.join(tr(", ")) + u'.';
    return m_block->how + u' ' + counts + u' ' + tr("Nothing has been changed yet.");
}

plan::Edit PastePreview::edit() const
{
    plan::Edit edit;
    int count = 0;
    for (const FigureChange& change : m_model->changes().changes)
        if (change.what == FigureChange::What::Add ||
            (m_replaces && change.what == FigureChange::What::Replace)) {
            addTo(edit, change);
            ++count;
        }
    edit.label = (count == 1 ? tr("Paste 1 figure of demand") : tr("Paste %1 figures of demand").arg(count))
                     .toStdString();
    return edit;
}

} // namespace muster::ui
