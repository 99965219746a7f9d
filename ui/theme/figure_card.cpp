#include "theme/figure_card.h"

#include "theme/text_label.h"

#include <QApplication>
#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace muster::ui {

FigureCard::FigureCard(QWidget* parent) : Card(parent)
{
    constexpr int kLeastWidth = 118;
    setMinimumWidth(kLeastWidth);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // cards of one row share it evenly
    m_nameLabel = new TextLabel(QString(), QStringLiteral("subtitle"), this);
    m_figureLabel = new TextLabel(QString(), QStringLiteral("figure"), this);
    m_sentenceLabel = new TextLabel(QString(), QStringLiteral("muted"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 9, 8, 10);
    layout->setSpacing(1);
    for (QLabel* label : {m_nameLabel, m_figureLabel, m_sentenceLabel}) {
        label->setWordWrap(label != m_figureLabel);
        layout->addWidget(label);
    }
    layout->addStretch();
}

QString FigureCard::name() const
{
    return m_nameLabel->text();
}

void FigureCard::setName(const QString& name)
{
    m_nameLabel->setText(name);
}

void FigureCard::show(const QString& figure, const QString& sentence)
{
    m_figureLabel->setText(figure);
    m_sentenceLabel->setText(sentence);
    setAccessibleName(tr("%1: %2, %3").arg(name(), figure, sentence));
}

QString FigureCard::figure() const
{
    return m_figureLabel->text();
}

QString FigureCard::sentence() const
{
    return m_sentenceLabel->text();
}

void spreadCards(QGridLayout& row, int width)
{
    constexpr double kCardWidth = 7.6; // that a card wants, in heights of the text
    const int all = row.count();
    QList<QWidget*> cards;
    for (int i = 0; i < all; ++i)
        cards += row.itemAt(i)->widget();
    const auto away = std::stable_partition(cards.begin(), cards.end(), [](const QWidget* card) {
        return !card->isHidden() || !card->testAttribute(Qt::WA_WState_ExplicitShowHide); // not shown yet
    });
    const int shown = static_cast<int>(away - cards.begin());
    const double wanted = kCardWidth * QFontMetricsF(QApplication::font()).height();
    const int fit = std::clamp(static_cast<int>(width / wanted), 2, std::max(2, shown));
    const int rows = std::max(1, (shown + fit - 1) / fit);
    const int columns = std::max(2, (shown + rows - 1) / rows); // rows as even as can be
    for (int i = 0; i < all; ++i) {
        row.addWidget(cards[i], i / columns, i % columns); // moves it there
        row.setColumnStretch(i, i < columns ? 1 : 0);
    }
}

} // namespace muster::ui
