#include "seek/seek_dialog.h"

#include "models/grid.h"
#include "plan/column_units.h"
#include "seek/lever_form.h"
#include "seek/seek_words.h"
#include "text/number_text.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace muster::ui {

namespace {

using analysis::Found;
using engine::Column;

constexpr int kWhole = 1000; // of the bar
constexpr int kEachStepMs = 100;

Error notAsked(const QString& message)
{
    return {ErrorCode::BadInput, message.toStdString(), {}, {}, {}, {}};
}

} // namespace

SeekDialog::SeekDialog(Context& context, const SeekBeginning& beginning, QWidget* parent)
    : QDialog(parent), m_context(context), m_lever(new LeverForm(context, beginning.value, this))
{
    setWindowTitle(tr("Find a value"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_lever);
    addGoal(*layout, beginning);
    addAnswer(*layout);
    connect(m_lever, &LeverForm::changed, this, &SeekDialog::forget);
    connect(&context.document(), &session::Document::changed, this, &SeekDialog::forget);
    connect(&context.document(), &session::Document::opened, this, &QDialog::close);
    forget();
    resize(520, sizeHint().height());
    m_target->setFocus();
}

void SeekDialog::addGoal(QVBoxLayout& layout, const SeekBeginning& beginning)
{
    const engine::Results& results = m_context.results();
    m_place = {m_context.locality(), engine::kAllRoles, m_context.span()};
    Column column = Column::GapFte;
    if (beginning.figure)
        std::tie(m_place, column) = std::pair(beginning.figure->place, beginning.figure->column);
    m_where = new TextLabel(
        tr("So that in %1 in %2")
            .arg(localityName(results, m_place.locality), format::text(m_place.span.period.toEnglish())),
        QStringLiteral("strong"), this);
    m_where->setObjectName(QStringLiteral("whereLabel"));
    layout.addWidget(m_where);
    auto* form = new QFormLayout;
    layout.addLayout(form);
    m_figure = new QComboBox(this);
    m_figure->setObjectName(QStringLiteral("figureCombo"));
    for (const Column each : engine::columnsOfRoles())
        m_figure->addItem(format::word(engine::info(each).heading), int(each));
    m_figure->setCurrentIndex(m_figure->findData(int(column)));
    m_role = new QComboBox(this);
    m_role->setObjectName(QStringLiteral("figureRoleCombo"));
    m_role->addItem(roleName(results, engine::kAllRoles), engine::kAllRoles.value());
    for (const engine::RoleIndex role : results.inputs().dimensions().roles.indexes())
        m_role->addItem(roleName(results, role), role.value());
    m_role->setCurrentIndex(std::max(0, m_role->findData(m_place.role.value())));
    form->addRow(tr("&Figure"), m_figure);
    form->addRow(tr("Rol&e"), m_role);
    form->labelForField(m_figure)->setMinimumWidth(m_lever->labelWidth());
    const auto entry = [&](QLineEdit*& edit, const char* name, const QString& label, const QString& hint) {
        edit = new QLineEdit(this);
        edit->setObjectName(QLatin1String(name));
        edit->setPlaceholderText(hint);
        form->addRow(label, edit);
        connect(edit, &QLineEdit::textChanged, this, &SeekDialog::forget);
    };
    entry(m_target, "targetEdit", tr("S&hould be"), tr("in its unit, such as 0"));
    entry(m_low, "lowEdit", tr("Loo&k from"), tr("what is allowed; a factor of 0.1"));
    entry(m_high, "highEdit", tr("Up &to"), tr("what is allowed; a factor of 10"));
    m_target->setText(column == Column::GapFte ? QStringLiteral("0") : QString());
    for (QComboBox* combo : {m_figure, m_role})
        connect(combo, &QComboBox::currentIndexChanged, this, &SeekDialog::forget);
}

void SeekDialog::addAnswer(QVBoxLayout& layout)
{
    m_told = new TextLabel(this);
    m_told->setObjectName(QStringLiteral("toldLabel"));
    m_told->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, kWhole);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    layout.addWidget(m_told, 1);
    layout.addWidget(m_bar);
    auto* row = new QHBoxLayout;
    layout.addLayout(row);
    row->addStretch();
    const auto button = [&](const char* name, const QString& text) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_findButton = button("findButton", tr("Fi&nd"));
    m_findButton->setDefault(true);
    m_putButton = button("putButton", tr("&Put it in"));
    connect(m_findButton, &QPushButton::clicked, this, &SeekDialog::seek);
    connect(m_putButton, &QPushButton::clicked, this, &SeekDialog::putIn);
    connect(button("closeButton", tr("&Close")), &QPushButton::clicked, this, &QDialog::close);
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &SeekDialog::showWork);
    timer->start(kEachStepMs);
}

