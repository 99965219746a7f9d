#include "files/import_dialog.h"

#include "files/map_dialog.h"
#include "files/rows_dialog.h"
#include "frame/job_line.h"
#include "models/format.h"
#include "text/spoken_cell.h"
#include "ui_import_dialog.h"

#include <QFileInfo>
#include <QLayout>
#include <QPushButton>
#include <QScreen>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kWidestCell = 260;

/// The files of others that Muster reads, by their names on the command line, as people call them.
QString kindTitle(const QString& kind)
{
    const std::initializer_list<std::pair<QString, QString>> ofOthers{
        {QStringLiteral("kent-establishment"), ImportDialog::tr("Kent's establishment table")},
        {QStringLiteral("pss-ex1"), ImportDialog::tr("PSS EX1 activity return")},
        {QStringLiteral("pss-ex1-weeks"), ImportDialog::tr("PSS EX1 weeks of care")},
        {QStringLiteral("asc-fr"), ImportDialog::tr("ASC-FR finance return")},
        {QStringLiteral("phs-home-care"), ImportDialog::tr("Public Health Scotland home care")},
        {QStringLiteral("waiting-list"), ImportDialog::tr("List of referrals")},
        {QStringLiteral("dfe-csww"), ImportDialog::tr("DfE children's social work workforce")},
        {QStringLiteral("oflog-asc"), ImportDialog::tr("Oflog adult social care outcomes")},
        {QStringLiteral("dhsc-cld"), ImportDialog::tr("DHSC client level data")},
        {QStringLiteral("ons-snpp"), ImportDialog::tr("ONS population projections")},
        {QStringLiteral("ons-mye"), ImportDialog::tr("ONS population estimates")}};
    for (const auto& [name, title] : ofOthers)
        if (name == kind)
            return title;
    return format::tableTitle(kind.toStdString());
}

} // namespace

ImportDialog::ImportDialog(session::Document& document, const QString& path, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ImportDialog>()), m_document(document), m_path(path)
{
    m_ui->setupUi(this);
    m_ui->fileLabel->setText(QFileInfo(path).fileName());
    m_ui->formLayout->insertRow(m_ui->formLayout->rowCount() - 1, new JobLine(document.jobs()));
    fillChoices();
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    connect(m_ui->sheetCombo, &QComboBox::currentIndexChanged, this, &ImportDialog::readAnotherSheet);
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, &ImportDialog::readByOwnHeadings);
    for (QComboBox* choice : {m_ui->localityCombo, m_ui->periodsCombo})
        connect(choice, &QComboBox::currentIndexChanged, this, &ImportDialog::read);
    connect(m_ui->removeCheck, &QCheckBox::toggled, this, &ImportDialog::read);
    connect(m_ui->dateEdit, &QLineEdit::textChanged, this, &ImportDialog::forget);
    connect(m_ui->councilEdit, &QLineEdit::textChanged, this, &ImportDialog::forget);
    connect(m_ui->readButton, &QPushButton::clicked, this, &ImportDialog::read);
    connect(m_ui->rowsButton, &QPushButton::clicked, this, &ImportDialog::showRows);
    connect(m_ui->mapButton, &QPushButton::clicked, this, &ImportDialog::proposeMap);
    connect(&document, &session::Document::changed, this, &ImportDialog::readAgain);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    read();
}

ImportDialog::~ImportDialog() = default;

/// A note on several lines keeps its height until it is laid out again.
void ImportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_ui->notesList->doItemsLayout();
}

/// Of a file that is no workbook there is none to choose.
void ImportDialog::listSheets(const QStringList& names)
{
    const QSignalBlocker quiet(m_ui->sheetCombo);
    for (const QString& name : names)
        m_ui->sheetCombo->addItem(name, name);
    m_ui->sheetLabel->setVisible(names.size() > 1);
    m_ui->sheetCombo->setVisible(names.size() > 1);
}

void ImportDialog::fillChoices()
{
    m_ui->sheetCombo->addItem(tr("the first that can be read"));
    listSheets({});
    m_sheets = m_document.exchange().listSheets(m_path, *this, [this](const Result<QStringList>& names) {
        listSheets(names.value_or(QStringList())); // what is wrong with the file is said when it is read
    });
    m_ui->kindCombo->addItem(tr("work out from the file"));
    m_ui->kindCombo->addItem(tr("all tables of a workbook"), session::Exchange::allTables());
    for (const QString& kind : session::Exchange::importKinds())
        m_ui->kindCombo->addItem(kindTitle(kind), kind);
    m_ui->councilEdit->setText(format::text(m_document.plan().settings().organisation));
    m_ui->localityCombo->addItem(tr("whole council"));
    for (const engine::LocalityNode& node : m_document.results().inputs().dimensions().localities)
        m_ui->localityCombo->addItem(format::text(node.name), format::text(node.name));
    m_ui->periodsCombo->addItem(tr("work out from the file"));
    m_ui->periodsCombo->addItem(tr("November 2010"), false);
    m_ui->periodsCombo->addItem(tr("the financial year 2010/11"), true);
}

