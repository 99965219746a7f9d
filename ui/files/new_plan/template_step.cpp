#include "files/new_plan/template_step.h"

#include "theme/text_label.h"

#include <QListWidget>
#include <QVBoxLayout>

namespace muster::ui {

TemplateStep::TemplateStep(QWidget* parent)
    : QWizardPage(parent), m_templates(session::offeredTemplates()), m_list(new QListWidget(this)),
      m_contents(new TextLabel(this))
{
    setTitle(tr("What you plan"));
    setSubTitle(
        tr("A template brings client groups, activities, roles and standards to begin with. Take out what "
           "you do not need, and add what is missing, on the page Set-up."));
    m_list->setObjectName(QStringLiteral("templateList"));
    m_list->setAccessibleName(tr("Templates"));
    for (const session::OfferedTemplate& each : m_templates)
        m_list->addItem(each.title);
    m_list->addItem(tr("Empty: I enter everything myself"));
    m_contents->setObjectName(QStringLiteral("contentsLabel"));
    m_contents->setWordWrap(true);
    m_contents->setTextFormat(Qt::RichText);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(m_contents);
    layout->addStretch();
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplateStep::tellChosen);
    m_list->setCurrentRow(0);
    const int rows = m_list->count() + 1;
    m_list->setMaximumHeight(rows * m_list->sizeHintForRow(0));
}

void TemplateStep::tellChosen()
{
    const auto chosen = static_cast<std::size_t>(m_list->currentRow());
    if (chosen >= m_templates.size()) {
        m_contents->setText(tr("The plan begins without client groups, activities, roles and standards."));
        return;
    }
    const session::OfferedTemplate& of = m_templates[chosen];
    const auto line = [](const QString& what, const QStringList& names) {
        return QStringLiteral("<p><b>%1:</b> %2</p>")
            .arg(what, names.join(QStringLiteral(", ")).toHtmlEscaped());
    };
    m_contents->setText(
        line(tr("Activities"), of.activities) + line(tr("Roles"), of.roles) +
        line(tr("Client groups"), of.clientGroups) +
        tr("<p>Its %n standards are illustrative. Each is marked so, to be replaced by your own "
           "on the page Assumptions.</p>",
           nullptr, of.assumptions));
}

void TemplateStep::answer(session::PlanAnswers& answers) const
{
    const auto chosen = static_cast<std::size_t>(m_list->currentRow());
    answers.templateFolder = chosen < m_templates.size() ? m_templates[chosen].folder : QString();
}

} // namespace muster::ui
