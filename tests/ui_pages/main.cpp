#include "theme/style.h"
#include "ui/own_settings.h"

#include <QApplication>
#include <gtest/gtest.h>

int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&count, arguments);
    const QApplication application(count, arguments);
    muster::ui::dress(false);
    muster::ui::test::giveEachTestItsOwnSettings();
    return RUN_ALL_TESTS();
}
