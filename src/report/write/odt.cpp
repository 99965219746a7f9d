#include "report/write/odt.h"

#include "charts/markup.h"
#include "report/figures/record.h"
#include "report/write/package.h"
#include "report/write/picture_png.h"

#include <fmt/format.h>

namespace muster::report {

namespace {

constexpr std::string_view kMime = "application/vnd.oasis.opendocument.text";
constexpr std::string_view kSpaces =
    R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
    R"(xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" )"
    R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"
    R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" )"
    R"(xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" )"
    R"(xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" )"
    R"(xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" )"
    R"(xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" )"
    R"(xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3")";
constexpr std::string_view kStyles =
    R"(<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="4pt"/>)"
    R"(<style:text-properties fo:font-size="10pt" fo:font-family="'Noto Sans', Arial, sans-serif" fo:language="en" fo:country="GB"/></style:default-style>)"
    R"(<style:style style:name="Standard" style:family="paragraph"/>)"
    R"(<style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-size="22pt" fo:font-weight="bold"/></style:style>)"
    R"(<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1">)"
    R"(<style:paragraph-properties fo:margin-top="14pt" fo:keep-with-next="always"/><style:text-properties fo:font-size="22pt" fo:font-weight="bold"/></style:style>)"
    R"(<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2">)"
    R"(<style:paragraph-properties fo:margin-top="14pt" fo:keep-with-next="always"/><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>)"
    R"(<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:default-outline-level="3">)"
    R"(<style:paragraph-properties fo:margin-top="8pt" fo:keep-with-next="always"/><style:text-properties fo:font-size="12.5pt" fo:font-weight="bold"/></style:style>)"
    R"(<style:style style:name="Caption" style:family="paragraph"><style:paragraph-properties fo:margin-top="8pt" fo:keep-with-next="always"/>)"
    R"(<style:text-properties fo:font-size="9.5pt" fo:font-weight="bold"/></style:style>)"
    R"(<style:style style:name="Note" style:family="paragraph"><style:text-properties fo:font-size="8.5pt"/></style:style>)";

std::string textInside(const Text& text)
{
    return charts::escaped(plainText(text));
}

class OdtBlocks {
  public:
    void operator()(const Heading& heading)
    {
        const int level = heading.level + 1;
        m_body += fmt::format(
            "<text:h text:style-name=\"Heading_20_{0}\" text:outline-level=\"{0}\">{1}</text:h>\n", level,
            charts::escaped(heading.text));
    }
    void operator()(const Paragraph& paragraph)
    {
        add(paragraph.isNote ? "Note" : "Standard", textInside(paragraph.text));
    }
    void operator()(const Points& points)
    {
        m_body += "<text:list text:style-name=\"Dots\">\n";
        for (const Text& item : points.items)
            m_body += fmt::format(
                "<text:list-item><text:p text:style-name=\"Standard\">{}</text:p></text:list-item>\n",
                textInside(item));
        m_body += "</text:list>\n";
    }
    void operator()(const Table& table);
    void operator()(const Picture& picture);

    void add(std::string_view style, const std::string& text)
    {
        m_body += fmt::format("<text:p text:style-name=\"{}\">{}</text:p>\n", style, text);
    }
    [[nodiscard]] std::string content() const;
    [[nodiscard]] const std::vector<PackagePart>& pictures() const { return m_pictures; }

  private:
    /// The styles of a table's letters, which may be small.
    void addTableStyles(const std::string& name, const TableWidths& widths);
    void addCell(const std::string& table, std::string_view look, const std::string& text)
    {
        m_body += fmt::format("<table:table-cell office:value-type=\"string\" table:style-name=\"Cell\">"
                              "<text:p text:style-name=\"{}{}\">{}</text:p></table:table-cell>",
                              table, look, charts::escaped(text));
    }

    std::string m_styles, m_body;
    std::vector<PackagePart> m_pictures;
    int m_tables = 0;
};

void OdtBlocks::addTableStyles(const std::string& name, const TableWidths& widths)
{
    double all = 0;
    for (std::size_t i = 0; i < widths.columns.size(); ++i) {
        m_styles +=
            fmt::format("<style:style style:name=\"{}.{}\" style:family=\"table-column\">"
                        "<style:table-column-properties style:column-width=\"{:.1f}pt\"/></style:style>\n",
                        name, i, widths.columns[i]);
        all += widths.columns[i];
    }
    m_styles += fmt::format("<style:style style:name=\"{}\" style:family=\"table\"><style:table-properties "
                            "style:width=\"{:.1f}pt\" table:align=\"left\"/></style:style>\n",
                            name, all);
    for (const auto& [look, align, weight] :
         {std::tuple("Name", "start", "normal"), std::tuple("Figure", "end", "normal"),
          std::tuple("Head", "start", "bold"), std::tuple("FigureHead", "end", "bold")})
        m_styles += fmt::format(
            "<style:style style:name=\"{}{}\" style:family=\"paragraph\"><style:paragraph-properties "
            "fo:text-align=\"{}\" fo:margin-bottom=\"0pt\"/><style:text-properties fo:font-size=\"{}pt\" "
            "fo:font-weight=\"{}\"/></style:style>\n",
            name, look, align, widths.font, weight);
}

