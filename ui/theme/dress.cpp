// What the application wears.

#include "theme/style.h"
#include "theme/theme.h"
#include "theme/tips.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace muster::ui {

namespace {

constexpr double kTextPoints = 9.75; // 13 pixels at 96 dots an inch
constexpr double kSmallestText = 8;
constexpr double kLargestText = 2 * kTextPoints;

} // namespace

/// Dressed for the first time, the palette is still the desktop's.
bool desktopIsDark()
{
    static const bool isDark = themeOf(QApplication::palette()).isDark();
    return isDark;
}

void dress(bool dark)
{
    static_cast<void>(desktopIsDark());
    if (!qobject_cast<Style*>(QApplication::style())) {
        QApplication::setStyle(new Style);
        qApp->installEventFilter(new Tips(qApp));
        setTextSize(0);
    }
    QApplication::setPalette((dark ? darkTheme() : lightTheme()).palette());
}

int setTextSize(int steps)
{
    const double points = std::clamp(kTextPoints + steps, kSmallestText, kLargestText);
    QFont font = QApplication::font();
    if (const QString own = QStringLiteral("Noto Sans"); !font.families().contains(own))
        font.setFamilies(QStringList{own} + font.families());
    font.setPointSizeF(points);
    QApplication::setFont(font);
    for (QWidget* widget : QApplication::allWidgets()) { // Qt leaves out those with a font of their own
        QEvent changed(QEvent::ApplicationFontChange);
        QCoreApplication::sendEvent(widget, &changed);
    }
    return static_cast<int>(std::lround(points - kTextPoints));
}

} // namespace muster::ui
