#pragma once
// What a search is to move: a kind of assumption, volumes or the establishment, as a value or a factor, and
// where.

#include "analysis/seek/lever.h"
#include "frame/context.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace muster::ui {

class LeverForm : public QWidget {
    Q_OBJECT
  public:
    /// Of the plan as it is now; begins with a value of the plan, else with a factor in the chosen locality.
    LeverForm(const Context& context, const std::optional<plan::Assumption>& begin, QWidget* parent);

    /// BadInput: a month that is none.
    [[nodiscard]] Result<analysis::Lever> lever() const;
    /// Of the widest name before an input.
    [[nodiscard]] int labelWidth() const;

  signals:
    void changed();

  private:
    [[nodiscard]] QComboBox* addCombo(const QString& label, const QString& name);
    [[nodiscard]] QLineEdit* addMonth(const QString& label, const QString& name, const QString& hint);
    void listChoices();
    void begin(const std::optional<plan::Assumption>& row);
    void showScope();
    [[nodiscard]] plan::Adjusted what() const;

    const plan::Plan m_plan;
    QFormLayout* m_form;
    QComboBox* m_what;
    QComboBox* m_as;
    QComboBox* m_locality;
    QComboBox* m_clientGroup;
    QComboBox* m_activity;
    QComboBox* m_role;
    QLineEdit* m_from;
    QLineEdit* m_until;
};

} // namespace muster::ui
