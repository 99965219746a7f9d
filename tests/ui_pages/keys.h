#pragma once
// Hands on the keyboard: typing into a table as a user does, through the real widgets.

#include "sheet/cell_editor.h"
#include "sheet/sheet_view.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <gtest/gtest.h>

namespace muster::ui::test {

/// Shows a widget and gives it the keyboard.
inline void bringUp(QWidget& widget)
{
    widget.resize(1100, 760);
    widget.show();
    widget.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&widget));
}

/// The editor that is open in a table, or null.
inline CellEditor* editorOf(const QTableView& table)
{
    for (CellEditor* editor : table.viewport()->findChildren<CellEditor*>())
        if (editor->isVisible())
            return editor;
    return nullptr;
}

/// Types over the current cell and presses a key.
inline void type(SheetView& table, const QString& text, Qt::Key end = Qt::Key_Return)
{
    table.setFocus();
    QTest::keyClicks(&table, text.left(1));
    CellEditor* editor = editorOf(table);
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, text.mid(1));
    QTest::keyClick(editor, end);
}

inline void press(QWidget& widget, const QKeySequence& keys)
{
    widget.setFocus();
    QTest::keySequence(&widget, keys);
}

inline void putOnClipboard(const QString& text)
{
    QApplication::clipboard()->setText(text);
}

} // namespace muster::ui::test
