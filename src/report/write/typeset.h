#pragma once
// Text set in lines by Pango on a surface of cairo, in points.

#include "charts/drawing.h"

#include <cairo.h>
#include <memory>
#include <pango/pangocairo.h>
#include <string>
#include <vector>

namespace muster::report {

struct Font {
    double size = 10;
    bool isBold = false;
};

/// Frees what C libraries made.
template <auto freeIt>
struct Freed {
    template <class T>
    void operator()(T* thing) const
    {
        freeIt(thing);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_destroy>>;
using Painter = std::unique_ptr<cairo_t, Freed<cairo_destroy>>;
using PangoText = std::unique_ptr<PangoLayout, Freed<g_object_unref>>;

/// What cairo writes goes to the end of a std::string.
[[nodiscard]] cairo_status_t appendBytes(void* text, const unsigned char* data, unsigned int size);

/// A text broken into lines of a width.
class SetText {
  public:
    SetText(PangoText layout, double width, bool isRight);

    [[nodiscard]] int lines() const { return m_lines; }
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double height() const { return m_lineHeight * m_lines; }
    /// Paints so many of its lines from one on, the top left corner at x and y.
    void paint(cairo_t*, double x, double y, int first, int count) const;

  private:
    PangoText m_layout;
    double m_width;
    bool m_isRight;
    int m_lines = 1;
    double m_lineHeight = 0;
};

class Typesetter {
  public:
    explicit Typesetter(cairo_t* painter) : m_painter(painter) {}

    /// Broken to the width, between words where it can be.
    [[nodiscard]] SetText set(const std::string& text, const Font& font, double width,
                              bool isRight = false) const;
    [[nodiscard]] double widthOf(const std::string& text, const Font& font) const;
    /// Of the widest of its words.
    [[nodiscard]] double widestWord(const std::string& text, const Font& font) const;
    [[nodiscard]] double lineHeight(const Font& font) const;

  private:
    [[nodiscard]] PangoText layoutOf(const std::string& text, const Font& font) const;

    cairo_t* m_painter;
};

/// Paints a drawing with its top left corner at x and y.
void paint(cairo_t*, const Typesetter&, const charts::Drawing&, const Font&, double x, double y);

} // namespace muster::report
