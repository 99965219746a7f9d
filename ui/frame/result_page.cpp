#include "frame/result_page.h"

#include "frame/context.h"
#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "theme/figure_card.h"

#include <QLabel>

namespace muster::ui {

void ResultPage::refresh()
{
    if (context().locality().isNone())
        return;
    for (const GridView* table : findChildren<GridView*>())
        if (GridModel* model = table->gridModel())
            model->setBeside(context().beside().results(), context().beside().name());
    showResults();
    if (m_cards)
        spreadCards(*m_cards, width()); // which cards are shown may be otherwise
}

void ResultPage::setTables(std::initializer_list<Table> tables)
{
    for (const auto& [view, model] : tables) {
        view->setGridModel(model);
        listenTo(*view);
    }
}

void ResultPage::listenTo(GridView& table)
{
    connect(&table, &GridView::numberChosen, this, [this, &table](const ChosenNumber& number) {
        m_chosenIn = &table;
        emit numberChosen(number);
    });
}

void ResultPage::followLinks(QLabel& sentence, std::optional<plan::Kind> kind)
{
    connect(&sentence, &QLabel::linkActivated, this, [this, kind](const QString& table) {
        plan::Target target;
        target.table = table.toStdString();
        if (table == QLatin1String("assumptions"))
            target.kind = kind;
        emit goToRequested(target);
    });
}

void ResultPage::showParts(std::initializer_list<QWidget*> parts, bool visible)
{
    for (QWidget* part : parts)
        part->setVisible(visible);
}

void ResultPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (m_cards)
        spreadCards(*m_cards, width());
}

void ResultPage::tellChosen()
{
    if (!m_chosenIn || !m_chosenIn->isVisible())
        return;
    if (const auto number = m_chosenIn->gridModel()->numberAt(m_chosenIn->currentIndex()))
        emit numberChosen(*number);
}

void ResultPage::tellChoice(GridView& view, const ChosenNumber& otherwise)
{
    if (!m_chosenIn)
        m_chosenIn = &view;
    const auto number = m_chosenIn->gridModel()->numberAt(m_chosenIn->currentIndex());
    if (!number)
        view.choose(otherwise);
    emit numberChosen(number.value_or(otherwise));
}

QString ResultPage::whereAndWhen() const
{
    const QString where = tr("%1 · %2").arg(localityName(context().results(), context().locality()),
                                            format::text(context().span().period.toEnglish()));
    return context().beside().results() ? tr("%1 · beside %2").arg(where, context().beside().name()) : where;
}

engine::TablePlace ResultPage::place(engine::LocalityIndex locality, engine::RoleIndex role) const
{
    return {locality, role, context().span(), engine::Rollup::WithBeneath};
}

} // namespace muster::ui
