#include "files/lists/decision_delegate.h"

#include "files/lists/finding_model.h"

#include <QComboBox>

namespace muster::ui {

QWidget* DecisionDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                        const QModelIndex& index) const
{
    auto* choices = new QComboBox(parent);
    choices->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    choices->addItem(tr("not decided"), QString());
    for (const QString& text : index.data(FindingModel::ChoicesRole).toStringList())
        choices->addItem(text, text);
    connect(choices, &QComboBox::activated, this, [this, choices] {
        auto* self = const_cast<DecisionDelegate*>(this); // Qt asks a constant delegate for its editors
        emit self->commitData(choices);
        emit self->closeEditor(choices);
    });
    return choices;
}

void DecisionDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto& choices = *qobject_cast<QComboBox*>(editor);
    choices.setCurrentIndex(std::max(0, choices.findData(index.data(Qt::DisplayRole))));
    QMetaObject::invokeMethod(&choices, &QComboBox::showPopup, Qt::QueuedConnection);
}

void DecisionDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                    const QModelIndex& index) const
{
    model->setData(index, qobject_cast<QComboBox*>(editor)->currentData());
}

} // namespace muster::ui
