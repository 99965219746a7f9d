#pragma once
// What the chosen change is to save by financial year, to be read and typed, with what is still to find.

#include "session/document.h"
#include "theme/card.h"

class QComboBox;

namespace muster::ui {

class SavingsSheet;
class SheetView;
class TextLabel;

class SavingsCard : public Card {
    Q_OBJECT
  public:
    explicit SavingsCard(session::Document& document, QWidget* parent = nullptr);

    /// Shows the profile of a change of the plan as it is now; none: hides itself.
    void show(std::optional<plan::ChangeId> change, const QString& currency);

  signals:
    void failed(const QString& sentence);
    void exportRequested(); ///< of the programme

  private:
    void listCounts();
    void showProfile();
    void takeHeight();

    session::Document& m_document;
    std::optional<plan::ChangeId> m_change;
    QString m_currency;
    TextLabel* m_title;
    TextLabel* m_total;
    QComboBox* m_counts;
    SheetView* m_view;
    SavingsSheet* m_sheet;
};

} // namespace muster::ui
