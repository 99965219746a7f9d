#include "history/history_page.h"

#include "frame/context.h"
#include "history/edit_grid.h"
#include "models/changed_cells.h"
#include "models/format.h"
#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "ui_history_page.h"

#include <QMessageBox>

namespace muster::ui {

HistoryPage::HistoryPage(Context& context, QWidget* parent)
    : Page(context, parent), m_ui(std::make_unique<Ui::HistoryPage>()), m_history(new GridModel(this)),
      m_changes(new GridModel(this)), m_effects(context.document())
{
    m_ui->setupUi(this);
    m_ui->historyTable->setGridModel(m_history);
    m_ui->changeTable->setGridModel(m_changes);
    connect(m_ui->historyTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryPage::standOnEdit);
    connect(m_ui->historyTable, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == int(EditColumn::What))
            fold(index.row());
    });
    connect(m_ui->historyTable, &QTableView::activated, this,
            [this](const QModelIndex& index) { fold(index.row()); });
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &HistoryPage::showEdits);
    connect(m_ui->goButton, &QPushButton::clicked, this, &HistoryPage::goThere);
    connect(&m_effects, &session::EditEffects::known, this, &HistoryPage::showEdits);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &HistoryPage::restore);
    connect(m_ui->checkpointButton, &QPushButton::clicked, this, &HistoryPage::addCheckpoint);
    connect(m_ui->checkpointEdit, &QLineEdit::returnPressed, this, &HistoryPage::addCheckpoint);
    connect(m_ui->shortenButton, &QPushButton::clicked, this, &HistoryPage::askToShorten);
    connect(&context.document().past(), &session::Past::changed, this, &HistoryPage::refreshWhenSeen);
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::refresh()
{
    m_reading = context().document().past().history(
        *this, [this](Result<std::vector<session::PastEdit>> edits) { showHistory(std::move(edits)); });
}

void HistoryPage::showHistory(Result<std::vector<session::PastEdit>> edits)
{
    const bool mayWrite = context().document().readOnlyReason().isEmpty();
    const bool isRead = edits.has_value();
    m_reason = isRead ? QString() : format::text(edits.error().sentence());
    m_edits = std::move(edits).value_or(std::vector<session::PastEdit>());
    m_ui->checkpointEdit->setEnabled(mayWrite);
    m_ui->checkpointButton->setEnabled(mayWrite);
    m_ui->shortenButton->setEnabled(mayWrite && m_edits.size() > 2);
    m_chosen = m_edits.empty() ? 0 : m_edits.front().id;
    showEdits();
    m_effects.ask(m_shown);
    showEdits(); // what is on its way is said to be
    readChanges();
}

void HistoryPage::showEdits()
{
    EditGrid made =
        editGrid(m_edits, m_ui->findEdit->text(), m_unfolded, m_effects, currencyOf(context().results()));
    m_ui->subtitleLabel->setText(
        !m_reason.isEmpty()              ? m_reason
        : m_edits.size() == 1            ? tr("One edit so far: the plan was made")
        : made.found > made.shown.size() ? tr("The newest %1 of %2 edits; muster-cli history lists them all")
                                               .arg(made.shown.size())
                                               .arg(made.found)
        : made.found < m_edits.size() ? tr("%1 of %2 edits").arg(made.found).arg(m_edits.size())
                                      : tr("%1 edits, the newest first").arg(made.found));
    const bool hasMore = made.shown != m_shown && !m_shown.empty();
    m_rows = std::move(made.edits);
    m_shown = std::move(made.shown);
    const auto at = std::ranges::find(m_rows, m_chosen);
    const int column = std::max(0, m_ui->historyTable->currentIndex().column());
    m_isShowing = true; // the edit one stands on stays the same
    m_history->show(std::move(made.grid));
    if (at != m_rows.end())
        m_ui->historyTable->setCurrentIndex(m_history->index(static_cast<int>(at - m_rows.begin()), column));
    m_isShowing = false;
    if (at == m_rows.end())
        standOnEdit();
    if (hasMore && !m_effects.isWorking())
        m_effects.ask(m_shown);
}

