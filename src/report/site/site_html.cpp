#include "report/site/site_html.h"

#include "charts/markup.h"
#include "report/write/html_blocks.h"

#include <fmt/format.h>

namespace muster::report {

namespace {

constexpr std::string_view kSiteStyle = R"(
form { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: end; margin: 1rem 0; padding: .75rem 1rem; background: #f1f4f8; border: 1px solid #dde2e9; }
form[hidden], section[hidden] { display: none; }
form label { display: block; font-weight: 600; }
form p { margin: 0; }
select { font: inherit; min-width: 12rem; max-width: 100%; padding: .25rem; }
nav summary { cursor: pointer; color: #1d5a9e; }
nav ul { padding-left: 1.25rem; margin: .25rem 0; }
a:focus-visible, select:focus-visible, summary:focus-visible, .table:focus-visible { outline: 3px solid #e0872f; outline-offset: 2px; }
footer { margin-top: 3rem; }
@media print { form, .said { display: none; } }
)";

// The choice stands behind # in the address, so that links and the button Back keep it.
constexpr std::string_view kSiteScript = R"('use strict';
(() => {
  const form = document.getElementById('choice');
  const locality = document.getElementById('locality');
  const role = document.getElementById('role');
  const said = document.getElementById('said');
  const parts = [...document.querySelectorAll('section[data-role]')];
  const asked = () => {
    const name = new URLSearchParams(location.hash.slice(1)).get('role');
    return parts.some(part => part.dataset.role === name) ? name : role.options[0].value;
  };
  const address = file => role.selectedIndex > 0 ? file + '#' + new URLSearchParams({role: role.value}) : file;
  const show = () => {
    const name = asked();
    role.value = name;
    for (const part of parts)
      part.hidden = part.dataset.role !== name;
    said.textContent = name + ' in ' + locality.selectedOptions[0].textContent.trim();
  };
  role.addEventListener('change', () => {
    history.replaceState(null, '', '#' + new URLSearchParams({role: role.value}));
    show();
  });
  locality.addEventListener('change', () => { location.href = address(locality.value); });
  addEventListener('hashchange', show);
  addEventListener('pageshow', () => {
    locality.value = form.dataset.page;
    show();
  });
  form.addEventListener('submit', event => event.preventDefault());
  form.hidden = false;
  show();
})();
)";

std::string navigationOf(const SiteFrame& frame, std::size_t here)
{
    std::string out = "<nav aria-label=\"Localities\">\n<details>\n<summary>All localities</summary>\n";
    int depth = -1;
    for (std::size_t i = 0; i < frame.links.size(); ++i) {
        const PageLink& link = frame.links[i];
        if (link.depth > depth)
            out += "<ul>\n";
        else
            out += "</li>\n";
        for (; depth > link.depth; --depth)
            out += "</ul>\n</li>\n";
        depth = link.depth;
        const std::string name = charts::escaped(link.name);
        out += i == here ? fmt::format("<li><strong>{}</strong>", name)
                         : fmt::format("<li><a href=\"{}\">{}</a>", link.file, name);
    }
    for (; depth >= 0; --depth)
        out += "</li>\n</ul>\n";
    return out + "</details>\n</nav>\n";
}

std::string choiceOf(const SitePage& page, std::size_t here, const SiteFrame& frame)
{
    std::string localities, roles;
    for (std::size_t i = 0; i < frame.links.size(); ++i) {
        const PageLink& link = frame.links[i];
        std::string indent;
        for (int depth = 0; depth < link.depth; ++depth)
            indent += "&#160;&#160;";
        localities += fmt::format("<option value=\"{}\"{}>{}{}</option>\n", link.file,
                                  i == here ? " selected" : "", indent, charts::escaped(link.name));
    }
    for (const SitePart& part : page.parts)
        if (part.role)
            roles += fmt::format("<option value=\"{0}\">{0}</option>\n", charts::escaped(*part.role));
    return fmt::format(
        "<form id=\"choice\" data-page=\"{}\" hidden>\n<p><label for=\"locality\">Locality</label>\n"
        "<select id=\"locality\">\n{}</select></p>\n<p><label for=\"role\">Role</label>\n"
        "<select id=\"role\">\n{}</select></p>\n</form>\n"
        "<p class=\"subtitle said\" id=\"said\" role=\"status\"></p>\n",
        frame.links[here].file, localities, roles);
}

} // namespace

std::string toHtml(const SitePage& page, std::size_t here, const SiteFrame& frame)
{
    HtmlBlocks blocks;
    std::string main;
    for (const SitePart& part : page.parts) {
        blocks.add(part.blocks);
        main += part.role ? fmt::format("<section data-role=\"{}\">\n{}</section>\n",
                                        charts::escaped(*part.role), blocks.take())
                          : blocks.take();
    }
    blocks.add(frame.notes);
    main += blocks.take();
    const std::string name = charts::escaped(page.title), title = charts::escaped(frame.title);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" content=\"Muster\">\n<link rel=\"stylesheet\" href=\"{}\">\n"
        "<script src=\"{}\" defer></script>\n</head>\n<body>\n"
        "<a class=\"skip\" href=\"#main\">Skip to the figures</a>\n"
        "<header>\n<h1>{}</h1>\n<p class=\"subtitle\">{}</p>\n</header>\n{}{}<main id=\"main\">\n{}</main>\n"
        "<footer>\n<p class=\"note\">{}</p>\n</footer>\n</body>\n</html>\n",
        kLanguage, name == title ? title : fmt::format("{}: {}", name, title), kStyleFile, kScriptFile, name,
        title, choiceOf(page, here, frame), navigationOf(frame, here), main, charts::escaped(frame.subtitle));
}

std::string siteStyle()
{
    return std::string(htmlStyle()) + std::string(kSiteStyle);
}

std::string_view siteScript()
{
    return kSiteScript;
}

} // namespace muster::report
