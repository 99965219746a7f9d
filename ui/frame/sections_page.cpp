#include "frame/sections_page.h"

#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace muster::ui {

SectionsPage::SectionsPage(Context& context, const QString& title, QWidget* parent)
    : ResultPage(context, parent)
{
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
    auto* contents = new QWidget;
    m_contents = new QVBoxLayout(contents);
    m_contents->setContentsMargins(18, 12, 18, 16);
    m_contents->setSpacing(12);
    addHead(title);
    m_controls = new QHBoxLayout;
    m_controls->setSpacing(8);
    m_contents->addLayout(m_controls);
    m_cards = new QGridLayout;
    m_cards->setHorizontalSpacing(10);
    m_cards->setVerticalSpacing(10);
    m_contents->addLayout(m_cards);
    addMissing(*contents);
    m_contents->addStretch(1);
    scroll->setWidget(contents);
    spreadInto(*m_cards);
}

void SectionsPage::addHead(const QString& title)
{
    m_subtitle = new TextLabel({}, QStringLiteral("subtitle"));
    m_subtitle->setObjectName(QStringLiteral("subtitleLabel"));
    m_subtitle->setWordWrap(true);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(new TextLabel(title, QStringLiteral("title")));
    titles->addWidget(m_subtitle);
    m_head = new QHBoxLayout;
    m_head->setSpacing(8);
    m_head->addLayout(titles);
    m_contents->addLayout(m_head);
}

void SectionsPage::addMissing(QWidget& contents)
{
    m_missingCard = new Card(&contents);
    m_missingCard->setObjectName(QStringLiteral("emptyCard"));
    m_missing = new TextLabel(m_missingCard);
    m_missing->setObjectName(QStringLiteral("emptyLabel"));
    m_missing->setTextFormat(Qt::RichText);
    m_missing->setFocusPolicy(Qt::StrongFocus);
    m_missing->setWordWrap(true);
    m_missing->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    auto* layout = new QVBoxLayout(m_missingCard);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->addWidget(m_missing);
    m_contents->addWidget(m_missingCard);
}

void SectionsPage::addNamed(QHBoxLayout& row, const QString& label, QWidget& named)
{
    auto* caption = new TextLabel(label, QStringLiteral("muted"));
    caption->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    caption->setBuddy(&named);
    row.addWidget(caption);
    row.addWidget(&named);
}

QComboBox& SectionsPage::addChoice(const QString& name, const QString& label)
{
    return addChoiceTo(*m_head, name, label);
}

QComboBox& SectionsPage::addChoiceBeneath(const QString& name, const QString& label)
{
    QComboBox& combo = addChoiceTo(*m_controls, name, label);
    combo.setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // its texts may be longer than the row
    return combo;
}

QComboBox& SectionsPage::addChoiceTo(QHBoxLayout& row, const QString& name, const QString& label)
{
    auto* combo = new QComboBox;
    combo->setObjectName(name + QStringLiteral("Combo"));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addNamed(row, label, *combo);
    setTabOrder(combo, m_missing);
    connect(combo, &QComboBox::currentIndexChanged, this, &SectionsPage::refresh);
    return *combo;
}

QLineEdit& SectionsPage::addEntryBeneath(const QString& name, const QString& label)
{
    auto* entry = new QLineEdit;
    entry->setObjectName(name + QStringLiteral("Edit"));
    addNamed(*m_controls, label, *entry);
    m_controls->addStretch();
    setTabOrder(entry, m_missing);
    return *entry;
}

QPushButton& SectionsPage::addButton(const QString& name, const QString& text)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name + QStringLiteral("Button"));
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_head->addWidget(button);
    setTabOrder(button, m_missing);
    return *button;
}

FigureCard& SectionsPage::addCard(const QString& name, const QString& title)
{
    auto* card = new FigureCard(this);
    card->setObjectName(name + QStringLiteral("Card"));
    card->setName(title);
    m_cards->addWidget(card, 0, m_cards->count());
    m_parts += card;
    return *card;
}

Section& SectionsPage::addSection(const QString& name, const QString& tableIsOf)
{
    auto* section = new Section(name, tableIsOf, this);
    add(*section);
    return *section;
}

MonthsSection& SectionsPage::addMonths(const QString& tableIsOf, const QString& subtitle,
                                       std::span<const CurveOf> curves)
{
    auto* section = new MonthsSection(tableIsOf, subtitle, curves, this);
    add(*section);
    return *section;
}

void SectionsPage::add(Section& section)
{
    m_contents->insertWidget(m_contents->count() - 1, &section); // above the stretch
    listenTo(section.table());
    m_parts += &section;
}

void SectionsPage::fill(QComboBox& combo, const std::vector<Choice>& choices)
{
    const QSignalBlocker quiet(&combo);
    const QString chosen = combo.currentText();
    combo.clear();
    for (const auto& [name, value] : choices)
        combo.addItem(name, value);
    combo.setCurrentIndex(std::max(0, combo.findText(chosen)));
}

void SectionsPage::leadTo(std::optional<plan::Kind> kind)
{
    followLinks(*m_missing, kind);
}

void SectionsPage::showResults()
{
    m_subtitle->setText(whereAndWhen());
    showFigures();
}

void SectionsPage::showAll(bool visible)
{
    for (QWidget* part : m_parts)
        part->setVisible(visible);
}

void SectionsPage::sayWhatIsMissing(const QString& sentence)
{
    m_missingCard->setVisible(!sentence.isEmpty());
    m_missing->setText(sentence);
}

} // namespace muster::ui
