#include "registers/localities/localities_part.h"

#include "frame/context.h"
#include "models/format.h"
#include "output/output_desk.h"
#include "plan/names.h"
#include "registers/localities/locality_list_dialog.h"
#include "registers/localities/locality_tree.h"
#include "registers/localities/place_dialog.h"
#include "registers/localities/split_dialog.h"
#include "theme/card.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

LocalitiesPart::LocalitiesPart(Context& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_tree(new LocalityTree(this)),
      m_add(new QPushButton(tr("&Add beneath…"), this)), m_change(new QPushButton(tr("&Change"), this))
{
    m_add->setObjectName(QStringLiteral("addLocalityButton"));
    m_change->setObjectName(QStringLiteral("changeLocalityButton"));
    connect(m_add, &QPushButton::clicked, this, &LocalitiesPart::addBeneath);
    addActions();
    m_tree->setObjectName(QStringLiteral("localityTree"));
    auto* buttons = new QHBoxLayout();
    buttons->addWidget(m_add);
    buttons->addWidget(m_change);
    buttons->addStretch();
    auto* card = new Card(this);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_tree);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(card);
    connectTree();
}

/// Once the tree has closed its editor, or let go of what was dragged: an edit makes its items anew.
void LocalitiesPart::connectTree()
{
    connect(
        m_tree, &LocalityTree::renamed, this,
        [this](plan::LocalityId id, const QString& name) {
            apply(
                plan::renameThing(plan(), {&plan::tableOf<plan::Locality>(), id.value}, name.toStdString()));
        },
        Qt::QueuedConnection);
    connect(m_tree, &LocalityTree::codeTyped, this, &LocalitiesPart::setCode, Qt::QueuedConnection);
    connect(
        m_tree, &LocalityTree::moved, this,
        [this](plan::LocalityId id, std::optional<plan::LocalityId> parent) {
            apply(plan::moveLocality(plan(), id, parent));
        },
        Qt::QueuedConnection);
    connect(m_tree, &LocalityTree::addRequested, this, &LocalitiesPart::addBeneath);
    connect(m_tree, &LocalityTree::removeRequested, this, &LocalitiesPart::remove);
}

/// What can be done with the locality that is chosen: in a menu of the button, and of the tree itself.
void LocalitiesPart::addActions()
{
    auto* menu = new QMenu(m_change);
    const auto add = [&](const char* name, const QString& text, void (LocalitiesPart::*act)()) {
        QAction* action = menu->addAction(text, this, act);
        action->setObjectName(QLatin1String(name));
    };
    add("renameLocality", tr("&Rename\tF2"), &LocalitiesPart::rename);
    add("moveLocality", tr("&Move beneath another…\tAlt+Arrow"), &LocalitiesPart::move);
    add("mergeLocality", tr("Mer&ge into another…"), &LocalitiesPart::merge);
    add("splitLocality", tr("&Split…"), &LocalitiesPart::split);
    add("removeLocality", tr("&Remove…\tDel"), &LocalitiesPart::remove);
    m_change->setMenu(menu);
    m_tree->addActions(menu->actions());
    m_tree->addAction(wholeTableMenu(*m_tree, *m_tree)->menuAction());
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

const plan::Plan& LocalitiesPart::plan() const
{
    return m_context.document().plan();
}

void LocalitiesPart::refresh()
{
    const bool canChange = m_context.document().readOnlyReason().isEmpty();
    m_tree->show(plan(), canChange);
    m_add->setEnabled(canChange);
    m_change->setEnabled(canChange && m_tree->chosen());
    for (QAction* action : m_change->menu()->actions())
        action->setEnabled(m_change->isEnabled());
}

void LocalitiesPart::choose(plan::LocalityId id)
{
    m_tree->choose(id);
    m_tree->setFocus();
}

/// What was typed into the tree and refused goes out of it again.
void LocalitiesPart::apply(const Result<plan::Edit>& edit)
{
    const auto applied =
        edit.and_then([&](const plan::Edit& made) { return m_context.document().apply(made); });
    if (!applied) {
        emit refused(format::text(applied.error().sentence()));
        refresh();
    }
}

void LocalitiesPart::setCode(plan::LocalityId id, const QString& code)
{
    plan::Locality row = *plan().find<plan::Locality>(id);
    plan::Edit edit{tr("Set the code of %1").arg(format::text(row.name)).toStdString(), {}};
    row.code = code.toStdString();
    edit.put(row);
    apply(edit);
}

void LocalitiesPart::addBeneath()
{
    auto* dialog = new LocalityListDialog(plan(), m_tree->chosen(), this);
    connect(dialog, &LocalityListDialog::chosen, this, [this](const plan::Edit& edit) { apply(edit); });
    dialog->open();
}

void LocalitiesPart::rename()
{
    m_tree->setFocus();
    if (QTreeWidgetItem* item = m_tree->currentItem())
        m_tree->editItem(item, 0);
}

void LocalitiesPart::move()
{
    const plan::LocalityId id = *m_tree->chosen();
    auto* dialog = new PlaceDialog(
        plan(), tr("Move"),
        tr("Put %1, with all beneath it, &beneath").arg(format::text(plan::nameOf(plan(), id))), true,
        [now = plan(), id](std::optional<plan::LocalityId> parent) {
            return plan::moveLocality(now, id, parent).map([](plan::Edit edit) {
                return plan::LocalityChange{std::move(edit), {}};
            });
        },
        this);
    connect(dialog, &PlaceDialog::chosen, this, [this](const plan::Edit& edit) { apply(edit); });
    dialog->open();
}

void LocalitiesPart::merge()
{
    const plan::LocalityId id = *m_tree->chosen();
    auto* dialog = new PlaceDialog(
        plan(), tr("Merge"),
        tr("Put %1 into another locality, which keeps its name; amounts are added &up")
            .arg(format::text(plan::nameOf(plan(), id))),
        false,
        [now = plan(), id](std::optional<plan::LocalityId> into) {
            return plan::mergeLocality(now, id, into.value_or(plan::LocalityId{}));
        },
        this);
    connect(dialog, &PlaceDialog::chosen, this, [this](const plan::Edit& edit) { apply(edit); });
    dialog->open();
}

void LocalitiesPart::split()
{
    auto* dialog = new SplitDialog(plan(), *m_tree->chosen(), this);
    connect(dialog, &SplitDialog::chosen, this, [this](const plan::Edit& edit) { apply(edit); });
    dialog->open();
}

void LocalitiesPart::remove()
{
    emit removeRequested(*m_tree->chosen());
}

} // namespace muster::ui
