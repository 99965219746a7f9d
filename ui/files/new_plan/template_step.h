#pragma once
// The second step of a new plan: what is planned, as a template of client groups, activities, roles and
// standards, or nothing of it yet.

#include "session/new_plan.h"

#include <QWizardPage>

class QListWidget;

namespace muster::ui {

class TextLabel;

class TemplateStep : public QWizardPage {
    Q_OBJECT
  public:
    explicit TemplateStep(QWidget* parent = nullptr);

    void answer(session::PlanAnswers& answers) const;

  private:
    void tellChosen();

    std::vector<session::OfferedTemplate> m_templates;
    QListWidget* m_list;
    TextLabel* m_contents;
};

} // namespace muster::ui
