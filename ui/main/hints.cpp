#include "main/hints.h"

#include "frame/page.h"
#include "models/format.h"
#include "theme/text_label.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QSettings>
#include <QToolButton>

namespace muster::ui {

namespace {

/// Of the pages where people begin and do not see what to do.
QString hintOf(const QString& page)
{
    if (page == QLatin1String("set-up"))
        return Texts::tr(
            "First say what you plan: localities, client groups, activities and roles. “What to do "
            "next” leads on from there. F1 explains each page.");
    if (page == QLatin1String("assumptions"))
        return Texts::tr(
            "Type a value where it holds: what is set for the council counts for every team beneath "
            "it until a team has its own.");
    if (page == QLatin1String("demand"))
        return Texts::tr(
            "Figures turns the page into a grid to type into, or to paste a spreadsheet into with its "
            "headings.");
    return {};
}

bool holdsWidget(QLayoutItem& item, const QWidget& widget)
{
    if (item.widget())
        return item.widget() == &widget || item.widget()->isAncestorOf(&widget);
    for (int i = 0; item.layout() && i < item.layout()->count(); ++i)
        if (holdsWidget(*item.layout()->itemAt(i), widget))
            return true;
    return false;
}

/// The layout within an item of a layout; of a scroll area, that of what it scrolls.
QLayout* layoutWithin(QLayoutItem& item)
{
    const auto* area = qobject_cast<const QScrollArea*>(item.widget());
    return area && area->widget() ? area->widget()->layout()
           : item.widget()        ? item.widget()->layout()
                                  : item.layout();
}

/// Puts the line beneath what holds the title, in the outermost column of the page that does.
void putBeneath(QLayout* layout, const QWidget& title, QWidget& line)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem& item = *layout->itemAt(i);
        if (!holdsWidget(item, title))
            continue;
        if (auto* column = qobject_cast<QVBoxLayout*>(layout)) {
            column->insertWidget(i + 1, &line);
            line.show();
        } else {
            putBeneath(layoutWithin(item), title, line);
        }
        return;
    }
}

QString hintKey(const QString& page)
{
    return QStringLiteral("hints/") + page;
}

} // namespace

void showHint(Page& page, const QString& name)
{
    const QString hint = hintOf(name);
    const auto* title = page.findChild<QWidget*>(QStringLiteral("titleLabel"));
    QSettings settings;
    if (hint.isEmpty() || !title || settings.value(hintKey(name)).toBool())
        return;
    settings.setValue(hintKey(name), true);
    auto* line = new QWidget(&page);
    line->setObjectName(QStringLiteral("hintLine"));
    line->setMinimumHeight(1); // where there is little room, the page needs it
    auto* label = new TextLabel(hint, QStringLiteral("muted"), line);
    label->setWordWrap(true);
    auto* close = new QToolButton(line);
    close->setObjectName(QStringLiteral("closeHintButton"));
    close->setText(Texts::tr("Got it"));
    close->setAutoRaise(true);
    QObject::connect(close, &QToolButton::clicked, line, &QObject::deleteLater);
    QObject::connect(close, &QToolButton::clicked, line, &QWidget::hide);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label, 1);
    row->addWidget(close);
    putBeneath(page.layout(), *title, *line);
}

} // namespace muster::ui
