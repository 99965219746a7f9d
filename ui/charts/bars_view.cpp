#include "charts/bars_view.h"

#include "models/format.h"
#include "output/output_desk.h"
#include "theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QPainter>

namespace muster::ui {

namespace {

QColor colourOf(const Theme& theme, charts::Tone tone)
{
    using charts::Tone;
    constexpr std::size_t kClearOrange = 4;
    switch (tone) {
    case Tone::Required:
        return theme.ladder[0];
    case Tone::Funded:
    case Tone::Plain:
        return theme.ladder[1];
    case Tone::InPost:
        return theme.ladder[2];
    case Tone::Available:
        return theme.ladder[3];
    case Tone::Chosen:
    case Tone::More:
        return theme.accent;
    case Tone::Less:
        return theme.vacant[kClearOrange];
    case Tone::Figure:
    case Tone::Text:
        return theme.text;
    case Tone::Grid:
        break;
    }
    return theme.line;
}

class WindowShapes {
  public:
    WindowShapes(QPainter& painter, const Theme& theme) : m_painter(painter), m_theme(theme) {}

    void operator()(const charts::Box& box) const
    {
        m_painter.fillRect(QRectF(box.x, box.y, box.width, box.height), colourOf(m_theme, box.tone));
    }
    void operator()(const charts::Line& line) const
    {
        m_painter.setPen(
            QPen(colourOf(m_theme, line.tone), 1.2, line.isBroken ? Qt::DashLine : Qt::SolidLine));
        m_painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2));
    }
    /// Over the lines that it crosses.
    void operator()(const charts::Label& label) const
    {
        const QString text = format::text(label.text);
        const QFontMetricsF metrics(m_painter.font());
        const double width = metrics.horizontalAdvance(text);
        const double left = label.align == charts::Align::Left    ? label.x
                            : label.align == charts::Align::Right ? label.x - width
                                                                  : label.x - width / 2;
        const QRectF place(left, label.y - metrics.height() / 2, width, metrics.height());
        m_painter.fillRect(place.adjusted(0, 1, 0, -1), m_theme.surface);
        m_painter.setPen(colourOf(m_theme, label.tone));
        m_painter.drawText(QPointF(left, place.top() + metrics.ascent()), text);
    }

  private:
    QPainter& m_painter;
    const Theme& m_theme;
};

charts::TextWidth widthIn(const QFont& font)
{
    return [metrics = QFontMetricsF(font)](const std::string& text) {
        return metrics.horizontalAdvance(format::text(text));
    };
}

void paintBars(QPainter& painter, const charts::Bars& bars, const Theme& theme, const QFont& letters,
               double width)
{
    painter.setFont(letters);
    const charts::Drawing drawing =
        charts::draw(bars, width, QFontMetricsF(letters).height(), widthIn(letters));
    const WindowShapes shapes(painter, theme);
    for (const charts::Shape& shape : drawing.shapes)
        std::visit(shapes, shape);
}

} // namespace

BarsView::BarsView(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus);
}

void BarsView::show(charts::Bars bars)
{
    m_bars = std::move(bars);
    setAccessibleDescription(format::text(charts::inWords(m_bars)));
    updateGeometry();
    update();
}

QFont BarsView::letters() const
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QSize BarsView::sizeHint() const
{
    return {420, int(charts::heightOf(m_bars, QFontMetricsF(letters()).height())) + 2};
}

void BarsView::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    paintBars(painter, m_bars, theme, letters(), width() - 1);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

Output BarsView::output()
{
    const double height = charts::heightOf(m_bars, QFontMetricsF(paperFont()).height());
    const double wide = width();
    return {accessibleName(), QSizeF(wide, height + 2),
            [bars = m_bars, wide](QPainter& painter) {
                paintBars(painter, bars, lightTheme(), paperFont(), wide - 1);
            },
            figures()};
}

void BarsView::contextMenuEvent(QContextMenuEvent* event)
{
    openOutputMenu(*this, event->globalPos(), [this] { return output(); });
}

void BarsView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyFigures(figures());
    else
        QWidget::keyPressEvent(event);
}

/// A row for each bar: name, figure, and what is said beside it.
ShownTable BarsView::figures() const
{
    ShownTable table{accessibleName(), {tr("Name"), tr("Figure"), tr("Text")}, {}};
    for (const charts::Bar& bar : m_bars.bars) {
        const double figure =
            m_bars.isWaterfall && bar.tone != charts::Tone::Figure ? bar.to - bar.from : bar.to;
        table.rows.push_back({shownText(format::text(bar.name)), shownFigure(figure, format::exact(figure)),
                              shownText(format::text(bar.spoken.empty() ? bar.text : bar.spoken))});
    }
    return table;
}

void BarsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace muster::ui
