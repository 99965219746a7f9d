#include "scenarios/adjustment_dialog.h"

#include "base/written_dates.h"
#include "models/format.h"
#include "plan/column_units.h"
#include "plan/rules/admitted_edit.h"
#include "scenarios/named_in.h"
#include "text/number_text.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

constexpr int kGroupRole = Qt::UserRole + 1; ///< of the role list: roles of a kind

Error asked(const QString& message)
{
    return {ErrorCode::BadInput, message.toStdString(), {}, {}, {}, {}};
}

/// The id of what is chosen; none where it is everything, or where the list is not asked for.
template <class Id>
std::optional<Id> chosenIn(const QComboBox& combo)
{
    const QVariant id = combo.isVisibleTo(combo.parentWidget()) ? combo.currentData() : QVariant();
    return id.isValid() ? std::optional(Id{id.toLongLong()}) : std::nullopt;
}

Result<std::optional<Month>> monthIn(const QLineEdit& edit)
{
    if (!edit.isVisibleTo(edit.parentWidget()) || edit.text().trimmed().isEmpty())
        return std::optional<Month>();
    return readMonth(edit.text().toStdString()).map([](Month month) { return std::optional(month); });
}

template <class Row>
void listAll(QComboBox& combo, const plan::Plan& plan, const QString& everything)
{
    combo.addItem(everything);
    for (const Row* row : plan.ordered<Row>())
        combo.addItem(format::text(row->name), qlonglong{row->id.value});
}

} // namespace

Result<std::pair<plan::AdjustBy, double>> readAdjustedBy(const QString& text, plan::Adjusted what)
{
    using plan::AdjustBy;
    QString plain = text.simplified();
    plain.replace(QChar(0x2212), QLatin1Char('-'))
        .replace(QLatin1Char('*'), QChar(0x00D7))
        .replace(QLatin1Char('/'), QChar(0x00F7));
    const NumberUnit unit = plan::unitOf(what);
    const QString rest = plain.mid(1).trimmed();
    const bool isTakenAway = plain.startsWith(QLatin1Char('-'));
    const bool isSigned = isTakenAway || plain.startsWith(QLatin1Char('+'));
    std::optional<double> number;
    if (plain.startsWith(QLatin1Char('=')) && (number = readNumber(rest, unit)))
        return std::pair(AdjustBy::Set, *number);
    if (plain.startsWith(QChar(0x00D7)) && (number = readNumber(rest)))
        return std::pair(AdjustBy::Multiply, *number);
    if (plain.startsWith(QChar(0x00F7)) && (number = readNumber(rest)) && *number != 0)
        return std::pair(AdjustBy::Multiply, 1 / *number);
    if (isSigned && rest.endsWith(QLatin1Char('%')) && (number = readNumber(rest.chopped(1).trimmed())))
        return std::pair(AdjustBy::Multiply, (100 + (isTakenAway ? -*number : *number)) / 100);
    if (isSigned && (number = readNumber(rest, unit)))
        return std::pair(AdjustBy::Add, isTakenAway ? -*number : *number);
    return fail(asked(Texts::tr("Say by how much: +10 %, −5 %, × 1.1, ÷ 1.1, +0.5 or =8")));
}

