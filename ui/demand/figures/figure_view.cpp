#include "demand/figures/figure_view.h"

#include "demand/figures/figure_sheet.h"
#include "models/format.h"
#include "sheet/tree_header.h"
#include "tables/wrapped_header.h"
#include "text/guarded_text.h"
#include "text/period_text.h"
#include "text/tabbed_text.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPainter>

namespace muster::ui {

namespace {

constexpr int kMarkRoom = 15; // pixels behind a figure

/// What the row is, in the three columns that a paste reads back.
QStringList headingsOf(const engine::Dimensions& d, const FigureRow& row)
{
    if (row.kind != FigureRow::Kind::Series)
        return {guarded(row.name), {}, {}};
    const plan::SeriesName& name = row.series.name;
    QStringList names;
    for (const std::string& each :
         {d.localities[d.indexOf(name.locality)].name, d.clientGroups[d.indexOf(name.clientGroup)].name,
          d.activities[d.indexOf(name.activity)].name})
        names += guarded(format::text(each));
    return names;
}

} // namespace

FigureView::FigureView(QWidget* parent)
    : SheetView(parent), m_header(new TreeHeader(tr("Activity · client group"), this))
{
    setSheetDelegate(new FigureDelegate(this));
    m_header->setFolds();
    setHorizontalScrollMode(ScrollPerItem);
    m_header->show();
    connect(m_header, &TreeHeader::foldAsked, this, &FigureView::foldAsked);
    offerFillRight();
    addCommand(tr("Fold or unfold the locality"), Qt::CTRL | Qt::Key_Space, [this] { askForFold(); });
}

void FigureView::setSheet(FigureSheet* sheet)
{
    m_sheet = sheet;
    setModel(sheet);
}

void FigureView::fitColumns()
{
    if (!m_sheet || m_sheet->columnCount() == 0)
        return;
    constexpr int kAbout = 22; // pixels about a figure
    constexpr int kRoomy = 40; // more than needed only makes rows hard to follow
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int least = 0;
    for (const QString& text : m_sheet->widestTexts())
        least = std::max(least, metrics.horizontalAdvance(text));
    least += kAbout + kMarkRoom;
    const int room = viewport()->width();
    const int whole = std::clamp(room / least, 1, m_sheet->columnCount()); // none is cut by the edge
    const int width = std::clamp(room / whole, least, least + kRoomy);
    horizontalHeader()->setDefaultSectionSize(width);
    const auto* header = qobject_cast<const WrappedHeader*>(horizontalHeader());
    for (int column = 0; column < m_sheet->columnCount(); ++column)
        setColumnWidth(column, header ? header->ownWidth(column).value_or(width) : width);
    emit fitted();
}

bool FigureView::hasSums(const QItemSelectionRange& range) const
{
    for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row)
        if (m_sheet->rowAt(row).kind != FigureRow::Kind::Series)
            return true;
    return false;
}

void FigureView::copy()
{
    if (hasSums(range()))
        copyWithHeadings();
    else
        SheetView::copy();
}

void FigureView::copyWithHeadings()
{
    const QItemSelectionRange from = range();
    if (!from.isValid())
        return;
    QStringList headings{tr("Locality"), tr("Client group"), tr("Activity")};
    for (int column = from.left(); column <= from.right(); ++column)
        headings += shortPeriod(m_sheet->periods()[static_cast<std::size_t>(column)]);
    QList<QList<CopiedCell>> rows;
    for (int row = from.top(); row <= from.bottom(); ++row) {
        rows += QList<CopiedCell>{};
        for (const QString& name : headingsOf(m_sheet->dimensions(), m_sheet->rowAt(row)))
            rows.last() += CopiedCell{name};
        for (int column = from.left(); column <= from.right(); ++column)
            rows.last() += toCopy(m_sheet->index(row, column));
    }
    QApplication::clipboard()->setMimeData(copiedTable(headings, rows));
}

void FigureView::paste()
{
    const QList<QStringList> block = repeated(readTabbed(QApplication::clipboard()->text()));
    if (block.size() == 1 && block.first().size() == 1)
        SheetView::paste();
    else if (!block.isEmpty())
        emit blockPasted(block);
}

/// As spreadsheets do: a range that the block fits into a whole number of times is filled with it.
QList<QStringList> FigureView::repeated(const QList<QStringList>& block) const
{
    const QItemSelectionRange to = range();
    qsizetype rows = 0; // of series: sums take nothing
    for (int row = to.top(); to.isValid() && row <= to.bottom(); ++row)
        rows += m_sheet->rowAt(row).kind == FigureRow::Kind::Series ? 1 : 0;
    if (block.isEmpty() || rows % block.size() != 0 || to.width() % block.first().size() != 0)
        return block;
    QList<QStringList> filled;
    for (qsizetype row = 0; row < rows; ++row) {
        filled += QStringList{};
        for (int column = 0; column < to.width(); ++column)
            filled.last() += block[row % block.size()].value(column % block.first().size());
    }
    return rows == 0 ? block : filled;
}

void FigureView::askForFold()
{
    for (int row = currentIndex().row(); row >= 0; --row)
        if (m_sheet->rowAt(row).leads) {
            emit foldAsked(row);
            return;
        }
}

void FigureView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex at = currentIndex();
    const bool isSum = at.isValid() && m_sheet->rowAt(at.row()).kind != FigureRow::Kind::Series;
    if (isSum && event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        askForFold();
    else
        SheetView::keyPressEvent(event);
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return SheetDelegate::sizeHint(option, index) + QSize(kMarkRoom, 0);
}

void FigureDelegate::paintContent(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    constexpr int kMargin = 5;
    QStyleOptionViewItem figure = option;
    figure.rect.adjust(0, 0, -kMarkRoom, 0);
    SheetDelegate::paintContent(painter, figure, index);
    const QRect room(figure.rect.right() - kMargin, option.rect.top(), kMarkRoom + kMargin,
                     option.rect.height());
    painter->save();
    painter->setFont(option.font);
    painter->setPen(themeOf(option.palette).muted);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, index.data(FigureSheet::MarkRole).toString());
    painter->restore();
}

} // namespace muster::ui
