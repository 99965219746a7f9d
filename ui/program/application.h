#pragma once
// The application. What an event's handler throws, because memory is short or a library was surprised, ends
// in a message and not the program.

#include <QApplication>
#include <memory>

namespace muster::ui {

class Application : public QApplication {
    Q_OBJECT
  public:
    Application(int& count, char** arguments);

    bool notify(QObject* receiver, QEvent* event) override;

  private:
    void tellSoon(const QString& sentence);
    void tell(const QString& sentence);

    std::unique_ptr<char[]> m_reserve; ///< given up so that the message itself has room
    bool m_telling = false;            ///< one message at a time: a handler may throw at every event
};

} // namespace muster::ui
