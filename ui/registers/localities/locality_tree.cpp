#include "registers/localities/locality_tree.h"

#include "models/format.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <map>
#include <set>

namespace muster::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;

} // namespace

LocalityTree::LocalityTree(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("Locality"), tr("ONS code")});
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    header()->setSectionResizeMode(Code, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false);
    setDragDropMode(QAbstractItemView::InternalMove);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setAccessibleName(tr("Localities"));
    connect(this, &QTreeWidget::itemChanged, this, &LocalityTree::tellTyped);
}

void LocalityTree::show(const plan::Plan& plan, bool canChange)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const auto stood = chosen();
    std::set<std::int64_t> folded;
    for (QTreeWidgetItemIterator each(this); *each; ++each)
        if (!(*each)->isExpanded())
            folded.insert(idOf(**each).value);
    clear();
    std::map<std::int64_t, std::vector<const plan::Locality*>> beneath;
    for (const plan::Locality* row : plan.ordered<plan::Locality>())
        beneath[row->parent ? row->parent->value : 0].push_back(row);
    const std::function<void(std::int64_t, QTreeWidgetItem*)> fill = [&](std::int64_t id,
                                                                         QTreeWidgetItem* of) {
        for (const plan::Locality* row : beneath[id]) {
            auto* item = new QTreeWidgetItem();
            of->addChild(item);
            add(*row, *item, canChange);
            fill(row->id.value, item);
            item->setExpanded(!folded.contains(row->id.value));
        }
    };
    fill(0, invisibleRootItem());
    if (stood)
        choose(*stood);
    if (!currentItem())
        setCurrentItem(topLevelItem(0));
}

void LocalityTree::add(const plan::Locality& row, QTreeWidgetItem& item, bool canChange)
{
    item.setData(Name, kIdRole, QVariant::fromValue<qlonglong>(row.id.value));
    item.setText(Name, format::text(row.name));
    item.setText(Code, format::text(row.code));
    item.setFlags(canChange ? item.flags() | Qt::ItemIsEditable
                            : item.flags() & ~(Qt::ItemIsEditable | Qt::ItemIsDragEnabled));
}

plan::LocalityId LocalityTree::idOf(const QTreeWidgetItem& item)
{
    return {item.data(Name, kIdRole).toLongLong()};
}

std::optional<plan::LocalityId> LocalityTree::idOrTop(const QTreeWidgetItem* item)
{
    return item ? std::optional(idOf(*item)) : std::nullopt;
}

std::optional<plan::LocalityId> LocalityTree::chosen() const
{
    return idOrTop(currentItem());
}

QTreeWidgetItem* LocalityTree::itemOf(plan::LocalityId id) const
{
    for (QTreeWidgetItemIterator each(const_cast<LocalityTree*>(this)); *each; ++each)
        if (idOf(**each) == id)
            return *each;
    return nullptr;
}

void LocalityTree::choose(plan::LocalityId id)
{
    if (QTreeWidgetItem* item = itemOf(id)) {
        setCurrentItem(item);
        scrollToItem(item);
    }
}

void LocalityTree::tellTyped(QTreeWidgetItem* item, int column)
{
    if (m_isShowing)
        return;
    if (column == Name)
        emit renamed(idOf(*item), item->text(Name));
    else
        emit codeTyped(idOf(*item), item->text(Code).trimmed());
}

/// Beneath the one above it.
void LocalityTree::moveIn()
{
    const QTreeWidgetItem* item = currentItem();
    const QTreeWidgetItem* parent = item->parent() ? item->parent() : invisibleRootItem();
    if (const int at = parent->indexOfChild(const_cast<QTreeWidgetItem*>(item)); at > 0)
        emit moved(idOf(*item), idOf(*parent->child(at - 1)));
}

/// Beside the one that it lies beneath.
void LocalityTree::moveOut()
{
    const QTreeWidgetItem* item = currentItem();
    if (item->parent())
        emit moved(idOf(*item), idOrTop(item->parent()->parent()));
}

void LocalityTree::keyPressEvent(QKeyEvent* event)
{
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    if (!currentItem())
        return QTreeWidget::keyPressEvent(event);
    if (isAlt && event->key() == Qt::Key_Right)
        moveIn();
    else if (isAlt && event->key() == Qt::Key_Left)
        moveOut();
    else if (event->key() == Qt::Key_Insert)
        emit addRequested();
    else if (event->key() == Qt::Key_Delete)
        emit removeRequested();
    else
        QTreeWidget::keyPressEvent(event);
}

/// The plan is asked; the tree follows it.
void LocalityTree::dropEvent(QDropEvent* event)
{
    const QTreeWidgetItem* dragged = currentItem();
    const QTreeWidgetItem* target = itemAt(event->position().toPoint());
    const bool isOn = dropIndicatorPosition() == QAbstractItemView::OnItem;
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    if (dragged && target != dragged)
        emit moved(idOf(*dragged), idOrTop(target && !isOn ? target->parent() : target));
}

} // namespace muster::ui
