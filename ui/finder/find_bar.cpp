#include "finder/find_bar.h"

#include "tables/row_filter.h"
#include "theme/text_label.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTableView>

namespace muster::ui {

namespace {

/// A frame about a sentence; the mouse goes through it.
class FoundFrame : public QWidget {
  public:
    FoundFrame(QWidget& about, QWidget& on) : QWidget(&on)
    {
        constexpr int kBeside = 3; // pixels
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(
            QRect(about.mapTo(&on, QPoint()), about.size()).adjusted(-kBeside, -kBeside, kBeside, kBeside));
        show();
        raise();
    }

  protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(QPen(themeOf(this).accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
};

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent), m_text(new QLineEdit(this)),
      m_narrows(new QCheckBox(tr("&Only rows that match"), this)),
      m_said(new TextLabel({}, QStringLiteral("muted"), this))
{
    addParts();
    m_again.setSingleShot(true);
    m_again.setInterval(0);
    connect(&m_again, &QTimer::timeout, this, &FindBar::narrow);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_narrows, &QCheckBox::toggled, this, &FindBar::search);
    hide();
}

void FindBar::addParts()
{
    constexpr int kWidest = 320; // pixels
    setObjectName(QStringLiteral("findBar"));
    m_text->setObjectName(QStringLiteral("findBarEdit"));
    m_text->setMaximumWidth(kWidest);
    m_text->setClearButtonEnabled(true);
    m_narrows->setObjectName(QStringLiteral("narrowBox"));
    m_narrows->setToolTip(
        tr("“North” is looked for in every column, “Role: worker; Locality: North” in two"));
    m_said->setObjectName(QStringLiteral("findBarLabel"));
    auto* label = new TextLabel(tr("Find on this pa&ge"), {}, this);
    label->setBuddy(m_text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 4, 12, 4);
    row->addWidget(label);
    row->addWidget(m_text, 1);
    const auto addButton = [&](const QString& text, const char* name, const auto& does) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, does);
    };
    addButton(tr("Ne&xt"), "nextButton", [this] { findNext(false); });
    addButton(tr("Previo&us"), "previousButton", [this] { findNext(true); });
    row->addWidget(m_narrows);
    row->addWidget(m_said, 1);
    addButton(tr("Close"), "closeFindButton", [this] { leave(); });
}

void FindBar::open(QWidget& page, bool narrows)
{
    if (m_page != &page)
        leave();
    m_page = &page;
    m_narrows->setVisible(!tablesToRead().isEmpty());
    show();
    m_narrows->setChecked(narrows && m_narrows->isVisibleTo(this));
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    search();
}

/// The tables whose rows can be hidden: nothing is edited in them.
QList<QTableView*> FindBar::tablesToRead() const
{
    QList<QTableView*> tables;
    if (m_page)
        for (QTableView* table : m_page->findChildren<QTableView*>())
            if (table->editTriggers() == QAbstractItemView::NoEditTriggers && table->model())
                tables += table;
    return tables;
}

void FindBar::search()
{
    narrow();
    if (m_narrows->isChecked())
        return;
    const std::vector<FoundPlace> places =
        m_page ? placesOf(m_text->text(), *m_page) : std::vector<FoundPlace>();
    const auto at = std::ranges::find(places, m_at);
    if (places.empty()) {
        takeFrameAway();
        m_said->setText(m_text->text().isEmpty() ? QString() : tr("Not on this page"));
    } else {
        stand(at == places.end() ? 0 : static_cast<std::size_t>(at - places.begin()));
    }
}

void FindBar::findNext(bool backwards)
{
    const std::vector<FoundPlace> places =
        m_page ? placesOf(m_text->text(), *m_page) : std::vector<FoundPlace>();
    if (places.empty())
        return search();
    const auto at = std::ranges::find(places, m_at);
    const auto count = static_cast<std::ptrdiff_t>(places.size());
    const std::ptrdiff_t now = at == places.end() ? (backwards ? count : -1) : at - places.begin();
    stand(static_cast<std::size_t>((now + (backwards ? count - 1 : 1)) % count));
}

void FindBar::takeFrameAway()
{
    delete m_frame.data();
}

void FindBar::stand(std::size_t at)
{
    const std::vector<FoundPlace> places = placesOf(m_text->text(), *m_page);
    takeFrameAway();
    if (at >= places.size())
        return;
    m_at = places[at];
    bringIntoSight(m_at);
    if (!m_at.cell.isValid() && m_at.widget)
        m_frame = new FoundFrame(*m_at.widget, *m_at.widget->parentWidget());
    m_said->setText(tr("%1 of %2").arg(at + 1).arg(places.size()));
}

void FindBar::narrow()
{
    const QString typed = m_narrows->isChecked() ? m_text->text() : QString();
    int shown = 0;
    int all = 0;
    for (QTableView* table : tablesToRead()) {
        shown += showRowsWith(*table, typed);
        all += table->model()->rowCount();
        follow(*table);
    }
    if (m_narrows->isChecked())
        m_said->setText(typed.isEmpty()
                            ? QString()
                            : tr("%1 of %2 rows shown; sums are of all rows").arg(shown).arg(all));
}

/// What the table shows later is narrowed as well.
void FindBar::follow(const QTableView& table)
{
    const auto again = [this] {
        if (m_narrows->isChecked() && isVisible())
            m_again.start();
    };
    const QAbstractItemModel* model = table.model();
    disconnect(model, nullptr, &m_again, nullptr);
    connect(model, &QAbstractItemModel::modelReset, &m_again, again);
    connect(model, &QAbstractItemModel::dataChanged, &m_again, again);
}

void FindBar::leave()
{
    takeFrameAway();
    for (QTableView* table : tablesToRead())
        showRowsWith(*table, {});
    hide();
    QWidget* found = m_at.cell.isValid() ? m_at.widget.data() : nullptr;
    if (!found && m_page)
        for (QAbstractItemView* view : m_page->findChildren<QAbstractItemView*>())
            if (!found && view->isVisible() && view->focusPolicy() != Qt::NoFocus)
                found = view;
    if (found && m_page && found->isVisible())
        found->setFocus(Qt::OtherFocusReason);
    m_at = {};
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        findNext(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

} // namespace muster::ui
