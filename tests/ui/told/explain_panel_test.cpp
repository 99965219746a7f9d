// How much of an explanation the panel shows, what it copies, and how wide it is.

#include "explain/explain_panel.h"
#include "explain/first_lines.h"
#include "models/grid_model.h"
#include "theme/text_label.h"
#include "ui/kent_window.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSplitter>

namespace muster::ui {

namespace {

using test::SampleWindow;

engine::ExplanationText storyOf(std::size_t steps, std::size_t sources)
{
    engine::ExplanationText story;
    for (std::size_t i = 0; i < steps; ++i)
        story.steps.push_back({i == 0 ? 0 : 1, "part", "a + b", "", 3});
    story.ingredients.assign(sources, {"a", 1, "FTE", engine::Origin::Constant, "", "plan setting", ""});
    return story;
}

class ExplainPanelTest : public testing::Test {
  protected:
    SampleWindow sample{QStringLiteral("Worked example")};
    MainWindow& window = sample.window;
    ExplainPanel& panel = *window.findChild<ExplainPanel*>();
    QPushButton& all = *panel.findChild<QPushButton*>(QStringLiteral("allButton"));

    ~ExplainPanelTest() override { sample.find<QAction>("normalAction")->trigger(); }

    [[nodiscard]] GridView& roleTable() const
    {
        return *window.page(QStringLiteral("required-staff"))
                    ->findChild<GridView*>(QStringLiteral("roleTable"));
    }
    /// Chooses a cell of the table of required staff.
    void choose(int row, int column)
    {
        window.showPage(QStringLiteral("required-staff"));
        GridView& table = roleTable();
        table.setFocus();
        table.setCurrentIndex(table.gridModel()->index(row, column));
        ASSERT_TRUE(QTest::qWaitFor([this] { return !window.isWorking(); }));
    }
    /// The total of the county, whose explanation is long.
    void chooseTotal()
    {
        window.showPage(QStringLiteral("required-staff"));
        choose(0, roleTable().gridModel()->columnCount() - 1);
    }
    /// A table learns its width, then its height.
    static void layOut()
    {
        for (int round = 0; round < 4; ++round)
            QApplication::processEvents();
    }
    /// How many lines of text the formula, the steps and the figures that went in are high.
    [[nodiscard]] double linesHigh() const
    {
        layOut();
        int pixels = panel.findChild<QLabel*>(QStringLiteral("formulaLabel"))->height();
        for (const char* name : {"stepTree", "sourceTable"})
            if (const auto* part = panel.findChild<QWidget*>(QLatin1String(name)); part->isVisible())
                pixels += part->height();
        return double(pixels) / panel.fontMetrics().lineSpacing();
    }
    [[nodiscard]] QString copied() const
    {
        QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("copyButton")), Qt::LeftButton);
        return QApplication::clipboard()->text();
    }
    /// The labels of the panel some of whose text has no room.
    [[nodiscard]] QStringList cutLabels() const
    {
        QStringList cut;
        for (const TextLabel* label : panel.findChildren<TextLabel*>())
            if (label->isVisible() && label->isCut())
                cut += label->objectName() + QStringLiteral(": ") + label->text();
        return cut;
    }
};

} // namespace

TEST(FirstLines, AreAtMostTwelveFromTheWholeDown)
{
    const auto first = [](std::size_t steps, std::size_t sources) {
        const engine::ExplanationText shown = firstLines(storyOf(steps, sources));
        EXPECT_LE(linesOf(shown), 12);
        return std::pair(shown.steps.size(), shown.ingredients.size());
    };
    using Counts = std::pair<std::size_t, std::size_t>;
    EXPECT_EQ(first(3, 3), Counts(3, 3)) << "two lines each";
    EXPECT_EQ(first(3, 4), Counts(3, 3));
    EXPECT_EQ(first(30, 30), Counts(6, 0));
    EXPECT_EQ(first(0, 2), Counts(0, 2));
    engine::ExplanationText wide = storyOf(4, 4);
    wide.steps.front().formula = std::string(900, 'a');
    EXPECT_EQ(firstLines(wide).steps.size(), 1U) << "the whole is always there";
}

