// Help: the user guide as it comes with the program, at the section of the page.

#include "help/help_window.h"
#include "ui/kent_window.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>

namespace muster::ui::test {

TEST_F(KentWindow, F1OpensTheGuideAtTheSectionOfEachPage)
{
    for (const QString& name : window.pageNames()) {
        window.showPage(name);
        const QString title =
            sample.find<QListWidget>("navigationList")->currentItem()->data(Qt::UserRole + 2).toString();
        action("pageHelpAction")->trigger();
        const auto* help = window.findChild<HelpWindow*>();
        ASSERT_NE(help, nullptr);
        EXPECT_TRUE(help->isVisible());
        EXPECT_EQ(help->section(), title) << name.toStdString();
    }
}

TEST_F(KentWindow, HelpHasTheGuideTheKeysAndTheGlossaryAndFindsWords)
{
    action("guideAction")->trigger();
    auto& help = *window.findChild<HelpWindow*>();
    EXPECT_EQ(help.section(), QStringLiteral("User guide"));
    action("keysAction")->trigger();
    EXPECT_EQ(help.section(), QStringLiteral("Keys"));
    auto& text = *help.findChild<QTextBrowser*>();
    EXPECT_TRUE(text.toPlainText().contains(QStringLiteral("Ctrl+Shift+F")));
    EXPECT_FALSE(text.toPlainText().contains(QStringLiteral("![")));
    action("glossaryAction")->trigger();
    EXPECT_EQ(help.section(), QStringLiteral("Glossary"));
    auto& words = *help.findChild<QLineEdit*>(QStringLiteral("helpWords"));
    words.setText(QStringLiteral("span of control"));
    QTest::keyClick(&words, Qt::Key_Return);
    EXPECT_EQ(text.textCursor().selectedText().toLower(), QStringLiteral("span of control"));
    QTest::keyClick(&help, Qt::Key_Escape);
    EXPECT_FALSE(help.isVisible());
    EXPECT_TRUE(action("aboutAction")->isEnabled());
}

TEST_F(KentWindow, AHintIsShownOnceBeneathTheTitleAndIsClosed)
{
    const auto hint = [this](const char* page) {
        return window.page(QLatin1String(page))->findChild<QWidget*>(QStringLiteral("hintLine"));
    };
    for (const char* page : {"set-up", "assumptions", "demand"}) {
        EXPECT_EQ(hint(page), nullptr) << page;
        window.showPage(QLatin1String(page));
        ASSERT_NE(hint(page), nullptr) << page;
        EXPECT_TRUE(hint(page)->isVisible()) << page;
        const auto* title =
            window.page(QLatin1String(page))->findChild<QWidget*>(QStringLiteral("titleLabel"));
        const auto topOf = [](const QWidget& widget) { return widget.mapToGlobal(QPoint()); };
        EXPECT_TRUE(QTest::qWaitFor([&] { return topOf(*hint(page)).y() > topOf(*title).y(); })) << page;
        EXPECT_EQ(topOf(*hint(page)).x(), topOf(*title).x()) << page;
        hint(page)->findChild<QAbstractButton*>()->click();
        EXPECT_FALSE(hint(page) && hint(page)->isVisible()) << page;
        window.showPage(QStringLiteral("vacancies"));
        window.showPage(QLatin1String(page));
        EXPECT_FALSE(hint(page) && hint(page)->isVisible()) << page << ": once is enough";
    }
    window.showPage(QStringLiteral("cost"));
    EXPECT_EQ(hint("cost"), nullptr);
}

} // namespace muster::ui::test
