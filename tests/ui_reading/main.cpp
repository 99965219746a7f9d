#include "theme/style.h"
#include "ui/own_settings.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>
#include <gtest/gtest.h>

int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&count, arguments);
    const QApplication application(count, arguments);
    QApplication::setOrganizationName(QStringLiteral("Muster language tests"));
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    muster::ui::dress(false);
    muster::ui::test::giveEachTestItsOwnSettings();
    return RUN_ALL_TESTS();
}
