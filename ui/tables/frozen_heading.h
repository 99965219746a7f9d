#pragma once
// The headings of a table that is as high as its rows, which stay in sight at the top of the page while the
// page is scrolled through the table.

#include <QPointer>
#include <QTableView>

class QScrollArea;

namespace muster::ui {

class FrozenHeading : public QWidget {
    Q_OBJECT
  public:
    /// Becomes the view's own, and watches the scroll area that the view is in.
    explicit FrozenHeading(QTableView& view);

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void watchPage();
    void settle();
    /// The table it belongs to; null while that one goes and is a table no more.
    [[nodiscard]] QTableView* view() const { return qobject_cast<QTableView*>(parentWidget()); }

    QPointer<QScrollArea> m_page;
};

} // namespace muster::ui
