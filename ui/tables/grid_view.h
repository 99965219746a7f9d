#pragma once
// A table of figures to read: as high as its rows, so that the page scrolls and not the table; headings wrap;
// columns share the width there is; Ctrl+C copies as a spreadsheet takes it; in a tree of localities, a click
// on a mark or the space key folds what lies beneath.

#include "models/chosen_number.h"
#include "tables/column_widths.h"

#include <QTableView>

namespace muster::ui {

class GridModel;

class GridView : public QTableView {
    Q_OBJECT
  public:
    explicit GridView(QWidget* parent = nullptr);

    void setGridModel(GridModel* model);
    [[nodiscard]] GridModel* gridModel() const { return m_model; }
    /// Puts the cursor on the cell that stands for this number, if it is here.
    bool choose(const ChosenNumber& number);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

    /// The chosen cells, beneath the headings of their columns where they are several.
    void copy();

  signals:
    void numberChosen(const muster::ui::ChosenNumber& number);

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    bool stand(const QModelIndex& index);
    void fit();
    void fitColumns();
    void tellChoice(const QModelIndex& index);

    GridModel* m_model = nullptr;
    TextWidths m_widths;
    bool m_fitting = false;
};

} // namespace muster::ui
