#include "help/help_window.h"

#include "theme/text_label.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>

/// Outside of every namespace, as the macro asks.
static void takeHelpAlong()
{
    Q_INIT_RESOURCE(help); // else a program that links the library leaves it out
}

namespace muster::ui {

namespace {

/// The guide as it is read here: without pictures, of which the window itself is a better one.
QString guideToRead()
{
    takeHelpAlong();
    QFile file(QStringLiteral(":/help/user-guide.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression kPictures(QStringLiteral("^(!\\[.*\\)|Pictures here .*)$"),
                                              QRegularExpression::MultilineOption);
    return QString::fromUtf8(file.readAll()).remove(kPictures);
}

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), m_sections(new QListWidget(this)), m_text(new QTextBrowser(this)),
      m_words(new QLineEdit(this))
{
    constexpr int kWidth = 960;
    constexpr int kHeight = 680;
    setWindowTitle(tr("User guide — Muster"));
    resize(kWidth, kHeight);
    addParts();
    m_text->setMarkdown(guideToRead());
    listSections();
    connect(m_sections, &QListWidget::currentTextChanged, this, &HelpWindow::scrollTo);
    connect(m_words, &QLineEdit::returnPressed, this, &HelpWindow::find);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
}

void HelpWindow::addParts()
{
    constexpr int kListWidth = 190; // pixels
    m_sections->setObjectName(QStringLiteral("helpSections"));
    m_sections->setAccessibleName(tr("Sections of the guide"));
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setFixedWidth(kListWidth);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("User guide"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(18);
    m_words->setObjectName(QStringLiteral("helpWords"));
    m_words->setClearButtonEnabled(true);
    auto* label = new TextLabel(tr("&Find in the guide"), {}, this);
    label->setBuddy(m_words);
    auto* next = new QPushButton(tr("Ne&xt"), this);
    next->setAutoDefault(false);
    connect(next, &QPushButton::clicked, this, &HelpWindow::find);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(label);
    row->addWidget(m_words);
    row->addWidget(next);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_sections);
    body->addWidget(m_text, 1);
    auto* all = new QVBoxLayout(this);
    all->addLayout(row);
    all->addLayout(body, 1);
    setTabOrder(m_words, next);
    setTabOrder(next, m_sections);
    setTabOrder(m_sections, m_text);
}

void HelpWindow::listSections()
{
    constexpr int kDeepest = 2; // # and ##
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        if (const int level = block.blockFormat().headingLevel(); level > 0 && level <= kDeepest)
            m_sections->addItem(block.text());
}

void HelpWindow::open(const QString& section)
{
    show();
    raise();
    activateWindow();
    const auto found = m_sections->findItems(section, Qt::MatchFixedString);
    QListWidgetItem* item = found.isEmpty() ? m_sections->item(0) : found.front();
    m_sections->setCurrentItem(item);
    if (item)
        scrollTo(item->text());
    m_text->setFocus();
}

QString HelpWindow::section() const
{
    return m_section;
}

void HelpWindow::scrollTo(const QString& section)
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0 && block.text() == section) {
            const QRectF place = m_text->document()->documentLayout()->blockBoundingRect(block);
            m_text->verticalScrollBar()->setValue(static_cast<int>(place.top()));
            m_text->setTextCursor(QTextCursor(block));
            m_text->verticalScrollBar()->setValue(static_cast<int>(place.top()));
            m_section = section;
            return;
        }
}

void HelpWindow::find()
{
    if (m_text->find(m_words->text()))
        return;
    m_text->moveCursor(QTextCursor::Start); // and on from the top
    m_text->find(m_words->text());
}

/// The guide leads out to pages of the web; other documents lie beside it where Muster's sources are.
void HelpWindow::follow(const QUrl& link)
{
    if (link.scheme().startsWith(QLatin1String("http")))
        QDesktopServices::openUrl(link);
}

void HelpWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace muster::ui
