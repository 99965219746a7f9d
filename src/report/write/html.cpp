#include "report/write/html.h"

#include "charts/markup.h"
#include "report/figures/record.h"
#include "report/write/html_blocks.h"

#include <fmt/format.h>

namespace muster::report {

namespace {

std::string contentsOf(const Document& document)
{
    std::string out = "<nav aria-label=\"Contents\">\n<ol>\n";
    int section = 0;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level == 1)
            out +=
                fmt::format("<li><a href=\"#s{}\">{}</a></li>\n", ++section, charts::escaped(heading->text));
    return out + "</ol>\n</nav>\n";
}

/// JSON inside a <script>, where a "<" might end it or begin another.
std::string inScript(std::string json)
{
    for (std::size_t at = json.find('<'); at != std::string::npos; at = json.find('<', at))
        json.replace(at, 1, "\\u003c");
    return json;
}

} // namespace

std::string toHtml(const Document& document)
{
    HtmlBlocks blocks;
    blocks.add(document.blocks);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" content=\"Muster\">\n<style>{}</style>\n</head>\n<body>\n"
        "<a class=\"skip\" href=\"#main\">Skip to the report</a>\n"
        "<header>\n<h1>{}</h1>\n<p class=\"subtitle\">{}</p>\n</header>\n{}<main id=\"main\">\n{}</main>\n"
        "<script type=\"application/json\" id=\"{}\">\n{}\n</script>\n</body>\n</html>\n",
        kLanguage, charts::escaped(document.title), htmlStyle(), charts::escaped(document.title),
        charts::escaped(document.subtitle), contentsOf(document), blocks.take(), kRecordName,
        inScript(recordOf(document)));
}

} // namespace muster::report
