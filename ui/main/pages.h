#pragma once
// The pages of the window: what they are called, where they stand in the navigation, and how each is made. A
// page is added by a line here.

#include "frame/page.h"

#include <functional>
#include <vector>

namespace muster::ui {

struct PageInfo {
    QString name;  ///< as the command line names it: required-staff
    QString title; ///< as on screen
    QString group;
    std::function<Page*(Context&)> make;
};

[[nodiscard]] std::vector<PageInfo> allPages();

} // namespace muster::ui
