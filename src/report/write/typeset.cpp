#include "report/write/typeset.h"

#include "base/text.h"
#include "charts/tones.h"

#include <algorithm>

namespace muster::report {

namespace {

// the first of these that is there
constexpr auto kFamily = "Noto Sans, DejaVu Sans, Liberation Sans, sans-serif";
constexpr double kLeading = 1.12; // of a line's own height

double inPoints(int pangoUnits)
{
    return static_cast<double>(pangoUnits) / PANGO_SCALE;
}

PangoRectangle extentsOf(PangoLayout* layout)
{
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    return logical;
}

/// A ligature would be a tag in the tag as well.
std::unique_ptr<PangoAttrList, Freed<pango_attr_list_unref>> withoutLigatures()
{
    std::unique_ptr<PangoAttrList, Freed<pango_attr_list_unref>> attributes(pango_attr_list_new());
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("liga=0, clig=0"));
    return attributes;
}

void use(cairo_t* painter, charts::Tone tone)
{
    const charts::Colour colour = charts::colourOf(tone);
    cairo_set_source_rgb(painter, colour.red, colour.green, colour.blue);
}

class CairoShapes {
  public:
    CairoShapes(cairo_t* painter, const Typesetter& typesetter, const Font& font, double x, double y)
        : m_painter(painter), m_typesetter(typesetter), m_font(font), m_x(x), m_y(y)
    {
    }
    void operator()(const charts::Box& box) const
    {
        use(m_painter, box.tone);
        cairo_rectangle(m_painter, m_x + box.x, m_y + box.y, box.width, box.height);
        cairo_fill(m_painter);
    }
    void operator()(const charts::Line& line) const
    {
        constexpr std::array kDashes{4.0, 3.0};
        constexpr double kThin = 0.6;
        use(m_painter, line.tone);
        cairo_set_line_width(m_painter, kThin);
        cairo_set_dash(m_painter, kDashes.data(), line.isBroken ? int(kDashes.size()) : 0, 0);
        cairo_move_to(m_painter, m_x + line.x1, m_y + line.y1);
        cairo_line_to(m_painter, m_x + line.x2, m_y + line.y2);
        cairo_stroke(m_painter);
    }
    void operator()(const charts::Label& label) const
    {
        use(m_painter, label.tone);
        const double width = m_typesetter.widthOf(label.text, m_font);
        const double left = label.align == charts::Align::Left    ? label.x
                            : label.align == charts::Align::Right ? label.x - width
                                                                  : label.x - width / 2;
        const SetText text = m_typesetter.set(label.text, m_font, width + 1);
        text.paint(m_painter, m_x + left, m_y + label.y - text.lineHeight() / 2, 0, 1);
    }

  private:
    cairo_t* m_painter;
    const Typesetter& m_typesetter;
    Font m_font;
    double m_x, m_y;
};

} // namespace

cairo_status_t appendBytes(void* text, const unsigned char* data, unsigned int size)
{
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

SetText::SetText(PangoText layout, double width, bool isRight)
    : m_layout(std::move(layout)), m_width(width), m_isRight(isRight)
{
    m_lines = std::max(1, pango_layout_get_line_count(m_layout.get()));
    m_lineHeight = inPoints(extentsOf(m_layout.get()).height) / m_lines * kLeading;
}

/// Each line is a text of its own, with the space at its end: of a line of many Pango makes that a space
/// without a glyph, which cairo writes as a tag in the tag, and readers of PDF lose what follows.
void SetText::paint(cairo_t* painter, double x, double y, int first, int count) const
{
    const std::string text = pango_layout_get_text(m_layout.get());
    for (int i = first; i < first + count && i < pango_layout_get_line_count(m_layout.get()); ++i) {
        const PangoLayoutLine* line = pango_layout_get_line_readonly(m_layout.get(), i);
        const PangoText own(pango_layout_copy(m_layout.get()));
        pango_layout_set_width(own.get(), -1);
        pango_layout_set_text(own.get(), text.data() + line->start_index, line->length);
        const PangoRectangle logical = extentsOf(own.get());
        const double indent = m_isRight ? m_width - inPoints(logical.width) : 0;
        cairo_move_to(painter, x + indent, y + (i - first) * m_lineHeight);
        pango_cairo_show_layout(painter, own.get());
    }
}

PangoText Typesetter::layoutOf(const std::string& text, const Font& font) const
{
    PangoText layout(pango_cairo_create_layout(m_painter));
    const std::unique_ptr<PangoFontDescription, Freed<pango_font_description_free>> description(
        pango_font_description_from_string(kFamily));
    pango_font_description_set_absolute_size(description.get(), font.size * PANGO_SCALE);
    pango_font_description_set_weight(description.get(),
                                      font.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), description.get());
    pango_layout_set_attributes(layout.get(), withoutLigatures().get());
    const std::string shown = visible(text, Layout::LinesAndTabs);
    pango_layout_set_text(layout.get(), shown.data(), int(shown.size()));
    return layout;
}

SetText Typesetter::set(const std::string& text, const Font& font, double width, bool isRight) const
{
    PangoText layout = layoutOf(text, font);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout.get(), int(width * PANGO_SCALE));
    return {std::move(layout), width, isRight};
}

double Typesetter::widthOf(const std::string& text, const Font& font) const
{
    return inPoints(extentsOf(layoutOf(text, font).get()).width);
}

double Typesetter::widestWord(const std::string& text, const Font& font) const
{
    PangoText layout = layoutOf(text, font);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD);
    pango_layout_set_width(layout.get(), 0);
    return inPoints(extentsOf(layout.get()).width);
}

double Typesetter::lineHeight(const Font& font) const
{
    return inPoints(extentsOf(layoutOf("Ag", font).get()).height) * kLeading;
}

void paint(cairo_t* painter, const Typesetter& typesetter, const charts::Drawing& drawing, const Font& font,
           double x, double y)
{
    const CairoShapes shapes(painter, typesetter, font, x, y);
    for (const charts::Shape& shape : drawing.shapes)
        std::visit(shapes, shape);
    cairo_set_dash(painter, nullptr, 0, 0);
}

} // namespace muster::report
