#include "sheet/sheet_view.h"

#include "sheet/cell_editor.h"
#include "sheet/paste_dialog.h"
#include "tables/frozen_column.h"
#include "tables/grid_delegate.h"
#include "tables/table_menu.h"
#include "tables/wrapped_header.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QHeaderView>
#include <QMouseEvent>

namespace muster::ui {

namespace {

constexpr int kRowHeight = 28;

} // namespace

SheetView::SheetView(QWidget* parent) : QTableView(parent), m_widths(font())
{
    setSelectionMode(ContiguousSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setShowGrid(false); // the delegate draws it
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    auto* header = new WrappedHeader(this);
    setHorizontalHeader(header);
    connect(header, &WrappedHeader::widthsChosen, this, [this] { fitColumns(); });
    new FrozenColumn(*this);
    setSheetDelegate(new SheetDelegate(this));
    new TableMenu(*this);
    addCommand(tr("Copy"), QKeySequence::Copy, [this] { copy(); });
    addCommand(tr("Copy with headings"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyWithHeadings(); });
    addCommand(tr("Paste"), QKeySequence::Paste, [this] { paste(); });
    addCommand(tr("Fill down"), Qt::CTRL | Qt::Key_D, [this] { fillDown(); });
    addCommand(tr("Change by…"), Qt::CTRL | Qt::Key_B, [this] { changeBy(); });
    m_clearAction = addCommand(tr("Clear"), QKeySequence::Delete, [this] { clearCells(); });
}

QAction* SheetView::addCommand(const QString& text, const QKeySequence& keys,
                               const std::function<void()>& does)
{
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, does);
    addAction(action);
    return action;
}

void SheetView::setSheetDelegate(SheetDelegate* delegate)
{
    setItemDelegate(delegate);
    connect(delegate, &SheetDelegate::finished, this, &SheetView::finish);
}

bool SheetView::isText(int column) const
{
    return model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignLeft;
}

void SheetView::fitColumns()
{
    if (!model())
        return;
    std::vector<ColumnWish> wishes;
    int needed = 0; // with every figure whole and no words wrapped
    for (int column = 0; column < model()->columnCount(); ++column) {
        ColumnWish wish = wishOf(*this, column, m_widths);
        if (!isText(column))
            wish.least = std::max(wish.least, sizeHintForColumn(column));
        wish.best = std::max(wish.best, wish.least);
        needed += isText(column) ? wish.best : wish.least;
        wishes.push_back(wish);
    }
    const bool tight = needed > viewport()->width();
    for (int column = 0; column < model()->columnCount(); ++column) {
        ColumnWish& wish = wishes[static_cast<std::size_t>(column)];
        if (tight && !isText(column))
            wish.best = wish.least; // what room there is goes to words
        else if (!tight && isText(column))
            wish.least = wish.best;
    }
    shareColumns(*this, std::move(wishes));
    fitRows();
    emit fitted();
}

/// Rows whose words wrap are higher.
void SheetView::fitRows()
{
    const int line = QFontMetrics(font()).lineSpacing();
    for (int row = 0; row < model()->rowCount(); ++row) {
        int lines = 1;
        for (int column = 0; column < model()->columnCount(); ++column)
            if (isText(column))
                lines = std::max(lines, linesOf(model()->index(row, column)));
        if (const int height = kRowHeight + (lines - 1) * line; height != rowHeight(row))
            setRowHeight(row, height);
    }
}

int SheetView::linesOf(const QModelIndex& index)
{
    constexpr int kLines = 2; // of the grid, at either side
    const int room = columnWidth(index.column()) - 2 * GridDelegate::kMargin - kLines;
    const QString text = index.data().toString();
    if (m_widths.of(text, false).whole <= room)
        return 1;
    const QFontMetrics metrics(font());
    const int needed = metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, text).height();
    return std::min(needed / metrics.lineSpacing(), GridDelegate::kMostLines);
}

void SheetView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void SheetView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_widths = TextWidths(font());
        fitColumns();
    }
}

void SheetView::setClearText(const QString& text)
{
    m_clearAction->setText(text);
}

SheetModel* SheetView::sheetModel() const
{
    QAbstractItemModel* at = model();
    while (auto* proxy = qobject_cast<QAbstractProxyModel*>(at))
        at = proxy->sourceModel();
    return qobject_cast<SheetModel*>(at);
}

