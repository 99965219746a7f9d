#pragma once
// Where files are saved: the folder used last, and a name whose ending says what the file is.

#include <QString>

class QWidget;

namespace muster::ui {

/// The folder that was used last, or the user's own.
[[nodiscard]] QString lastFolder();
void rememberFolder(const QString& path);

/// Asks; a name without an ending gets that of the kind chosen. `filter`: "CSV (*.csv);;PDF (*.pdf)", the
/// kind that is offered first. Empty: nothing is to be saved.
[[nodiscard]] QString askWhereToSave(QWidget& window, const QString& caption, const QString& name,
                                     const QString& filter);

} // namespace muster::ui
