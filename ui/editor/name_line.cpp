#include "editor/name_line.h"

#include "models/format.h"
#include "theme/text_label.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace muster::ui {

NameLine::NameLine(QWidget* parent)
    : QWidget(parent), m_nameLabel(new TextLabel(QString(), QStringLiteral("small"), this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 5, 14, 5);
    m_nameLabel->setObjectName(QStringLiteral("editorNameLabel"));
    m_nameLabel->setWordWrap(true);
    layout->addWidget(m_nameLabel, 1);
    const auto add = [&](const char* name, const QString& text) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        layout->addWidget(button);
        return button;
    };
    connect(add("changeNameButton", tr("Change…")), &QPushButton::clicked, this, &NameLine::changeAsked);
    QPushButton* close = add("closeNameButton", tr("Close"));
    close->setAccessibleName(tr("Close the line about your name"));
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NameLine::say(const QString& name)
{
    m_nameLabel->setText(tr("Edits are recorded as %1.").arg(format::onOneLine(name)));
    show();
}

void NameLine::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace muster::ui