session::ImportWish ImportDialog::wish() const
{
    const QVariant years = m_ui->periodsCombo->currentData();
    return {m_ui->kindCombo->currentData().toString(),
            m_ui->dateEdit->text().trimmed(),
            m_ui->councilEdit->text().trimmed(),
            m_ui->localityCombo->currentData().toString(),
            years.isValid() ? std::optional(years.toBool()) : std::nullopt,
            m_ui->sheetCombo->currentData().toString(),
            m_rows,
            m_ui->removeCheck->isChecked(),
            m_map};
}

void ImportDialog::readByOwnHeadings()
{
    m_map.reset();
    read();
}

void ImportDialog::readAnotherSheet()
{
    m_rows.clear();
    readByOwnHeadings();
}

void ImportDialog::showRows()
{
    RowsDialog dialog(m_document, m_path, wish(), this);
    if (dialog.exec() != QDialog::Accepted || dialog.rows() == m_rows)
        return;
    m_rows = dialog.rows();
    read();
}

/// Of a file that nobody knows: whether one with such headings was read before.
void ImportDialog::lookForKeptMap()
{
    m_proposing =
        m_document.exchange().proposeMap(m_path, wish(), *this, [this](Result<session::ImportMap> map) {
            if (!map || !map->isKept)
                return;
            m_map = *std::move(map);
            read();
        });
}

void ImportDialog::proposeMap()
{
    if (m_map)
        return askWhatColumnsMean(*m_map);
    m_proposing =
        m_document.exchange().proposeMap(m_path, wish(), *this, [this](Result<session::ImportMap> map) {
            if (!map)
                return m_ui->resultLabel->setText(format::text(map.error().sentence()));
            askWhatColumnsMean(*std::move(map));
        });
}

void ImportDialog::askWhatColumnsMean(session::ImportMap map)
{
    MapDialog dialog(m_document, std::move(map), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_map = dialog.map();
    read();
}

void ImportDialog::forget()
{
    m_proposing.drop();
    m_reading.drop();
    m_preview.reset();
    m_ui->resultLabel->setText(tr("Press Read to preview the changes."));
    m_ui->notesList->clear();
    listCells({});
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(false);
}

void ImportDialog::read()
{
    forget();
    m_ui->resultLabel->setText(tr("Reading…"));
    m_reading = m_document.exchange().prepareImport(
        m_path, wish(), *this, [this](Result<session::ImportPreview> read) { showPreview(std::move(read)); });
}

/// What was read was judged by the plan as it was.
void ImportDialog::readAgain()
{
    if (m_preview || isReading())
        read();
}

/// A long refusal in large text needs more room than the dialog opens with.
void ImportDialog::sayResult(const QString& text)
{
    m_ui->resultLabel->setText(text);
    const int wanted = layout()->totalHeightForWidth(width());
    resize(width(), std::clamp(wanted, height(), std::max(height(), screen()->availableSize().height())));
}

/// There is room for them where there are any.
void ImportDialog::listCells(const QList<session::ImportedCell>& cells)
{
    QTableWidget& table = *m_ui->cellsTable;
    m_ui->cellsLabel->setVisible(!cells.isEmpty());
    table.setVisible(!cells.isEmpty());
    table.setRowCount(static_cast<int>(cells.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const session::ImportedCell& cell = cells[row];
        const QStringList texts{format::tableTitle(cell.table.toStdString()), format::onOneLine(cell.row),
                                format::tableWord(cell.column.toStdString()), format::onOneLine(cell.was),
                                format::onOneLine(cell.becomes)};
        for (int column = 0; column < texts.size(); ++column) {
            table.setItem(row, column, new QTableWidgetItem(texts[column]));
            table.item(row, column)
                ->setData(Qt::AccessibleTextRole, spokenCell(table.model()->index(row, column)));
        }
    }
    table.resizeColumnsToContents();
    for (int column = 0; column < table.columnCount(); ++column)
        table.setColumnWidth(column, std::min(table.columnWidth(column), kWidestCell));
}

void ImportDialog::showPreview(Result<session::ImportPreview> read)
{
    if (!read && read.error().code == ErrorCode::Cancelled)
        return forget();
    if (!read) {
        sayResult(format::text(read.error().sentence()));
        const Question asked = read.error().question;
        if (!m_map && (asked == Question::FileKind || asked == Question::Sheet))
            lookForKeptMap();
        return;
    }
    m_preview = *std::move(read);
    m_ui->resultLabel->setText(tr("Rows read: %1. New: %2. Changed: %3.")
                                   .arg(m_preview->rowsRead)
                                   .arg(m_preview->rowsNew)
                                   .arg(m_preview->rowsChanged));
    if (m_map && m_map->isKept)
        m_ui->notesList->addItem(tr("Read as a file with these headings was read before."));
    if (!m_preview->missing.isEmpty())
        m_ui->notesList->addItem(m_preview->missing);
    m_ui->notesList->addItems(m_preview->notes);
    listCells(m_preview->cells);
    m_ui->removeCheck->setEnabled(m_preview->rowsMissing > 0);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(!plan::isEmpty(m_preview->edit.changes));
}

} // namespace muster::ui
