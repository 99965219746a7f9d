#include "main/message_bar.h"

#include "theme/theme.h"
#include "ui_message_bar.h"

#include <QAccessible>
#include <QPainter>

namespace muster::ui {

namespace {

constexpr qsizetype kMostShown = 400; // characters

} // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::MessageBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->closeButton, &QPushButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    connect(m_ui->actionButton, &QPushButton::clicked, this, [this] { m_chosen(); });
    m_ui->actionButton->hide();
    hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::say(const QString& sentence)
{
    m_ui->actionButton->hide();
    m_sentence = sentence;
    const bool isLong = sentence.size() > kMostShown;
    m_ui->messageLabel->setText(isLong ? sentence.left(kMostShown) + QChar(0x2026) : sentence);
    m_ui->messageLabel->setToolTip(isLong ? sentence : QString());
    setVisible(!sentence.isEmpty());
    QAccessibleEvent alert(m_ui->messageLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::offer(const QString& sentence, const QString& action, std::function<void()> chosen)
{
    say(sentence);
    m_chosen = std::move(chosen);
    m_ui->actionButton->setText(action);
    m_ui->actionButton->setAccessibleName(QString(action).remove(QLatin1Char('&')));
    m_ui->actionButton->show();
}

QString MessageBar::sentence() const
{
    return isHidden() ? QString() : m_sentence;
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.warningGround);
    painter.setPen(theme.warningLine);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace muster::ui
