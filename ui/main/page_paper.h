#pragma once
// A page of the window on paper: what it shows, in its order, with headings again where a table goes on.

#include "output/paper.h"

class QWidget;

namespace muster::ui {

struct PageWords {
    QString page; ///< "Vacancies"
    QString of;   ///< "Essex · 2026/27 · Baseline"
    QString plan; ///< its title
    QString file;
};

/// Everything that can be seen on the page, also where one has to scroll to it.
[[nodiscard]] Paper paperOf(const QWidget& page, const PageWords& words);
/// Shows how it will look, on its side or upright, and prints it where that is asked for.
void printPaper(const Paper& paper, QWidget& window);

} // namespace muster::ui