QModelIndex SheetView::sourceOf(QModelIndex index) const
{
    while (auto* proxy = qobject_cast<const QAbstractProxyModel*>(index.model()))
        index = proxy->mapToSource(index);
    return index;
}

QItemSelectionRange SheetView::range() const
{
    const QItemSelection chosen = selectionModel() ? selectionModel()->selection() : QItemSelection();
    return chosen.isEmpty() ? QItemSelectionRange(currentIndex()) : chosen.first();
}

void SheetView::write(const QList<CellText>& cells, const QList<RefusedCell>& outside, Doing doing)
{
    SheetModel* sheet = sheetModel();
    if (!sheet || (cells.isEmpty() && outside.isEmpty()))
        return;
    Validation judged = sheet->judge(cells, doing);
    judged.refused += outside;
    if (judged.refused.isEmpty()) {
        sheet->apply(judged);
        return;
    }
    auto* dialog = new PasteDialog(judged, this);
    connect(dialog, &QDialog::accepted, sheet, [sheet, judged] { sheet->apply(judged); });
    dialog->open();
}

void SheetView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    FrozenColumn::bringOut(*this, index);
}

QModelIndex SheetView::beside(const QModelIndex& at, Step step) const
{
    const int across = step == Step::Right ? 1 : step == Step::Left ? -1 : 0;
    int row = at.row() + (step == Step::Down ? 1 : step == Step::Up ? -1 : 0);
    int column = at.column() + across;
    const int columns = model()->columnCount();
    if (across != 0 && (column < 0 || column >= columns)) {
        row += across;
        column = across > 0 ? 0 : columns - 1;
    }
    return model()->index(row, column);
}

bool SheetView::move(Step step)
{
    QModelIndex at = currentIndex();
    if (!at.isValid())
        return false;
    do
        at = beside(at, step);
    while (at.isValid() && (!at.flags().testFlag(Qt::ItemIsEditable) || isColumnHidden(at.column()) ||
                            isRowHidden(at.row())));
    if (at.isValid())
        setCurrentIndex(at);
    return at.isValid();
}

void SheetView::finish(QWidget* editor, Step step)
{
    commitData(editor);
    if (refusedEditor())
        return;
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    move(step);
}

void SheetView::commitData(QWidget* widget)
{
    auto* editor = qobject_cast<CellEditor*>(widget);
    if (!editor || !editor->isModified())
        return;
    const QModelIndex index = sourceOf(indexAt(editor->geometry().center()));
    const SheetModel* sheet = sheetModel();
    editor->setReason(sheet && index.isValid() ? sheet->refusal(index, editor->text()) : QString());
    if (editor->reason().isEmpty())
        QTableView::commitData(widget);
}

void SheetView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const auto* cell = qobject_cast<CellEditor*>(editor);
    if (cell && !cell->reason().isEmpty() && hint != QAbstractItemDelegate::RevertModelCache)
        return;
    QTableView::closeEditor(editor, hint);
}

CellEditor* SheetView::refusedEditor() const
{
    for (CellEditor* editor : viewport()->findChildren<CellEditor*>(Qt::FindDirectChildrenOnly))
        if (!editor->reason().isEmpty() && editor->isVisible())
            return editor;
    return nullptr;
}

void SheetView::keyPressEvent(QKeyEvent* event)
{
    const bool leaves = event->modifiers().testFlag(Qt::ControlModifier) &&
                        (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab);
    const auto step = stepOf(*event);
    if (leaves)
        QTableView::focusNextPrevChild(event->key() == Qt::Key_Tab);
    else if (step && (*step == Step::Down || *step == Step::Up))
        move(*step);
    else
        QTableView::keyPressEvent(event);
}

bool SheetView::focusNextPrevChild(bool next)
{
    return move(next ? Step::Right : Step::Left) || QTableView::focusNextPrevChild(next);
}

void SheetView::mousePressEvent(QMouseEvent* event)
{
    if (CellEditor* editor = refusedEditor())
        editor->setFocus();
    else
        QTableView::mousePressEvent(event);
}

void SheetView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    emit currentMoved(current);
}

} // namespace muster::ui
