#include "main/beside_menu.h"

#include "frame/context.h"
#include "models/format.h"

#include <QActionGroup>
#include <QMenu>

namespace muster::ui {

BesideMenu::BesideMenu(Context& context, QMenu& menu) : QObject(&menu), m_context(context), m_menu(menu)
{
    connect(&menu, &QMenu::aboutToShow, this, &BesideMenu::list);
    list();
}

void BesideMenu::list()
{
    m_menu.clear();
    auto* group = new QActionGroup(&m_menu);
    const auto add = [&](const QString& text, const Beside::Choice& choice) {
        QAction* action = m_menu.addAction(text, this, [this, choice] { m_context.beside().choose(choice); });
        action->setCheckable(true);
        action->setChecked(m_context.beside().chosen() == choice);
        group->addAction(action);
    };
    add(tr("&Nothing"), {});
    m_menu.addSeparator();
    add(Texts::tr("Baseline"), Beside::Choice(std::optional<plan::ScenarioId>()));
    for (const plan::Scenario* each : m_context.document().plan().ordered<plan::Scenario>())
        add(format::inMenu(format::text(each->name)), Beside::Choice(each->id));
}

} // namespace muster::ui
