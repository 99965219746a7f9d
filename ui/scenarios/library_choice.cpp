// What is chosen in the library: a list, a scenario, a place, and what of the plan is meant.

#include "base/written_dates.h"
#include "models/format.h"
#include "plan/rules/admitted_edit.h"
#include "scenarios/library_dialog.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace muster::ui {

namespace {

/// The names of the rows that a part means.
QString meantBy(const plan::Plan& plan, const plan::ListedPart& part)
{
    QStringList names;
    for (const std::int64_t id : part.rows)
        names << format::text(plan::nameOf(plan, *part.table, id));
    return names.join(QStringLiteral(", "));
}

QString csvFiles()
{
    return QObject::tr("Lists of changes (*.csv)");
}

} // namespace

QComboBox* LibraryDialog::addCombo(QFormLayout& form, const QString& label, const QString& name)
{
    auto* combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(24);
    form.addRow(label, combo);
    return combo;
}

void LibraryDialog::listLists()
{
    m_list->clear();
    for (const session::OfferedList& each : m_lists) {
        auto* item = new QListWidgetItem(format::text(each.list.title), m_list);
        item->setToolTip(each.isOwn ? each.file : QString());
    }
}

void LibraryDialog::listPlaces(std::optional<plan::LocalityId> locality)
{
    for (const plan::Scenario* row : m_plan.ordered<plan::Scenario>())
        m_into->addItem(format::text(row->name), qlonglong{row->id.value});
    m_into->addItem(tr("A new scenario"));
    m_into->setCurrentIndex(m_shown ? m_into->findData(qlonglong{m_shown->value}) : m_into->count() - 1);
    m_locality->addItem(tr("All localities"));
    for (const plan::Locality* row : m_plan.ordered<plan::Locality>())
        m_locality->addItem(format::text(plan::fullPath(m_plan, row->id)), qlonglong{row->id.value});
    const plan::Locality* at = locality ? m_plan.find<plan::Locality>(*locality) : nullptr;
    if (at && at->parent) // all of a council is everything
        m_locality->setCurrentIndex(m_locality->findData(qlonglong{at->id.value}));
}

const session::OfferedList* LibraryDialog::offered() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < std::ssize(m_lists) ? &m_lists[std::size_t(row)] : nullptr;
}

void LibraryDialog::showList()
{
    const session::OfferedList* list = offered();
    for (const auto& [name, combo] : std::exchange(m_parts, {}))
        m_form->removeRow(combo);
    m_title->setText(list ? format::text(list->list.title) : QString());
    m_text->setText(list ? format::text(list->list.text) : QString());
    m_source->setText(list && !list->list.source.empty()
                          ? tr("Source: %1").arg(format::text(list->list.source))
                          : QString());
    if (list)
        showParts(list->list);
    tell();
}

/// What the list names in general, and what of the plan is meant by it.
void LibraryDialog::showParts(const plan::ChangeList& list)
{
    if (const auto parts = plan::partsOf(m_plan, list, {}))
        for (const plan::ListedPart& part : *parts)
            if (!part.isExact)
                addPart(part);
}

void LibraryDialog::addPart(const plan::ListedPart& part)
{
    QString label = format::text(plan::inWords(part));
    label[0] = label.at(0).toUpper();
    auto* combo =
        addCombo(*m_form, label.replace(QLatin1Char('&'), QStringLiteral("&&")), QStringLiteral("partCombo"));
    combo->setAccessibleName(format::text(plan::inWords(part)));
    if (part.rows.empty())
        combo->addItem(tr("Choose…"));
    else
        combo->addItem(meantBy(m_plan, part));
    for (const std::string& name : plan::namesIn(m_plan, *part.table))
        combo->addItem(format::text(name), format::text(plan::joinedNames({name})));
    combo->addItem(tr("Leave out"), QString());
    connect(combo, &QComboBox::currentIndexChanged, this, &LibraryDialog::tell);
    m_parts.emplace_back(part.name, combo);
}

plan::ScenarioId LibraryDialog::into() const
{
    const QVariant id = m_into->currentData();
    return id.isValid() ? plan::ScenarioId{id.toLongLong()} : m_new;
}