void OdtBlocks::operator()(const Table& table)
{
    const std::string name = fmt::format("Table{}", ++m_tables);
    addTableStyles(name, widthsOf(table, kTextWidth));
    add("Caption", charts::escaped(table.caption));
    m_body += fmt::format("<table:table table:name=\"{}\" table:style-name=\"{}\">\n", name, name);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        m_body += fmt::format("<table:table-column table:style-name=\"{}.{}\"/>", name, i);
    m_body += "\n<table:table-header-rows><table:table-row>";
    for (const TableColumn& column : table.columns)
        addCell(name, column.isNumeric ? "FigureHead" : "Head", column.heading);
    m_body += "</table:table-row></table:table-header-rows>\n";
    for (const std::vector<Run>& row : table.rows) {
        m_body += "<table:table-row>";
        for (std::size_t i = 0; i < row.size(); ++i)
            addCell(name, table.columns[i].isNumeric ? "Figure" : "Name", row[i].text);
        m_body += "</table:table-row>\n";
    }
    m_body += "</table:table>\n";
    add("Standard", {});
}

void OdtBlocks::operator()(const Picture& picture)
{
    const PngPicture png = toPng(picture, kTextWidth);
    const std::string name = fmt::format("Pictures/chart{}.png", m_pictures.size() + 1);
    m_pictures.push_back({name, png.bytes});
    add("Caption", charts::escaped(picture.caption));
    add("Standard", fmt::format("<draw:frame draw:name=\"Chart {}\" text:anchor-type=\"as-char\" "
                                "svg:width=\"{:.1f}pt\" svg:height=\"{:.1f}pt\">"
                                "<draw:image xlink:href=\"{}\" xlink:type=\"simple\" xlink:show=\"embed\" "
                                "xlink:actuate=\"onLoad\"/>"
                                "<svg:title>{}</svg:title><svg:desc>{}</svg:desc></draw:frame>",
                                m_pictures.size(), png.width, png.height, name,
                                charts::escaped(picture.caption), charts::escaped(picture.alternative)));
}

std::string OdtBlocks::content() const
{
    return fmt::format(
        "{}<office:document-content {}>\n<office:automatic-styles>\n{}"
        "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties "
        "fo:border-bottom=\"0.5pt solid #b4bfcd\" fo:padding=\"3pt\"/></style:style>\n"
        "<text:list-style style:name=\"Dots\"><text:list-level-style-bullet text:level=\"1\" "
        "text:bullet-char=\"•\">"
        "<style:list-level-properties text:space-before=\"6pt\" text:min-label-width=\"12pt\"/>"
        "</text:list-level-style-bullet></text:list-style>\n</office:automatic-styles>\n<office:body>"
        "<office:text>\n{}</office:text></office:body></office:document-content>\n",
        charts::kXmlHead, kSpaces, m_styles, m_body);
}

std::string metaOf(const Document& document)
{
    return fmt::format(
        "{}<office:document-meta {}><office:meta><meta:generator>Muster</meta:generator>"
        "<dc:title>{}</dc:title><dc:subject>{}</dc:subject><meta:initial-creator>{}</meta:initial-creator>"
        "<dc:creator>{}</dc:creator>{}<dc:language>{}</dc:language></office:meta></office:document-meta>\n",
        charts::kXmlHead, kSpaces, charts::escaped(document.title), charts::escaped(document.subtitle),
        charts::escaped(document.author), charts::escaped(document.author),
        document.made.empty() ? std::string() : fmt::format("<dc:date>{}</dc:date>", document.made),
        kLanguage);
}

std::string manifestOf(const std::vector<PackagePart>& parts)
{
    std::string entries;
    for (const PackagePart& part : parts) {
        const std::string_view type = part.name.ends_with(".xml")    ? "text/xml"
                                      : part.name.ends_with(".json") ? "application/json"
                                                                     : "image/png";
        if (!part.isStored)
            entries +=
                fmt::format("<manifest:file-entry manifest:full-path=\"{}\" manifest:media-type=\"{}\"/>\n",
                            part.name, type);
    }
    return fmt::format(
        "{}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
        "manifest:version=\"1.3\">\n<manifest:file-entry manifest:full-path=\"/\" "
        "manifest:version=\"1.3\" manifest:media-type=\"{}\"/>\n{}</manifest:manifest>\n",
        charts::kXmlHead, kMime, entries);
}

} // namespace

Result<std::string> toOdt(const Document& document)
{
    OdtBlocks blocks;
    (blocks)(Heading{0, document.title});
    blocks.add("Standard", charts::escaped(document.subtitle));
    for (const Block& block : document.blocks)
        std::visit(blocks, block);
    std::vector<PackagePart> parts{
        {"mimetype", std::string(kMime), true},
        {"content.xml", blocks.content()},
        {"styles.xml",
         fmt::format(
             "{}<office:document-styles {}><office:styles>{}</office:styles></office:document-styles>\n",
             charts::kXmlHead, kSpaces, kStyles)},
        {"meta.xml", metaOf(document)},
        {std::string(kRecordName), recordOf(document)}};
    parts.insert(parts.end(), blocks.pictures().begin(), blocks.pictures().end());
    parts.push_back({"META-INF/manifest.xml", manifestOf(parts)});
    return packed(parts);
}

} // namespace muster::report
