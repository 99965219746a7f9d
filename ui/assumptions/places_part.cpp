// What the assumptions page shows and does across places.

#include "assumptions/assumption_sheet.h"
#include "assumptions/assumptions_page.h"
#include "assumptions/branch_dialog.h"
#include "assumptions/places_grid.h"
#include "frame/context.h"
#include "models/grid_model.h"
#include "plan/names.h"
#include "ui_assumptions_page.h"

#include <QMenu>

namespace muster::ui {

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

} // namespace muster::ui
