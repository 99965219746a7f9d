#include "report/write/docx.h"

#include "charts/markup.h"
#include "report/figures/record.h"
#include "report/write/package.h"
#include "report/write/picture_png.h"

#include <cmath>
#include <fmt/format.h>

namespace muster::report {

namespace {

constexpr std::string_view kMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kOfDocument =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kOfPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr double kTwentieths = 20; // of a point
constexpr double kEmuOfPoint = 12700;

std::string styleOf(std::string_view id, std::string_view name, double size, bool isBold, int outline,
                    std::string_view extra = {})
{
    return fmt::format(
        "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/>"
        "<w:pPr>{}{}</w:pPr><w:rPr>{}<w:sz w:val=\"{:.0f}\"/></w:rPr></w:style>\n",
        id, name, extra, outline >= 0 ? fmt::format("<w:outlineLvl w:val=\"{}\"/>", outline) : "",
        isBold ? "<w:b/>" : "", 2 * size);
}

std::string stylesXml()
{
    constexpr std::string_view kKept = "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/>";
    return fmt::format(
               "{}<w:styles xmlns:w=\"{}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" "
               "w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"20\"/><w:lang "
               "w:val=\"{}\"/></w:rPr></w:rPrDefault>"
               "<w:pPrDefault><w:pPr><w:spacing w:after=\"80\"/></w:pPr></w:pPrDefault></w:docDefaults>\n"
               "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
               "w:val=\"Normal\"/></w:style>\n",
               charts::kXmlHead, kMain, kLanguage) +
           styleOf("Heading1", "heading 1", 22, true, 0, kKept) +
           styleOf("Heading2", "heading 2", 16, true, 1, kKept) +
           styleOf("Heading3", "heading 3", 12.5, true, 2, kKept) +
           styleOf("Caption", "caption", 9.5, true, -1, kKept) + styleOf("Note", "Note", 8.5, false, -1) +
           styleOf("ListBullet", "List Bullet", 10, false, -1,
                   "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") +
           "</w:styles>\n";
}

std::string numberingXml()
{
    return fmt::format(
        "{}<w:numbering xmlns:w=\"{}\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
        "<w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>"
        "<w:pPr><w:ind w:left=\"360\" w:hanging=\"240\"/></w:pPr></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>\n",
        charts::kXmlHead, kMain);
}

std::string runOfText(const std::string& text, std::string_view look = {})
{
    return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                       look.empty() ? std::string() : fmt::format("<w:rPr>{}</w:rPr>", look),
                       charts::escaped(text));
}

class DocxBlocks {
  public:
    void operator()(const Heading& heading)
    {
        add(fmt::format("Heading{}", heading.level + 1), runOfText(heading.text));
    }
    void operator()(const Paragraph& paragraph)
    {
        add(paragraph.isNote ? "Note" : "Normal", runOfText(plainText(paragraph.text)));
    }
    void operator()(const Points& points)
    {
        for (const Text& item : points.items)
            add("ListBullet", runOfText(plainText(item)));
    }
    void operator()(const Table& table);
    void operator()(const Picture& picture);

    void add(std::string_view style, const std::string& runs)
    {
        m_body += fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>\n", style, runs);
    }
    [[nodiscard]] const std::string& body() const { return m_body; }
    [[nodiscard]] const std::vector<PackagePart>& pictures() const { return m_pictures; }

  private:
    void addCell(const TableColumn& column, double width, const std::string& text, const std::string& look)
    {
        m_body +=
            fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{:.0f}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>"
                        "<w:spacing w:after=\"0\"/><w:jc w:val=\"{}\"/></w:pPr>{}</w:p></w:tc>",
                        width * kTwentieths, column.isNumeric ? "right" : "left", runOfText(text, look));
    }

    std::string m_body;
    std::vector<PackagePart> m_pictures;
};

void DocxBlocks::operator()(const Table& table)
{
    const TableWidths widths = widthsOf(table, kTextWidth);
    const std::string size = fmt::format("<w:sz w:val=\"{:.0f}\"/>", 2 * widths.font);
    add("Caption", runOfText(table.caption));
    m_body += fmt::format(
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders><w:bottom w:val=\"single\" "
        "w:sz=\"4\" w:color=\"B4BFCD\"/><w:insideH w:val=\"single\" w:sz=\"4\" "
        "w:color=\"B4BFCD\"/></w:tblBorders>"
        "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"80\" "
        "w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"80\" "
        "w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\"/>"
        "<w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>",
        charts::escaped(table.caption));
    for (const double width : widths.columns)
        m_body += fmt::format("<w:gridCol w:w=\"{:.0f}\"/>", width * kTwentieths);
    m_body += "</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        addCell(table.columns[i], widths.columns[i], table.columns[i].heading, "<w:b/>" + size);
    m_body += "</w:tr>\n";
    for (const std::vector<Run>& row : table.rows) {
        m_body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            addCell(table.columns[i], widths.columns[i], row[i].text, size);
        m_body += "</w:tr>\n";
    }
    m_body += "</w:tbl>\n";
    add("Normal", {});
}

