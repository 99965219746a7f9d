#include "checks/severity_icon.h"

#include "models/format.h"
#include <QPainter>
#include <QPixmap>

namespace muster::ui {

namespace {

constexpr int kSize = 16;
constexpr int kSharpness = 4; // pixels of the picture for each of the screen's at 100 %

void drawError(QPainter& painter, const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.negative);
    painter.drawEllipse(QRectF(1.5, 1.5, 13, 13));
    painter.setPen(QPen(theme.surface, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(5.5, 5.5), QPointF(10.5, 10.5));
    painter.drawLine(QPointF(10.5, 5.5), QPointF(5.5, 10.5));
}

void drawWarning(QPainter& painter, const Theme& theme)
{
    painter.setPen(QPen(theme.warning, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(theme.warningGround);
    painter.drawPolygon(QPolygonF{QPointF(8, 2), QPointF(15, 14), QPointF(1, 14)});
    painter.setPen(QPen(theme.warning, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(8, 6.5), QPointF(8, 9.5));
    painter.drawPoint(QPointF(8, 12));
}

void drawNote(QPainter& painter, const Theme& theme)
{
    painter.setPen(QPen(theme.accent, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QRectF(2, 2, 12, 12));
    painter.setPen(QPen(theme.accent, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(8, 7.5), QPointF(8, 11));
    painter.drawPoint(QPointF(8, 5));
}

} // namespace

QIcon severityIcon(plan::Severity severity, const Theme& theme)
{
    QPixmap picture(kSize * kSharpness, kSize * kSharpness);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kSharpness, kSharpness);
    switch (severity) {
    case plan::Severity::Error:
        drawError(painter, theme);
        break;
    case plan::Severity::Warning:
        drawWarning(painter, theme);
        break;
    case plan::Severity::Note:
        drawNote(painter, theme);
    }
    return picture;
}

QString severityName(plan::Severity severity)
{
    switch (severity) {
    case plan::Severity::Error:
        return Texts::tr("Error");
    case plan::Severity::Warning:
        return Texts::tr("Warning");
    case plan::Severity::Note:
        break;
    }
    return Texts::tr("Note");
}

} // namespace muster::ui
