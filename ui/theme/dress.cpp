// What the application wears.

#include "theme/style.h"
#include "theme/theme.h"
#include "theme/tips.h"

#include <QApplication>
#include <QFont>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr double kTextPoints = 9.75; // 13 pixels at 96 dots an inch
constexpr double kSmallestText = 8;
constexpr double kLargestText = 16;

} // namespace

void dress(bool dark)
{
    QApplication::setStyle(new Style);
    qApp->installEventFilter(new Tips(qApp));
    QApplication::setPalette((dark ? darkTheme() : lightTheme()).palette());
    QFont font = QApplication::font();
    QStringList families{QStringLiteral("Noto Sans")};
    families += font.families();
    font.setFamilies(families);
    font.setPointSizeF(kTextPoints);
    QApplication::setFont(font);
}

bool desktopIsDark()
{
    return themeOf(QApplication::palette()).isDark();
}

void changeTextSize(int steps)
{
    QFont font = QApplication::font();
    font.setPointSizeF(std::clamp(font.pointSizeF() + steps, kSmallestText, kLargestText));
    QApplication::setFont(font);
}

} // namespace muster::ui
