#pragma once
// Where charts and tables are saved from their menus: asks where to, writes while the window goes on, and
// says what became of it. The window has one.

#include "output/output.h"
#include "session/document.h"

#include <QObject>

class QAbstractItemView;
class QMenu;
class QPoint;
class QWidget;

namespace muster::ui {

class OutputDesk : public QObject {
    Q_OBJECT
  public:
    OutputDesk(session::Document& document, QWidget& window);

    /// That of the window in which the widget is, or of the one to which its dialog belongs; null: it has
    /// none.
    [[nodiscard]] static OutputDesk* of(const QWidget& widget);

    void askToSave(const Output& output);
    /// Writes the file that its name says: .svg, .pdf, .png, .csv or .xlsx.
    void save(const Output& output, const QString& path);

  signals:
    void saved(const QString& path);
    void refused(const QString& sentence);

  private:
    session::Document& m_document;
    QWidget& m_window;
};

/// Adds what every chart and table can do to its menu: copy as a picture, as SVG and as text, and save.
void addOutputs(QMenu& menu, QWidget& from, const std::function<Output()>& output);

/// A menu of these for the whole of a table or tree.
[[nodiscard]] QMenu* wholeTableMenu(QAbstractItemView& view, QWidget& parent);

/// Opens a menu of these for a chart.
void openOutputMenu(QWidget& chart, const QPoint& at, const std::function<Output()>& output);

} // namespace muster::ui
