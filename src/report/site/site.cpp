#include "report/site/site.h"

#include "exchange/results/result_tables.h"
#include "report/site/site_html.h"

#include <cctype>
#include <fmt/format.h>
#include <set>

namespace muster::report {

namespace {

using engine::LocalityIndex;
using engine::Results;

/// A locality's name as a file's: small letters and figures of ASCII with lines between them.
std::string fileOf(const std::string& name, std::set<std::string>& taken)
{
    std::string plain = "locality";
    bool isBetween = true;
    for (const char letter : name) {
        const auto c = static_cast<unsigned char>(letter);
        if (c < 0x80 && std::isalnum(c)) {
            plain += isBetween ? "-" : "";
            plain += char(std::tolower(c));
        }
        isBetween = !(c < 0x80 && std::isalnum(c));
    }
    std::string file = plain + ".html";
    for (int more = 2; !taken.insert(file).second; ++more)
        file = fmt::format("{}_{}.html", plain, more);
    return file;
}

std::vector<PageLink> linksOf(const Results& results)
{
    std::vector<PageLink> links;
    std::set<std::string> taken;
    const auto& localities = results.inputs().dimensions().localities;
    for (LocalityIndex l{}; l != localities.behind(); ++l)
        links.push_back({l == LocalityIndex() ? std::string(kFirstPage) : fileOf(localities[l].name, taken),
                         localities[l].name, localities[l].depth});
    return links;
}

} // namespace

Result<std::vector<exchange::WebFile>> makeSite(const Results& results, const SiteWish& wish,
                                                const ReportedState& state, const Progress& progress)
{
    if (auto stand = exchange::resultsStand(results); !stand)
        return fail(stand.error());
    const PublicFigures figures(results, wish.least);
    const SiteFrame frame{titleOf(results), state.words, linksOf(results), notesOfSite(wish.least)};
    std::vector<exchange::WebFile> files{{std::string(kStyleFile), siteStyle()},
                                         {std::string(kScriptFile), std::string(siteScript())}};
    const auto& localities = results.inputs().dimensions().localities;
    for (LocalityIndex l{}; l != localities.behind(); ++l) {
        const std::size_t link = files.size() - 2;
        if (auto going = progress.reached(double(link) / double(localities.size())); !going)
            return fail(going.error());
        files.push_back({frame.links[link].file, toHtml(makePage(figures, l, wish.period), link, frame)});
    }
    return files;
}

} // namespace muster::report
