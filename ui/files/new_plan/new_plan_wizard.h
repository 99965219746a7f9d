#pragma once
// A new plan in three short steps. Each can be passed over, and changed later in the plan.

#include "session/new_plan.h"

#include <QWizard>

namespace muster::ui {

class CouncilStep;
class TemplateStep;
class TimeStep;

class NewPlanWizard : public QWizard {
    Q_OBJECT
  public:
    explicit NewPlanWizard(QWidget* parent = nullptr);

    [[nodiscard]] session::PlanAnswers answers() const;

  private:
    CouncilStep* m_council;
    TemplateStep* m_template;
    TimeStep* m_time;
};

} // namespace muster::ui
