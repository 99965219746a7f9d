#include "theme/text_label.h"

#include <QApplication>
#include <QEvent>
#include <array>

namespace muster::ui {

namespace {

struct Look {
    const char* name;
    double size; ///< of the window's text
    bool bold;
    QPalette::ColorRole colour;
};

constexpr std::array kLooks{
    Look{"title", 1.4, true, QPalette::WindowText},
    Look{"subtitle", 1, false, QPalette::PlaceholderText},
    Look{"strong", 1, true, QPalette::WindowText},
    Look{"group", 0.92, true, QPalette::PlaceholderText},
    Look{"muted", 0.95, false, QPalette::PlaceholderText},
    Look{"figure", 1.75, true, QPalette::WindowText},
    Look{"small", 0.92, false, QPalette::WindowText},
    Look{"warning", 1, true, QPalette::BrightText},
};

} // namespace

TextLabel::TextLabel(QWidget* parent) : QLabel(parent) {}

TextLabel::TextLabel(const QString& text, const QString& look, QWidget* parent) : QLabel(text, parent)
{
    setLook(look);
}

void TextLabel::setLook(const QString& look)
{
    m_look = look;
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

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        wear();
}

} // namespace muster::ui
