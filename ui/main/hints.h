#pragma once
// What helps on a page that is seen for the first time: one quiet line beneath its title. It goes when it is
// closed, or the next time Muster starts, and does not come back.

class QString;

namespace muster::ui {

class Page;

/// Shows the hint of a page, where it has one that has not been seen yet.
void showHint(Page& page, const QString& name);

} // namespace muster::ui
