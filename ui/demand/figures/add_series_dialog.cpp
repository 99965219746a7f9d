#include "demand/figures/add_series_dialog.h"

#include "models/format.h"
#include "ui_add_series_dialog.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

namespace muster::ui {

namespace {

void addTicked(QListWidget& list, const QString& name, std::int64_t id, bool isTicked)
{
    auto* item = new QListWidgetItem(name, &list);
    item->setData(Qt::UserRole, qint64{id});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
}

std::vector<std::int64_t> tickedIn(const QListWidget& list)
{
    std::vector<std::int64_t> ids;
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->checkState() == Qt::Checked)
            ids.push_back(list.item(row)->data(Qt::UserRole).toLongLong());
    return ids;
}

} // namespace

AddSeriesDialog::AddSeriesDialog(const engine::Dimensions& d, std::vector<plan::SeriesName> there,
                                 engine::LocalityIndex chosen, QWidget* parent)
    : QDialog(parent), m_there(std::move(there)), m_form(std::make_unique<Ui::AddSeriesDialog>())
{
    m_form->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    engine::LocalityIndex at{};
    for (const engine::LocalityNode& node : d.localities) {
        const bool isWithin = !chosen.isNone() && d.withBeneath(chosen).contains(at);
        addTicked(*m_form->localityList, QString(3 * node.depth, QChar(0x00A0)) + format::text(node.name),
                  node.id.value, isWithin && node.descendants == 0);
        ++at;
    }
    for (const plan::ClientGroup& group : d.clientGroups)
        addTicked(*m_form->clientGroupList, format::text(group.name), group.id.value, true);
    for (const plan::Activity& activity : d.activities)
        addTicked(*m_form->activityList, format::text(activity.name), activity.id.value, true);
    letTick(*m_form->localityCheck, *m_form->localityList);
    letTick(*m_form->clientGroupCheck, *m_form->clientGroupList);
    letTick(*m_form->activityCheck, *m_form->activityList);
    count();
}

AddSeriesDialog::~AddSeriesDialog() = default;

/// The box above a list ticks all of it or nothing, and is half ticked where some are.
void AddSeriesDialog::letTick(QCheckBox& all, QListWidget& list)
{
    const auto showAll = [&all, &list] {
        const auto ticked = static_cast<int>(tickedIn(list).size());
        all.setCheckState(ticked == 0              ? Qt::Unchecked
                          : ticked == list.count() ? Qt::Checked
                                                   : Qt::PartiallyChecked);
    };
    showAll();
    connect(&list, &QListWidget::itemChanged, this, [this, showAll] {
        showAll();
        count();
    });
    connect(&all, &QCheckBox::clicked, this, [this, &all, &list] {
        const bool isOn = all.checkState() != Qt::Unchecked;
        {
            const QSignalBlocker quiet(list);
            for (int row = 0; row < list.count(); ++row)
                list.item(row)->setCheckState(isOn ? Qt::Checked : Qt::Unchecked);
        }
        all.setCheckState(isOn ? Qt::Checked : Qt::Unchecked);
        list.viewport()->update();
        count();
    });
}

std::vector<plan::SeriesName> AddSeriesDialog::series() const
{
    std::vector<plan::SeriesName> series;
    for (const std::int64_t locality : tickedIn(*m_form->localityList))
        for (const std::int64_t group : tickedIn(*m_form->clientGroupList))
            for (const std::int64_t activity : tickedIn(*m_form->activityList)) {
                const plan::SeriesName name{{locality}, {group}, {activity}};
                if (std::ranges::find(m_there, name) == m_there.end())
                    series.push_back(name);
            }
    return series;
}

void AddSeriesDialog::count()
{
    const bool isSetUp = m_form->localityList->count() > 0 && m_form->clientGroupList->count() > 0 &&
                         m_form->activityList->count() > 0;
    const auto rows = static_cast<int>(series().size());
    const auto ticked =
        static_cast<int>(tickedIn(*m_form->localityList).size() * tickedIn(*m_form->clientGroupList).size() *
                         tickedIn(*m_form->activityList).size());
    m_form->countLabel->setText(
        !isSetUp
            ? tr("The plan has no client groups or no activities yet. Add them on the page Set-up first.")
        : ticked == 0   ? tr("Tick at least one locality, one client group and one activity.")
        : ticked > rows ? tr("%1 rows are there already.").arg(ticked - rows)
                        : QString());
    QPushButton& add = *m_form->buttonBox->button(QDialogButtonBox::Ok);
    add.setText(rows == 1 ? tr("Add 1 row") : tr("Add %1 rows").arg(rows));
    add.setEnabled(rows > 0);
}

} // namespace muster::ui