AdjustmentDialog::AdjustmentDialog(plan::Plan plan, plan::ScenarioId scenario,
                                   std::optional<plan::LocalityId> locality, QWidget* parent)
    : QDialog(parent), m_plan(std::move(plan)), m_scenario(scenario), m_told(new TextLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel | QDialogButtonBox::Ok, this))
{
    setWindowTitle(tr("Add to %1").arg(format::text(plan::nameOf(m_plan, scenario))));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    layout->addLayout(form);
    m_change = addCombo(*form, tr("&Change"), QStringLiteral("changeCombo"));
    m_change->setEditable(true);
    m_reason = addEdit(*form, tr("&Reason"), QStringLiteral("reasonEdit"), tr("why, for whoever reads it"));
    m_what = addCombo(*form, tr("&What"), QStringLiteral("whatCombo"));
    m_by = addEdit(*form, tr("&By how much"), QStringLiteral("byEdit"),
                   tr("+10 %, −5 %, × 1.1, ÷ 1.1, +0.5 or =8"));
    m_locality = addCombo(*form, tr("&Locality"), QStringLiteral("localityCombo"));
    m_clientGroup = addCombo(*form, tr("Client &group"), QStringLiteral("clientGroupCombo"));
    m_activity = addCombo(*form, tr("&Activity"), QStringLiteral("activityCombo"));
    m_role = addCombo(*form, tr("R&ole"), QStringLiteral("roleCombo"));
    m_from = addEdit(*form, tr("&From"), QStringLiteral("fromEdit"), tr("always"));
    m_until = addEdit(*form, tr("&Until"), QStringLiteral("untilEdit"), tr("the end"));
    m_told->setObjectName(QStringLiteral("toldLabel"));
    m_told->setWordWrap(true);
    layout->addWidget(m_told);
    layout->addStretch();
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Add"));
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto wanted = edit())
            emit chosen(*wanted);
        accept();
    });
    listChoices(locality);
    for (QComboBox* combo : {m_what, m_locality, m_clientGroup, m_activity, m_role})
        connect(combo, &QComboBox::activated, this, [this, combo] { m_chosenByHand.insert(combo); });
    connect(m_change, &QComboBox::currentTextChanged, this, &AdjustmentDialog::chooseWhatIsNamed);
    connect(m_what, &QComboBox::currentIndexChanged, this, &AdjustmentDialog::showScope);
    showScope();
    resize(480, 460);
    m_change->setFocus();
    if (plan::changesOf(m_plan, m_scenario).empty()) { // its first change is mostly what it is called by
        m_change->setEditText(format::text(plan::nameOf(m_plan, m_scenario)));
        m_by->setFocus();
    }
}

/// What the name of the change speaks of, as long as nobody has chosen otherwise.
void AdjustmentDialog::chooseWhatIsNamed()
{
    const QString name = m_change->currentText();
    const auto choose = [&](QComboBox* combo, const QVariant& wanted) {
        if (!m_chosenByHand.contains(combo))
            combo->setCurrentIndex(std::max(0, combo->findData(wanted)));
    };
    const auto* activity = mentioned<plan::Activity>(m_plan, name);
    if (activity) {
        choose(m_what, int(plan::adjusted(timeOf(activity->standard))));
        choose(m_activity, qlonglong{activity->id.value});
    }
    if (const auto* locality = mentioned<plan::Locality>(m_plan, name))
        choose(m_locality, qlonglong{locality->id.value});
    if (const auto* group = mentioned<plan::ClientGroup>(m_plan, name))
        choose(m_clientGroup, qlonglong{group->id.value});
    if (const auto* role = mentioned<plan::Role>(m_plan, name))
        choose(m_role, qlonglong{role->id.value});
}

QComboBox* AdjustmentDialog::addCombo(QFormLayout& form, const QString& label, const QString& name)
{
    auto* combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(24);
    form.addRow(label, combo);
    connect(combo, &QComboBox::currentTextChanged, this, &AdjustmentDialog::tell);
    return combo;
}

QLineEdit* AdjustmentDialog::addEdit(QFormLayout& form, const QString& label, const QString& name,
                                     const QString& hint)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    form.addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &AdjustmentDialog::tell);
    return edit;
}

void AdjustmentDialog::listChoices(std::optional<plan::LocalityId> locality)
{
    for (const plan::ScenarioChange* change : plan::changesOf(m_plan, m_scenario))
        m_change->addItem(format::text(change->name));
    m_change->setCurrentIndex(-1);
    m_change->lineEdit()->setPlaceholderText(
        tr("a new one, such as Reviews take longer, or one of the list"));
    for (std::size_t i = 0; i < plan::kAdjustedCount; ++i)
        m_what->addItem(format::word(plan::info(static_cast<plan::Adjusted>(i)).name), int(i));
    listAll<plan::ClientGroup>(*m_clientGroup, m_plan, tr("All client groups"));
    listAll<plan::Activity>(*m_activity, m_plan, tr("All activities"));
    listAll<plan::Role>(*m_role, m_plan, tr("All roles"));
    for (const auto& [group, word] : plan::Words<plan::RoleGroup>::list) {
        m_role->addItem(tr("All that are %1").arg(format::word(word)));
        m_role->setItemData(m_role->count() - 1, int(group), kGroupRole);
    }
    m_locality->addItem(tr("All localities"));
    for (const plan::Locality* row : m_plan.ordered<plan::Locality>())
        m_locality->addItem(format::text(plan::fullPath(m_plan, row->id)), qlonglong{row->id.value});
    if (locality)
        m_locality->setCurrentIndex(std::max(0, m_locality->findData(qlonglong{locality->value})));
}

