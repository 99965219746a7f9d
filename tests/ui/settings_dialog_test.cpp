#include "files/settings_dialog.h"

#include <QLineEdit>
#include <gtest/gtest.h>

namespace muster::ui {
namespace {

plan::Settings shown()
{
    plan::Settings settings;
    settings.title = "Kent";
    settings.firstMonth = Month(2026, 4);
    settings.months = 36;
    return settings;
}

TEST(SettingsDialog, ChangesNothingElseThatMovedWhileItWasOpen)
{
    const SettingsDialog dialog(shown());
    dialog.findChild<QLineEdit*>(QStringLiteral("titleEdit"))->setText(QStringLiteral("Kent and Medway"));
    plan::Settings now = shown();
    now.months = 48;
    const plan::Edit edit = dialog.edit(now);
    const auto& rows = std::get<plan::RowChanges<plan::Settings>>(edit.changes).put;
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().title, "Kent and Medway");
    EXPECT_EQ(rows.front().months, 48);
}

TEST(SettingsDialog, LeftAsItWasIsNoEdit)
{
    plan::Settings now = shown();
    now.months = 48;
    EXPECT_TRUE(plan::isEmpty(SettingsDialog(shown()).edit(now).changes));
}

} // namespace
} // namespace muster::ui
