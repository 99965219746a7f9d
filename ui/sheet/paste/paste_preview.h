#pragma once
// What was pasted, before it is written, in one table: what is left out and why, what is replaced with its
// old and new value, what is new. Nothing is written before the user says so, and what is there already is
// replaced only where the user chooses that.

#include "plan/edits.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <memory>

namespace muster::ui {

namespace Ui {
class PastePreview;
}

/// So many cells are read and judged at once; more of them by a job.
inline constexpr std::size_t kPastedAtOnce = 1000;

/// How much of what was pasted does what.
struct PasteCounts {
    int added = 0;
    int replaced = 0;
    int refused = 0; ///< in as many lines of the table, which come first
    int same = 0;    ///< is there already
    int empty = 0;   ///< cells without anything, which leave what is there
};

class PastePreview : public QDialog {
    Q_OBJECT
  public:
    ~PastePreview() override;

    /// The edit that the user chose, when the dialog is accepted.
    [[nodiscard]] virtual plan::Edit edit() const = 0;

  protected:
    /// The table of changes is the child's; the column that says what happens takes the room that is left.
    PastePreview(QAbstractTableModel& changes, int whatColumn, QWidget* parent);

    /// Puts a choice above the table, that is reached by the keyboard before it.
    void addChoice(QWidget& label, QWidget& choice);
    void addChoice(QWidget& choice);
    /// Only this sentence, while there is nothing to choose.
    void say(const QString& sentence);
    /// What the table has now, after a sentence that says how it was read.
    void showCounts(const PasteCounts& counts, const QString& how);
    /// Whether what is there already is to be replaced.
    [[nodiscard]] bool replaces() const { return m_replaces; }
    /// "12 figures", "1 figure".
    [[nodiscard]] virtual QString counted(int count) const = 0;

    void showEvent(QShowEvent* event) override;

  private:
    void fitRows();
    void fitColumns();

    std::unique_ptr<Ui::PastePreview> m_form;
    const int m_whatColumn;
    bool m_replaces = true;
};

} // namespace muster::ui
