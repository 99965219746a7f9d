// What Ctrl+K finds: the pages, the plan's localities and roles, the assumption kinds and the menus'
// commands.

#include "finder/finder.h"
#include "main/main_window.h"
#include "models/format.h"

#include <QMenu>
#include <QMenuBar>

namespace muster::ui {

namespace {

void addCommands(std::vector<Findable>& list, const QMenuBar& bar)
{
    for (const QAction* title : bar.actions())
        for (QAction* command : title->menu()->actions()) {
            if (command->isSeparator() || command->menu() || !command->isEnabled())
                continue;
            const QString text = format::outOfMenu(command->text().section(QLatin1Char('\t'), 0, 0));
            list.push_back({text, Texts::tr("command"), [command] { command->trigger(); }});
        }
}

} // namespace

std::vector<Findable> MainWindow::findables()
{
    std::vector<Findable> list;
    for (const PageInfo& info : m_infos)
        list.push_back({info.title, tr("page"), [this, name = info.name] {
                            showPage(name);
                            focusPage();
                        }});
    const engine::Dimensions& dimensions = m_document.results().inputs().dimensions();
    for (const engine::LocalityIndex i : dimensions.localities.indexes())
        list.push_back({format::text(dimensions.localities[i].name), tr("locality"), [this, i] {
                            m_context->chooseLocality(i);
                            focusPage();
                        }});
    for (const plan::Role& role : dimensions.roles)
        list.push_back({format::text(role.name), tr("role"), [this, id = role.id] {
                            goTo({"roles", id.value, std::nullopt, {.role = id}});
                            focusPage();
                        }});
    for (const plan::KindInfo& kind : plan::kCatalogue)
        list.push_back({format::word(kind.name), tr("assumption"), [this, which = kind.kind] {
                            goTo({"assumptions", 0, which, {}});
                            focusPage();
                        }});
    addCommands(list, *menuBar());
    return list;
}

} // namespace muster::ui
