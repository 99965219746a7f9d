#pragma once
// The first step of a new plan: which council, what the plan is called, and its localities.

#include "session/new_plan.h"

#include <QWizardPage>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace muster::ui {

class TextLabel;

class CouncilStep : public QWizardPage {
    Q_OBJECT
  public:
    explicit CouncilStep(QWidget* parent = nullptr);

    /// Writes what was answered; what was not keeps its place with a plain name.
    void answer(session::PlanAnswers& answers) const;

    [[nodiscard]] bool isComplete() const override;

  private:
    void addQuestions();
    void addLocalities();
    void followCouncil();
    void followList();
    [[nodiscard]] QString council() const;
    [[nodiscard]] const session::OfferedCouncil* offered() const;
    [[nodiscard]] Result<std::vector<plan::LocalityLine>> typedLocalities() const;

    Result<std::vector<session::OfferedCouncil>> m_councils;
    QComboBox* m_council;
    QLineEdit* m_title;
    TextLabel* m_code;
    QRadioButton* m_none;
    QRadioButton* m_districts;
    QRadioButton* m_own;
    QPlainTextEdit* m_list;
    TextLabel* m_told;
};

} // namespace muster::ui
