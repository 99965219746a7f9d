#include "sheet/paste_dialog.h"

#include "text/spoken_cell.h"
#include "ui_paste_dialog.h"

#include <QHeaderView>
#include <QPushButton>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kWidestOfPaste = 240; // pixels of a column; longer texts are wrapped

} // namespace

PasteDialog::PasteDialog(const Validation& judged, QWidget* parent)
    : QDialog(parent), m_form(std::make_unique<Ui::PasteDialog>())
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const auto refused = static_cast<int>(judged.refused.size());
    m_form->summaryLabel->setText(
        refused == 1
            ? tr("1 cell cannot take what is written there. Nothing has been changed yet.")
            : tr("%1 cells cannot take what is written there. Nothing has been changed yet.").arg(refused));
    m_form->restButton->setText(judged.accepted == 1 ? tr("Write the other cell")
                                                     : tr("Write the other %1 cells").arg(judged.accepted));
    m_form->restButton->setEnabled(judged.accepted > 0);
    list(judged.refused);
    connect(m_form->restButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_form->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

PasteDialog::~PasteDialog() = default;

void PasteDialog::list(const QList<RefusedCell>& refused)
{
    QTableWidget& table = *m_form->refusedTable;
    table.setRowCount(static_cast<int>(refused.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const RefusedCell& cell = refused[row];
        const QStringList texts{cell.where, cell.text.isEmpty() ? tr("(empty)") : cell.text, cell.reason};
        for (int column = 0; column < texts.size(); ++column)
            table.setItem(row, column, new QTableWidgetItem(texts[column]));
        for (int column = 0; column < texts.size(); ++column)
            table.item(row, column)
                ->setData(Qt::AccessibleTextRole, spokenCell(table.model()->index(row, column)));
    }
    for (const int column : {0, 1}) { // the reason has the rest
        table.resizeColumnToContents(column);
        table.setColumnWidth(column, std::min(table.columnWidth(column), kWidestOfPaste));
    }
    table.horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

} // namespace muster::ui
