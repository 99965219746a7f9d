#pragma once
// Whether what the widgets show is text and nothing but text.

#include <QStringList>

class QWidget;

namespace muster::ui::test {

/// What a hostile text holds, so that it is known again wherever it is shown.
inline const QString kMark = QStringLiteral("R&D");

/// What is wrong with the texts of a widget and of all within it, a line each: markup that is obeyed, or an
/// ampersand that a widget takes for an underline.
[[nodiscard]] QStringList faultsOf(const QWidget& top);
/// The same of the tool tips, each shown for real.
[[nodiscard]] QStringList faultsOfTips(QWidget& top);
/// How many texts of the widget and of all within it hold the mark.
[[nodiscard]] int marked(const QWidget& top);

} // namespace muster::ui::test
