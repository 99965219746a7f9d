#pragma once
// The language of the texts. Numbers, dates and money stay British in every language, as in every file and
// table.

#include <QLocale>
#include <QString>

namespace muster::ui {

/// Where installing puts translations: it lies by the same way from the running program, wherever both are.
[[nodiscard]] QString translationsFolder();
/// Shows the texts in the first of the locale's languages for which the folder has a file such as
/// muster_cy.qm; false where there is none, and they stay English. Call it before the window is made.
bool translate(const QLocale& locale, const QString& folder);

} // namespace muster::ui
