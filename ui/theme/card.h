#pragma once
// A quiet surface with a thin outline, on which one thing stands.

#include <QFrame>

namespace muster::ui {

class Card : public QFrame {
    Q_OBJECT
  public:
    explicit Card(QWidget* parent = nullptr);

    /// Outlined in amber: something here wants a second look.
    void setWarning(bool warning);
    [[nodiscard]] bool isWarning() const { return m_warning; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    bool m_warning = false;
};

} // namespace muster::ui
