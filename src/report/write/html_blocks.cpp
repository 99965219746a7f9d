#include "report/write/html_blocks.h"

#include "charts/markup.h"
#include "charts/svg.h"

#include <fmt/format.h>

namespace muster::report {

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem 1.25rem 3rem; font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; color: #1a2433; background: #fff; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 1rem 0 .25rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 2px solid #1d5a9e; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
.subtitle, .note { color: #4a5669; }
.note { font-size: .875rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
a { color: #1d5a9e; }
nav ol { padding-left: 1.5rem; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .35rem; }
th, td { border-bottom: 1px solid #dde2e9; padding: .3rem .6rem; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #8a95a5; vertical-align: bottom; }
tbody th { font-weight: 400; }
.n { text-align: right; }
tbody .n { white-space: nowrap; }
figure { margin: 1rem 0; }
figcaption { font-weight: 600; }
svg { max-width: 100%; height: auto; font-family: inherit; }
@media print { body { max-width: none; padding: 0; } nav, .skip { display: none; } thead { display: table-header-group; } tr, figure { break-inside: avoid; } h2, h3 { break-after: avoid; } }
)";

std::string spanOf(const Run& run)
{
    if (!run.figure)
        return charts::escaped(run.text);
    return fmt::format(R"(<span data-figure="{}">{}</span>)", charts::escaped(run.figure->id),
                       charts::escaped(run.text));
}

std::string spanOf(const Text& text)
{
    std::string out;
    for (const Run& run : text)
        out += spanOf(run);
    return out;
}

std::string_view classOf(const TableColumn& column)
{
    return column.isNumeric ? R"( class="n")" : "";
}

} // namespace

std::string_view htmlStyle()
{
    return kStyle;
}

void HtmlBlocks::add(const std::vector<Block>& blocks)
{
    for (const Block& block : blocks)
        std::visit([this](const auto& each) { add(each); }, block);
}

void HtmlBlocks::add(const Heading& heading)
{
    const int level = heading.level + 1; // the title is the first
    m_out += heading.level == 1 ? fmt::format("<h{0} id=\"s{1}\">{2}</h{0}>\n", level, ++m_sections,
                                              charts::escaped(heading.text))
                                : fmt::format("<h{0}>{1}</h{0}>\n", level, charts::escaped(heading.text));
}

void HtmlBlocks::add(const Paragraph& paragraph)
{
    m_out += fmt::format("<p{}>{}</p>\n", paragraph.isNote ? R"( class="note")" : "", spanOf(paragraph.text));
}

void HtmlBlocks::add(const Points& points)
{
    m_out += "<ul>\n";
    for (const Text& item : points.items)
        m_out += fmt::format("<li>{}</li>\n", spanOf(item));
    m_out += "</ul>\n";
}

void HtmlBlocks::add(const Table& table)
{
    const int number = ++m_tables;
    m_out +=
        fmt::format("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"t{0}\">\n<table>\n"
                    "<caption id=\"t{0}\">{1}</caption>\n<thead><tr>",
                    number, charts::escaped(table.caption));
    for (const TableColumn& column : table.columns)
        m_out += fmt::format("<th scope=\"col\"{}>{}</th>", classOf(column), charts::escaped(column.heading));
    m_out += "</tr></thead>\n<tbody>\n";
    for (const std::vector<Run>& row : table.rows) {
        m_out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            addCell(table, i, row[i]);
        m_out += "</tr>\n";
    }
    m_out += "</tbody>\n</table>\n</div>\n";
}

void HtmlBlocks::add(const Picture& picture)
{
    m_out += fmt::format("<figure>\n<figcaption>{}</figcaption>\n{}\n</figure>\n",
                         charts::escaped(picture.caption), charts::toSvg(picture.bars, picture.alternative));
}

void HtmlBlocks::addCell(const Table& table, std::size_t at, const Run& cell)
{
    if (at < table.names)
        m_out += fmt::format("<th scope=\"row\">{}</th>", spanOf(cell));
    else
        m_out += fmt::format("<td{}>{}</td>", classOf(table.columns[at]), spanOf(cell));
}

} // namespace muster::report
