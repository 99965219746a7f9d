#pragma once
// The pages of a site as HTML, with the styles and the small script that they share.

#include "report/site/site_page.h"

#include <span>
#include <string>

namespace muster::report {

/// A page's place among the others.
struct PageLink {
    std::string file;
    std::string name;
    int depth = 0; ///< 0: the first page
};

/// What all pages of a site say.
struct SiteFrame {
    std::string title;    ///< of the plan
    std::string subtitle; ///< of which state it is
    std::vector<PageLink> links;
    Blocks notes;
};

inline constexpr std::string_view kStyleFile = "site.css";
inline constexpr std::string_view kScriptFile = "site.js";

/// Without the script all roles stand below each other, and links lead to the localities; with it one
/// chooses.
[[nodiscard]] std::string toHtml(const SitePage&, std::size_t link, const SiteFrame&);
[[nodiscard]] std::string siteStyle();
[[nodiscard]] std::string_view siteScript();

} // namespace muster::report
