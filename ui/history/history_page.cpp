#include "history/history_page.h"

#include "frame/context.h"
#include "models/format.h"
#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "ui_history_page.h"

#include <QMessageBox>

namespace muster::ui {

namespace {

constexpr std::size_t kChangedRows = 200; // muster-cli history lists them all

/// What a state is known by, and whether the plan went on from it.
QString noteOn(const session::PastEdit& edit)
{
    QStringList notes;
    for (const QString& name : edit.checkpoints)
        notes << Texts::tr("checkpoint “%1”").arg(name);
    for (const QString& purpose : edit.signedFor)
        notes << Texts::tr("signed off for “%1”").arg(purpose);
    if (edit.isUndone)
        notes << Texts::tr("undone");
    if (edit.isFromCopy)
        notes << Texts::tr("made in another copy");
    return notes.join(QStringLiteral("; "));
}

Grid historyGrid(const std::vector<session::PastEdit>& edits)
{
    Grid grid{
        Texts::tr("Edits, the newest first"),
        {{Texts::tr("No.")}, {Texts::tr("When"), true}, {Texts::tr("Who"), true}, {Texts::tr("What"), true}},
        {}};
    for (std::size_t i = 0; i < std::min(edits.size(), kChangedRows); ++i) {
        const session::PastEdit& edit = edits[i];
        GridCell what = textCell(edit.label);
        what.note = noteOn(edit);
        GridRow row{{.text = QString::number(edit.id), .figure = double(edit.id)},
                    textCell(format::moment(edit.at)),
                    textCell(edit.who),
                    what};
        if (edit.isUndone)
            for (GridCell& cell : row)
                cell.tone = Tone::Quiet;
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

Grid changesGrid(const std::vector<session::CellThenAndNow>& cells)
{
    Grid grid{Texts::tr("What has changed"),
              {{Texts::tr("Table"), true},
               {Texts::tr("Row"), true},
               {Texts::tr("Column"), true},
               {Texts::tr("Then"), true},
               {Texts::tr("Now"), true}},
              {}};
    for (std::size_t i = 0; i < std::min(cells.size(), kChangedRows); ++i)
        grid.rows.push_back({textCell(cells[i].table), textCell(cells[i].key), textCell(cells[i].column),
                             textCell(cells[i].then), textCell(cells[i].now, true)});
    return grid;
}

} // namespace

HistoryPage::HistoryPage(Context& context, QWidget* parent)
    : Page(context, parent), m_ui(std::make_unique<Ui::HistoryPage>()), m_history(new GridModel(this)),
      m_changes(new GridModel(this))
{
    m_ui->setupUi(this);
    m_ui->historyTable->setGridModel(m_history);
    m_ui->changeTable->setGridModel(m_changes);
    connect(m_ui->historyTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryPage::readChanges);
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
    m_ui->subtitleLabel->setText(!isRead              ? format::text(edits.error().sentence())
                                 : edits->size() == 1 ? tr("One edit so far: the plan was made")
                                 : edits->size() <= kChangedRows
                                     ? tr("%1 edits, the newest first").arg(edits->size())
                                     : tr("The newest %1 of %2 edits; muster-cli history lists them all")
                                           .arg(kChangedRows)
                                           .arg(edits->size()));
    m_edits = std::move(edits).value_or(std::vector<session::PastEdit>());
    m_history->show(historyGrid(m_edits));
    m_ui->checkpointEdit->setEnabled(mayWrite);
    m_ui->checkpointButton->setEnabled(mayWrite);
    m_ui->shortenButton->setEnabled(mayWrite && m_edits.size() > 2);
    if (!m_edits.empty())
        m_ui->historyTable->setCurrentIndex(m_history->index(0, 0));
    readChanges();
}

const session::PastEdit* HistoryPage::chosen() const
{
    const int row = m_ui->historyTable->currentIndex().row();
    return row >= 0 && static_cast<std::size_t>(row) < m_edits.size()
               ? &m_edits[static_cast<std::size_t>(row)]
               : nullptr;
}

void HistoryPage::readChanges()
{
    m_comparing.drop();
    m_ui->changeTable->hide();
    m_ui->restoreButton->setEnabled(false);
    const session::PastEdit* edit = chosen();
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
    m_changes->show(changesGrid(*changes));
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
        if (done)
            emit messageShown(*done);
        else
            emit refused(format::text(done.error().sentence()));
    });
}

} // namespace muster::ui
