#pragma once
// What went wrong, in a sentence across the window until it is closed; nothing has to be clicked away first.

#include <QWidget>
#include <functional>
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
    /// Says it, with a button that does something about it and goes with the sentence.
    void offer(const QString& sentence, const QString& action, std::function<void()> chosen);
    /// The whole sentence, of which the bar shows the first 400 characters and the tool tip more; empty where
    /// the bar is not shown.
    [[nodiscard]] QString sentence() const;

  signals:
    void closed(); ///< by the one who read it

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::unique_ptr<Ui::MessageBar> m_ui;
    QString m_sentence;
    std::function<void()> m_chosen;
};

} // namespace muster::ui
