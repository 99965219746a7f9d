#include "files/new_plan/council_step.h"

#include "files/new_plan/question.h"
#include "models/format.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <algorithm>

namespace muster::ui {

CouncilStep::CouncilStep(QWidget* parent)
    : QWizardPage(parent), m_councils(session::offeredCouncils()), m_council(new QComboBox(this)),
      m_title(new QLineEdit(this)), m_code(new TextLabel(this)), m_none(new QRadioButton(this)),
      m_districts(new QRadioButton(this)), m_own(new QRadioButton(this)), m_list(new QPlainTextEdit(this)),
      m_told(new TextLabel(this))
{
    setTitle(tr("Your council and its localities"));
    setSubTitle(tr("Everything here can be changed later, on the page Set-up."));
    addQuestions();
    addLocalities();
    followCouncil();
}

void CouncilStep::addQuestions()
{
    m_council->setObjectName(QStringLiteral("councilCombo"));
    m_council->setEditable(true);
    m_council->setInsertPolicy(QComboBox::NoInsert);
    m_council->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_council->completer()->setFilterMode(Qt::MatchContains);
    if (m_councils)
        for (const session::OfferedCouncil& each : *m_councils)
            m_council->addItem(each.name);
    else
        m_code->setText(format::text(m_councils.error().sentence()));
    m_council->setCurrentIndex(-1);
    m_council->lineEdit()->setPlaceholderText(tr("choose or type its name"));
    m_title->setObjectName(QStringLiteral("titleEdit"));
    m_code->setObjectName(QStringLiteral("codeLabel"));
    m_code->setLook(QStringLiteral("muted"));
    auto* form = new QFormLayout(this);
    form->setHorizontalSpacing(12);
    addQuestion(*form, tr("&Council"), *m_council);
    form->addRow(QString(), m_code);
    addQuestion(*form, tr("&Title of the plan"), *m_title);
    connect(m_council, &QComboBox::editTextChanged, this, &CouncilStep::followCouncil);
}

void CouncilStep::addLocalities()
{
    m_none->setText(tr("&None yet: the council as a whole"));
    m_own->setText(tr("&My own list, one per line; indent those that are part of another"));
    m_none->setObjectName(QStringLiteral("noneRadio"));
    m_districts->setObjectName(QStringLiteral("districtsRadio"));
    m_own->setObjectName(QStringLiteral("ownRadio"));
    m_none->setChecked(true);
    m_list->setObjectName(QStringLiteral("localitiesEdit"));
    m_list->setAccessibleName(tr("Localities, one per line"));
    m_list->setPlaceholderText(tr("North\n    Team A\n    Team B\nSouth"));
    m_list->setTabChangesFocus(true);
    m_told->setObjectName(QStringLiteral("localitiesLabel"));
    m_told->setWordWrap(true);
    auto* form = qobject_cast<QFormLayout*>(layout());
    addQuestion(*form, tr("Localities"), *m_none);
    form->addRow(QString(), m_districts);
    form->addRow(QString(), m_own);
    form->addRow(QString(), m_list);
    form->addRow(QString(), m_told);
    for (const QRadioButton* each : {m_none, m_districts, m_own})
        connect(each, &QRadioButton::toggled, this, &CouncilStep::followList);
    connect(m_list, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_list->toPlainText().isEmpty())
            m_own->setChecked(true);
        followList();
    });
}

QString CouncilStep::council() const
{
    return m_council->currentText().trimmed();
}

const session::OfferedCouncil* CouncilStep::offered() const
{
    if (!m_councils)
        return nullptr;
    const auto found = std::ranges::find_if(*m_councils, [&](const session::OfferedCouncil& each) {
        return each.name.compare(council(), Qt::CaseInsensitive) == 0;
    });
    return found == m_councils->end() ? nullptr : &*found;
}

void CouncilStep::followCouncil()
{
    const session::OfferedCouncil* known = offered();
    if (m_councils)
        m_code->setText(known ? tr("code %1").arg(known->code)
                              : tr("one of the %1 of England, or another name").arg(m_councils->size()));
    m_title->setPlaceholderText(council().isEmpty() ? tr("Workforce plan")
                                                    : tr("%1 workforce plan").arg(council()));
    const int districts = known ? static_cast<int>(known->districts.size()) : 0;
    m_districts->setText(tr("Its %n &districts", nullptr, districts));
    m_districts->setVisible(districts > 0);
    if (districts == 0 && m_districts->isChecked())
        m_none->setChecked(true);
    followList();
}

/// Says how many localities the list makes, or what is wrong with it.
void CouncilStep::followList()
{
    const auto typed = typedLocalities();
    const auto edit =
        typed.and_then([](const auto& lines) { return plan::addLocalities(plan::Plan(), {}, lines); });
    if (!m_own->isChecked())
        m_told->clear();
    else if (!edit)
        m_told->setText(format::text(edit.error().sentence()));
    else {
        const auto top = std::ranges::count(*typed, 0, &plan::LocalityLine::depth);
        m_told->setText(
            tr("%n localities", nullptr, static_cast<int>(top)) + QStringLiteral(", ") +
            tr("%n beneath them", nullptr, static_cast<int>(typed->size()) - static_cast<int>(top)));
    }
    m_told->setLook(m_own->isChecked() && !edit ? QStringLiteral("warning") : QStringLiteral("muted"));
    emit completeChanged();
}

Result<std::vector<plan::LocalityLine>> CouncilStep::typedLocalities() const
{
    return plan::localityLines(m_list->toPlainText().toStdString());
}

bool CouncilStep::isComplete() const
{
    if (!m_own->isChecked())
        return true;
    const auto typed = typedLocalities();
    return typed && plan::addLocalities(plan::Plan(), {}, *typed);
}

void CouncilStep::answer(session::PlanAnswers& answers) const
{
    const session::OfferedCouncil* known = offered();
    answers.organisation = council().isEmpty() ? tr("Council") : known ? known->name : council();
    answers.code = known ? known->code : QString();
    answers.title = m_title->text().trimmed();
    if (answers.title.isEmpty())
        answers.title = m_title->placeholderText();
    if (m_districts->isChecked() && known)
        answers.localities = known->districts;
    else if (m_own->isChecked())
        answers.localities = typedLocalities().value_or(std::vector<plan::LocalityLine>());
}

} // namespace muster::ui
