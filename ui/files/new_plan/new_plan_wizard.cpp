#include "files/new_plan/new_plan_wizard.h"

#include "files/new_plan/council_step.h"
#include "files/new_plan/template_step.h"
#include "files/new_plan/time_step.h"

namespace muster::ui {

NewPlanWizard::NewPlanWizard(QWidget* parent)
    : QWizard(parent), m_council(new CouncilStep(this)), m_template(new TemplateStep(this)),
      m_time(new TimeStep(this))
{
    setWindowTitle(tr("New plan"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setTitleFormat(Qt::PlainText);
    setSubTitleFormat(Qt::PlainText);
    setButtonText(QWizard::FinishButton, tr("Choose where to &save it…"));
    addPage(m_council);
    addPage(m_template);
    addPage(m_time);
    resize(620, 560);
}

session::PlanAnswers NewPlanWizard::answers() const
{
    session::PlanAnswers answers;
    m_council->answer(answers);
    m_template->answer(answers);
    m_time->answer(answers);
    return answers;
}

} // namespace muster::ui
