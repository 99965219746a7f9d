#include "seek/lever_form.h"

#include "base/written_dates.h"
#include "models/format.h"
#include "plan/names.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kRolesOfKind = Qt::UserRole + 1; ///< of the list of roles

template <class Id>
std::optional<Id> idIn(const QComboBox& combo)
{
    const QVariant id = combo.isVisibleTo(combo.parentWidget()) ? combo.currentData() : QVariant();
    return id.isValid() ? std::optional(Id{id.toLongLong()}) : std::nullopt;
}

template <class Id>
void chooseId(QComboBox& combo, const std::optional<Id>& id)
{
    combo.setCurrentIndex(id ? std::max(0, combo.findData(qlonglong{id->value})) : 0);
}

template <class Row>
void addRows(QComboBox& combo, const plan::Plan& plan, const QString& everything)
{
    combo.addItem(everything);
    for (const Row* row : plan.ordered<Row>())
        combo.addItem(format::text(row->name), qlonglong{row->id.value});
}

Result<std::optional<Month>> readMonthOf(const QLineEdit& edit)
{
    if (edit.text().trimmed().isEmpty())
        return std::optional<Month>();
    return readMonth(edit.text().toStdString()).map([](Month month) { return std::optional(month); });
}

QString monthText(const std::optional<Month>& month)
{
    return month ? format::text(month->toEnglish()) : QString();
}

} // namespace

LeverForm::LeverForm(const Context& context, const std::optional<plan::Assumption>& row, QWidget* parent)
    : QWidget(parent), m_plan(context.document().plan()), m_form(new QFormLayout(this)),
      m_what(addCombo(tr("&Move"), QStringLiteral("whatCombo"))),
      m_as(addCombo(tr("&By"), QStringLiteral("asCombo"))),
      m_locality(addCombo(tr("&Locality"), QStringLiteral("localityCombo"))),
      m_clientGroup(addCombo(tr("Client &group"), QStringLiteral("clientGroupCombo"))),
      m_activity(addCombo(tr("&Activity"), QStringLiteral("activityCombo"))),
      m_role(addCombo(tr("R&ole"), QStringLiteral("roleCombo"))),
      m_from(addMonth(tr("F&rom"), QStringLiteral("fromEdit"), tr("always"))),
      m_until(addMonth(tr("&Until"), QStringLiteral("untilEdit"), tr("the end")))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    listChoices();
    connect(m_what, &QComboBox::currentIndexChanged, this, &LeverForm::showScope);
    begin(row);
    if (!row && !context.locality().isNone())
        chooseId(*m_locality,
                 std::optional(context.results().inputs().dimensions().localities[context.locality()].id));
    showScope();
}

QComboBox* LeverForm::addCombo(const QString& label, const QString& name)
{
    auto* combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(24);
    m_form->addRow(label, combo);
    connect(combo, &QComboBox::currentIndexChanged, this, &LeverForm::changed);
    return combo;
}

QLineEdit* LeverForm::addMonth(const QString& label, const QString& name, const QString& hint)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &LeverForm::changed);
    return edit;
}

void LeverForm::listChoices()
{
    for (std::size_t i = 0; i < plan::kAdjustedCount; ++i)
        if (const auto what = static_cast<plan::Adjusted>(i); // a target moves no figure of roles
            what != plan::kAdjustsRedundancies && what != plan::kAdjustsTargetDays)
            m_what->addItem(format::word(plan::info(what).name), int(i));
    m_as->addItem(tr("a value, as if it were typed"), int(plan::AdjustBy::Set));
    m_as->addItem(tr("a factor on the values there"), int(plan::AdjustBy::Multiply));
    addRows<plan::ClientGroup>(*m_clientGroup, m_plan, tr("All client groups"));
    addRows<plan::Activity>(*m_activity, m_plan, tr("All activities"));
    addRows<plan::Role>(*m_role, m_plan, tr("All roles"));
    for (const auto& [group, word] : plan::Words<plan::RoleGroup>::list) {
        m_role->addItem(tr("All that are %1").arg(format::word(word)));
        m_role->setItemData(m_role->count() - 1, int(group), kRolesOfKind);
    }
    m_locality->addItem(tr("All localities"));
    for (const plan::Locality* row : m_plan.ordered<plan::Locality>())
        m_locality->addItem(format::text(plan::fullPath(m_plan, row->id)), qlonglong{row->id.value});
}

void LeverForm::begin(const std::optional<plan::Assumption>& row)
{
    if (!row) {
        m_what->setCurrentIndex(m_what->findData(int(plan::kAdjustsVolume)));
        m_as->setCurrentIndex(m_as->findData(int(plan::AdjustBy::Multiply)));
        return;
    }
    m_what->setCurrentIndex(m_what->findData(int(plan::adjusted(row->kind))));
    chooseId(*m_locality, row->locality);
    chooseId(*m_clientGroup, row->clientGroup);
    chooseId(*m_activity, row->activity);
    chooseId(*m_role, row->role);
    m_from->setText(monthText(row->from));
}

plan::Adjusted LeverForm::what() const
{
    return static_cast<plan::Adjusted>(m_what->currentData().toInt());
}

/// What is not by client group, say, does not ask for one.
void LeverForm::showScope()
{
    const plan::Scoping scope = plan::info(what()).scope;
    for (const auto& [combo, isAsked] : {std::pair(m_locality, scope.locality),
                                         {m_clientGroup, scope.clientGroup},
                                         {m_activity, scope.activity},
                                         {m_role, scope.role}}) {
        combo->setVisible(isAsked);
        m_form->labelForField(combo)->setVisible(isAsked);
    }
    emit changed();
}

int LeverForm::labelWidth() const
{
    int widest = 0;
    for (int row = 0; row < m_form->rowCount(); ++row)
        widest = std::max(widest, m_form->itemAt(row, QFormLayout::LabelRole)->widget()->sizeHint().width());
    return widest;
}

Result<analysis::Lever> LeverForm::lever() const
{
    const auto from = readMonthOf(*m_from);
    const auto until = readMonthOf(*m_until);
    if (!from || !until)
        return fail(from ? until.error() : from.error());
    analysis::Lever lever;
    lever.kind = what();
    lever.by = static_cast<plan::AdjustBy>(m_as->currentData().toInt());
    lever.locality = idIn<plan::LocalityId>(*m_locality);
    lever.clientGroup = idIn<plan::ClientGroupId>(*m_clientGroup);
    lever.activity = idIn<plan::ActivityId>(*m_activity);
    lever.role = idIn<plan::RoleId>(*m_role);
    if (const QVariant group = m_role->currentData(kRolesOfKind);
        group.isValid() && plan::info(what()).scope.role)
        lever.roles = static_cast<plan::RoleGroup>(group.toInt());
    lever.from = *from;
    lever.until = *until;
    return lever;
}

} // namespace muster::ui
