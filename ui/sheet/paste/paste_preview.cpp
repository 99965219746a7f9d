#include "sheet/paste/paste_preview.h"

#include "models/format.h"
#include "ui_paste_preview.h"

#include <QHeaderView>
#include <QPushButton>

namespace muster::ui {

namespace {

constexpr int kAboutLine = 10;   // pixels above and below a line together
constexpr int kWidestName = 220; // a longer name is cut short
constexpr int kMostHigh = 300;   // rows that are made as high as their words: the first ones

QString countsInWords(const PasteCounts& now)
{
    QStringList parts;
    if (now.added > 0)
        parts += Texts::tr("%1 new").arg(now.added);
    if (now.replaced > 0)
        parts += Texts::tr("%1 replaced").arg(now.replaced);
    if (now.refused > 0)
        parts += Texts::tr("%1 left out").arg(now.refused);
    if (now.same > 0)
        parts += Texts::tr("%1 the same as now").arg(now.same);
    if (now.empty > 0)
        parts += now.empty == 1 ? Texts::tr("1 empty cell, which changes nothing")
                                : Texts::tr("%1 empty cells, which change nothing").arg(now.empty);
    return parts.isEmpty() ? Texts::tr("There is nothing to write.") : parts.join(Texts::tr(", ")) + u'.';
}

} // namespace

PastePreview::PastePreview(QAbstractTableModel& changes, int whatColumn, QWidget* parent)
    : QDialog(parent), m_form(std::make_unique<Ui::PastePreview>()), m_whatColumn(whatColumn)
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->changesTable->setModel(&changes);
    m_form->changesTable->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kAboutLine);
    QHeaderView& headings = *m_form->changesTable->horizontalHeader();
    headings.setMinimumSectionSize(headings.sectionSizeHint(whatColumn));
    headings.setSectionResizeMode(whatColumn, QHeaderView::Stretch);
    connect(m_form->writeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_form->addButton, &QPushButton::clicked, this, [this] {
        m_replaces = false;
        accept();
    });
    connect(m_form->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

PastePreview::~PastePreview() = default;

void PastePreview::addChoice(QWidget& label, QWidget& choice)
{
    m_form->choiceLayout->addWidget(&label);
    m_form->choiceLayout->addWidget(&choice);
    m_form->choiceLayout->addStretch();
    setTabOrder(&choice, m_form->changesTable);
}

void PastePreview::addChoice(QWidget& choice)
{
    m_form->choiceLayout->addWidget(&choice);
    setTabOrder(&choice, m_form->changesTable);
}

void PastePreview::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    fitRows();
}

void PastePreview::fitRows()
{
    const int rows = m_form->changesTable->model()->rowCount();
    for (int row = 0; row < std::min(rows, kMostHigh); ++row)
        m_form->changesTable->resizeRowToContents(row);
}

void PastePreview::fitColumns()
{
    QTableView& table = *m_form->changesTable;
    for (int column = 0; column < m_whatColumn; ++column) {
        table.resizeColumnToContents(column);
        table.setColumnWidth(column, std::min(table.columnWidth(column), kWidestName));
    }
}

void PastePreview::say(const QString& sentence)
{
    m_form->summaryLabel->setText(sentence);
    m_form->writeButton->setEnabled(false);
    m_form->addButton->setEnabled(false);
}

void PastePreview::showCounts(const PasteCounts& now, const QString& how)
{
    fitColumns();
    fitRows();
    m_form->summaryLabel->setText(how + u' ' + countsInWords(now) + u' ' +
                                  tr("Nothing has been changed yet."));
    m_form->writeButton->setText(now.replaced > 0 && now.added > 0
                                     ? tr("Replace %1 and add %2").arg(now.replaced).arg(now.added)
                                 : now.replaced > 0 ? tr("Replace %1").arg(counted(now.replaced))
                                                    : tr("Add %1").arg(counted(now.added)));
    m_form->writeButton->setEnabled(now.added + now.replaced > 0);
    m_form->addButton->setEnabled(true);
    m_form->addButton->setText(tr("Only add %1").arg(now.added));
    m_form->addButton->setVisible(now.replaced > 0 && now.added > 0);
    // Enter never replaces what is there: that is a button of its own to press.
    QPushButton& usual = now.replaced == 0 ? *m_form->writeButton
                         : now.added > 0   ? *m_form->addButton
                                           : *m_form->cancelButton;
    usual.setDefault(true);
}

} // namespace muster::ui
