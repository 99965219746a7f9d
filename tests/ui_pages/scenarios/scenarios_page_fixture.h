#pragma once
// The page Scenarios over a small plan, and what hands do there.

#include "scenarios/scenarios_page.h"

#include "assumptions/assumption_sheet.h"
#include "charts/bars_view.h"
#include "frame/context_bar.h"
#include "models/grid_model.h"
#include "plan/scenarios/scenario_edits.h"
#include "scenarios/adjustment_dialog.h"
#include "tables/grid_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace muster::ui::test {

class ScenariosPageTest : public ::testing::Test {
  protected:
    ScenariosPageTest() : page(*small.context) {}

    void SetUp() override
    {
        small.apply(small.reviewsAWeek(small.plan(), small.north, 4));
        bringUp(page);
        settle(small.document);
    }

    template <class Widget>
    [[nodiscard]] Widget& find(const char* name)
    {
        return *page.findChild<Widget*>(QLatin1String(name));
    }
    void click(const char* button)
    {
        QTest::mouseClick(&find<QPushButton>(button), Qt::LeftButton);
        settle(small.document);
    }
    void addScenario(const QString& name)
    {
        QTest::keyClicks(&find<QLineEdit>("nameEdit"), name);
        QTest::keyClick(&find<QLineEdit>("nameEdit"), Qt::Key_Return);
        settle(small.document);
    }
    /// Adds a change of reviews a week by the dialog.
    void addChange(const QString& name, const QString& by)
    {
        QTest::mouseClick(&find<QPushButton>("addChangeButton"), Qt::LeftButton);
        auto& dialog = *page.findChild<AdjustmentDialog*>();
        const auto combo = [&](const char* which) {
            return dialog.findChild<QComboBox*>(QLatin1String(which));
        };
        combo("changeCombo")->setEditText(name);
        combo("whatCombo")->setCurrentText(QStringLiteral("Completions per week"));
        combo("localityCombo")->setCurrentText(QStringLiteral("Essex/North"));
        auto* amount = dialog.findChild<QLineEdit*>(QStringLiteral("byEdit"));
        amount->clear();
        QTest::keyClicks(amount, by);
        toldByDialog = dialog.findChild<QLabel*>(QStringLiteral("toldLabel"))->text();
        auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        isOffered = ok->isEnabled();
        QTest::mouseClick(isOffered ? ok
                                    : dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Cancel),
                          Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle(small.document);
    }
    [[nodiscard]] QAbstractItemModel& model(const char* table) { return *find<GridView>(table).model(); }
    [[nodiscard]] QStringList column(const char* table, int column)
    {
        QStringList texts;
        for (int row = 0; row < model(table).rowCount(); ++row)
            texts << model(table).index(row, column).data().toString();
        return texts;
    }
    /// The reviews a week that count in North as the plan is shown.
    [[nodiscard]] double reviewsShown() const
    {
        const engine::Inputs& in = small.document.results().inputs();
        const engine::Dimensions& d = in.dimensions();
        return in.field(plan::Kind::CompletionsPerWeek)
            .row({d.indexOf(small.north), d.indexOf(small.older), d.indexOf(small.review), {}},
                 in.firstMonth())
            ->value;
    }

    SmallPlan small;
    ScenariosPage page;
    QString toldByDialog;
    bool isOffered = false;
};

} // namespace muster::ui::test
