// Rows of bars in the window: painted where a report paints them, said, copied, and saved.

#include "charts/bars_view.h"

#include "charts/svg.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <gtest/gtest.h>

namespace muster::ui {

namespace {

charts::Bars ladder()
{
    charts::Bars bars{{{"North", 0, 40, "40.0 required", charts::Tone::Required, true},
                       {"", 0, 20, "20.0", charts::Tone::InPost}}};
    bars.bars[1].spoken = "in post 20.0";
    bars.hasScale = false;
    return bars;
}

/// How many pixels of the middle line of a row have this colour.
int pixelsOf(const QImage& image, double y, const QColor& colour)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += image.pixelColor(x, int(y)) == colour ? 1 : 0;
    return count;
}

} // namespace

class BarsViewTest : public ::testing::Test {
  protected:
    BarsViewTest()
    {
        view.show(ladder());
        view.resize(500, view.sizeHint().height());
        view.setVisible(true);
    }
    BarsView view;
};

TEST_F(BarsViewTest, PaintsEachBarAsLongAsItsFigure)
{
    const QImage image = view.grab().toImage();
    const Theme& theme = themeOf(&view);
    const double top = image.height() * 0.375, bottom = image.height() * 0.80; // the group has room above it
    const int required = pixelsOf(image, top, theme.ladder[0]);
    const int inPost = pixelsOf(image, bottom, theme.ladder[2]);
    EXPECT_GT(required, 150);
    EXPECT_NEAR(required, 2 * inPost, 3);
}

TEST_F(BarsViewTest, IsSaidAndCopiedWithItsFigures)
{
    EXPECT_EQ(view.accessibleDescription(), QStringLiteral("North: 40.0 required, in post 20.0"));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
              QStringLiteral("Name\tFigure\tText\nNorth\t40\t40.0 required\n\t20\tin post 20.0\n"));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&view, &event);
    auto* menu = view.findChild<QMenu*>();
    ASSERT_TRUE(menu);
    ASSERT_EQ(menu->actions().size(), 3) << "there is no window that saves";
    menu->actions().front()->trigger();
    menu->close();
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasImage());
}

TEST_F(BarsViewTest, IsTheSamePictureAsAFile)
{
    const std::string svg = charts::toSvg(view.bars(), charts::inWords(view.bars()));
    EXPECT_TRUE(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    EXPECT_TRUE(svg.find(">40.0 required</text>") != std::string::npos) << svg;
}

} // namespace muster::ui
