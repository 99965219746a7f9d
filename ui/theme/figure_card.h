#pragma once
// One figure of the ladder: its name, the figure, and the sentence that says what it means.

#include "theme/card.h"

class QGridLayout;
class QLabel;

namespace muster::ui {

class FigureCard : public Card {
    Q_OBJECT
    Q_PROPERTY(QString name READ name WRITE setName)
  public:
    explicit FigureCard(QWidget* parent = nullptr);

    [[nodiscard]] QString name() const;
    void setName(const QString& name);
    void show(const QString& figure, const QString& sentence);
    [[nodiscard]] QString figure() const;
    [[nodiscard]] QString sentence() const;

  private:
    QLabel* m_nameLabel;
    QLabel* m_figureLabel;
    QLabel* m_sentenceLabel;
};

/// Lays the cards of a row out anew in a page of this width: side by side as far as they fit, then in more
/// rows.
void spreadCards(QGridLayout& row, int width);

} // namespace muster::ui
