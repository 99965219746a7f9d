#include "files/rows_dialog.h"

#include "base/text.h"
#include "models/format.h"
#include "theme/theme.h"
#include "ui_rows_dialog.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <algorithm>

namespace muster::ui {

namespace {

enum RowColumn { Number, What, FirstCell };

/// What a row is, in words.
QString wordsFor(const QString& what)
{
    const std::initializer_list<std::pair<QString, QString>> words{
        {QStringLiteral("header"), RowsDialog::tr("Heading")},
        {QStringLiteral("data"), RowsDialog::tr("Read")},
        {QStringLiteral("attributes"), RowsDialog::tr("Read")},
        {QStringLiteral("derived"), RowsDialog::tr("Total, left out")},
        {QStringLiteral("metadata"), RowsDialog::tr("Title or group, left out")}};
    for (const auto& [name, word] : words)
        if (name == what)
            return word;
    return RowsDialog::tr("Left out");
}

bool isRead(const QString& what)
{
    return what == QLatin1String("data") || what == QLatin1String("attributes");
}

} // namespace

RowsDialog::RowsDialog(session::Document& document, const QString& path, session::ImportWish wish,
                       QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::RowsDialog>()), m_document(document), m_path(path),
      m_wish(std::move(wish))
{
    m_ui->setupUi(this);
    m_ui->rowsTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->rowsTable->verticalHeader()->hide();
    const std::initializer_list<std::pair<QPushButton*, QString>> answers{
        {m_ui->headingButton, QStringLiteral("header")},
        {m_ui->readButton, QStringLiteral("data")},
        {m_ui->totalButton, QStringLiteral("derived")},
        {m_ui->leaveOutButton, QStringLiteral("notes")}};
    for (const auto& [button, what] : answers)
        connect(button, &QPushButton::clicked, this, [this, what = what] { say(what); });
    connect(m_ui->asFoundButton, &QPushButton::clicked, this, &RowsDialog::takeBack);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    constexpr int kLetters = 120; // across, and lines down
    constexpr int kLines = 30;
    resize(QSize(kLetters * fontMetrics().averageCharWidth(), kLines * fontMetrics().height())
               .boundedTo(screen()->availableSize()));
    look();
}

RowsDialog::~RowsDialog() = default;

/// What a row is said to be may change what those around it are.
void RowsDialog::look()
{
    m_looking = m_document.exchange().lookAtSheet(
        m_path, m_wish, *this, [this](const Result<session::SheetLook>& looked) {
            if (looked)
                fill(*looked);
            else
                m_ui->countLabel->setText(format::text(looked.error().sentence()));
        });
}

void RowsDialog::fill(const session::SheetLook& look)
{
    QTableWidget& table = *m_ui->rowsTable;
    const int scrolled = table.verticalScrollBar()->value();
    qsizetype cells = 0;
    for (const session::LookedRow& row : look.rows)
        cells = std::max(cells, row.cells.size());
    QStringList headings{tr("Row"), tr("It is")};
    for (qsizetype at = 0; at < cells; ++at)
        headings << format::text(columnLetters(static_cast<std::size_t>(at)));
    table.setColumnCount(static_cast<int>(headings.size()));
    table.setRowCount(static_cast<int>(look.rows.size()));
    table.setHorizontalHeaderLabels(headings);
    for (int at = 0; at < table.rowCount(); ++at)
        fillRow(at, look.rows[static_cast<std::size_t>(at)]);
    table.resizeColumnsToContents();
    const int widest = 24 * fontMetrics().averageCharWidth();
    for (int column = FirstCell; column < table.columnCount(); ++column)
        table.setColumnWidth(column, std::min(widest, table.columnWidth(column)));
    table.verticalScrollBar()->setValue(scrolled);
    const int shown = static_cast<int>(look.rows.size());
    m_ui->countLabel->setText(shown < look.count
                                  ? tr("%1 of %2 rows are shown: the first, the last, and those between that "
                                       "are not read.")
                                        .arg(shown)
                                        .arg(look.count)
                                  : tr("Rows: %1").arg(shown));
}

void RowsDialog::fillRow(int at, const session::LookedRow& row)
{
    const Theme& theme = themeOf(this);
    const bool isHeading = row.what == QLatin1String("header");
    QFont letters = font();
    letters.setBold(isHeading);
    const QString said = row.isSaid ? tr("%1, as you say").arg(wordsFor(row.what)) : wordsFor(row.what);
    QStringList texts{QString::number(row.number), said};
    texts << row.cells;
    for (int column = 0; column < m_ui->rowsTable->columnCount(); ++column) {
        auto* item = new QTableWidgetItem(texts.value(column));
        item->setFont(letters);
        item->setBackground(isHeading ? theme.heading : theme.surface);
        item->setForeground(isHeading || isRead(row.what) ? theme.text : theme.muted);
        if (column == Number)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_ui->rowsTable->setItem(at, column, item);
    }
}

void RowsDialog::say(const QString& what)
{
    for (const QModelIndex& row : m_ui->rowsTable->selectionModel()->selectedRows(Number))
        m_wish.rows[row.data().toInt()] = what;
    look();
}

void RowsDialog::takeBack()
{
    m_wish.rows.clear();
    look();
}

} // namespace muster::ui
