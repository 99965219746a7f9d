#pragma once
// How the window looks: its text size, its colours, its size and its place. Each is kept for the next time
// the program starts.

#include <QObject>
#include <QSize>
#include <optional>

class QMainWindow;
class QMenu;

namespace muster::ui {

/// Light, dark, or as the desktop has it.
enum class Colours { Desktop, Light, Dark };

class Looks : public QObject {
    Q_OBJECT
  public:
    /// Adds its entries to the menu, and remembers the window's place when it is closed.
    Looks(QMainWindow& window, QMenu& menu);

    /// Dresses the application as it was left; in dark colours where they are asked for.
    static void dressAsKept(bool dark);
    /// Gives the window the size asked for, else the size and place it was left in; never larger than the
    /// screen.
    static void placeAsKept(QMainWindow& window, std::optional<QSize> size);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void addTextSizes(QMenu& menu);
    void addColours(QMenu& menu);

    QMainWindow& m_window;
};

} // namespace muster::ui
