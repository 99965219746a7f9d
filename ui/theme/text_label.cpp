#include "theme/text_label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <array>

namespace muster::ui {

namespace {

struct Look {
    const char* name;
    double size; ///< of the window's text
    bool bold;
    QPalette::ColorRole colour;
    int mostLines = TextLabel::kMostLines;
};

constexpr std::array kLooks{
    Look{"title", 1.4, true, QPalette::WindowText, 4},
    Look{"subtitle", 1, false, QPalette::PlaceholderText, 8},
    Look{"strong", 1, true, QPalette::WindowText, 6},
    Look{"group", 0.92, true, QPalette::PlaceholderText, 4},
    Look{"muted", 0.95, false, QPalette::PlaceholderText},
    Look{"figure", 1.75, true, QPalette::WindowText, 2},
    Look{"small", 0.92, false, QPalette::WindowText},
    Look{"warning", 1, true, QPalette::BrightText},
};

constexpr int kWidestNeed = 240; // pixels below which a longer text is cut
constexpr int kWidestWish = 720; // pixels that a text on one line asks for at the most

} // namespace

TextLabel::TextLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

TextLabel::TextLabel(const QString& text, const QString& look, QWidget* parent) : TextLabel(parent)
{
    setText(text);
    setLook(look);
}

void TextLabel::setMostLines(int lines)
{
    m_mostLines = lines;
    updateGeometry();
}

int TextLabel::mostHeight() const
{
    return m_mostLines * fontMetrics().lineSpacing() + 2 * margin();
}

QSize TextLabel::sizeHint() const
{
    return QLabel::sizeHint().boundedTo({kWidestWish, mostHeight()});
}

QSize TextLabel::minimumSizeHint() const
{
    return QLabel::minimumSizeHint().boundedTo({kWidestNeed, mostHeight()});
}

int TextLabel::heightForWidth(int width) const
{
    return std::min(QLabel::heightForWidth(width), mostHeight());
}

bool TextLabel::isCut() const
{
    const QSize whole = wordWrap() ? QSize(QLabel::minimumSizeHint().width(), QLabel::heightForWidth(width()))
                                   : QLabel::sizeHint();
    return whole.width() > width() || whole.height() > height();
}

/// A figure is written smaller rather than cut: half of a number is another number.
QFont TextLabel::fittingFont(int width) const
{
    constexpr double kStep = 0.25; // points
    constexpr double kLeast = 0.6; // of its size
    QFont fitting = font();
    const QString line = text().simplified();
    const auto isCut = [&] { return QFontMetrics(fitting).elidedText(line, Qt::ElideRight, width) != line; };
    while (m_look == QLatin1String("figure") && isCut() &&
           fitting.pointSizeF() > kLeast * font().pointSizeF())
        fitting.setPointSizeF(fitting.pointSizeF() - kStep);
    return fitting;
}

/// The longest beginning of the text that has room.
QString TextLabel::whatFits(const QRect& room) const
{
    const QString dots(QChar(0x2026));
    if (!wordWrap())
        return QFontMetrics(fittingFont(room.width()))
            .elidedText(text().simplified(), Qt::ElideRight, room.width());
    constexpr qsizetype kMostInALine = 300; // characters: no more of a long text need be tried
    const QString start = text().left(m_mostLines * kMostInALine);
    const auto fits = [&](qsizetype length) {
        const QRect endless(0, 0, room.width(), QWIDGETSIZE_MAX);
        const QRect needed = fontMetrics().boundingRect(endless, Qt::TextWordWrap, start.left(length) + dots);
        return needed.height() <= room.height() && needed.width() <= room.width();
    };
    qsizetype shown = 0;
    for (qsizetype step = start.size(); step > 0; step /= 2)
        while (shown + step <= start.size() && fits(shown + step))
            shown += step;
    return start.left(shown) + dots;
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    const bool isOurs =
        textFormat() == Qt::PlainText && !textInteractionFlags().testFlag(Qt::TextSelectableByMouse);
    if (!isOurs || !isCut()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    drawFrame(&painter);
    const QRect room = contentsRect().marginsRemoved({margin(), margin(), margin(), margin()});
    painter.setFont(fittingFont(room.width()));
    const Qt::Alignment upright = wordWrap() ? Qt::AlignTop : alignment() & Qt::AlignVertical_Mask;
    const int flags =
        int((alignment() & Qt::AlignHorizontal_Mask) | upright) | (wordWrap() ? Qt::TextWordWrap : 0);
    style()->drawItemText(&painter, room, flags, palette(), isEnabled(), whatFits(room), foregroundRole());
}

void TextLabel::setLook(const QString& look)
{
    m_look = look;
    for (const Look& each : kLooks)
        if (look == QLatin1String(each.name))
            m_mostLines = each.mostLines;
    wear();
}

void TextLabel::wear()
{
    for (const Look& look : kLooks)
        if (m_look == QLatin1String(look.name)) {
            QFont font = QApplication::font();
            font.setPointSizeF(font.pointSizeF() * look.size);
            font.setBold(look.bold);
            setFont(font);
            setForegroundRole(look.colour);
        }
}

bool TextLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        wear();
    return QLabel::event(event);
}

TextLabel* addTextLabel(QBoxLayout& layout, const QString& name, const QString& look, QWidget* parent)
{
    auto* label = new TextLabel(QString(), look, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    layout.addWidget(label);
    return label;
}

} // namespace muster::ui