TEST_F(ExplainPanelTest, ALongExplanationShowsItsFirstLinesAndAllOfThemWhenAsked)
{
    constexpr double kGaps = 4; // between the parts
    chooseTotal();
    ASSERT_TRUE(all.isVisible());
    EXPECT_TRUE(all.text().startsWith(QStringLiteral("Show &all "))) << all.text().toStdString();
    EXPECT_LE(linesHigh(), 12 + kGaps);
    const QString firstCopied = copied();
    all.setFocus();
    QTest::keyClick(&all, Qt::Key_Space);
    EXPECT_GT(linesHigh(), 30);
    EXPECT_EQ(all.text(), QStringLiteral("Show the first lines"));
    const QString allCopied = copied();
    EXPECT_TRUE(allCopied.startsWith(firstCopied)) << firstCopied.toStdString();
    EXPECT_TRUE(allCopied.contains(QStringLiteral("plan setting"))) << "the last line";
    EXPECT_FALSE(firstCopied.contains(QStringLiteral("plan setting")));
    QTest::keyClick(&all, Qt::Key_Space);
    EXPECT_LE(linesHigh(), 12 + kGaps);
}

TEST_F(ExplainPanelTest, AnotherNumberShowsItsFirstLinesAgainAndAnEditKeepsAllOfThem)
{
    chooseTotal();
    all.click();
    choose(1, 1);
    EXPECT_FALSE(all.isChecked());
    all.setChecked(true);
    const auto assumption = *window.document().plan().rows<plan::Assumption>().begin();
    plan::Assumption next = assumption;
    next.note = "agreed";
    plan::Edit edit{"Change", {}};
    edit.put(next);
    ASSERT_TRUE(window.document().apply(edit));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !window.isWorking(); }));
    EXPECT_TRUE(all.isChecked()) << "it is the same number";
}

TEST_F(ExplainPanelTest, TheLargestTextWrapsInASmallWindowAndNothingIsCut)
{
    window.resize(1280, 720);
    for (int step = 0; step < 40; ++step)
        sample.find<QAction>("largerAction")->trigger();
    auto& shown = *sample.find<QAction>("panelAction");
    EXPECT_FALSE(shown.isChecked()) << "the page has no room beside it";
    shown.trigger();
    EXPECT_TRUE(panel.isVisible());
    chooseTotal();
    all.click();
    layOut();
    EXPECT_TRUE(cutLabels().isEmpty()) << cutLabels().join(QLatin1Char('\n')).toStdString();
    for (const char* name : {"copyButton", "allButton", "goButton"}) {
        const auto& button = *panel.findChild<QPushButton*>(QLatin1String(name));
        EXPECT_GE(button.width(), button.sizeHint().width()) << name;
        EXPECT_LE(button.mapTo(&panel, QPoint(button.width(), 0)).x(), panel.width()) << name;
    }
}

TEST_F(ExplainPanelTest, LargerTextMakesThePanelWiderAndItCanStillBeMadeNarrower)
{
    chooseTotal();
    const int before = panel.width();
    for (int step = 0; step < 6; ++step)
        sample.find<QAction>("largerAction")->trigger();
    layOut();
    EXPECT_GT(panel.width(), before);
    sample.find<QAction>("normalAction")->trigger();
    layOut();
    EXPECT_NEAR(panel.width(), before, 8);
    auto& splitter = *sample.find<QSplitter>("splitter");
    const QList<int> sizes = splitter.sizes();
    splitter.setSizes({sizes[0] + 60, sizes[1] - 60});
    layOut();
    EXPECT_LE(panel.width(), before - 50);
}

} // namespace muster::ui
