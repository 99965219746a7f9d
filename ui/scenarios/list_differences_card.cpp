#include "scenarios/list_differences_card.h"

#include "models/grid_model.h"
#include "plan/names.h"
#include "scenarios/scenario_grids.h"
#include "tables/grid_view.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace muster::ui {

ListDifferencesCard::ListDifferencesCard(const session::Document& document, QWidget* parent)
    : Card(parent), m_document(document), m_title(new TextLabel(this)), m_other(new QComboBox(this)),
      m_none(new TextLabel(this)), m_differences(new GridModel(this)), m_view(new GridView(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(6);
    layout->setContentsMargins(1, 10, 1, 1);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(13, 0, 13, 0);
    setObjectName(QStringLiteral("listDifferencesCard"));
    m_title->setObjectName(QStringLiteral("listDifferencesTitleLabel"));
    m_title->setLook(QStringLiteral("strong"));
    m_title->setWordWrap(true);
    auto* label = new QLabel(tr("Compare &with"), this);
    label->setBuddy(m_other);
    m_other->setObjectName(QStringLiteral("comparedListCombo"));
    m_other->setToolTip(tr("The scenario whose changes are compared with those of the one shown"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(24);
    head->addWidget(m_title, 1);
    head->addWidget(label);
    head->addWidget(m_other);
    layout->addLayout(head);
    m_none->setObjectName(QStringLiteral("noListDifferencesLabel"));
    m_none->setLook(QStringLiteral("muted"));
    m_none->setContentsMargins(13, 0, 13, 8);
    m_none->setWordWrap(true);
    layout->addWidget(m_none);
    m_view->setObjectName(QStringLiteral("listDifferencesTable"));
    m_view->setAccessibleName(tr("Differences between the changes of two scenarios"));
    m_view->setGridModel(m_differences);
    layout->addWidget(m_view);
    connect(m_other, &QComboBox::currentIndexChanged, this, &ListDifferencesCard::compare);
}

void ListDifferencesCard::show(std::optional<plan::ScenarioId> beginWith)
{
    listOthers(beginWith);
    setVisible(m_other->count() > 0);
    compare();
}

/// The choice stays where it can.
void ListDifferencesCard::listOthers(std::optional<plan::ScenarioId> beginWith)
{
    const QSignalBlocker quiet(m_other);
    const QVariant chosen = m_other->currentData();
    m_other->clear();
    const auto shown = m_document.scenario();
    if (!shown)
        return;
    for (const plan::Scenario* row : m_document.plan().ordered<plan::Scenario>())
        if (row->id != *shown)
            m_other->addItem(format::text(row->name), qlonglong{row->id.value});
    const auto placeOf = [&](const QVariant& id) { return id.isValid() ? m_other->findData(id) : -1; };
    const int stays = placeOf(chosen);
    const int first = placeOf(beginWith ? QVariant(qlonglong{beginWith->value}) : QVariant());
    m_other->setCurrentIndex(std::max(stays >= 0 ? stays : first, 0));
}

void ListDifferencesCard::compare()
{
    const auto shown = m_document.scenario();
    const QVariant id = m_other->currentData();
    if (!shown || !id.isValid()) {
        m_differences->show({});
        return;
    }
    const plan::ScenarioId other{id.toLongLong()};
    const plan::Plan& plan = m_document.plan();
    Grid grid = listDifferencesGrid(plan, *shown, other);
    const bool areAlike = grid.rows.empty();
    m_title->setText(tr("How the changes of %1 differ from those of another scenario")
                         .arg(format::text(plan::nameOf(plan, *shown))));
    m_none->setText(tr("Both scenarios have the same changes."));
    m_none->setVisible(areAlike);
    m_view->setVisible(!areAlike);
    m_differences->show(std::move(grid));
}

} // namespace muster::ui
