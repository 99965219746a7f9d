// No two things on one key: of two that are enabled in one place Qt does neither.

#include "ui/kent_window.h"

#include <QShortcut>

namespace muster::ui::test {

namespace {

/// Something with a key: an action on a widget, or a shortcut of one.
struct Keyed {
    QKeySequence key;
    QString what;
    const QWidget* on;
    Qt::ShortcutContext context;
};

bool isFor(const QWidget& widget, const Keyed& keyed)
{
    switch (keyed.context) {
    case Qt::WidgetShortcut:
        return keyed.on == &widget;
    case Qt::WidgetWithChildrenShortcut:
        return keyed.on == &widget || keyed.on->isAncestorOf(&widget);
    default:
        return true;
    }
}

/// Whether one press of the key could be meant for both.
bool clash(const Keyed& a, const Keyed& b)
{
    return a.key == b.key && (isFor(*a.on, b) || isFor(*b.on, a));
}

std::vector<Keyed> keyedIn(const QMainWindow& window)
{
    std::vector<Keyed> all;
    QList<QWidget*> widgets = window.findChildren<QWidget*>();
    widgets.prepend(const_cast<QMainWindow*>(&window));
    std::set<std::pair<const QAction*, const QWidget*>> seen;
    for (const QWidget* widget : widgets) {
        if (!widget->isVisible() && !qobject_cast<const QMenu*>(widget))
            continue;
        for (const QAction* action : widget->actions())
            for (const QKeySequence& key : action->shortcuts())
                if (action->isEnabled() && action->isVisible() && !key.isEmpty() &&
                    (action->shortcutContext() == Qt::WidgetShortcut || seen.emplace(action, nullptr).second))
                    all.push_back({key, action->text(), widget, action->shortcutContext()});
    }
    for (const QShortcut* shortcut : window.findChildren<QShortcut*>())
        if (shortcut->isEnabled())
            all.push_back({shortcut->key(), QStringLiteral("shortcut"),
                           qobject_cast<const QWidget*>(shortcut->parent()), shortcut->context()});
    return all;
}

} // namespace

TEST_F(KentWindow, NoTwoActionsHaveOneKey)
{
    int keys = 0;
    for (const QString& name : window.pageNames()) {
        window.showPage(name);
        const std::vector<Keyed> all = keyedIn(window);
        keys += static_cast<int>(all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size(); ++j)
                EXPECT_FALSE(clash(all[i], all[j]))
                    << name.toStdString() << ": " << all[i].key.toString().toStdString() << " is "
                    << all[i].what.toStdString() << " and " << all[j].what.toStdString();
    }
    EXPECT_GT(keys, 100) << "nothing was looked at";
}

TEST(Shortcuts, TwoActionsOfOneWidgetWithOneKeyAreFound)
{
    QMainWindow window;
    QWidget inside(&window);
    const auto add = [](QWidget& widget, Qt::ShortcutContext context) {
        auto* action = new QAction(QStringLiteral("action"), &widget);
        action->setShortcut(Qt::CTRL | Qt::Key_J);
        action->setShortcutContext(context);
        widget.addAction(action);
    };
    window.show();
    add(window, Qt::WindowShortcut);
    EXPECT_EQ(keyedIn(window).size(), 1U);
    add(inside, Qt::WidgetShortcut);
    const auto all = keyedIn(window);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(clash(all[0], all[1]));
}

} // namespace muster::ui::test
