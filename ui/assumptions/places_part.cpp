// What the assumptions page shows and does across places, and the cell that one is led to and stands on.

#include "assumptions/assumption_sheet.h"
#include "assumptions/assumptions_page.h"
#include "assumptions/branch_dialog.h"
#include "assumptions/places_grid.h"
#include "frame/context.h"
#include "models/grid_model.h"
#include "plan/names.h"
#include "ui_assumptions_page.h"

#include <QMenu>
#include <algorithm>
#include <tuple>

namespace muster::ui {

namespace {

/// Whether any row of the kind is said of one role.
bool namesRoles(const plan::Plan& plan, plan::Kind kind)
{
    return std::ranges::any_of(plan.rows<plan::Assumption>(),
                               [&](const plan::Assumption& row) { return row.kind == kind && row.role; });
}

} // namespace

void AssumptionsPage::connectPlaces()
{
    m_form->placesTable->setGridModel(m_places);
    connect(m_form->placesButton, &QPushButton::toggled, this, &AssumptionsPage::showPlaces);
    connect(m_form->placesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                const auto row = static_cast<std::size_t>(std::max(0, current.row()));
                if (!current.isValid() || row >= m_placeOfRow.size() || m_scope.locality == m_placeOfRow[row])
                    return;
                plan::Scope scope = m_scope;
                scope.locality = m_placeOfRow[row];
                standOn(scope); // the panel at the right is of this place then
            });
    auto* menu = new QMenu(m_form->branchButton);
    menu->addAction(tr("&Copy its assumptions to another locality…"), this,
                    [this] { askBranch(BranchDialog::What::Copy); });
    menu->addAction(tr("&Return them all to inherited…"), this,
                    [this] { askBranch(BranchDialog::What::Clear); });
    m_form->branchButton->setMenu(menu);
}

void AssumptionsPage::showPlaces()
{
    const bool byPlace = plan::info(m_sheet->choice().kind).scope.locality;
    m_form->placesButton->setEnabled(byPlace);
    m_form->branchButton->setEnabled(context().document().readOnlyReason().isEmpty() &&
                                     context().results().inputs().dimensions().localities.size() > 1);
    const bool shown = byPlace && m_form->placesButton->isChecked();
    m_form->placesCard->setVisible(shown);
    m_form->sheetCard->setVisible(!shown);
    m_form->legendLabel->setVisible(!shown);
    if (!shown)
        return;
    PlacesGrid made = placesGrid(context().results(), m_sheet->choice(), m_scope);
    plan::Scope others = m_scope;
    others.locality.reset();
    m_form->placesTitleLabel->setText(
        others == plan::Scope{} ? format::word(plan::info(m_sheet->choice().kind).name)
                                : format::text(plan::describe(context().document().plan(), others)));
    m_form->outlierLabel->setText(made.outliers);
    m_placeOfRow = std::move(made.places);
    m_places->show(std::move(made.grid));
}

void AssumptionsPage::askBranch(BranchDialog::What what)
{
    auto* dialog = new BranchDialog(context().document().plan(), what, m_scope.locality, this);
    connect(dialog, &BranchDialog::chosen, this, [this](const plan::Edit& edit) {
        if (const auto applied = context().document().apply(edit); !applied)
            emit refused(format::text(applied.error().sentence()));
    });
    dialog->open();
}

bool AssumptionsPage::goTo(const plan::Target& target)
{
    if (target.table != plan::Table<plan::Assumption>::name)
        return false;
    catchUp();
    Choice choice = m_sheet->choice();
    plan::Scope scope = target.scope;
    if (const auto* row = context().document().plan().find<plan::Assumption>({target.row})) {
        choice = {row->kind, {}, {}, row->from};
        scope = row->scope();
    } else if (target.kind) {
        choice = {*target.kind, {}, {}, {}};
        if (choosesRole(choice.kind) && !namesRoles(context().document().plan(), choice.kind))
            scope.role.reset(); // what is missing for every role is set for all of them
    }
    choice.activity = scope.activity;
    if (choosesRole(choice.kind))
        choice.role = scope.role;
    m_form->placesButton->setChecked(false);
    choose(choice);
    standOn(scope);
    m_form->assumptionTable->setFocus();
    m_editAsked = target.edits;
    m_evidenceAsked = target.edits && target.column == "source";
    if (isVisible())
        editIfAsked();
    return true;
}

/// Of the cell one stands on, as it would be typed there.
std::optional<plan::Assumption> AssumptionsPage::valueToFind() const
{
    const QModelIndex current = m_form->assumptionTable->currentIndex();
    if (!m_sheet->isValue(current))
        return std::nullopt;
    const plan::Scope scope = m_sheet->scopeAt(current);
    plan::Assumption row;
    row.kind = m_sheet->choice().kind;
    row.from = m_sheet->choice().from;
    std::tie(row.locality, row.clientGroup, row.activity, row.role) =
        std::tie(scope.locality, scope.clientGroup, scope.activity, scope.role);
    return row;
}

} // namespace muster::ui
