#pragma once
// A part of a page: a card with a title, sentences or a chart where it has them, and a table whose numbers
// are explained.

#include "models/grid.h"
#include "theme/card.h"

#include <initializer_list>

class QAbstractButton;
class QHBoxLayout;
class QVBoxLayout;

namespace muster::ui {

class GridModel;
class GridView;
class TextLabel;

/// The button shows the table in place of the chart, which is of one or more widgets.
void letReplace(const QAbstractButton& button, QWidget& table, std::initializer_list<QWidget*> chart);

class Section : public Card {
    Q_OBJECT
  public:
    /// Its parts have names that begin like its own: areaTable, areaTitleLabel. What the table is of, "Cost
    /// by area", is for those who hear the page.
    Section(const QString& name, const QString& tableIsOf, QWidget* parent);

    void setTitle(const QString& title);
    void showTable(Grid grid);
    [[nodiscard]] GridView& table() const { return *m_table; }

    /// A text beneath the title, and beneath what was added before it.
    TextLabel& addText(const QString& look, const QString& text = {});
    /// Of a chart: names and colours, as rich text.
    TextLabel& addLegend();
    template <class Chart>
    Chart& addChart()
    {
        auto* chart = new Chart(this);
        addBeneath(*chart);
        return *chart;
    }
    /// A button in the head shows the table in place of the chart.
    void letTableReplace(std::initializer_list<QWidget*> chart);

  private:
    void addBeneath(QWidget& chart);

    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
    TextLabel* m_title;
    GridView* m_table;
    GridModel* m_model;
};

} // namespace muster::ui
