#include "charts/bars_view.h"

#include "charts/svg.h"
#include "models/format.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPixmap>
#include <QSaveFile>

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
    painter.setFont(letters());
    const charts::Drawing drawing =
        charts::draw(m_bars, width() - 1, QFontMetricsF(letters()).height(), widthIn(letters()));
    const WindowShapes shapes(painter, theme);
    for (const charts::Shape& shape : drawing.shapes)
        std::visit(shapes, shape);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

QPixmap BarsView::picture()
{
    constexpr double kFine = 2; // pixels to one of the window
    const bool hadFocus = hasFocus();
    QPixmap pixmap(size() * kFine);
    pixmap.setDevicePixelRatio(kFine);
    pixmap.fill(themeOf(this).surface);
    if (hadFocus)
        clearFocus(); // its frame is no part of the picture
    render(&pixmap);
    if (hadFocus)
        setFocus();
    return pixmap;
}

void BarsView::contextMenuEvent(QContextMenuEvent* event)
{
    openMenu(event->globalPos());
}

void BarsView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyText();
    else
        QWidget::keyPressEvent(event);
}

void BarsView::openMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy as &picture"), this,
                    [this] { QGuiApplication::clipboard()->setPixmap(picture()); });
    menu->addAction(tr("Copy as &text"), this, &BarsView::copyText);
    menu->addAction(tr("&Save picture…"), this, &BarsView::askWhereToSave);
    menu->popup(at);
}

/// A line for each bar: name, figure as a spreadsheet takes it, text.
void BarsView::copyText() const
{
    QStringList lines;
    for (const charts::Bar& bar : m_bars.bars) {
        const double figure =
            m_bars.isWaterfall && bar.tone != charts::Tone::Figure ? bar.to - bar.from : bar.to;
        lines << QStringList{format::text(bar.name), QString::number(figure, 'g', 15),
                             format::text(bar.spoken.empty() ? bar.text : bar.spoken)}
                     .join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void BarsView::askWhereToSave()
{
    const QString svg = tr("SVG picture (*.svg)");
    QString chosen;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save picture"), QString(), tr("PNG picture (*.png)") + QStringLiteral(";;") + svg, &chosen);
    if (path.isEmpty())
        return;
    const bool isSvg = path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive) || chosen == svg;
    QSaveFile file(path);
    const bool isSaved =
        file.open(QIODevice::WriteOnly) &&
        (isSvg ? file.write(QByteArray::fromStdString(charts::toSvg(m_bars, charts::inWords(m_bars)))) > 0
               : picture().save(&file, "PNG")) &&
        file.commit();
    if (!isSaved)
        QMessageBox::warning(this, tr("Save picture"),
                             tr("%1 cannot be written: %2").arg(path, file.errorString()));
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
