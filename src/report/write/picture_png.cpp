#include "report/write/picture_png.h"

#include <cmath>

namespace muster::report {

namespace {

constexpr double kScale = 2.5; // pixels to a point: 180 an inch
constexpr Font kSmallLetters{8};

/// Something to measure texts on.
class Sketch {
  public:
    Sketch()
        : m_surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)),
          m_painter(cairo_create(m_surface.get()))
    {
    }
    [[nodiscard]] Typesetter type() const { return Typesetter(m_painter.get()); }

  private:
    Surface m_surface;
    Painter m_painter;
};

} // namespace

PngPicture toPng(const Picture& picture, double width)
{
    const Sketch sketch;
    const Typesetter measured = sketch.type();
    const charts::Drawing drawing =
        charts::draw(picture.bars, width, measured.lineHeight(kSmallLetters),
                     [&](const std::string& text) { return measured.widthOf(text, kSmallLetters); });
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, int(std::ceil(width * kScale)),
                                                     int(std::ceil(drawing.height * kScale))));
    const Painter painter(cairo_create(surface.get()));
    cairo_set_source_rgb(painter.get(), 1, 1, 1);
    cairo_paint(painter.get());
    cairo_scale(painter.get(), kScale, kScale);
    paint(painter.get(), Typesetter(painter.get()), drawing, kSmallLetters, 0, 0);
    PngPicture png{{}, width, drawing.height};
    cairo_surface_flush(surface.get());
    cairo_surface_write_to_png_stream(surface.get(), appendBytes, &png.bytes);
    return png;
}

TableWidths widthsOf(const Table& table, double pageWidth)
{
    constexpr double kPadding = 4;
    const Sketch sketch;
    return widthsOf(table, sketch.type(), pageWidth, kPadding);
}

} // namespace muster::report
