#pragma once
// The steps of a calculation as a tree, from the whole to its parts, each with its formula in names and in
// figures. All of it stands open: the panel says how much it shows.

#include "engine/explain.h"

#include <QTreeWidget>

namespace muster::ui {

class StepView : public QTreeWidget {
    Q_OBJECT
  public:
    explicit StepView(QWidget* parent = nullptr);

    /// The steps below the story's first; the view hides where there are none.
    void show(const engine::ExplanationText& story);
    /// The first step: "formula", "= figures", "= value", as rich text.
    [[nodiscard]] static QString asText(const engine::ExplanationText& story);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& place, const QModelIndex& index) const override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    [[nodiscard]] static QString formulaOf(const engine::Step& step);
    QTreeWidgetItem* addStep(QTreeWidgetItem& above, const engine::Step& step);
    [[nodiscard]] int heightOf(const QTreeWidgetItem& item) const;
};

} // namespace muster::ui
