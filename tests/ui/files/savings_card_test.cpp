// The savings of a committee's paper on the page Scenarios, as the guide shows them.

#include "plan/scenarios/scenarios.h"
#include "scenarios/scenarios_page.h"
#include "tables/grid_view.h"
#include "ui/front_door.h"
#include "ui/samples.h"

#include <QLabel>

namespace muster::ui::test {

TEST(SavingsOfThePaper, AreTheProfileOfTheChangeThatIsChosen)
{
    OpenSample sample(QStringLiteral("Nottinghamshire posts"));
    Context context(sample.document);
    ScenariosPage page(context);
    page.resize(1000, 860);
    page.show();
    const auto scenario = plan::findScenario(sample.document.plan(), "Departmental initiatives");
    ASSERT_TRUE(sample.document.showIn(scenario->value()));
    settle(sample.document);
    auto& changes = *page.findChild<GridView*>(QStringLiteral("changeTable"));
    changes.setCurrentIndex(changes.model()->index(0, 1));
    EXPECT_EQ(page.findChild<QLabel*>(QStringLiteral("savingsTotalLabel"))->text(),
              QStringLiteral("Target £6,010,000, delivered £4,530,000, still expected £3,018,000. Beyond the "
                             "target: £1,538,000."));
    pictureForGuide("savings", page);
}

} // namespace muster::ui::test
