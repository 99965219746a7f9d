#include "files/merge_dialog.h"

#include "files/conflict_model.h"
#include "frame/job_line.h"
#include "models/changed_cells.h"
#include "models/format.h"
#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "ui_merge_dialog.h"

#include <QFileInfo>
#include <QPushButton>

namespace muster::ui {

MergeDialog::MergeDialog(session::Document& document, const QString& path, const session::MergeOffer& offer,
                         QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::MergeDialog>()), m_document(document), m_path(path),
      m_conflicts(new ConflictModel(this)), m_changes(new GridModel(this))
{
    m_ui->setupUi(this);
    m_ui->dialogLayout->insertWidget(m_ui->dialogLayout->count() - 1, new JobLine(document.jobs()));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Merge"));
    m_ui->conflictTable->setModel(m_conflicts);
    m_ui->conflictTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->conflictTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->conflictTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->changeTable->setGridModel(m_changes);
    connect(m_ui->mineButton, &QPushButton::clicked, m_conflicts, [this] { m_conflicts->decideAll(false); });
    connect(m_ui->theirsButton, &QPushButton::clicked, m_conflicts, [this] { m_conflicts->decideAll(true); });
    connect(m_conflicts, &ConflictModel::decided, this, &MergeDialog::reconsider);
    connect(&document, &session::Document::changed, this, &MergeDialog::reconsider);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->summaryLabel->setText(tr("%1 was edited apart from this plan. Edits since then: %2 here, %3 there.")
                                    .arg(QFileInfo(path).fileName(), QString::number(offer.editsOfMine),
                                         QString::number(offer.editsOfTheirs)));
    show(offer);
}

MergeDialog::~MergeDialog() = default;

void MergeDialog::show(const session::MergeOffer& offer)
{
    m_conflicts->show(offer.conflicts);
    m_changes->show(
        changedCellsGrid(tr("What the merge changes here"), tr("Now"), tr("Merged"), offer.changes));
    m_ui->conflictsGroup->setVisible(!offer.conflicts.empty());
    const QString cells = tr("Cells that the merge changes in this plan: %1").arg(offer.changes.size());
    m_ui->changesLabel->setText(
        m_conflicts->allDecided() ? cells : tr("%1; where nothing is ticked, mine is kept").arg(cells));
    m_ui->changeTable->setVisible(!offer.changes.empty());
    sayWhatIsOpen(offer.broken);
}

/// A decision may change what else is in conflict, such as rows that name a row taken away.
void MergeDialog::reconsider()
{
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(false);
    m_comparing = m_document.past().prepareMerge(
        m_path, choice(), *this, [this](const Result<session::MergeOffer>& offer) {
            if (offer)
                show(*offer);
            else
                m_ui->openLabel->setText(format::text(offer.error().sentence()));
        });
}

session::MergeChoice MergeDialog::choice() const
{
    return m_conflicts->choice();
}

void MergeDialog::sayWhatIsOpen(const QString& broken)
{
    const bool allDecided = m_conflicts->allDecided();
    m_ui->openLabel->setText(allDecided ? broken : tr("Tick the value to keep in each row."));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(allDecided && broken.isEmpty());
}

} // namespace muster::ui
