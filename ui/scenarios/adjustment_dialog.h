#pragma once
// Asks for an adjustment of a scenario: in which change, of what, where, when and by how much. Says in words
// what it will do, and gives the edit.

#include "plan/scenarios/scenario_edits.h"

#include <QDialog>
#include <QSet>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;

namespace muster::ui {

class TextLabel;

/// "+10 %" and "× 1.1" are factors, "÷ 1.1" too; "+0.5" and "−2" are added, "=8" is set; in the unit of what
/// is adjusted.
[[nodiscard]] Result<std::pair<plan::AdjustBy, double>> readAdjustedBy(const QString& text,
                                                                       plan::Adjusted what);

class AdjustmentDialog : public QDialog {
    Q_OBJECT
  public:
    /// Of the plan as it is now; the locality is chosen at first.
    AdjustmentDialog(plan::Plan plan, plan::ScenarioId scenario, std::optional<plan::LocalityId> locality,
                     QWidget* parent = nullptr);

  signals:
    void chosen(const muster::plan::Edit& edit);

  private:
    [[nodiscard]] QComboBox* addCombo(QFormLayout& form, const QString& label, const QString& name);
    [[nodiscard]] QLineEdit* addEdit(QFormLayout& form, const QString& label, const QString& name,
                                     const QString& hint);
    void listChoices(std::optional<plan::LocalityId> locality);
    [[nodiscard]] plan::Adjusted what() const;
    [[nodiscard]] std::optional<plan::ScenarioChange> changeNamed() const;
    [[nodiscard]] Result<plan::Adjustment> adjustment() const;
    [[nodiscard]] Result<plan::Edit> edit() const;
    void chooseWhatIsNamed();
    void showScope();
    void tell();

    plan::Plan m_plan;
    plan::ScenarioId m_scenario;
    QComboBox* m_change = nullptr;
    QLineEdit* m_reason = nullptr;
    QComboBox* m_what = nullptr;
    QLineEdit* m_by = nullptr;
    QComboBox* m_locality = nullptr;
    QComboBox* m_clientGroup = nullptr;
    QComboBox* m_activity = nullptr;
    QComboBox* m_role = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_until = nullptr;
    QSet<QComboBox*> m_chosenByHand;
    TextLabel* m_told;
    QDialogButtonBox* m_buttons;
};

} // namespace muster::ui
