#pragma once
// Asks for another locality, says what would come of it, and gives the edit: where one is moved to, or what
// it is put together with.

#include "plan/structure/structure.h"

#include <QDialog>
#include <functional>

class QComboBox;
class QDialogButtonBox;

namespace muster::ui {

class TextLabel;

class PlaceDialog : public QDialog {
    Q_OBJECT
  public:
    /// What would come of the locality that is chosen, or of the top.
    using Change = std::function<Result<plan::LocalityChange>(std::optional<plan::LocalityId>)>;

    /// The plan is that which the change is of.
    PlaceDialog(const plan::Plan& plan, const QString& title, const QString& question, bool withTop,
                Change change, QWidget* parent = nullptr);

  signals:
    void chosen(const muster::plan::Edit& edit);

  private:
    void tell();
    [[nodiscard]] std::optional<plan::LocalityId> place() const;

    Change m_change;
    QComboBox* m_places;
    TextLabel* m_told;
    QDialogButtonBox* m_buttons;
};

/// What happens to the rows, a line each; of many the first and how many more.
[[nodiscard]] QString toldOf(const std::vector<plan::RowNote>& notes);

} // namespace muster::ui
