#pragma once
// The third step of a new plan: its months, and how much of their time people have for cases.

#include "session/new_plan.h"

#include <QWizardPage>

class QDateEdit;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace muster::ui {

class TextLabel;

class TimeStep : public QWizardPage {
    Q_OBJECT
  public:
    explicit TimeStep(QWidget* parent = nullptr);

    void answer(session::PlanAnswers& answers) const;

    [[nodiscard]] bool isComplete() const override;

  private:
    /// What is asked of one assumption; a share of time is typed in percent.
    struct Asked {
        plan::Kind kind;
        QLineEdit* edit;
    };

    void addMonths(QFormLayout& form);
    void addWorkingTime(QFormLayout& form);
    void follow();
    [[nodiscard]] std::optional<double> valueOf(const Asked& asked) const;
    [[nodiscard]] QString whatIsWrong() const;

    QDateEdit* m_first;
    QSpinBox* m_months;
    std::vector<Asked> m_asked;
    TextLabel* m_told;
};

} // namespace muster::ui
