#pragma once
// Pages of A4 that a report is drawn on from top to bottom, each thing with its tag.

#include "base/result.h"
#include "report/document/document.h"
#include "report/write/typeset.h"

namespace muster::report {

inline constexpr double kPaperMargin = 54; ///< points
inline constexpr double kPaperBody = 595.28 - 2 * kPaperMargin;

class PdfPaper {
  public:
    explicit PdfPaper(const Document&);

    void begin(const char* tag) { cairo_tag_begin(m_painter.get(), tag, nullptr); }
    void end(const char* tag) { cairo_tag_end(m_painter.get(), tag); }
    [[nodiscard]] cairo_t* painter() const { return m_painter.get(); }
    [[nodiscard]] const Typesetter& type() const { return m_type; }

    /// Where the next thing begins, and what room there is beneath.
    [[nodiscard]] double top() const { return m_top; }
    [[nodiscard]] double left() const;
    void goDown(double by) { m_top += by; }
    void turnPage();
    /// Turns the page where so much does not fit on this one.
    void makeRoom(double height)
    {
        if (height > left() && m_top > kPaperMargin)
            turnPage();
    }

    /// A text, on several pages where it must be.
    void addLines(const char* tag, const std::string& text, const Font&, double indent, double after);
    /// A heading that stands in the outline as well, 1 for the title, and stays with what follows it.
    void addHeading(int level, const std::string& text, const Font&);
    /// A line across so much of the page, right here.
    void rule(double width, double thickness, charts::Tone tone);

    /// The pages. Error: Unreadable where cairo fails.
    [[nodiscard]] Result<std::string> finish();

  private:
    void setMetadata(const Document&);
    void writeFoot();

    std::string m_pdf;
    Surface m_surface;
    Painter m_painter;
    Typesetter m_type;
    std::string m_title;
    double m_top = kPaperMargin;
    int m_page = 1;
    int m_section; ///< under which the outline's parts stand
};

/// Of a long row or paragraph so many lines at least begin or end a page.
inline constexpr int kLeastLines = 3;

} // namespace muster::report
