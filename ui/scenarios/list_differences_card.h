#pragma once
// What the changes of the scenario that is shown are otherwise than those of another one, list against list.

#include "session/document.h"
#include "theme/card.h"

class QComboBox;

namespace muster::ui {

class GridModel;
class GridView;
class TextLabel;

class ListDifferencesCard : public Card {
    Q_OBJECT
  public:
    explicit ListDifferencesCard(const session::Document& document, QWidget* parent = nullptr);

    /// Compares the scenario that is shown in the plan as it is now. Hides itself where none is, or there is
    /// no other one; begins with the other one that is given.
    void show(std::optional<plan::ScenarioId> beginWith);

  private:
    void listOthers(std::optional<plan::ScenarioId> beginWith);
    void compare();

    const session::Document& m_document;
    TextLabel* m_title;
    QComboBox* m_other;
    TextLabel* m_none;
    GridModel* m_differences;
    GridView* m_view;
};

} // namespace muster::ui
