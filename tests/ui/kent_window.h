#pragma once
// The window with the Kent sample.

#include "explain/explain_panel.h"
#include "tables/grid_view.h"
#include "ui/samples.h"

#include <QAction>
#include <QLabel>
#include <QStatusBar>
#include <QTest>

namespace muster::ui::test {

class KentWindow : public testing::Test {
  protected:
    SampleWindow sample{QStringLiteral("Kent")};
    MainWindow& window = sample.window;

    [[nodiscard]] GridView* heat() const { return sample.find<GridView>("vacancyTable"); }
    /// What the panel says when it has worked out the explanation.
    [[nodiscard]] QString panelText(const char* label) const
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !window.isWorking(); }));
        return window.findChild<ExplainPanel*>()->findChild<QLabel*>(QLatin1String(label))->text();
    }
    [[nodiscard]] QAction* action(const char* name) const { return sample.find<QAction>(name); }
    void click(const QModelIndex& index)
    {
        QTest::mouseClick(heat()->viewport(), Qt::LeftButton, {}, heat()->visualRect(index).center());
    }
};

/// The sentence of the status bar that starts like this.
inline QString status(const MainWindow& window, const QString& start)
{
    for (const QLabel* label :
         window.findChild<QWidget*>(QStringLiteral("statusBar"))->findChildren<QLabel*>())
        if (label->text().startsWith(start))
            return label->text();
    return {};
}

} // namespace muster::ui::test
