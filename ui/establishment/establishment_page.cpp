#include "establishment/establishment_page.h"

#include "establishment/add_row_dialog.h"
#include "establishment/establishment_cells.h"
#include "establishment/establishment_delegate.h"
#include "establishment/establishment_filter.h"
#include "establishment/establishment_sheet.h"
#include "establishment/establishment_totals.h"
#include "frame/context.h"
#include "models/format.h"
#include "plan/names.h"
#include "sheet/paste/row_paste.h"
#include "ui_establishment_page.h"

#include <QAction>
#include <QHeaderView>

namespace muster::ui {

namespace {

/// The result that tells of a column of the sheet.
std::optional<engine::Column> resultOf(int column)
{
    using engine::Column;
    switch (column) {
    case EstablishmentSheet::EstablishmentColumn:
        return Column::EstablishmentFte;
    case EstablishmentSheet::VacancyColumn:
        return Column::VacancyFte;
    case EstablishmentSheet::InPostColumn:
        return Column::InPostFte;
    case EstablishmentSheet::AgencyColumn:
        return Column::AgencyFte;
    case EstablishmentSheet::GrossColumn:
        return Column::VacancyGross;
    case EstablishmentSheet::NetColumn:
        return Column::VacancyNetOfAgency;
    default:
        return std::nullopt;
    }
}

} // namespace

EstablishmentPage::EstablishmentPage(Context& context, QWidget* parent)
    : Page(context, parent), m_form(std::make_unique<Ui::EstablishmentPage>()),
      m_sheet(new EstablishmentSheet(context.document(), this)), m_filter(new EstablishmentFilter(this))
{
    m_form->setupUi(this);
    m_filter->setSourceModel(m_sheet);
    m_form->establishmentTable->setSheetDelegate(new EstablishmentDelegate(this));
    m_form->establishmentTable->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_form->establishmentTable->horizontalHeader()->setSectionsClickable(true);
    m_form->establishmentTable->setModel(m_filter);
    m_form->establishmentTable->setClearText(tr("Clear"));
    connectTable();
    settle();
}

EstablishmentPage::~EstablishmentPage() = default;

void EstablishmentPage::connectTable()
{
    SheetView& table = *m_form->establishmentTable;
    connect(m_form->filterEdit, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        settle();
    });
    connect(m_form->addButton, &QPushButton::clicked, this, &EstablishmentPage::askForRow);
    connect(m_form->deleteButton, &QPushButton::clicked, this, &EstablishmentPage::deleteRows);
    connect(m_sheet, &SheetModel::failed, this, &Page::refused);
    takeRows(table, *m_sheet, context().document(), [this] { return m_sheet->toPaste(); });
    connect(&table, &SheetView::currentMoved, this, [this, &table](const QModelIndex& current) {
        if (!current.isValid())
            return;
        m_current = m_sheet->rowAt(table.sourceOf(current).row()).id;
        m_column = current.column();
        tellChosen();
    });
    auto* sort = new QAction(tr("Sort by this column"), &table);
    sort->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    sort->setShortcutContext(Qt::WidgetShortcut);
    table.addAction(sort);
    connect(sort, &QAction::triggered, this, [&table] {
        const bool again =
            table.horizontalHeader()->sortIndicatorSection() == table.currentIndex().column() &&
            table.horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder;
        table.sortByColumn(table.currentIndex().column(), again ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

/// Tells the panel how the figure is made, where the row is the one that holds in the period.
void EstablishmentPage::tellChosen()
{
    const QModelIndex current = m_form->establishmentTable->currentIndex();
    const auto column = resultOf(current.column());
    if (!isVisible() || !column)
        return;
    const plan::Establishment& row = m_sheet->rowAt(m_form->establishmentTable->sourceOf(current).row());
    const engine::Inputs& inputs = context().results().inputs();
    const engine::TablePlace place{inputs.dimensions().indexOf(row.locality),
                                   inputs.dimensions().indexOf(row.role), context().span(),
                                   engine::Rollup::Own};
    const auto* holds =
        inputs.staff().at(place.locality, place.role).position(inputs.firstMonth() + place.span.first);
    if (holds && holds->id == row.id)
        emit numberChosen({place, *column});
}

void EstablishmentPage::refresh()
{
    const bool otherRows = m_sheet->refresh();
    const bool otherPlace = filterLocalities();
    if (otherRows || otherPlace)
        settle();
    const bool canChange = context().document().readOnlyReason().isEmpty();
    m_form->addButton->setEnabled(canChange);
    m_form->deleteButton->setEnabled(canChange && m_filter->rowCount() > 0);
}

/// Whether the rows are of another place than before.
bool EstablishmentPage::filterLocalities()
{
    const engine::Dimensions& dimensions = context().results().inputs().dimensions();
    std::set<plan::LocalityId> within;
    if (const engine::LocalityIndex chosen = context().locality(); !chosen.isNone())
        for (const engine::LocalityIndex at : dimensions.withBeneath(chosen))
            within.insert(dimensions.localities[at].id);
    return m_filter->setLocalities(std::move(within));
}

void EstablishmentPage::settle()
{
    m_form->establishmentTable->fitColumns();
    if (!m_form->establishmentTable->currentIndex().isValid() && !standOn(m_current))
        m_form->establishmentTable->setCurrentIndex(
            m_filter->index(0, EstablishmentSheet::EstablishmentColumn));
    sayWhatIsShown();
    sayTotals();
}

void EstablishmentPage::sayWhatIsShown()
{
    const int shown = m_filter->rowCount();
    const int all = m_sheet->rowCount();
    m_form->subtitleLabel->setText(
        all == 0       ? tr("There are no rows yet. Add one, or import a return (File, Import).")
        : shown == all ? tr("Funded posts by locality and role, each locality's own · %1 rows").arg(all)
                       : tr("Funded posts by locality and role, each locality's own · %1 of %2 rows shown")
                             .arg(shown)
                             .arg(all));
}

void EstablishmentPage::sayTotals()
{
    std::vector<plan::Establishment> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows.push_back(m_sheet->rowAt(m_filter->mapToSource(m_filter->index(row, 0)).row()));
    const EstablishmentTotals totals = totalsOf(rows);
    const auto figure = [&](int column) { return figureOf(totals.sum, column).value_or(0); };
    QString text = tr("Total of the rows shown: establishment %1, vacancy %2, in post %3, agency %4, newly "
                      "qualified %5 FTE")
                       .arg(format::fte(figure(EstablishmentSheet::EstablishmentColumn)),
                            format::fte(figure(EstablishmentSheet::VacancyColumn)),
                            format::fte(figure(EstablishmentSheet::InPostColumn)),
                            format::fte(figure(EstablishmentSheet::AgencyColumn)),
                            format::fte(figure(EstablishmentSheet::NewlyQualifiedColumn)));
    if (totals.sum.establishment.value() > 0)
        text += tr(" · vacancy %1 gross, %2 net of agency")
                    .arg(format::vacancy(figure(EstablishmentSheet::GrossColumn)),
                         format::vacancy(figure(EstablishmentSheet::NetColumn)));
    if (totals.earlier > 0)
        text += tr(" · %1 earlier rows of the same posts are not counted").arg(totals.earlier);
    m_form->totalLabel->setText(text);
    m_form->totalLabel->setVisible(totals.counted > 0);
}

std::vector<int> EstablishmentPage::chosenRows() const
{
    const SheetView& table = *m_form->establishmentTable;
    const QItemSelectionRange range = table.range();
    std::vector<int> rows;
    for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row)
        rows.push_back(table.sourceOf(m_filter->index(row, 0)).row());
    return rows;
}

void EstablishmentPage::deleteRows()
{
    const std::vector<int> rows = chosenRows();
    if (!rows.empty())
        m_sheet->apply(m_sheet->removal(rows));
}

void EstablishmentPage::askForRow()
{
    const engine::Dimensions& dimensions = context().results().inputs().dimensions();
    const plan::Plan& plan = context().document().plan();
    auto* dialog = new AddRowDialog(plan, dimensions, this);
    const Month first = context().results().inputs().firstMonth();
    Date asAt{first.year(), first.month(), 1};
    for (const plan::Establishment& row : plan.rows<plan::Establishment>())
        asAt = std::max(asAt, row.asAt);
    if (const engine::LocalityIndex chosen = context().locality(); !chosen.isNone())
        dialog->offer(dimensions.localities[chosen].id, asAt);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { addRow(dialog->row()); });
    dialog->open();
}

void EstablishmentPage::addRow(plan::Establishment row)
{
    const plan::Plan& plan = context().document().plan();
    plan::Edit edit = plan::setEstablishment(plan, row);
    edit.label = tr("Add establishment, %1, %2")
                     .arg(format::text(plan::describe(plan, {row.locality, {}, {}, row.role})),
                          format::text(row.asAt.toEnglish()))
                     .toStdString();
    if (!m_sheet->apply(edit))
        return;
    m_column = EstablishmentSheet::EstablishmentColumn;
    if (const auto* added = plan::findSame(context().document().plan(), row))
        if (!standOn(added->id)) {
            m_form->filterEdit->clear();
            standOn(added->id);
        }
    m_form->establishmentTable->setFocus();
}

bool EstablishmentPage::standOn(plan::EstablishmentId id)
{
    const int row = m_sheet->rowOf(id);
    const QModelIndex index =
        row < 0 ? QModelIndex() : m_filter->mapFromSource(m_sheet->index(row, m_column));
    if (index.isValid()) {
        m_form->establishmentTable->setCurrentIndex(index);
        m_form->establishmentTable->scrollTo(index);
    }
    return index.isValid();
}

bool EstablishmentPage::goTo(const plan::Target& target)
{
    if (target.table != plan::Table<plan::Establishment>::name)
        return false;
    catchUp();
    const auto* row = context().document().plan().find<plan::Establishment>({target.row});
    if (row && !standOn(row->id)) {
        m_form->filterEdit->clear();
        const auto& dimensions = context().results().inputs().dimensions();
        if (m_filter->mapFromSource(m_sheet->index(m_sheet->rowOf(row->id), 0)).row() < 0)
            context().chooseLocality(dimensions.indexOf(row->locality));
        standOn(row->id);
    }
    m_form->establishmentTable->setFocus();
    return true;
}

} // namespace muster::ui
