#pragma once
// The plans opened lately, the latest first, kept with the user's settings.

#include <QStringList>

namespace muster::ui {

[[nodiscard]] QStringList recentFiles();
void rememberFile(const QString& path);

} // namespace muster::ui
