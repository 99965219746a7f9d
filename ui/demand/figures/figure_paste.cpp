#include "demand/figures/figure_paste.h"

#include "models/format.h"
#include "theme/text_label.h"

#include <QComboBox>

namespace muster::ui {

FigurePaste::FigurePaste(std::shared_ptr<const PastedBlock> block,
                         std::shared_ptr<const engine::Results> results, FiguresShown shown,
                         session::Jobs& jobs, QWidget* parent)
    : FigurePaste(block, results, shown, jobs,
                  new PasteModel(results->inputs().dimensions(), block->leftOut, nullptr), parent)
{
}

FigurePaste::FigurePaste(std::shared_ptr<const PastedBlock> block,
                         std::shared_ptr<const engine::Results> results, FiguresShown shown,
                         session::Jobs& jobs, PasteModel* model, QWidget* parent)
    : PastePreview(*model, PasteModel::What, parent), m_results(std::move(results)),
      m_block(std::move(block)), m_shown(shown), m_model(model), m_statusCombo(new QComboBox(this)),
      m_jobs(jobs)
{
    m_model->setParent(this);
    setWindowTitle(tr("Paste figures of demand"));
    offerStatus();
    judge();
    connect(m_statusCombo, &QComboBox::currentIndexChanged, this, &FigurePaste::judge);
}

void FigurePaste::offerStatus()
{
    m_statusCombo->setObjectName(QStringLiteral("statusCombo"));
    m_statusCombo->addItem(tr("actual or forecast by period"), -1);
    m_statusCombo->addItem(tr("actual figures"), int(plan::DemandStatus::Actual));
    m_statusCombo->addItem(tr("forecasts"), int(plan::DemandStatus::Forecast));
    auto* label = new TextLabel(this);
    label->setText(tr("&Paste as"));
    label->setBuddy(m_statusCombo);
    addChoice(*label, *m_statusCombo);
}

void FigurePaste::judge()
{
    const int status = m_statusCombo->currentData().toInt();
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
    say(tr("Comparing the copied figures with those in the plan…"));
    m_judging = m_jobs.start({.title = tr("Comparing figures"), .doing = "comparing figures"}, *this, work,
                             [this](Result<PasteChanges> judged) {
                                 if (judged)
                                     show(std::move(*judged));
                                 else
                                     say(format::text(judged.error().sentence()));
                             });
}

void FigurePaste::show(PasteChanges changes)
{
    m_model->show(std::move(changes));
    const PasteChanges& now = m_model->changes();
    showCounts({now.added, now.replaced, m_model->refusedRows(), now.same, now.empty}, m_block->how);
}

QString FigurePaste::counted(int count) const
{
    return count == 1 ? tr("1 figure") : tr("%1 figures").arg(count);
}

plan::Edit FigurePaste::edit() const
{
    plan::Edit edit;
    int count = 0;
    for (const FigureChange& change : m_model->changes().changes)
        if (change.what == FigureChange::What::Add ||
            (replaces() && change.what == FigureChange::What::Replace)) {
            addTo(edit, change);
            ++count;
        }
    edit.label = (count == 1 ? tr("Paste 1 figure of demand") : tr("Paste %1 figures of demand").arg(count))
                     .toStdString();
    return edit;
}

} // namespace muster::ui
