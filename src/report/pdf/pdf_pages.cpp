#include "report/pdf/pdf_pages.h"

#include "report/pdf/pdf_paper.h"
#include "report/write/table_widths.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::report {

namespace {

constexpr Font kBody{10}, kNote{8.5}, kTitle{22, true}, kSmall{8};
constexpr double kIndent = 14; // of points
constexpr double kCellPadding = 4;
constexpr double kCaption = 22; // of a table or picture, with the room around it

Font fontOf(int level)
{
    return {level == 1 ? 16.0 : 12.5, true};
}

class Pages {
  public:
    explicit Pages(const Document& document) : m_paper(document), m_type(m_paper.type())
    {
        m_paper.begin("Document");
        m_paper.addHeading(1, document.title, kTitle);
        m_paper.addLines("P", document.subtitle, kBody, 0, 6);
        for (const Block& block : document.blocks)
            std::visit(*this, block);
        m_paper.end("Document");
    }

    Result<DrawnPages> take()
    {
        return m_paper.finish().map([&](std::string pdf) {
            m_drawn.pdf = std::move(pdf);
            return std::move(m_drawn);
        });
    }

    void operator()(const Heading& heading)
    {
        m_paper.goDown(heading.level == 1 ? 14 : 8);
        m_paper.addHeading(heading.level + 1, heading.text, fontOf(heading.level));
    }
    void operator()(const Paragraph& paragraph)
    {
        m_paper.addLines("P", plainText(paragraph.text), paragraph.isNote ? kNote : kBody, 0, 5);
    }
    void operator()(const Points& points)
    {
        m_paper.begin("L");
        for (const Text& item : points.items) {
            m_paper.begin("LI");
            m_paper.addLines("LBody", "•  " + plainText(item), kBody, kIndent, 2);
            m_paper.end("LI");
        }
        m_paper.end("L");
        m_paper.goDown(4);
    }
    void operator()(const Table& table);
    void operator()(const Picture& picture);

  private:
    [[nodiscard]] double headHeight(const Table&, const TableWidths&) const;
    void headRow(const Table&, const std::vector<double>& widths, const Font&, bool isRepeated);
    void addRow(const Table&, const std::vector<Run>&, const std::vector<double>& widths, const Font&);

    PdfPaper m_paper;
    const Typesetter& m_type;
    DrawnPages m_drawn;
};

double sumOf(const std::vector<double>& widths)
{
    double sum = 0;
    for (const double width : widths)
        sum += width;
    return sum;
}

double Pages::headHeight(const Table& table, const TableWidths& widths) const
{
    double height = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        height = std::max(
            height,
            m_type.set(table.columns[i].heading, {widths.font, true}, widths.columns[i] - 2 * kCellPadding)
                .height());
    return height + kCellPadding;
}

/// The headings; on a further page they are repeated for the eye alone.
void Pages::headRow(const Table& table, const std::vector<double>& widths, const Font& font, bool isRepeated)
{
    const Font bold{font.size, true};
    std::vector<SetText> cells;
    double height = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        cells.push_back(m_type.set(table.columns[i].heading, bold, widths[i] - 2 * kCellPadding,
                                   table.columns[i].isNumeric));
        height = std::max(height, cells.back().height());
    }
    if (!isRepeated)
        m_paper.begin("TR");
    double x = kPaperMargin;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (!isRepeated) {
            m_paper.begin("TH");
            m_drawn.namesRow.push_back(false);
        }
        cells[i].paint(m_paper.painter(), x + kCellPadding, m_paper.top() + height - cells[i].height(), 0,
                       cells[i].lines());
        if (!isRepeated)
            m_paper.end("TH");
        x += widths[i];
    }
    if (!isRepeated)
        m_paper.end("TR");
    m_paper.goDown(height + kCellPadding / 2);
    m_paper.rule(sumOf(widths), 1, charts::Tone::Text);
    m_paper.goDown(kCellPadding / 2);
}

/// A row; one that is higher than the page goes on in another row on the next.
void Pages::addRow(const Table& table, const std::vector<Run>& row, const std::vector<double>& widths,
                   const Font& font)
{
    std::vector<SetText> cells;
    int lines = 1;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        cells.push_back(
            m_type.set(row[i].text, font, widths[i] - 2 * kCellPadding, table.columns[i].isNumeric));
        lines = std::max(lines, cells.back().lines());
    }
    const double lineHeight = m_type.lineHeight(font);
    for (int first = 0; first < lines;) {
        const int rest = lines - first;
        const double least = (rest <= 2 * kLeastLines ? rest : kLeastLines) * lineHeight + 2 * kCellPadding;
        if (least > m_paper.left()) {
            m_paper.turnPage();
            headRow(table, widths, font, true);
        }
        const int count = std::clamp(int((m_paper.left() - 2 * kCellPadding) / lineHeight), 1, rest);
        m_paper.begin("TR");
        double x = kPaperMargin;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const bool isName = i < table.names;
            if (isName)
                m_drawn.namesRow.push_back(true);
            m_paper.begin(isName ? "TH" : "TD");
            cells[i].paint(m_paper.painter(), x + kCellPadding, m_paper.top() + kCellPadding, first,
                           std::min(count, cells[i].lines() - first));
            m_paper.end(isName ? "TH" : "TD");
            x += widths[i];
        }
        m_paper.end("TR");
        m_paper.goDown(count * lineHeight + 2 * kCellPadding);
        m_paper.rule(sumOf(widths), 0.5, charts::Tone::Grid);
        first += count;
    }
}

void Pages::operator()(const Table& table)
{
    const TableWidths widths = widthsOf(table, m_type, kPaperBody, kCellPadding);
    m_paper.goDown(4);
    m_paper.makeRoom(headHeight(table, widths) + kCaption +
                     2 * (m_type.lineHeight({widths.font}) + 2 * kCellPadding));
    m_paper.begin("Table");
    m_paper.addLines("Caption", table.caption, {9.5, true}, 0, 3);
    headRow(table, widths.columns, {widths.font}, false);
    for (const std::vector<Run>& row : table.rows)
        addRow(table, row, widths.columns, {widths.font});
    m_paper.end("Table");
    m_paper.goDown(8);
}

void Pages::operator()(const Picture& picture)
{
    const double lineHeight = m_type.lineHeight(kSmall);
    const charts::Drawing drawing =
        charts::draw(picture.bars, kPaperBody, lineHeight,
                     [&](const std::string& text) { return m_type.widthOf(text, kSmall); });
    m_paper.makeRoom(drawing.height + kCaption);
    m_paper.addLines("P", picture.caption, {9.5, true}, 0, 3);
    const double scale = std::min(1.0, (m_paper.left() - 1) / drawing.height);
    m_paper.begin("Figure");
    m_drawn.alternatives.push_back(picture.alternative);
    cairo_save(m_paper.painter());
    cairo_translate(m_paper.painter(), kPaperMargin, m_paper.top());
    cairo_scale(m_paper.painter(), scale, scale);
    paint(m_paper.painter(), m_type, drawing, kSmall, 0, 0);
    cairo_restore(m_paper.painter());
    m_paper.end("Figure");
    m_paper.goDown(drawing.height * scale + 8);
}

} // namespace

Result<DrawnPages> drawPages(const Document& document)
{
    return Pages(document).take();
}

} // namespace muster::report
