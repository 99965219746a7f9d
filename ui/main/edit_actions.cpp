#include "main/edit_actions.h"

#include "models/format.h"

#include <QApplication>
#include <QKeyEvent>

namespace muster::ui {

namespace {

constexpr qsizetype kMostInMenu = 60; // characters

/// Presses keys in a widget as a person would.
void press(QWidget& widget, const QKeySequence& keys)
{
    const QKeyCombination combination = keys[0];
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, combination.key(), combination.keyboardModifiers());
        QCoreApplication::sendEvent(&widget, &event);
    }
}

} // namespace

EditActions::EditActions(session::Document& document, const Actions& actions, QObject* parent)
    : QObject(parent), m_document(document), m_actions(actions)
{
    actions.undo->setShortcut(QKeySequence::Undo);
    actions.redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(QKeySequence::Redo)});
    connect(actions.undo, &QAction::triggered, this, [this] { m_document.undo(); });
    connect(actions.redo, &QAction::triggered, this, [this] { m_document.redo(); });
    connectKeys(actions.copy, QKeySequence(QKeySequence::Copy));
    connectKeys(actions.paste, QKeySequence(QKeySequence::Paste));
    connectKeys(actions.fillDown, QKeySequence(Qt::CTRL | Qt::Key_D));
    connectKeys(actions.fillRight, QKeySequence(Qt::CTRL | Qt::Key_R));
    connectKeys(actions.changeBy, QKeySequence(Qt::CTRL | Qt::Key_B));
    connect(&document, &session::Document::opened, this, &EditActions::refresh);
    connect(&document, &session::Document::changed, this, &EditActions::refresh);
    connect(&document, &session::Document::labelsChanged, this, &EditActions::refresh);
    refresh();
}

void EditActions::connectKeys(QAction* action, const QKeySequence& keys)
{
    action->setText(action->text() + QLatin1Char('\t') + keys.toString(QKeySequence::NativeText));
    connect(action, &QAction::triggered, this, [keys] {
        QWidget* focused = QApplication::focusWidget();
        if (!focused)
            return;
        for (QAction* own : focused->actions())
            if (own->shortcuts().contains(keys)) {
                own->trigger();
                return;
            }
        press(*focused, keys);
    });
}

void EditActions::refresh()
{
    const auto name = [](QAction* action, const QString& word, const QString& label) {
        action->setText(label.isEmpty()
                            ? word
                            : tr("%1 %2").arg(word, format::inMenu(format::onOneLine(label, kMostInMenu))));
        action->setEnabled(!label.isEmpty());
    };
    name(m_actions.undo, tr("&Undo"), m_document.undoLabel());
    name(m_actions.redo, tr("&Redo"), m_document.redoLabel());
}

} // namespace muster::ui
