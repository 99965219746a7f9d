#pragma once
// The localities of the plan: the tree, and what can be done with the one that is chosen. Each thing done is
// one edit.

#include "plan/structure/structure.h"

#include <QWidget>

class QPushButton;

namespace muster::ui {

class Context;
class LocalityTree;

class LocalitiesPart : public QWidget {
    Q_OBJECT
  public:
    explicit LocalitiesPart(Context& context, QWidget* parent = nullptr);

    void refresh();
    void choose(plan::LocalityId id);

  signals:
    void refused(const QString& sentence);
    void removeRequested(muster::plan::LocalityId id);

  private:
    void connectTree();
    void addActions();
    void addBeneath();
    void rename();
    void move();
    void merge();
    void split();
    void remove();
    void apply(const Result<plan::Edit>& edit);
    void setCode(plan::LocalityId id, const QString& code);
    [[nodiscard]] const plan::Plan& plan() const;

    Context& m_context;
    LocalityTree* m_tree;
    QPushButton* m_add;
    QPushButton* m_change;
};

} // namespace muster::ui
