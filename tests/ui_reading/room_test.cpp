// Every text of every page has room on each screen that councils have, in the largest text, and in the dark.

#include "main/looks.h"
#include "theme/style.h"
#include "ui/samples.h"
#include "ui_hostile/walk.h"
#include "ui_reading/reading.h"

#include <QCoreApplication>

namespace muster::ui::test {

namespace {

constexpr int kLarge = 6;     // steps, to 160 %
constexpr int kLargest = 100; // the style takes no more than 200 %

struct Look {
    QSize screen;
    int textSize = 0;
    bool dark = false;
};

std::ostream& operator<<(std::ostream& out, const Look& look)
{
    return out << look.screen.width() << " x " << look.screen.height()
               << (look.textSize == kLargest ? ", 200 %"
                   : look.textSize           ? ", 160 %"
                                             : "")
               << (look.dark ? ", dark" : "");
}

class Room : public testing::TestWithParam<Look> {
  protected:
    ~Room() override { wear({}); }
    static void wear(const Look& look)
    {
        setTextSize(look.textSize);
        dress(look.dark);
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_P(Room, NoTextOfAnyPageIsCut)
{
    wear(GetParam());
    SampleWindow sample{QStringLiteral("Example county")};
    MainWindow& window = sample.window;
    window.resize(GetParam().screen);
    QStringList clipped;
    for (const QString& name : window.pageNames()) {
        ASSERT_TRUE(window.showPage(name));
        ui::test::settle(window);
        for (const QString& text : clippedIn(window))
            clipped += name + QStringLiteral(": ") + text;
    }
    EXPECT_LE(window.width(), GetParam().screen.width()) << "the window does not fit the screen";
    EXPECT_LE(window.height(), GetParam().screen.height()) << "the window does not fit the screen";
    clipped.removeDuplicates();
    EXPECT_EQ(clipped.join(u'\n').toStdString(), "");
}

INSTANTIATE_TEST_SUITE_P(Screens, Room,
                         testing::Values(Look{{1280, 720}}, Look{{1366, 768}}, Look{{1024, 700}},
                                         Look{{2560, 1440}}, Look{{1280, 720}, 0, true},
                                         Look{{1280, 720}, kLarge}, Look{{1280, 720}, kLargest},
                                         Look{{1920, 1080}, kLargest, true}));

} // namespace muster::ui::test