/// What was found is of another question now.
void SeekDialog::forget()
{
    if (!m_putButton)
        return; // it is still being put together
    m_working.drop();
    m_found.reset();
    const auto asked = goal();
    m_told->setLook(QStringLiteral("muted"));
    m_told->setText(asked ? goalInWords(m_context.document().plan(), *asked)
                          : format::text(asked.error().sentence()));
    m_findButton->setEnabled(asked.has_value());
    m_putButton->setEnabled(false);
    showWork();
}

void SeekDialog::showWork()
{
    const session::Job* job = m_working.job();
    m_bar->setVisible(job != nullptr);
    m_bar->setValue(job ? int(job->share() * kWhole) : 0);
    m_findButton->setText(job ? tr("&Stop") : tr("Fi&nd"));
}

Result<analysis::Goal> SeekDialog::goal() const
{
    auto lever = m_lever->lever();
    if (!lever)
        return fail(lever.error());
    const auto column = static_cast<Column>(m_figure->currentData().toInt());
    const auto target = readNumber(m_target->text().trimmed(), format::unitToRead(engine::info(column).unit));
    if (!target)
        return fail(notAsked(tr("Say what the figure should be: a number")));
    analysis::Goal goal{{m_place, column}, *target, *lever, {}};
    goal.figure.place.role = engine::RoleIndex(m_role->currentData().toInt());
    if (m_low->text().trimmed().isEmpty() && m_high->text().trimmed().isEmpty())
        return goal;
    const NumberUnit unit = plan::unitOfAmount(*lever);
    const auto low = readNumber(m_low->text().trimmed(), unit);
    const auto high = readNumber(m_high->text().trimmed(), unit);
    if (!low || !high)
        return fail(notAsked(tr("Write both ends between which to look, or neither")));
    goal.between = {*low, *high};
    return goal;
}

/// Begins to look, or stops.
void SeekDialog::seek()
{
    if (session::Job* job = m_working.job()) {
        job->cancel();
        return;
    }
    const auto asked = goal();
    if (!asked)
        return;
    m_found.reset();
    m_putButton->setEnabled(false);
    const auto work = [shown = m_context.document().sharedResults(), goal = *asked](
                          const Progress& progress) { return analysis::seekGoal(*shown, goal, progress); };
    m_working = m_context.document().jobs().start(
        {.title = tr("Looking for the value"), .doing = "looking for the value"}, *this, work,
        [this, goal = *asked](Result<analysis::Sought> sought) { hear(std::move(sought), goal); });
    showWork();
}

void SeekDialog::hear(Result<analysis::Sought> sought, const analysis::Goal& goal)
{
    m_working.drop();
    showWork();
    if (!sought) {
        m_told->setLook(QStringLiteral("warning"));
        m_told->setText(sought.error().code == ErrorCode::Cancelled
                            ? tr("Stopped.")
                            : format::text(sought.error().sentence()));
        return;
    }
    m_told->setLook(sought->found.how == Found::How::Exactly ? QStringLiteral("strong") : QString());
    m_told->setText(answerInWords(goal, *sought));
    if (sought->found.how != Found::How::Exactly)
        return;
    m_found = std::pair(goal, sought->found.at.at);
    m_putButton->setEnabled(m_context.document().readOnlyReason().isEmpty());
}

/// As an edit of the plan; of a scenario that is shown, as a change of it. A factor makes a scenario, which
/// is shown then.
void SeekDialog::putIn()
{
    if (!m_found)
        return;
    const auto [goal, value] = *m_found;
    session::Document& document = m_context.document();
    const std::string reason = reasonOf(m_context.results(), goal).toStdString();
    const analysis::PutIn put =
        analysis::puttingIn(document.plan(), document.scenario(), goal.lever, value, reason);
    auto made = document.apply(put.edit);
    if (made && put.scenario != document.scenario())
        made = document.showIn(put.scenario);
    if (!made) {
        emit refused(format::text(made.error().sentence()));
        return;
    }
    emit done(format::text(put.edit.label));
    close();
}

} // namespace muster::ui
