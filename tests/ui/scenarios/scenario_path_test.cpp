// The first scenario of somebody who has opened a plan: what reviews that take longer in one area mean, in as
// few actions as the guide shows.

#include "charts/bars_view.h"
#include "files/plan_files.h"
#include "scenarios/adjustment_dialog.h"
#include "tables/grid_view.h"
#include "ui/front_door.h"
#include "ui/samples.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace muster::ui {
namespace {

/// Each step is one action of a hand: a click, a key, or a text with Enter.
class FirstScenario : public testing::Test {
  protected:
    template <class Widget>
    [[nodiscard]] Widget& on(const char* page, const char* name)
    {
        return *sample.window.page(QLatin1String(page))->template findChild<Widget*>(QLatin1String(name));
    }
    void done()
    {
        ++actions;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        test::settle(sample.window.document());
    }
    void turnTo(const char* page)
    {
        EXPECT_TRUE(sample.window.showPage(QLatin1String(page)));
        done();
    }
    void write(QLineEdit& edit, const QString& text, const char* picture)
    {
        EXPECT_TRUE(edit.isEnabled() && edit.isVisible());
        QTest::keyClicks(&edit, text);
        test::pictureForGuide(picture, *edit.window());
        QTest::keyClick(&edit, Qt::Key_Return);
        done();
    }
    void click(QPushButton& button)
    {
        EXPECT_TRUE(button.isEnabled() && button.isVisible()) << button.text().toStdString();
        QTest::mouseClick(&button, Qt::LeftButton);
        done();
    }
    void space(QWidget& widget)
    {
        QTest::keyClick(&widget, Qt::Key_Space);
        done();
    }
    [[nodiscard]] static QString cell(GridView& table, int row, int column)
    {
        return table.model()->index(row, column).data().toString();
    }

    test::SampleWindow sample{QStringLiteral("Essex")};
    int actions = 0;
};

TEST_F(FirstScenario, ReviewsThatTakeLongerAreSeenInFewActions)
{
    turnTo("scenarios");
    write(on<QLineEdit>("scenarios", "nameEdit"), QStringLiteral("Reviews take longer in North"), "1-name");
    click(on<QPushButton>("scenarios", "addChangeButton"));
    auto& dialog = *sample.window.page(QStringLiteral("scenarios"))->findChild<AdjustmentDialog*>();
    write(*dialog.findChild<QLineEdit*>(QStringLiteral("byEdit")), QStringLiteral("÷ 1.1"), "2-change");

    auto& scenarios = on<GridView>("scenarios", "scenarioTable");
    auto& changes = on<GridView>("scenarios", "changeTable");
    ASSERT_EQ(changes.model()->rowCount(), 1);
    EXPECT_EQ(cell(changes, 0, 2), QStringLiteral("Completions per week × 0.909091, North, Review"));
    const QString more = cell(scenarios, 1, 4);
    EXPECT_TRUE(more.startsWith(QLatin1Char('+'))) << more.toStdString();

    space(changes); // off
    EXPECT_EQ(cell(scenarios, 1, 4), QStringLiteral("0"));
    space(changes); // and on again
    EXPECT_EQ(cell(scenarios, 1, 4), more) << "beside the baseline";
    test::pictureForGuide("3-beside", sample.window);

    turnTo("differences");
    auto& said = on<QLabel>("differences", "sentenceLabel");
    EXPECT_TRUE(on<BarsView>("differences", "waterfallChart").isVisible());
    EXPECT_TRUE(said.text().contains(QStringLiteral("are due to Reviews take longer in North")))
        << said.text().toStdString();
    test::pictureForGuide("4-difference", sample.window);

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("requirement.csv"));
    sample.window.findChild<PlanFiles*>()->exportTo(file, QStringLiteral("requirement"), {});
    done(); // Export table
    done(); // which table, with Enter
    done(); // the name of the file, with Enter
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_TRUE(
        QString::fromUtf8(written.readAll()).contains(QStringLiteral("\nReviews take longer in North,")));
    EXPECT_LT(actions, 12);
}

} // namespace
} // namespace muster::ui
