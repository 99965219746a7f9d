#include "files/lists/reconcile_dialog.h"

#include "files/lists/decision_delegate.h"
#include "files/lists/finding_model.h"
#include "frame/job_line.h"
#include "models/format.h"
#include "ui_reconcile_dialog.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>

namespace muster::ui {

ReconcileDialog::ReconcileDialog(session::Document& document, const QStringList& files, AskMap askMap,
                                 QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ReconcileDialog>()), m_document(document),
      m_reconciler(document), m_askMap(std::move(askMap)), m_findings(new FindingModel(this))
{
    m_ui->setupUi(this);
    m_wish.files = files;
    m_ui->dateEdit->setText(QDate::currentDate().toString(QStringLiteral("d MMMM yyyy")));
    m_ui->dateEdit->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("30 September 2026 m")) +
                                    fontMetrics().height());
    m_ui->dialogLayout->insertWidget(m_ui->dialogLayout->count() - 1, new JobLine(document.jobs()));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Make the register"));
    makeTable();
    addMapButtons();
    connect(m_ui->dateEdit, &QLineEdit::editingFinished, this, [this] {
        if (m_ui->dateEdit->text().trimmed() != m_wish.date)
            read();
    });
    connect(m_ui->followCombo, &QComboBox::activated, this, [this](int chosen) {
        if (chosen > 0)
            m_findings->follow(chosen - 1);
        m_ui->followCombo->setCurrentIndex(0);
    });
    connect(m_findings, &FindingModel::decided, this, &ReconcileDialog::reconsider);
    connect(m_ui->removeCheck, &QCheckBox::toggled, this, &ReconcileDialog::reconsider);
    connect(&document, &session::Document::changed, this, &ReconcileDialog::read);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ReconcileDialog::saveFindings);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    constexpr int kLetters = 150; // across, and lines down
    constexpr int kLines = 38;
    resize(QSize(kLetters * fontMetrics().averageCharWidth(), kLines * fontMetrics().height())
               .boundedTo(screen()->availableSize()));
    read();
}

ReconcileDialog::~ReconcileDialog()
{
    m_ui->dateEdit->disconnect(this); // it loses the keyboard as it goes, and says that it was edited
}

void ReconcileDialog::makeTable()
{
    QTableView& table = *m_ui->findingTable;
    table.setModel(m_findings);
    table.setItemDelegate(new DecisionDelegate(&table));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(&table, &QTableView::clicked, &table, [&table](const QModelIndex& index) {
        if (index.flags().testFlag(Qt::ItemIsEditable))
            table.edit(index);
    });
}

void ReconcileDialog::addMapButtons()
{
    for (const QString& file : m_wish.files) {
        auto* button =
            new QPushButton(tr("%1: what its columns mean…").arg(QFileInfo(file).fileName()), this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, file] { askWhatColumnsMean(file); });
        m_ui->mapsLayout->insertWidget(m_ui->mapsLayout->count() - 1, button);
    }
}

void ReconcileDialog::askWhatColumnsMean(const QString& file)
{
    const auto ask = [this, file](session::ImportMap proposed) {
        if (auto map = m_askMap(std::move(proposed), this)) {
            m_wish.maps[file] = *std::move(map);
            read();
        }
    };
    if (const auto known = m_wish.maps.find(file); known != m_wish.maps.end())
        return ask(known->second);
    session::ImportWish posts;
    posts.kind = QStringLiteral("posts");
    m_proposing =
        m_document.exchange().proposeMap(file, posts, *this, [this, ask](Result<session::ImportMap> map) {
            if (map)
                ask(*std::move(map));
            else
                m_ui->openLabel->setText(format::text(map.error().sentence()));
        });
}

void ReconcileDialog::forget(const QString& said)
{
    m_preparing.drop();
    m_preview.reset();
    m_ui->openLabel->setText(said);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(false);
}

void ReconcileDialog::read()
{
    forget(tr("Reading…"));
    m_wish.date = m_ui->dateEdit->text().trimmed();
    m_reading = m_reconciler.reconcile(
        m_wish, *this, [this](Result<session::ReconciledLists> lists) { take(std::move(lists)); });
}

