#pragma once
// The kinds of assumption in the catalogue's groups, narrowed by what one types into the find box.

#include "plan/catalogue/catalogue.h"

#include <QListWidget>

namespace muster::ui {

class KindList : public QListWidget {
    Q_OBJECT
  public:
    explicit KindList(QWidget* parent = nullptr);

    void choose(plan::Kind kind);
    /// Shows the kinds whose name or help holds the text, and their groups.
    void narrow(const QString& text);
    /// Chooses the first kind that is shown.
    void chooseFirst();
    /// As wide as its longest name, within reason.
    [[nodiscard]] QSize sizeHint() const override;

  signals:
    void kindChosen(muster::plan::Kind kind);

  private:
    void fill();
    [[nodiscard]] QListWidgetItem* itemOf(plan::Kind kind) const;
};

} // namespace muster::ui