plan::Adjusted AdjustmentDialog::what() const
{
    return static_cast<plan::Adjusted>(m_what->currentData().toInt());
}

/// What is not by client group, say, or the same in all months, does not ask for them.
void AdjustmentDialog::showScope()
{
    const plan::AdjustedInfo asked = plan::info(what());
    auto* form = qobject_cast<QFormLayout*>(layout()->itemAt(0)->layout());
    for (const auto& [field, isAsked] : {std::pair<QWidget*, bool>(m_locality, asked.scope.locality),
                                         {m_clientGroup, asked.scope.clientGroup},
                                         {m_activity, asked.scope.activity},
                                         {m_role, asked.scope.role},
                                         {m_from, asked.hasMonths},
                                         {m_until, asked.hasMonths}}) {
        field->setVisible(isAsked);
        form->labelForField(field)->setVisible(isAsked);
    }
    tell();
}

Result<plan::Adjustment> AdjustmentDialog::adjustment() const
{
    const auto by = readAdjustedBy(m_by->text(), what());
    if (!by)
        return fail(by.error());
    const auto from = monthIn(*m_from);
    const auto until = monthIn(*m_until);
    if (!from || !until)
        return fail(from ? until.error() : from.error());
    plan::Adjustment row;
    row.kind = what();
    row.locality = chosenIn<plan::LocalityId>(*m_locality);
    row.clientGroup = chosenIn<plan::ClientGroupId>(*m_clientGroup);
    row.activity = chosenIn<plan::ActivityId>(*m_activity);
    row.role = chosenIn<plan::RoleId>(*m_role);
    if (const QVariant group = m_role->currentData(kGroupRole);
        group.isValid() && plan::info(what()).scope.role)
        row.roles = static_cast<plan::RoleGroup>(group.toInt());
    row.from = *from;
    row.until = *until;
    std::tie(row.by, row.amount) = *by;
    return row;
}

/// The scenario's change of the name that is written; none where it has none.
std::optional<plan::ScenarioChange> AdjustmentDialog::changeNamed() const
{
    const std::string key = nameKey(m_change->currentText().toStdString());
    for (const plan::ScenarioChange* own : plan::changesOf(m_plan, m_scenario))
        if (nameKey(own->name) == key)
            return *own;
    return std::nullopt;
}

/// In the change of the name, which is made where the scenario has none.
Result<plan::Edit> AdjustmentDialog::edit() const
{
    const std::string name = m_change->currentText().trimmed().toStdString();
    if (name.empty())
        return fail(asked(tr("Give the change a name, such as Reviews take longer")));
    const auto row = adjustment();
    if (!row)
        return fail(row.error());
    std::vector<plan::Edit> parts;
    std::optional<plan::ScenarioChange> change = changeNamed();
    if (!change) {
        parts.push_back(
            plan::addChange(m_plan, m_scenario, name, m_reason->text().simplified().toStdString()));
        change = std::get<plan::RowChanges<plan::ScenarioChange>>(parts.back().changes).put.front();
    }
    parts.push_back(plan::setAdjustment(m_plan, *change, *row));
    const plan::Edit made = plan::together(parts.back().label, parts);
    return plan::admitEdit(m_plan, made).map([&](const plan::AdmittedEdit&) { return made; });
}

void AdjustmentDialog::tell()
{
    if (!m_until || m_until->objectName().isEmpty() || m_what->count() == 0)
        return; // it is still being put together
    const auto wanted = edit();
    const auto row = adjustment();
    m_reason->setEnabled(!changeNamed()); // a change has its reason already
    m_told->setLook(wanted || m_by->text().isEmpty() ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_told->setText(format::text(wanted ? plan::inWords(m_plan, *row) : wanted.error().sentence()));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(wanted.has_value());
}

} // namespace muster::ui
