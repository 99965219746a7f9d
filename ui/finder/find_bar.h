#pragma once
// Ctrl+F: finds a text on the page that is shown, place after place; and Ctrl+Shift+F: shows only the rows of
// the page's tables that hold it. Esc closes the bar and gives the keyboard to what was found.

#include "finder/page_search.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace muster::ui {

class FindBar : public QWidget {
    Q_OBJECT
  public:
    explicit FindBar(QWidget* parent = nullptr);

    /// Opens the bar for a page; `narrows`: to show only the rows that hold the text.
    void open(QWidget& page, bool narrows);
    void findNext(bool backwards);
    /// Shows every row again and hides the bar.
    void leave();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void addParts();
    void search();
    void stand(std::size_t at);
    void takeFrameAway();
    void narrow();
    void follow(const QTableView& table);
    [[nodiscard]] QList<QTableView*> tablesToRead() const;

    QPointer<QWidget> m_page;
    QLineEdit* m_text;
    QCheckBox* m_narrows;
    QLabel* m_said;
    FoundPlace m_at;
    QPointer<QWidget> m_frame; ///< about a sentence that was found
    QTimer m_again;            ///< to narrow anew what a table shows now
};

} // namespace muster::ui