void HistoryPage::standOnEdit()
{
    if (m_isShowing)
        return;
    const int row = m_ui->historyTable->currentIndex().row();
    const std::int64_t edit =
        row >= 0 && static_cast<std::size_t>(row) < m_rows.size() ? m_rows[static_cast<std::size_t>(row)] : 0;
    if (edit == m_chosen)
        return;
    m_chosen = edit;
    readChanges();
}

void HistoryPage::fold(int row)
{
    const session::PastEdit* edit = chosen();
    if (!edit || !canUnfold(*edit) || row < 0 || static_cast<std::size_t>(row) >= m_rows.size())
        return;
    if (!m_unfolded.erase(edit->id))
        m_unfolded.insert(edit->id);
    showEdits();
}

void HistoryPage::goThere()
{
    if (const session::PastEdit* edit = chosen())
        emit goToRequested(edit->target);
}

const session::PastEdit* HistoryPage::chosen() const
{
    const auto at = std::ranges::find(m_edits, m_chosen, &session::PastEdit::id);
    return at == m_edits.end() ? nullptr : &*at;
}

void HistoryPage::readChanges()
{
    m_comparing.drop();
    m_ui->changeTable->hide();
    m_ui->restoreButton->setEnabled(false);
    const session::PastEdit* edit = chosen();
    m_ui->goButton->setEnabled(edit && !edit->target.table.empty());
    m_ui->changeLabel->setText(edit ? tr("Comparing with edit %1…").arg(edit->id) : QString());
    if (edit)
        m_comparing = context().document().past().changesSince(
            edit->id, *this,
            [this, id = edit->id](const Result<std::vector<session::CellThenAndNow>>& changes) {
                showChanges(id, changes);
            });
}

void HistoryPage::showChanges(std::int64_t edit, const Result<std::vector<session::CellThenAndNow>>& changes)
{
    if (!changes)
        return m_ui->changeLabel->setText(format::text(changes.error().sentence()));
    const auto count = changes->size();
    m_changes->show(changedCellsGrid(tr("What has changed"), tr("Then"), tr("Now"), *changes));
    m_ui->changeTable->setVisible(count > 0);
    m_ui->changeLabel->setText(count == 0   ? tr("Nothing has changed since edit %1.").arg(edit)
                               : count == 1 ? tr("1 change since edit %1:").arg(edit)
                                            : tr("%1 changes since edit %2:").arg(count).arg(edit));
    m_ui->restoreButton->setEnabled(count > 0 && context().document().readOnlyReason().isEmpty());
}

void HistoryPage::restore()
{
    const session::PastEdit* edit = chosen();
    if (!edit)
        return;
    m_ui->restoreButton->setEnabled(false); // until it is done, and the history is shown anew
    context().document().past().restore(edit->id, *this, [this](const Result<void>& restored) {
        if (!restored)
            emit refused(format::text(restored.error().sentence()));
    });
}

void HistoryPage::addCheckpoint()
{
    const QString name = m_ui->checkpointEdit->text();
    context().document().past().addCheckpoint(name, *this, [this, name](const Result<void>& made) {
        if (!made) {
            emit refused(format::text(made.error().sentence()));
            return;
        }
        m_ui->checkpointEdit->clear();
        emit messageShown(tr("Checkpoint “%1” added.").arg(name.trimmed()));
    });
}

void HistoryPage::askToShorten()
{
    context().document().past().whatShorteningGivesUp(*this, [this](const Result<QString>& givesUp) {
        if (givesUp)
            shorten(*givesUp);
        else
            emit refused(format::text(givesUp.error().sentence()));
    });
}

void HistoryPage::shorten(const QString& givesUp)
{
    QMessageBox question(QMessageBox::Question, tr("Shorten the history"), givesUp, QMessageBox::Cancel,
                         this);
    question.setInformativeText(
        tr("This cannot be undone. Save a copy first if you may need the full history."));
    question.addButton(tr("&Shorten"), QMessageBox::AcceptRole);
    if (question.exec() == QMessageBox::Cancel)
        return;
    context().document().past().shortenHistory(*this, [this](const Result<QString>& done) {
        m_effects.forget(); // an edit may now stand for several
        if (done)
            emit messageShown(*done);
        else
            emit refused(format::text(done.error().sentence()));
    });
}

} // namespace muster::ui
