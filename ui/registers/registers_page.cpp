#include "registers/registers_page.h"

#include "engine/resolve.h"
#include "frame/context.h"
#include "models/grid.h"
#include "registers/register_sheet.h"
#include "sheet/paste/row_paste.h"
#include "tables/row_filter.h"
#include "ui_registers_page.h"

#include <QHeaderView>

namespace muster::ui {

RegistersPage::RegistersPage(Context& context, RegisterSet set, QWidget* parent)
    : Page(context, parent), m_form(std::make_unique<Ui::RegistersPage>()),
      m_sheet(new RegisterSheet(context.document(), this)), m_filter(new RowFilter(this))
{
    m_form->setupUi(this);
    m_filter->setSourceModel(m_sheet);
    m_filter->setSortRole(RegisterSheet::SortRole);
    m_form->registerTable->setSheetDelegate(new SheetDelegate(this));
    m_form->registerTable->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_form->registerTable->horizontalHeader()->setSectionsClickable(true);
    m_form->registerTable->setModel(m_filter);
    m_form->registerTable->setClearText(tr("Clear"));
    for (const auto& [table, name] : registerTables(set))
        m_form->tableCombo->addItem(name, format::text(std::string(table)));
    if (set == RegisterSet::SetUp) {
        m_form->titleLabel->setText(tr("Set-up"));
        m_form->tableLabel->setText(tr("&Table"));
        m_form->legendLabel->setText(
            tr("Edit any cell in place. Anything can be renamed and keeps its figures. Put ; between several "
               "supervised roles. Every change can be undone."));
    }
    m_sheet->choose(registerTables(set).front().first);
    connectTable();
}

RegistersPage::~RegistersPage() = default;

void RegistersPage::connectTable()
{
    connect(m_form->tableCombo, &QComboBox::currentIndexChanged, this, &RegistersPage::chooseTable);
    connect(m_form->filterEdit, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        settle();
    });
    connect(m_form->addButton, &QPushButton::clicked, this, &RegistersPage::addRow);
    connect(m_form->deleteButton, &QPushButton::clicked, this, [this] {
        if (const auto rows = selectedRows(); !rows.empty())
            deleteRows(rows);
    });
    connect(m_sheet, &SheetModel::failed, this, &Page::refused);
    takeRows(*m_form->registerTable, *m_sheet, context().document(),
             [this] { return m_sheet->rows().toPaste(); });
    connect(m_form->registerTable, &SheetView::currentMoved, this, [this](const QModelIndex& current) {
        if (!current.isValid())
            return;
        m_current = m_sheet->rows().idAt(m_form->registerTable->sourceOf(current).row());
        m_column = current.column();
    });
}

void RegistersPage::addAtTop(QWidget& widget)
{
    m_form->pageLayout->insertWidget(1, &widget);
}

void RegistersPage::addInPlaceOfSheet(QWidget& own)
{
    m_form->pageLayout->insertWidget(m_form->pageLayout->indexOf(m_form->tableCard), &own);
}

void RegistersPage::showSheet(bool isShown)
{
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_form->filterEdit, m_form->addButton, m_form->deleteButton,
                                         m_form->tableCard, m_form->legendLabel})
        part->setVisible(isShown);
}

std::string_view RegistersPage::tableShown() const
{
    return m_sheet->rows().table();
}

QString RegistersPage::exportTable() const
{
    return m_form->tableCombo->currentData().toString();
}

/// The first day of the period chosen.
Date RegistersPage::day() const
{
    return engine::startOf(context().results().inputs().firstMonth() + context().span().first);
}

void RegistersPage::chooseTable()
{
    m_sheet->choose(m_form->tableCombo->currentData().toString().toStdString());
    m_form->filterEdit->clear();
    m_current = 0;
    m_column = 0;
    settle();
    tableChosen();
}

void RegistersPage::refresh()
{
    if (m_sheet->refresh(day()))
        settle();
    const bool canChange = context().document().readOnlyReason().isEmpty();
    m_form->addButton->setEnabled(canChange);
    m_form->deleteButton->setEnabled(canChange && m_filter->rowCount() > 0);
    sayWhatIsShown();
    sayTotals();
    showTimeline();
}

void RegistersPage::settle()
{
    m_form->registerTable->fitColumns();
    if (!m_form->registerTable->currentIndex().isValid() && !standOn(m_current, m_column))
        m_form->registerTable->setCurrentIndex(m_filter->index(0, 0));
    sayWhatIsShown();
    sayTotals();
    showTimeline();
}

void RegistersPage::sayWhatIsShown()
{
    const int shown = m_filter->rowCount();
    const int all = m_sheet->rowCount();
    m_form->subtitleLabel->setText(
        all == 0   ? tr("There are no rows yet. Add one, or import a file (File, Import).")
        : all == 1 ? tr("%1 · 1 row").arg(m_form->tableCombo->currentText())
        : shown == all
            ? tr("%1 · %2 rows").arg(m_form->tableCombo->currentText()).arg(all)
            : tr("%1 · %2 of %3 rows shown").arg(m_form->tableCombo->currentText()).arg(shown).arg(all));
}

