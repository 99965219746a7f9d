#pragma once
// The mark of a severity: a different shape for each, so that colour is never the only sign.

#include "plan/rules/rules.h"
#include "theme/theme.h"

#include <QIcon>
#include <QString>

namespace muster::ui {

/// A disc with a cross, a triangle, a ring: error, warning, note.
[[nodiscard]] QIcon severityIcon(plan::Severity severity, const Theme& theme);
/// "Error", "Warning", "Note".
[[nodiscard]] QString severityName(plan::Severity severity);

} // namespace muster::ui
