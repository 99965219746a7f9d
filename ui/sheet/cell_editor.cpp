#include "sheet/cell_editor.h"

#include "theme/text_label.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QCompleter>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kReasonWidth = 340;
constexpr int kReasonLines = 8;

} // namespace

CellEditor::CellEditor(QWidget* parent) : QLineEdit(parent), m_reasonLabel(new TextLabel(parent->window()))
{
    setFrame(false);
    setAutoFillBackground(true);
    setAccessibleName(tr("Value"));
    m_reasonLabel->setObjectName(QStringLiteral("reasonLabel"));
    m_reasonLabel->setWordWrap(true);
    m_reasonLabel->setMostLines(kReasonLines);
    m_reasonLabel->setMargin(6);
    m_reasonLabel->setFrameShape(QFrame::Box);
    m_reasonLabel->setAutoFillBackground(true);
    m_reasonLabel->setBackgroundRole(QPalette::Window);
    m_reasonLabel->setForegroundRole(QPalette::WindowText);
    m_reasonLabel->hide();
    connect(this, &QObject::destroyed, m_reasonLabel, &QObject::deleteLater);
    connect(this, &QLineEdit::textEdited, this, [this] { setReason({}); });
}

void CellEditor::offer(const QStringList& texts)
{
    auto* completer = new QCompleter(texts, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
}

void CellEditor::setReason(const QString& reason)
{
    m_reason = reason;
    m_reasonLabel->setText(reason);
    setAccessibleDescription(reason);
    placeReason();
    m_reasonLabel->setVisible(!reason.isEmpty());
    m_reasonLabel->raise();
    if (!reason.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void CellEditor::placeReason()
{
    const Theme& theme = themeOf(this);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.warningGround);
    colours.setColor(QPalette::WindowText, theme.negative);
    m_reasonLabel->setPalette(colours);
    const QWidget& window = *m_reasonLabel->parentWidget();
    const QRect room = window.rect();
    const QRect cell(mapTo(&window, QPoint(0, 0)), size());
    const int width = std::min(kReasonWidth, room.width());
    const QSize needed(width, m_reasonLabel->heightForWidth(width));
    const int left = std::clamp(cell.left(), 0, std::max(0, room.width() - width));
    const bool fitsBelow = cell.bottom() + needed.height() < room.bottom();
    const int top = fitsBelow ? cell.bottom() + 1 : std::max(0, cell.top() - needed.height());
    m_reasonLabel->setGeometry(QRect(QPoint(left, top), needed));
}

void CellEditor::moveEvent(QMoveEvent* event)
{
    QLineEdit::moveEvent(event);
    placeReason();
}

void CellEditor::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeReason();
}

void CellEditor::hideEvent(QHideEvent* event)
{
    QLineEdit::hideEvent(event);
    m_reasonLabel->hide();
}

} // namespace muster::ui
