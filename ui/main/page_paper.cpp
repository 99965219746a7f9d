#include "main/page_paper.h"

#include "theme/figure_card.h"
#include "theme/text_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QTableView>
#include <QTreeView>
#include <algorithm>

namespace muster::ui {

namespace {

/// The widgets right inside, from the top down and from the left to the right.
std::vector<QWidget*> inOrder(const QWidget& widget)
{
    std::vector<QWidget*> inside;
    for (QObject* child : widget.children())
        if (auto* each = qobject_cast<QWidget*>(child);
            each && each->isVisibleTo(&widget) && !each->isWindow())
            inside.push_back(each);
    std::ranges::stable_sort(inside, {}, [](const QWidget* each) { return std::pair(each->y(), each->x()); });
    return inside;
}

/// A chart has its own legend on paper, and what names a control says nothing there.
bool isLeftOut(const QLabel& label)
{
    return label.objectName().endsWith(QLatin1String("egendLabel")) || label.buddy();
}

Paper::Look lookOf(const QLabel& label)
{
    const auto* text = qobject_cast<const TextLabel*>(&label);
    const QString look = text ? text->look() : QString();
    if (look == QLatin1String("title"))
        return Paper::Look::Title;
    if (look == QLatin1String("strong") || look == QLatin1String("group"))
        return Paper::Look::Heading;
    return look == QLatin1String("muted") || look == QLatin1String("small") ? Paper::Look::Small
                                                                            : Paper::Look::Plain;
}

/// A list without headings is for choosing what the page shows.
bool isOfFigures(const QAbstractItemView& view)
{
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    return qobject_cast<const QTableView*>(&view) || (tree && !tree->isHeaderHidden());
}

void addTo(Paper& paper, QWidget& widget)
{
    if (auto* has = dynamic_cast<HasOutput*>(&widget)) {
        paper.addPicture(has->output());
    } else if (const auto* card = qobject_cast<const FigureCard*>(&widget)) {
        paper.addText(QObject::tr("%1: %2, %3").arg(card->name(), card->figure(), card->sentence()),
                      Paper::Look::Plain);
    } else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) {
        if (isOfFigures(*view))
            paper.addTable(shownTable(*view));
    } else if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (!isLeftOut(*label))
            paper.addText(label->text(), lookOf(*label));
    } else if (!qobject_cast<const QAbstractButton*>(&widget)) {
        for (QWidget* each : inOrder(widget))
            addTo(paper, *each);
    }
}

} // namespace

Paper paperOf(const QWidget& page, const PageWords& words)
{
    Paper paper(QStringLiteral("%1 · %2 · %3").arg(words.plan, words.page, words.of), words.file);
    for (QWidget* each : inOrder(page))
        addTo(paper, *each);
    return paper;
}

void printPaper(const Paper& paper, QWidget& window)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    QPrintPreviewDialog dialog(&printer, &window);
    dialog.setWindowTitle(QObject::tr("Print this page"));
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&](QPrinter* on) {
        QProgressDialog progress(QObject::tr("Laying out the pages"), QObject::tr("Cancel"), 0, 0, &dialog);
        progress.setWindowModality(Qt::WindowModal);
        paper.paintOn(*on, [&](int page, int pages) {
            progress.setMaximum(pages);
            progress.setValue(page);
            return !progress.wasCanceled();
        });
    });
    dialog.exec();
}

} // namespace muster::ui
