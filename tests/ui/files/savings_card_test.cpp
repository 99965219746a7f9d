// The savings of a committee's paper on the page Scenarios, as the guide shows them.

#include "charts/bars_view.h"
#include "plan/scenarios/scenarios.h"
#include "scenarios/scenarios_page.h"
#include "tables/grid_view.h"
#include "ui/front_door.h"
#include "ui/samples.h"

#include <QComboBox>
#include <QLabel>

namespace muster::ui::test {

TEST(SavingsOfThePaper, AreTheProfileOfTheChangeThatIsChosen)
{
    OpenSample sample(QStringLiteral("Nottinghamshire posts"));
    Context context(sample.document);
    ScenariosPage page(context);
    page.resize(1000, 880);
    page.show();
    const auto scenario = plan::findScenario(sample.document.plan(), "Departmental initiatives");
    ASSERT_TRUE(sample.document.showIn(scenario->value()));
    settle(sample.document);
    auto& changes = *page.findChild<GridView*>(QStringLiteral("changeTable"));
    changes.setCurrentIndex(changes.model()->index(0, 1));
    EXPECT_EQ(page.findChild<QLabel*>(QStringLiteral("savingsTotalLabel"))->text(),
              QStringLiteral("Target £6,010,000, delivered £4,530,000, still expected £3,018,000. Beyond the "
                             "target: £1,538,000."));
    const auto& bars = *page.findChild<BarsView*>();
    EXPECT_FALSE(bars.isVisible()) << "the plan has no demand, so what it requires is not known";
    pictureForGuide("savings", page);
    QTest::keyClick(page.findChild<QComboBox*>(QStringLiteral("figureCombo")), Qt::Key_Down);
    EXPECT_TRUE(bars.isVisible()) << "it has posts";
}

} // namespace muster::ui::test
