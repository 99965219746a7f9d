// A second scenario beside the one that is shown, on the pages of results.

#include "frame/context.h"
#include "models/grid_model.h"
#include "plan/scenarios/scenario_edits.h"
#include "plan/structure/structure.h"
#include "tables/grid_view.h"
#include "ui/samples.h"

#include <QLabel>
#include <QMenu>

namespace muster::ui {
namespace {

class BesideTest : public testing::Test {
  protected:
    void SetUp() override
    {
        const plan::Edit made = plan::addScenario(document().plan(), "Harder", std::nullopt, "");
        apply(made);
        id = std::get<plan::RowChanges<plan::Scenario>>(made.changes).put.front().id;
        change("Longer", plan::adjusted(plan::Kind::CompletionsPerWeek), 0.8);
        change("Posts", plan::kAdjustsEstablishment, 1.1);
    }
    [[nodiscard]] session::Document& document() { return sample.window.document(); }
    void apply(const plan::Edit& edit)
    {
        ASSERT_TRUE(document().apply(edit));
        test::settle(document());
    }
    void change(const std::string& name, plan::Adjusted what, double factor)
    {
        const plan::Edit made = plan::addChange(document().plan(), id, name, "");
        apply(made);
        plan::Adjustment row;
        row.kind = what;
        row.amount = factor;
        apply(plan::setAdjustment(document().plan(),
                                  std::get<plan::RowChanges<plan::ScenarioChange>>(made.changes).put.front(),
                                  row));
    }
    void choose(const QString& entry)
    {
        for (auto* menu : sample.window.findChildren<QMenu*>())
            if (menu->title() == QStringLiteral("&Beside")) {
                emit menu->aboutToShow();
                for (QAction* action : menu->actions())
                    if (action->text() == entry)
                        action->trigger();
            }
        test::settle(document());
    }
    /// The notes beneath the figures of a page that is turned to.
    [[nodiscard]] int notes(const QString& page)
    {
        EXPECT_TRUE(sample.window.showPage(page));
        test::settle(document());
        int count = 0;
        for (const auto* table : sample.window.page(page)->findChildren<GridView*>())
            for (int row = 0; row < table->model()->rowCount(); ++row)
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    const QModelIndex at = table->model()->index(row, column);
                    const QString note = at.data(GridModel::NoteRole).toString();
                    count += note.startsWith(QLatin1Char('+')) || note.startsWith(QChar(0x2212));
                }
        return count;
    }

    test::SampleWindow sample{QStringLiteral("Essex")};
    plan::ScenarioId id;
};

TEST_F(BesideTest, EveryPageOfResultsSaysHowItsFiguresDiffer)
{
    const QStringList pages{QStringLiteral("vacancies"), QStringLiteral("required-staff")};
    for (const QString& page : pages)
        EXPECT_EQ(notes(page), 0) << page.toStdString();
    choose(QStringLiteral("Harder"));
    for (const QString& page : pages)
        EXPECT_GT(notes(page), 0) << page.toStdString();
    EXPECT_TRUE(sample.find<QLabel>("subtitleLabel")->text().contains(QStringLiteral("beside Harder")));
    ASSERT_TRUE(document().showIn(id)); // the same beside itself
    test::settle(document());
    EXPECT_EQ(notes(pages[1]), 0);
    choose(QStringLiteral("Baseline"));
    EXPECT_GT(notes(pages[1]), 0);
    choose(QStringLiteral("&Nothing"));
    EXPECT_EQ(notes(pages[1]), 0);
}

TEST_F(BesideTest, TheDifferenceIsThatOfTheTwoResultsAndFollowsEdits)
{
    choose(QStringLiteral("Harder"));
    const engine::TablePlace place{sample.window.context().locality(), engine::kAllRoles,
                                   sample.window.context().span()};
    const auto figure = [&](const engine::Results& results) {
        return *engine::figureAt(results, place, engine::Column::RequiredFte);
    };
    Beside& beside = sample.window.context().beside();
    ASSERT_TRUE(beside.results());
    const double before = figure(*beside.results()) - figure(document().results());
    EXPECT_GT(before, 0);
    apply(plan::setAssumption(document().plan(), plan::Kind::SicknessDays, {}, std::nullopt, 30));
    ASSERT_TRUE(beside.results());
    EXPECT_GT(figure(*beside.results()) - figure(document().results()), before) << "both have less time";
    apply(plan::removeThing(document().plan(), {&plan::tableOf<plan::Scenario>(), id.value})->edit);
    EXPECT_FALSE(beside.results());
    EXPECT_FALSE(beside.chosen());
}

} // namespace
} // namespace muster::ui
