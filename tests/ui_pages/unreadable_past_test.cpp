// A past that cannot be read is said to be so: an empty list would say that there is none.

#include "demand/demand_page.h"
#include "history/history_page.h"
#include "signoffs/sign_offs_page.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QListView>
#include <SQLiteCpp/SQLiteCpp.h>

namespace muster::ui::test {

namespace {

/// Does something to the plan's file behind its back.
void harm(const SmallPlan& small, const char* sql)
{
    SQLite::Database database(small.path().toStdString(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA ignore_check_constraints = ON");
    database.exec(sql);
}

QString textOf(const QWidget& page, const char* label)
{
    return page.findChild<QLabel*>(QLatin1String(label))->text();
}

template <class Shown>
void bringUpOf(Shown& page, const SmallPlan& small)
{
    bringUp(page);
    settle(small.document);
}

} // namespace

TEST(UnreadablePast, AHistoryWithADamagedRowSaysSo)
{
    SmallPlan small;
    harm(small, "UPDATE history SET state = 'odd' WHERE id = 2");
    HistoryPage page(*small.context);
    bringUpOf(page, small);
    EXPECT_EQ(page.findChild<QAbstractItemView*>(QStringLiteral("historyTable"))->model()->rowCount(), 0);
    const QString said = textOf(page, "subtitleLabel");
    EXPECT_FALSE(said.contains(QStringLiteral("edits, the newest first"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("odd"))) << said.toStdString();
}

TEST(UnreadablePast, AnEditThatWasAlteredIsNotComparedWithThePlan)
{
    SmallPlan small;
    harm(small, "UPDATE history SET label = 'Altered' WHERE id = 3");
    HistoryPage page(*small.context);
    bringUpOf(page, small);
    auto& table = *page.findChild<QAbstractItemView*>(QStringLiteral("historyTable"));
    table.setCurrentIndex(table.model()->index(table.model()->rowCount() - 1, 0));
    settle(small.document);
    EXPECT_TRUE(textOf(page, "changeLabel").contains(QStringLiteral("was altered after it was written")))
        << textOf(page, "changeLabel").toStdString();
}

TEST(UnreadablePast, SignOffsThatCannotBeReadSaySoAndNothingIsSignedOnTopOfThem)
{
    SmallPlan small;
    harm(small, "PRAGMA foreign_keys = OFF; DROP TABLE signed_tables; DROP TABLE signoffs");
    SignOffsPage page(*small.context);
    bringUpOf(page, small);
    const QString said = textOf(page, "subtitleLabel");
    EXPECT_FALSE(said.startsWith(QStringLiteral("A sign-off keeps"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("signoffs"))) << said.toStdString();
    EXPECT_FALSE(page.findChild<QWidget*>(QStringLiteral("signCard"))->isEnabled());
}

TEST(UnreadablePast, EarlierForecastsThatCannotBeReadSaySo)
{
    SmallPlan small;
    plan::Edit actual{"Enter figures", {}};
    for (plan::Demand row : small.plan().rows<plan::Demand>()) {
        row.status = plan::DemandStatus::Actual;
        actual.put(row);
    }
    small.apply(actual);
    harm(small, "UPDATE history SET label = 'Altered' WHERE id > 2");
    small.context->chooseLocality(small.document.results().inputs().dimensions().indexOf(small.mid));
    DemandPage page(*small.context);
    bringUpOf(page, small);
    EXPECT_TRUE(textOf(page, "legendLabel").contains(QStringLiteral("earlier forecasts cannot be shown")))
        << textOf(page, "legendLabel").toStdString();
}

} // namespace muster::ui::test
