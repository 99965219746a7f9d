#include "scenarios/savings/savings_card.h"

#include "models/format.h"
#include "scenarios/savings/savings_sheet.h"
#include "sheet/sheet_view.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

/// What is delivered, expected and still to find, in a sentence.
QString inASentence(const plan::SavingsFigures& all, const QString& unit)
{
    const auto figure = [&](double value) { return unit + format::volume(value); };
    const QString sum = Texts::tr("Target %1, delivered %2, still expected %3. ")
                            .arg(figure(all.target), figure(all.delivered), figure(all.ahead));
    const double toFind = all.stillToFind();
    if (toFind > 0)
        return sum + Texts::tr("Still to find: %1.").arg(figure(toFind));
    return sum + (toFind < 0 ? Texts::tr("Beyond the target: %1.").arg(figure(-toFind))
                             : Texts::tr("Nothing is still to find."));
}

} // namespace

SavingsCard::SavingsCard(session::Document& document, QWidget* parent)
    : Card(parent), m_document(document), m_title(new TextLabel(this)), m_total(new TextLabel(this)),
      m_counts(new QComboBox(this)), m_view(new SheetView(this)), m_sheet(new SavingsSheet(document, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(6);
    layout->setContentsMargins(1, 10, 1, 1);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(13, 0, 13, 0);
    setObjectName(QStringLiteral("savingsCard"));
    m_title->setLook(QStringLiteral("strong"));
    m_title->setObjectName(QStringLiteral("savingsTitleLabel"));
    auto* label = new QLabel(tr("&Counts"), this);
    label->setBuddy(m_counts);
    m_counts->setObjectName(QStringLiteral("countsCombo"));
    m_counts->setToolTip(tr("What the targets are of: pounds, or events of an activity"));
    head->addWidget(m_title, 1);
    head->addWidget(label);
    head->addWidget(m_counts);
    auto* programme = new QPushButton(tr("Export pro&gramme…"), this);
    programme->setObjectName(QStringLiteral("programmeButton"));
    programme->setToolTip(
        tr("Write what all changes of the scenario are to save, as a table for a committee"));
    programme->setAutoDefault(false);
    head->addWidget(programme);
    layout->addLayout(head);
    connect(programme, &QPushButton::clicked, this, &SavingsCard::exportRequested);
    m_total->setObjectName(QStringLiteral("savingsTotalLabel"));
    m_total->setLook(QStringLiteral("muted"));
    m_total->setContentsMargins(13, 0, 13, 0);
    m_total->setWordWrap(true);
    layout->addWidget(m_total);
    m_view->setObjectName(QStringLiteral("savingsTable"));
    m_view->setAccessibleName(tr("Savings of the change by financial year"));
    m_view->setSheetDelegate(new SheetDelegate(this));
    m_view->setClearText(tr("Clear"));
    m_view->setModel(m_sheet);
    layout->addWidget(m_view);
    connect(m_counts, &QComboBox::currentIndexChanged, this, &SavingsCard::showProfile);
    connect(m_view, &SheetView::fitted, this, &SavingsCard::takeHeight);
    connect(m_sheet, &SheetModel::failed, this, &SavingsCard::failed);
}

void SavingsCard::show(std::optional<plan::ChangeId> change, const QString& currency)
{
    const bool isAnother = change != m_change;
    m_change = change;
    m_currency = currency;
    setVisible(change.has_value());
    listCounts();
    if (isAnother)
        m_counts->setCurrentIndex(0);
    showProfile();
}

/// Pounds, then the activities; the choice stays where it can.
void SavingsCard::listCounts()
{
    const QSignalBlocker quiet(m_counts);
    const QVariant chosen = m_counts->currentData();
    m_counts->clear();
    m_counts->addItem(tr("Pounds"));
    for (const plan::Activity* row : m_document.plan().ordered<plan::Activity>())
        m_counts->addItem(format::text(row->name), qlonglong{row->id.value});
    m_counts->setCurrentIndex(chosen.isValid() ? std::max(0, m_counts->findData(chosen)) : 0);
}

void SavingsCard::showProfile()
{
    const plan::Plan& plan = m_document.plan();
    const plan::ScenarioChange* row = m_change ? plan.find<plan::ScenarioChange>(*m_change) : nullptr;
    const QVariant id = m_counts->currentData();
    const auto activity = id.isValid() ? std::optional(plan::ActivityId{id.toLongLong()}) : std::nullopt;
    m_sheet->show(row ? m_change : std::nullopt, activity);
    plan::SavingsFigures all;
    if (row)
        for (const plan::SavingsProject& project : plan::savingsProjects(plan, row->scenario))
            if (project.change == row && project.activity == activity)
                all = project.total();
    m_title->setText(row ? tr("Savings of %1").arg(format::text(row->name)) : QString());
    m_total->setText(all.target == 0 && all.reprofiled == 0
                         ? tr("Type what the change is to save in each year.")
                         : inASentence(all, activity ? QString() : m_currency));
    m_view->fitColumns();
    takeHeight();
}

/// All its rows stand, however high their texts make them: it is the page that scrolls.
void SavingsCard::takeHeight()
{
    constexpr int kLeastRows = 2;
    const int rows = std::max(m_view->verticalHeader()->length(),
                              kLeastRows * m_view->verticalHeader()->defaultSectionSize());
    m_view->setFixedHeight(m_view->horizontalHeader()->height() + rows + 2 * m_view->frameWidth() + 2);
}

} // namespace muster::ui
