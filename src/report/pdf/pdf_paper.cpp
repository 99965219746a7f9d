#include "report/pdf/pdf_paper.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cairo-pdf.h>
#include <fmt/format.h>

namespace muster::report {

namespace {

constexpr double kPageWidth = 595.28; // A4
constexpr double kPageHeight = 841.89;
constexpr double kFoot = 34; // of the page's number, from the bottom
constexpr double kBodyEnd = kPageHeight - kPaperMargin - 12;
constexpr Font kFootLetters{8};

} // namespace

PdfPaper::PdfPaper(const Document& document)
    : m_surface(cairo_pdf_surface_create_for_stream(appendBytes, &m_pdf, kPageWidth, kPageHeight)),
      m_painter(cairo_create(m_surface.get())), m_type(m_painter.get()), m_title(document.title),
      m_section(CAIRO_PDF_OUTLINE_ROOT)
{
    setMetadata(document);
}

double PdfPaper::left() const
{
    return kBodyEnd - m_top;
}

void PdfPaper::setMetadata(const Document& document)
{
    const auto set = [&](cairo_pdf_metadata_t what, const std::string& text) {
        if (!text.empty())
            cairo_pdf_surface_set_metadata(m_surface.get(), what, visible(text).c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, document.title);
    set(CAIRO_PDF_METADATA_AUTHOR, document.author);
    set(CAIRO_PDF_METADATA_SUBJECT, document.subtitle);
    set(CAIRO_PDF_METADATA_CREATOR, "Muster");
    set(CAIRO_PDF_METADATA_CREATE_DATE, document.made);
    set(CAIRO_PDF_METADATA_MOD_DATE, document.made);
}

/// The title and the page's number: no part of the text.
void PdfPaper::writeFoot()
{
    cairo_set_source_rgb(m_painter.get(), 0.35, 0.4, 0.47);
    const SetText title = m_type.set(m_title, kFootLetters, kPaperBody - 60);
    title.paint(m_painter.get(), kPaperMargin, kPageHeight - kFoot, 0, 1);
    const SetText number = m_type.set(fmt::format("Page {}", m_page), kFootLetters, 60, true);
    number.paint(m_painter.get(), kPageWidth - kPaperMargin - 60, kPageHeight - kFoot, 0, 1);
    cairo_set_source_rgb(m_painter.get(), 0, 0, 0);
}

void PdfPaper::turnPage()
{
    writeFoot();
    cairo_show_page(m_painter.get());
    ++m_page;
    m_top = kPaperMargin;
}

void PdfPaper::addHeading(int level, const std::string& text, const Font& font)
{
    const SetText set = m_type.set(text, font, kPaperBody);
    constexpr double kWithWhatFollows = 120;
    makeRoom(set.height() + kWithWhatFollows);
    constexpr std::array kTags{"H1", "H2", "H3", "H4"};
    const int under = level < 3 ? CAIRO_PDF_OUTLINE_ROOT : m_section;
    const int entry = cairo_pdf_surface_add_outline(
        m_surface.get(), under, visible(text).c_str(),
        fmt::format("page={} pos=[{:.1f} {:.1f}]", m_page, kPaperMargin, m_top).c_str(),
        cairo_pdf_outline_flags_t{});
    m_section = level == 2 ? entry : m_section;
    addLines(kTags[std::size_t(level - 1)], text, font, 0, 5);
}

void PdfPaper::addLines(const char* tag, const std::string& text, const Font& font, double indent,
                        double after)
{
    const SetText set = m_type.set(text, font, kPaperBody - indent);
    for (int first = 0; first < set.lines();) {
        const int rest = set.lines() - first;
        makeRoom(set.lineHeight() * std::min(rest, kLeastLines));
        const int count = std::clamp(int(left() / set.lineHeight()), 1, rest);
        begin(tag);
        set.paint(m_painter.get(), kPaperMargin + indent, m_top, first, count);
        end(tag);
        m_top += count * set.lineHeight();
        first += count;
        if (first < set.lines())
            turnPage();
    }
    m_top += after;
}

void PdfPaper::rule(double width, double thickness, charts::Tone tone)
{
    const charts::Drawing line{width, 0, {charts::Box{0, 0, width, thickness, tone}}};
    paint(m_painter.get(), m_type, line, kFootLetters, kPaperMargin, m_top);
    cairo_set_source_rgb(m_painter.get(), 0, 0, 0);
}

Result<std::string> PdfPaper::finish()
{
    writeFoot();
    cairo_show_page(m_painter.get());
    cairo_surface_finish(m_surface.get());
    const cairo_status_t status = cairo_surface_status(m_surface.get());
    const cairo_status_t drawn = cairo_status(m_painter.get());
    if (status == CAIRO_STATUS_SUCCESS && drawn == CAIRO_STATUS_SUCCESS)
        return std::move(m_pdf);
    const char* why = cairo_status_to_string(status != CAIRO_STATUS_SUCCESS ? status : drawn);
    return fail({ErrorCode::Unreadable, fmt::format("the pages cannot be drawn: {}", why), {}, {}, {}, {}});
}

} // namespace muster::report