void RegistersPage::sayTotals()
{
    m_form->totalLabel->setVisible(m_sheet->isPosts() && m_sheet->rowCount() > 0);
    if (!m_sheet->isPosts())
        return;
    double fte = 0;
    const auto running = m_sheet->running();
    for (const plan::Post* post : running)
        fte += post->fte.value();
    m_form->totalLabel->setText(tr("On %1: %2 of %3 posts count, %4 FTE%5")
                                    .arg(format::text(day().toEnglish()))
                                    .arg(running.size())
                                    .arg(m_sheet->rowCount())
                                    .arg(format::fte(fte), costOf(running)));
}

/// The cost of those posts that have one of their own: ", £66,000 a year for the 1 with an annual cost".
QString RegistersPage::costOf(const std::vector<const plan::Post*>& posts) const
{
    double cost = 0;
    std::size_t withCost = 0;
    for (const plan::Post* post : posts)
        if (post->annualCost) {
            cost += post->annualCost->value();
            ++withCost;
        }
    if (withCost == 0)
        return {};
    const QString money = currencyOf(context().results()) + format::fixed(cost, 0);
    return withCost == posts.size()
               ? tr(", %1 a year").arg(money)
               : tr(", %1 a year for the %2 with an annual cost").arg(money).arg(withCost);
}

/// The posts as they stand in the table, those that run in the plan's months.
void RegistersPage::showTimeline()
{
    constexpr std::size_t kMost = 14; // more would leave the table no room
    const engine::Inputs& in = context().results().inputs();
    const auto monthsTo = [&](const Date& day) {
        constexpr double kDays = 31;
        return Month(day.year, day.month) - in.firstMonth() + (day.day - 1) / kDays;
    };
    std::vector<TimelineBar> bars;
    for (int row = 0; m_sheet->isPosts() && row < m_filter->rowCount(); ++row) {
        const std::int64_t id = m_sheet->rows().idAt(m_filter->mapToSource(m_filter->index(row, 0)).row());
        const auto& post = *context().document().plan().find<plan::Post>({id});
        TimelineBar bar{format::text(post.title)};
        bar.from = post.start ? monthsTo(*post.start) : 0;
        bar.to = post.end ? monthsTo(*post.end) : in.months();
        bar.goesOn = !post.end;
        bar.isSure = post.status != plan::PostStatus::Proposed;
        bar.note = post.end ? format::shortDate(*post.end) : QString();
        if (bar.to > 0 && bar.from < in.months())
            bars.push_back(std::move(bar));
    }
    constexpr int kLeastHeight = 660; // below, the table needs all of it
    m_form->timelineCard->setVisible(!bars.empty() && bars.size() <= kMost && height() >= kLeastHeight);
    m_form->timelineChart->show(in.firstMonth(), in.months(), std::move(bars));
}

void RegistersPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    showTimeline();
}

void RegistersPage::addRow()
{
    const auto& localities = context().results().inputs().dimensions().localities;
    const engine::LocalityIndex chosen = context().locality();
    std::int64_t id = 0;
    const plan::Edit edit =
        m_sheet->rows().addition(context().document().plan(),
                                 chosen.isNone() ? std::nullopt : std::optional(localities[chosen].id), id);
    if (id == 0) {
        emit refused(tr("The plan needs a locality and a role first: import them (File, Import)."));
        return;
    }
    m_form->filterEdit->clear();
    if (!m_sheet->apply(edit))
        return;
    m_sheet->refresh(day());
    standOn(id, 0);
    m_form->registerTable->setFocus();
}

std::vector<int> RegistersPage::selectedRows() const
{
    const SheetView& table = *m_form->registerTable;
    const QItemSelectionRange range = table.range();
    std::vector<int> rows;
    for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row)
        rows.push_back(table.sourceOf(m_filter->index(row, 0)).row());
    return rows;
}

void RegistersPage::deleteRows(const std::vector<int>& rows)
{
    plan::Edit edit = m_sheet->rows().removal(rows);
    const QString what =
        rows.size() == 1
            ? tr("Delete %1").arg(m_sheet->rows().where(context().document().plan(), rows.front()))
            : tr("Delete %1 rows of %2").arg(rows.size()).arg(m_form->tableCombo->currentText());
    edit.label = what.toStdString();
    m_sheet->apply(edit);
}

bool RegistersPage::standOn(std::int64_t id, int column)
{
    const int row = m_sheet->rowOf(id);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_sheet->index(row, column));
    if (index.isValid()) {
        m_form->registerTable->setCurrentIndex(index);
        m_form->registerTable->scrollTo(index);
    }
    return index.isValid();
}

bool RegistersPage::goTo(const plan::Target& target)
{
    const int at = m_form->tableCombo->findData(format::text(target.table));
    if (at < 0)
        return false;
    catchUp();
    m_form->tableCombo->setCurrentIndex(at);
    m_form->filterEdit->clear();
    m_sheet->refresh(day());
    standOn(target.row, m_sheet->rows().columnOf(target.column));
    m_form->registerTable->setFocus();
    return true;
}

} // namespace muster::ui
