#pragma once
// A thin line between two parts of a panel.

#include <QWidget>

namespace muster::ui {

class Rule : public QWidget {
    Q_OBJECT
  public:
    explicit Rule(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace muster::ui
