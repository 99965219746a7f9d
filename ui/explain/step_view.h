#pragma once
// The steps of a calculation as a tree, from the whole to its parts, each with its formula in names and in
// figures. The first levels stand open.

#include "engine/explain.h"

#include <QTreeWidget>

namespace muster::ui {

class StepView : public QTreeWidget {
    Q_OBJECT
  public:
    explicit StepView(QWidget* parent = nullptr);

    /// The parts of the story's first step; the view hides where there are none.
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
    /// Makes the items of a step's parts: those of the whole when the story is shown, others when they are
    /// opened.
    void addParts(QTreeWidgetItem& above, std::size_t step);
    void addStep(QTreeWidgetItem& above, std::size_t step);
    void openParts(QTreeWidgetItem* item);
    /// A part that stands twice in the formula is told once.
    void dropRepeated();
    [[nodiscard]] int heightOf(const QTreeWidgetItem& item) const;

    std::vector<engine::Step> m_steps;
};

} // namespace muster::ui
