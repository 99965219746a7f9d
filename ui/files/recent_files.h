#pragma once
// The plans opened lately that are still there, the latest first, kept with the user's settings.

#include <QStringList>

namespace muster::ui {

[[nodiscard]] QStringList recentFiles();
void rememberFile(const QString& path);

} // namespace muster::ui
