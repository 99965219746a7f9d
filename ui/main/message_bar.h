#pragma once
// What went wrong, in a sentence across the window until it is closed; nothing has to be clicked away first.

#include <QWidget>
#include <memory>

namespace muster::ui {

namespace Ui {
class MessageBar;
}

class MessageBar : public QWidget {
    Q_OBJECT
  public:
    explicit MessageBar(QWidget* parent = nullptr);
    ~MessageBar() override;

    void say(const QString& sentence);
    [[nodiscard]] QString sentence() const;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::unique_ptr<Ui::MessageBar> m_ui;
};

} // namespace muster::ui
