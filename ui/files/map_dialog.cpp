#include "files/map_dialog.h"

#include "models/format.h"
#include "sheet/cell_words.h"
#include "ui_map_dialog.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <algorithm>

namespace muster::ui {

namespace {

enum MapColumn { InFile, InPlan, Why, MapColumns };

/// A heading of which a column is asked; those that stand across have a value to ask for.
bool isHeading(const session::MapLine& line)
{
    return !line.heading.isEmpty() && line.found.isEmpty() && line.value.isEmpty();
}

/// A heading that stands across and says nothing is left out.
void setValue(session::MapLine& line, const QString& value)
{
    line.value = value;
    if (value.isEmpty() && !line.heading.isEmpty())
        line.column.clear();
}

/// Whether the line is of all rows, and a heading gives the same column.
bool isGivenByHeading(const session::ImportMap& map, const session::MapLine& line)
{
    return line.heading.isEmpty() && line.found.isEmpty() &&
           std::ranges::any_of(map.lines, [&](const session::MapLine& other) {
               return isHeading(other) && other.column == line.column;
           });
}

} // namespace

MapDialog::MapDialog(session::Document& document, session::ImportMap map, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::MapDialog>()), m_document(document), m_map(std::move(map))
{
    m_ui->setupUi(this);
    m_ui->introLabel->setText(tr("The file is read as %1. For each heading, choose what it is, or leave it "
                                 "out. The next file with these "
                                 "headings is read by the same answers.")
                                  .arg(format::tableTitle(m_map.table.toStdString())));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Read by this"));
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill();
    constexpr int kLetters = 120; // across, and lines down
    constexpr int kLines = 30;
    resize(QSize(kLetters * fontMetrics().averageCharWidth(), kLines * fontMetrics().height())
               .boundedTo(screen()->availableSize()));
}

MapDialog::~MapDialog() = default;

void MapDialog::fill()
{
    QTableWidget& table = *m_ui->linesTable;
    table.setColumnCount(MapColumns);
    table.setRowCount(static_cast<int>(m_map.lines.size()));
    table.setHorizontalHeaderLabels({tr("In the file"), tr("In the plan"), tr("Why")});
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.verticalHeader()->hide();
    for (int row = 0; row < table.rowCount(); ++row) {
        const session::MapLine& line = m_map.lines[static_cast<std::size_t>(row)];
        table.setItem(row, InFile, new QTableWidgetItem(said(line)));
        table.setItem(row, Why, new QTableWidgetItem(line.why));
        m_answers.push_back(answerTo(line));
        m_answers.back()->setAccessibleName(tr("What %1 is").arg(said(line)));
        table.setCellWidget(row, InPlan, m_answers.back());
    }
}

QString MapDialog::said(const session::MapLine& line) const
{
    if (isHeading(line))
        return session::isOfHeadingsAcross(line) ? tr("Figures beneath several headings") : line.heading;
    const QString column = columnHeading(line.column.toStdString());
    if (!line.heading.isEmpty())
        return tr("%1: %2").arg(line.heading, column);
    return line.found.isEmpty() ? tr("%1 of all rows").arg(column) : tr("%1: “%2”").arg(column, line.found);
}

/// A column for a heading; a value, chosen or typed, for the rest.
QComboBox* MapDialog::answerTo(const session::MapLine& line)
{
    auto* answer = new QComboBox(m_ui->linesTable);
    if (isHeading(line)) {
        answer->addItem(tr("left out"), QString());
        for (const QString& column : session::mappableColumns(m_map.table))
            answer->addItem(columnHeading(column.toStdString()), column);
        answer->setCurrentIndex(std::max(0, answer->findData(line.column)));
        return answer;
    }
    answer->setEditable(true);
    answer->addItems(valuesOf(line.column));
    answer->setCurrentText(line.value);
    answer->lineEdit()->setPlaceholderText(line.found.isEmpty() ? tr("a value") : tr("left out"));
    return answer;
}

/// The names or words that may stand in a column; none where it holds something else.
QStringList MapDialog::valuesOf(const QString& column) const
{
    const plan::TableInfo* table = plan::findTable(m_map.table.toStdString());
    const plan::ColumnInfo* info = table ? table->find(column.toStdString()) : nullptr;
    if (!info)
        return {};
    QStringList words;
    for (const std::string_view word : info->words())
        words << QString::fromUtf8(word.data(), qsizetype(word.size()));
    return words.isEmpty() && info->type == plan::CellType::Id ? choicesOf(m_document.plan(), *info) : words;
}

session::ImportMap MapDialog::map() const
{
    session::ImportMap map = m_map;
    for (std::size_t i = 0; i < map.lines.size(); ++i)
        if (isHeading(map.lines[i]))
            map.lines[i].column = m_answers[i]->currentData().toString();
        else
            setValue(map.lines[i], m_answers[i]->currentText().trimmed());
    std::erase_if(map.lines, [&](const session::MapLine& line) { return isGivenByHeading(map, line); });
    return map;
}

} // namespace muster::ui
