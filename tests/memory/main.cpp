#include "memory/short_memory.h"
#include "program/application.h"
#include "theme/style.h"

#include <QStandardPaths>
#include <gtest/gtest.h>

int main(int count, char** arguments)
{
    muster::test::countSqlite();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&count, arguments);
    const muster::ui::Application application(count, arguments);
    QApplication::setOrganizationName(QStringLiteral("Muster memory tests"));
    QStandardPaths::setTestModeEnabled(true);
    muster::ui::dress(false);
    return RUN_ALL_TESTS();
}