void ReconcileDialog::take(Result<session::ReconciledLists> lists)
{
    m_ui->saveButton->setEnabled(lists.has_value());
    m_ui->followCombo->setEnabled(lists.has_value());
    if (!lists)
        return m_ui->openLabel->setText(lists.error().code == ErrorCode::Cancelled
                                            ? tr("Cancelled. Nothing was changed.")
                                            : format::text(lists.error().sentence()));
    m_findings->show(*std::move(lists));
    m_ui->summaryLabel->setText(summary());
    fillFollow();
    fitTable();
    reconsider();
}

QString ReconcileDialog::summary() const
{
    const session::ReconciledLists& lists = m_findings->lists();
    QStringList rows;
    for (qsizetype list = 0; list < lists.names.size(); ++list) {
        const int count = lists.rows[static_cast<std::size_t>(list)];
        rows << (count == 1 ? tr("%1: 1 row").arg(lists.names[list])
                            : tr("%1: %2 rows").arg(lists.names[list]).arg(count));
    }
    return tr("%1. Posts on which they agree: %2. Findings: %3.")
        .arg(rows.join(tr(", ")))
        .arg(lists.agreed)
        .arg(lists.findings.size());
}

/// The rows as high as their texts, where there are not too many to measure.
void ReconcileDialog::fitTable()
{
    constexpr int kMostMeasured = 500;
    constexpr int kLines = 4;
    QHeaderView& rows = *m_ui->findingTable->verticalHeader();
    rows.setDefaultSectionSize(kLines * fontMetrics().lineSpacing());
    rows.setSectionResizeMode(m_findings->rowCount() <= kMostMeasured ? QHeaderView::ResizeToContents
                                                                      : QHeaderView::Interactive);
}

void ReconcileDialog::fillFollow()
{
    m_ui->followCombo->clear();
    m_ui->followCombo->addItem(tr("choose a list"));
    m_ui->followCombo->addItems(m_findings->lists().names);
}

/// Whether all is decided, and what the register would become.
void ReconcileDialog::reconsider()
{
    if (!m_findings->lists().whole)
        return;
    forget(tr("Looking at the register…"));
    m_preparing =
        m_reconciler.prepare(m_findings->lists(), m_findings->decisions(), m_ui->removeCheck->isChecked(),
                             *this, [this](Result<session::RegisterOffer> offer) { say(std::move(offer)); });
}

void ReconcileDialog::say(Result<session::RegisterOffer> offer)
{
    QStringList notes = m_findings->lists().notes;
    if (offer && !offer->preview.missing.isEmpty())
        notes.prepend(offer->preview.missing);
    if (offer)
        notes += offer->preview.notes;
    m_ui->notesEdit->setPlainText(notes.join(u'\n'));
    if (!offer)
        return m_ui->openLabel->setText(format::text(offer.error().sentence()));
    if (offer->open > 0)
        return m_ui->openLabel->setText(
            tr("Findings without a decision: %1. The register is made when all are decided.")
                .arg(offer->open));
    m_preview = std::move(offer->preview);
    m_ui->openLabel->setText(tr("The register would have posts from the lists: %1. New: %2. Changed: %3.")
                                 .arg(m_preview->rowsRead)
                                 .arg(m_preview->rowsNew)
                                 .arg(m_preview->rowsChanged));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!plan::isEmpty(m_preview->edit.changes));
}

void ReconcileDialog::saveFindings()
{
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the findings as"),
        QFileInfo(m_wish.files.front()).dir().filePath(tr("findings") + QStringLiteral(".csv")),
        tr("CSV (*.csv)") + QStringLiteral(";;") + tr("Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".csv");
    m_saving = m_reconciler.save(
        m_findings->lists(), m_findings->decisions(), path, *this, [this, path](const Result<void>& saved) {
            m_ui->openLabel->setText(saved
                                         ? tr("The findings are saved as %1.").arg(QFileInfo(path).fileName())
                                         : format::text(saved.error().sentence()));
        });
}

} // namespace muster::ui