void DocxBlocks::operator()(const Picture& picture)
{
    const PngPicture png = toPng(picture, kTextWidth);
    const std::size_t number = m_pictures.size() + 1;
    m_pictures.push_back({fmt::format("word/media/chart{}.png", number), png.bytes});
    add("Caption", runOfText(picture.caption));
    add("Normal",
        fmt::format(
            "<w:r><w:drawing><wp:inline><wp:extent cx=\"{0:.0f}\" cy=\"{1:.0f}\"/>"
            "<wp:docPr id=\"{2}\" name=\"Chart {2}\" descr=\"{3}\"/>"
            "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
            "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
            "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>"
            "<pic:cNvPr id=\"{2}\" name=\"Chart {2}\" descr=\"{3}\"/><pic:cNvPicPr/></pic:nvPicPr>"
            "<pic:blipFill><a:blip r:embed=\"chart{2}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{0:.0f}\" cy=\"{1:.0f}\"/></a:xfrm>"
            "<a:prstGeom "
            "prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
            "</wp:inline></w:drawing></w:r>",
            png.width * kEmuOfPoint, png.height * kEmuOfPoint, number, charts::escaped(picture.alternative)));
}

std::string documentXml(const DocxBlocks& blocks)
{
    return fmt::format(
        "{}<w:document xmlns:w=\"{}\" xmlns:r=\"{}\" "
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>\n{}"
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1080\" w:right=\"1080\" "
        "w:bottom=\"1080\" "
        "w:left=\"1080\" w:header=\"540\" w:footer=\"540\" "
        "w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n",
        charts::kXmlHead, kMain, kOfDocument, blocks.body());
}

std::string relationships(const std::string& entries)
{
    return fmt::format("{}<Relationships xmlns=\"{}relationships\">\n{}</Relationships>\n", charts::kXmlHead,
                       kOfPackage, entries);
}

std::string relationOf(std::string_view id, std::string_view type, std::string_view target)
{
    return fmt::format("<Relationship Id=\"{}\" Type=\"{}\" Target=\"{}\"/>\n", id, type, target);
}

std::string ofDocument(std::string_view kind)
{
    return fmt::format("{}/{}", kOfDocument, kind);
}

std::string contentTypes()
{
    constexpr std::string_view kWord = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return fmt::format(
        "{0}<Types xmlns=\"{1}content-types\"><Default Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"png\" ContentType=\"image/png\"/>"
        "<Default Extension=\"json\" ContentType=\"application/json\"/>"
        "<Override PartName=\"/word/document.xml\" ContentType=\"{2}document.main+xml\"/>"
        "<Override PartName=\"/word/styles.xml\" ContentType=\"{2}styles+xml\"/>"
        "<Override PartName=\"/word/numbering.xml\" ContentType=\"{2}numbering+xml\"/>"
        "<Override PartName=\"/docProps/core.xml\" "
        "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>\n",
        charts::kXmlHead, kOfPackage, kWord);
}

std::string coreXml(const Document& document)
{
    const std::string made =
        document.made.empty()
            ? std::string()
            : fmt::format("<dcterms:created xsi:type=\"dcterms:W3CDTF\">{0}</dcterms:created>"
                          "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{0}</dcterms:modified>",
                          document.made);
    return fmt::format(
        "{}<cp:coreProperties xmlns:cp=\"{}metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>"
        "<dc:subject>{}</dc:subject><dc:creator>{}</dc:creator><dc:language>{}</dc:language>{}"
        "</cp:coreProperties>\n",
        charts::kXmlHead, kOfPackage, charts::escaped(document.title), charts::escaped(document.subtitle),
        charts::escaped(document.author), kLanguage, made);
}

} // namespace

Result<std::string> toDocx(const Document& document)
{
    DocxBlocks blocks;
    blocks(Heading{0, document.title});
    blocks.add("Normal", runOfText(document.subtitle));
    for (const Block& block : document.blocks)
        std::visit(blocks, block);
    std::string related = relationOf("styles", ofDocument("styles"), "styles.xml") +
                          relationOf("numbering", ofDocument("numbering"), "numbering.xml");
    for (std::size_t i = 1; i <= blocks.pictures().size(); ++i)
        related +=
            relationOf(fmt::format("chart{}", i), ofDocument("image"), fmt::format("media/chart{}.png", i));
    std::vector<PackagePart> parts{
        {"[Content_Types].xml", contentTypes()},
        {"_rels/.rels",
         relationships(relationOf("document", ofDocument("officeDocument"), "word/document.xml") +
                       relationOf("core", fmt::format("{}relationships/metadata/core-properties", kOfPackage),
                                  "docProps/core.xml"))},
        {"word/document.xml", documentXml(blocks)},
        {"word/_rels/document.xml.rels", relationships(related)},
        {"word/styles.xml", stylesXml()},
        {"word/numbering.xml", numberingXml()},
        {"docProps/core.xml", coreXml(document)},
        {std::string(kRecordName), recordOf(document)}};
    parts.insert(parts.end(), blocks.pictures().begin(), blocks.pictures().end());
    return packed(parts);
}

} // namespace muster::report
