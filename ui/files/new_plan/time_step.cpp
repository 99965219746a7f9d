#include "files/new_plan/time_step.h"

#include "files/new_plan/question.h"
#include "models/format.h"
#include "plan/catalogue/catalogue.h"
#include "plan/column_units.h"
#include "text/number_text.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace muster::ui {

namespace {

constexpr double kPercent = 100;

bool isShare(plan::Kind kind)
{
    return kind == plan::Kind::NonCaseTime;
}

/// "annual leave, days a year"
QString questionOf(plan::Kind kind)
{
    const plan::KindInfo& info = plan::info(kind);
    return QStringLiteral("%1, %2").arg(format::word(info.name), isShare(kind)
                                                                     ? TimeStep::tr("% of the time at work")
                                                                     : format::word(info.unit));
}

} // namespace

TimeStep::TimeStep(QWidget* parent)
    : QWizardPage(parent), m_first(new QDateEdit(this)), m_months(new QSpinBox(this)),
      m_told(new TextLabel(this))
{
    setTitle(tr("Months and working time"));
    setSubTitle(
        tr("Leave, sickness, training and time without cases decide how many people the work needs."));
    auto* form = new QFormLayout(this);
    form->setHorizontalSpacing(12);
    addMonths(*form);
    auto* empty = new TextLabel(
        tr("What is left empty counts as nothing, and the staff required come out about a third too low."),
        QStringLiteral("muted"), this);
    empty->setWordWrap(true);
    form->addRow(empty);
    addWorkingTime(*form);
    m_told->setObjectName(QStringLiteral("timeLabel"));
    m_told->setWordWrap(true);
    form->addRow(m_told);
    follow();
}

void TimeStep::addMonths(QFormLayout& form)
{
    const QDate today = QDate::currentDate();
    const Month first =
        Period::containing(Month(today.year(), today.month()), PeriodLength::FinancialYear).start;
    m_first->setObjectName(QStringLiteral("firstMonthEdit"));
    m_first->setDisplayFormat(QStringLiteral("MMMM yyyy"));
    m_first->setDate({first.year(), first.month(), 1});
    m_months->setObjectName(QStringLiteral("monthsSpin"));
    m_months->setRange(1, plan::kMostMonths);
    m_months->setValue(plan::Settings{}.months);
    m_months->setSuffix(tr(" months"));
    addQuestion(form, tr("&First month"), *m_first);
    addQuestion(form, tr("&Length"), *m_months);
}

void TimeStep::addWorkingTime(QFormLayout& form)
{
    for (const plan::Kind kind : session::workingTimeKinds()) {
        auto* edit = new QLineEdit(this);
        edit->setObjectName(format::text(std::string(plan::info(kind).id)) + QStringLiteral("Edit"));
        if (const auto& neutral = plan::info(kind).neutral; neutral.value_or(0) > 0)
            edit->setText(plainNumber(*neutral));
        if (const auto& usual = plan::info(kind).usual)
            edit->setPlaceholderText(
                tr("usually %1")
                    .arg(format::text(isShare(kind) ? plan::Range{usual->range.lowest * kPercent,
                                                                  usual->range.highest * kPercent}
                                                          .toEnglish()
                                                    : usual->range.toEnglish())));
        edit->setToolTip(format::word(plan::info(kind).help));
        addQuestion(form, questionOf(kind), *edit);
        m_asked.push_back({kind, edit});
        connect(edit, &QLineEdit::textChanged, this, &TimeStep::follow);
    }
}

std::optional<double> TimeStep::valueOf(const Asked& asked) const
{
    const QString text = asked.edit->text();
    const auto number = readNumber(text, plan::unitOf(asked.kind));
    const bool isPercent = isShare(asked.kind) && !text.contains(QLatin1Char('%')); // which is asked for
    return number && isPercent ? std::optional(*number / kPercent) : number;
}

/// Of the first field that cannot be taken; empty where all can.
QString TimeStep::whatIsWrong() const
{
    for (const Asked& asked : m_asked) {
        if (asked.edit->text().trimmed().isEmpty())
            continue;
        const plan::KindInfo& info = plan::info(asked.kind);
        const auto value = valueOf(asked);
        if (!value || !info.allowed.holds(*value))
            return tr("%1: \"%2\" cannot be taken; allowed: %3 %4.")
                .arg(format::word(info.name), asked.edit->text(),
                     format::text(isShare(asked.kind)
                                      ? plan::Range{info.allowed.lowest * kPercent,
                                                    info.allowed.highest * kPercent,
                                                    info.allowed.lowestInside, info.allowed.highestInside}
                                            .toEnglish()
                                      : info.allowed.toEnglish()),
                     isShare(asked.kind) ? tr("% of the time at work") : format::word(info.unit));
    }
    return {};
}

void TimeStep::follow()
{
    const QString wrong = whatIsWrong();
    int empty = 0;
    for (const Asked& asked : m_asked)
        empty += asked.edit->text().trimmed().isEmpty() ? 1 : 0;
    m_told->setLook(wrong.isEmpty() ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_told->setText(
        !wrong.isEmpty() ? wrong
        : empty > 0      ? tr("%n left empty: what a template does not set either counts as nothing, and "
                                   "without leave, sickness and time away from cases the staff required come out about "
                                   "a third too low.",
                              nullptr, empty)
                         : QString());
    emit completeChanged();
}

bool TimeStep::isComplete() const
{
    return whatIsWrong().isEmpty();
}

void TimeStep::answer(session::PlanAnswers& answers) const
{
    answers.firstMonth = Month(m_first->date().year(), m_first->date().month());
    answers.months = m_months->value();
    for (const Asked& asked : m_asked)
        if (const auto value = valueOf(asked))
            answers.workingTime.emplace_back(asked.kind, *value);
}

} // namespace muster::ui
