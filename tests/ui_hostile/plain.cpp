#include "ui_hostile/plain.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QTabBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

namespace muster::ui::test {

namespace {

const QString kUnderlined = QString(kMark).replace(u'&', QStringLiteral("&&"));

template <class Type>
QList<const Type*> within(const QWidget& top)
{
    QList<const Type*> all = top.findChildren<const Type*>();
    if (const auto* self = qobject_cast<const Type*>(&top))
        all += self;
    return all;
}

QString name(const QObject& object)
{
    return QStringLiteral("%1 (%2): ").arg(object.objectName(), object.metaObject()->className());
}

/// Whether a rich text has an image, a link or a bold that its own words did not bring: those say "R&D" as
/// text.
bool obeys(const QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (at.fragment().charFormat().isImageFormat())
                return true;
    return document.toPlainText().contains(kMark) && !document.toPlainText().contains(kMark + u'<');
}

bool obeys(const QString& html)
{
    QTextDocument document;
    document.setHtml(html);
    return obeys(document);
}

void judge(const QLabel& label, QStringList& faults)
{
    if (label.textFormat() == Qt::AutoText && !label.text().isEmpty())
        faults += name(label) + QStringLiteral("guesses whether it is HTML");
    if (label.textFormat() != Qt::PlainText && obeys(label.text()))
        faults += name(label) + label.text().left(300);
    if (label.buddy() && label.text().contains(kMark))
        faults += name(label) + QStringLiteral("underlines what stands behind &");
}

void judgeMnemonic(const QObject& object, const QString& text, QStringList& faults)
{
    if (text.contains(kMark) && !text.contains(kUnderlined))
        faults += name(object) + QStringLiteral("underlines what stands behind &: ") + text.left(300);
}

QStringList textsOf(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            texts += index.data().toString();
            if (column == 0)
                texts += textsOf(model, index);
        }
    for (int column = 0; !parent.isValid() && column < model.columnCount(); ++column)
        texts += model.headerData(column, Qt::Horizontal).toString();
    for (int row = 0; !parent.isValid() && row < model.rowCount(); ++row)
        texts += model.headerData(row, Qt::Vertical).toString();
    return texts;
}

/// What Qt shows a tool tip in.
const QLabel* shownTip()
{
    for (const QWidget* widget : QApplication::topLevelWidgets())
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<const QLabel*>(widget);
    return nullptr;
}

void askForTip(QWidget& widget, const QPoint& at, QStringList& faults)
{
    QToolTip::showText({}, {});
    QHelpEvent help(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QApplication::sendEvent(&widget, &help);
    const QLabel* tip = shownTip();
    if (!tip)
        return;
    judge(*tip, faults);
    if (tip->width() > 800)
        faults += name(widget) + QStringLiteral("a tip %1 pixels wide").arg(tip->width());
}

void judgeTips(const QAbstractItemView& view, QStringList& faults)
{
    const QAbstractItemModel* model = view.model();
    for (int row = 0; model && row < std::min(4, model->rowCount()); ++row)
        for (int column = 0; column < model->columnCount(); ++column) {
            const QRect cell = view.visualRect(model->index(row, column));
            if (!cell.isEmpty() && view.viewport()->rect().contains(cell.center()))
                askForTip(*view.viewport(), cell.center(), faults);
        }
    const auto* header = qobject_cast<const QHeaderView*>(&view);
    for (int section = 0; header && section < header->count(); ++section) {
        const int at = header->sectionViewportPosition(section) + 3;
        askForTip(*header->viewport(),
                  header->orientation() == Qt::Horizontal ? QPoint(at, 3) : QPoint(3, at), faults);
    }
}

} // namespace

QStringList faultsOf(const QWidget& top)
{
    QStringList faults;
    for (const auto* label : within<QLabel>(top))
        if (label->testAttribute(Qt::WA_WState_Polished))
            judge(*label, faults);
    for (const auto* edit : within<QTextEdit>(top))
        if (obeys(*edit->document()))
            faults += name(*edit) + edit->toPlainText().left(300);
    for (const auto* button : within<QAbstractButton>(top))
        judgeMnemonic(*button, button->text(), faults);
    for (const auto* box : within<QGroupBox>(top))
        judgeMnemonic(*box, box->title(), faults);
    for (const QAction* action : top.findChildren<const QAction*>())
        judgeMnemonic(*action, action->text(), faults);
    for (const auto* tabs : within<QTabBar>(top))
        for (int i = 0; i < tabs->count(); ++i)
            judgeMnemonic(*tabs, tabs->tabText(i), faults);
    return faults;
}

QStringList faultsOfTips(QWidget& top)
{
    QStringList faults;
    for (QWidget* widget : top.findChildren<QWidget*>())
        if (widget->isVisible())
            askForTip(*widget, {1, 1}, faults);
    for (const auto* view : within<QAbstractItemView>(top))
        if (view->isVisible())
            judgeTips(*view, faults);
    QToolTip::showText({}, {});
    return faults;
}

int marked(const QWidget& top)
{
    QStringList texts{top.windowTitle()};
    for (const auto* label : within<QLabel>(top))
        texts += label->text();
    for (const auto* view : within<QAbstractItemView>(top))
        if (view->model())
            texts += textsOf(*view->model());
    for (const auto* combo : within<QComboBox>(top))
        texts += textsOf(*combo->model());
    return static_cast<int>(texts.filter(QStringLiteral("R&")).size());
}

} // namespace muster::ui::test