plan::Edit LibraryDialog::making() const
{
    const session::OfferedList* list = offered();
    if (into() != m_new || !list)
        return {};
    std::vector<std::string> taken;
    for (const plan::Scenario* row : m_plan.ordered<plan::Scenario>())
        taken.push_back(row->name);
    std::string title = list->list.title;
    std::ranges::replace(title, '/', '-'); // parts a scenario's name from those of its changes
    plan::Edit edit = plan::addScenario(m_plan, plan::freeName(taken, title), {}, {});
    std::get<plan::RowChanges<plan::Scenario>>(edit.changes).put.front().id = m_new;
    return edit;
}

Result<plan::AddedList> LibraryDialog::added() const
{
    const session::OfferedList* list = offered();
    if (!list)
        return fail({ErrorCode::NotFound, tr("Choose a list").toStdString(), {}, {}, {}, {}});
    plan::ListWish wish{{}, m_plan.settings().firstMonth, {}};
    if (const QVariant id = m_locality->currentData(); id.isValid())
        wish.locality = plan::LocalityId{id.toLongLong()};
    if (const std::string text = m_from->text().trimmed().toStdString(); !text.empty()) {
        const auto month = readMonth(text);
        if (!month)
            return fail(month.error());
        wish.start = *month;
    }
    for (const auto& [name, combo] : m_parts)
        if (combo->currentData().isValid())
            wish.choices[name] = combo->currentData().toString().toStdString();
    const plan::Edit made = making();
    const auto& put = std::get<plan::RowChanges<plan::Scenario>>(made.changes).put;
    const plan::Scenario& scenario = put.empty() ? *m_plan.find<plan::Scenario>(into()) : put.front();
    return plan::addList(m_plan, scenario, list->list, wish)
        .and_then([&](plan::AddedList within) -> Result<plan::AddedList> {
            within.edit = plan::together(within.edit.label, {made, within.edit});
            return plan::admitEdit(m_plan, within.edit).map([&](const plan::AdmittedEdit&) {
                return within;
            });
        });
}

void LibraryDialog::tell()
{
    const auto list = added();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(list.has_value());
    QStringList lines;
    QStringList notes = offered() ? offered()->notes : QStringList();
    if (list) {
        for (const std::string& line : list->lines)
            lines << format::text(line);
        for (const std::string& note : list->notes)
            notes << format::text(note);
    }
    m_lines->setPlainText(lines.join(QLatin1Char('\n')));
    say(list ? notes.join(QStringLiteral(". ")) : format::text(list.error().sentence()), !list);
}

void LibraryDialog::say(const QString& sentence, bool isWrong)
{
    m_told->setLook(isWrong ? QStringLiteral("warning") : QStringLiteral("muted"));
    m_told->setText(sentence);
}

void LibraryDialog::addFile(const QString& file)
{
    auto list = session::listFrom(file);
    if (!list) {
        say(format::text(list.error().sentence()), true);
        return;
    }
    m_lists.push_back(*std::move(list));
    listLists();
    m_list->setCurrentRow(m_list->count() - 1);
}

void LibraryDialog::saveShown(const QString& file)
{
    const plan::Scenario* shown = m_shown ? m_plan.find<plan::Scenario>(*m_shown) : nullptr;
    if (!shown)
        return;
    if (const auto saved = session::saveList(plan::changeListOf(m_plan, *shown), file); !saved) {
        say(format::text(saved.error().sentence()), true);
        return;
    }
    addFile(file);
    say(tr("Saved as %1.").arg(file), false);
}

void LibraryDialog::askForFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Add from a file"), {},
        csvFiles() + QStringLiteral(";;") + tr("Workbooks (*.xlsx *.ods *.xls);;All files (*)"));
    if (!file.isEmpty())
        addFile(file);
}

void LibraryDialog::askWhereToSave()
{
    QString chosen;
    QString file = QFileDialog::getSaveFileName(
        this, tr("Save the list as"), session::freeListFile(format::text(plan::nameOf(m_plan, m_shown))),
        csvFiles() + QStringLiteral(";;") + tr("Excel workbook (*.xlsx)"), &chosen);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += chosen.contains(QStringLiteral(".xlsx")) ? QStringLiteral(".xlsx") : QStringLiteral(".csv");
    saveShown(file);
}

} // namespace muster::ui
