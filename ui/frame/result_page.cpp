#include "frame/result_page.h"

#include "frame/context.h"
#include "models/grid_model.h"
#include "tables/grid_view.h"

namespace muster::ui {

void ResultPage::refresh()
{
    if (context().locality() >= 0)
        showResults();
}

void ResultPage::listenTo(GridView& view)
{
    connect(&view, &GridView::numberChosen, this, [this, &view](const ChosenNumber& number) {
        m_chosenIn = &view;
        emit numberChosen(number);
    });
}

void ResultPage::tellChoice(GridView& view, const ChosenNumber& otherwise)
{
    GridView& chosenIn = m_chosenIn ? *m_chosenIn : view;
    const auto number = chosenIn.gridModel()->numberAt(chosenIn.currentIndex());
    if (!number)
        view.choose(otherwise);
    emit numberChosen(number.value_or(otherwise));
}

QString ResultPage::whereAndWhen() const
{
    return tr("%1 · %2").arg(localityName(context().results(), context().locality()),
                             format::text(context().span().period.toEnglish()));
}

engine::TablePlace ResultPage::place(int locality, int role) const
{
    return {locality, role, context().span(), engine::Rollup::WithBeneath};
}

} // namespace muster::ui
