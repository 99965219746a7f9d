#include "ui_reading/reading.h"

#include "theme/text_label.h"
#include "ui_hostile/walk.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace muster::ui::test {

namespace {

template <class Type>
QList<const Type*> visibleWithin(const QWidget& top)
{
    QList<const Type*> shown;
    for (const Type* each : top.findChildren<const Type*>())
        if (each->isVisible())
            shown += each;
    return shown;
}

void addHeadings(const QHeaderView& header, QStringList& texts)
{
    for (int section = 0; header.model() && section < header.count(); ++section)
        texts += header.model()->headerData(section, header.orientation()).toString();
}

void addActions(const QWidget& top, QStringList& texts)
{
    for (const QAction* action : top.findChildren<const QAction*>())
        if (!action->isSeparator() && action->isVisible())
            texts += action->text();
}

QString nameOf(const QWidget& widget)
{
    QString name = widget.objectName();
    for (const QWidget* above = widget.parentWidget(); name.isEmpty() && above; above = above->parentWidget())
        name = above->objectName();
    return name;
}

/// A figure is written smaller where it has no room, down to so much of its size.
constexpr double kSmallestFigure = 0.6;

bool isClipped(const QLabel& label)
{
    const bool isFigure = label.property("look").toString() == QLatin1String("figure");
    const QSize needed =
        label.wordWrap() ? QSize(0, label.QLabel::heightForWidth(label.width())) : label.QLabel::sizeHint();
    const double width = needed.width() * (isFigure ? kSmallestFigure : 1);
    return width > label.width() || needed.height() > label.height();
}

/// Whether what is chosen in it is not all to be read, though it has the room that it asks for; what is typed
/// can be scrolled.
bool isClipped(const QComboBox& combo)
{
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    option.subControls = QStyle::SC_All;
    const int room = combo.style()
                         ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo)
                         .width();
    return !combo.isEditable() && combo.sizePolicy().horizontalPolicy() == QSizePolicy::Fixed &&
           combo.fontMetrics().horizontalAdvance(combo.currentText()) > room;
}

bool isClipped(const QHeaderView& header, int section)
{
    return header.orientation() == Qt::Horizontal && !header.isSectionHidden(section) &&
           header.sectionSizeHint(section) > header.sectionSize(section);
}

/// Whether it cannot be scrolled to the right.
bool isFixed(const QAbstractScrollArea& area)
{
    return area.horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff;
}

bool isClipped(const QScrollArea& area)
{
    return isFixed(area) && area.widget() &&
           area.widget()->minimumSizeHint().width() > area.viewport()->width();
}

} // namespace

void walkDialogsWithFiles(MainWindow& window, const std::function<void(QWidget&)>& visit)
{
    const QTemporaryDir folder;
    const QString table = folder.filePath(kImported);
    QFile file(table);
    ASSERT_TRUE(file.open(QFile::WriteOnly));
    file.write("title,organisation,first_month,months\nExample county,Example county,2026-04,36\n");
    file.close();
    const QString copy = folder.filePath(QStringLiteral("copy.muster"));
    ASSERT_TRUE(QFile::copy(window.document().path(), copy));
    walkDialogs(window, table, copy, visit);
}

QStringList textsOf(const QWidget& top)
{
    QStringList texts{top.windowTitle()};
    for (const auto* label : visibleWithin<QLabel>(top))
        texts += label->text();
    for (const auto* button : visibleWithin<QAbstractButton>(top))
        texts += button->text();
    for (const auto* box : visibleWithin<QGroupBox>(top))
        texts += box->title();
    for (const auto* field : visibleWithin<QLineEdit>(top))
        texts += field->placeholderText();
    for (const auto* header : visibleWithin<QHeaderView>(top))
        addHeadings(*header, texts);
    for (const auto* combo : visibleWithin<QComboBox>(top))
        for (int i = 0; i < combo->count() && !combo->isEditable(); ++i) // else they are suggestions
            texts += combo->itemText(i);
    for (const auto* tabs : visibleWithin<QTabBar>(top))
        for (int i = 0; i < tabs->count(); ++i)
            texts += tabs->tabText(i);
    for (const QWidget* each : top.findChildren<const QWidget*>())
        if (each->isVisible())
            texts += each->toolTip();
    addActions(top, texts);
    texts.removeAll(QString());
    return texts;
}

QStringList clippedIn(const QWidget& top)
{
    QStringList clipped;
    for (const auto* label : visibleWithin<QLabel>(top))
        if (!label->text().isEmpty() && isClipped(*label))
            clipped += nameOf(*label) + QStringLiteral(": ") + label->text();
    for (const auto* button : visibleWithin<QAbstractButton>(top))
        if (!button->text().isEmpty() && button->sizeHint().width() > button->width())
            clipped += nameOf(*button) + QStringLiteral(": ") + button->text();
    for (const auto* combo : visibleWithin<QComboBox>(top))
        if (combo->minimumSizeHint().width() > combo->width() || isClipped(*combo))
            clipped += nameOf(*combo) + QStringLiteral(": ") + combo->currentText();
    for (const auto* area : visibleWithin<QScrollArea>(top))
        if (isClipped(*area))
            clipped += nameOf(*area) + QStringLiteral(": what it scrolls is wider");
    for (const auto* list : visibleWithin<QListView>(top))
        if (isFixed(*list) && list->sizeHintForColumn(0) > list->viewport()->width())
            clipped += nameOf(*list) + QStringLiteral(": its longest line");
    for (const auto* header : visibleWithin<QHeaderView>(top))
        for (int section = 0; header->model() && section < header->count(); ++section)
            if (isClipped(*header, section))
                clipped += nameOf(*header) + QStringLiteral(": ") +
                           header->model()->headerData(section, header->orientation()).toString();
    return clipped;
}

} // namespace muster::ui::test
