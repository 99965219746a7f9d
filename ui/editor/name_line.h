#pragma once
// "Edits are recorded as Ann Lee.": a line at the foot of the window that waits for nothing.

#include <QWidget>

namespace muster::ui {

class TextLabel;

class NameLine : public QWidget {
    Q_OBJECT
  public:
    explicit NameLine(QWidget* parent = nullptr);

    void say(const QString& name);

  signals:
    void changeAsked();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    TextLabel* m_nameLabel;
};

} // namespace muster::ui
