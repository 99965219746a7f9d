#pragma once
// The localities as a tree. A name or code is edited in place; a locality is moved beneath another one by
// dragging it there, or by Alt with the right and left arrow.

#include "plan/plan.h"

#include <QTreeWidget>
#include <optional>

namespace muster::ui {

class LocalityTree : public QTreeWidget {
    Q_OBJECT
  public:
    explicit LocalityTree(QWidget* parent = nullptr);

    /// Shows the localities of the plan; which one is chosen and which are folded stays.
    void show(const plan::Plan& plan, bool canChange);
    [[nodiscard]] std::optional<plan::LocalityId> chosen() const;
    void choose(plan::LocalityId id);

  signals:
    void renamed(muster::plan::LocalityId id, const QString& name);
    void codeTyped(muster::plan::LocalityId id, const QString& code);
    void moved(muster::plan::LocalityId id, std::optional<muster::plan::LocalityId> parent);
    void addRequested();
    void removeRequested();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    enum Columns { Name, Code };

    void add(const plan::Locality& row, QTreeWidgetItem& item, bool canChange);
    void tellTyped(QTreeWidgetItem* item, int column);
    void moveIn();
    void moveOut();
    [[nodiscard]] QTreeWidgetItem* itemOf(plan::LocalityId id) const;
    [[nodiscard]] static plan::LocalityId idOf(const QTreeWidgetItem& item);
    [[nodiscard]] static std::optional<plan::LocalityId> idOrTop(const QTreeWidgetItem* item);

    bool m_isShowing = false;
};

} // namespace muster::ui
