#pragma once
// What a pasted block would do to the figures of demand, in one table: what is left out and why, what is
// replaced with its old and new value, what is new. Nothing is written before the user says so, and figures
// that are there are replaced only where the user chooses that.

#include "base/progress.h"
#include "demand/figures/pasted_block.h"
#include "session/jobs.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <memory>

namespace muster::ui {

namespace Ui {
class PastePreview;
}

/// The changes of a block, those that are refused first, then those that replace.
struct PasteChanges {
    std::vector<FigureChange> changes; ///< without those that change nothing
    int added = 0;
    int replaced = 0;
    int refused = 0;
    int same = 0;  ///< figures that are there already
    int empty = 0; ///< cells without anything, which leave what is there
};

/// Judges what a block says; a status goes before the one that the block names or that figures have. Error:
/// Cancelled.
[[nodiscard]] Result<PasteChanges> judgePaste(const PastedBlock& block, const FigureJudge& judge,
                                              std::optional<plan::DemandStatus> status,
                                              const Progress& progress = {});
/// So many cells are read and judged at once; more of them by a job.
inline constexpr std::size_t kPastedAtOnce = 1000;

class PasteModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Series, PeriodName, Status, Now, New, What, kColumns };

    PasteModel(const engine::Dimensions& dimensions, QList<LeftOut> leftOut, QObject* parent);
    void show(PasteChanges changes);
    [[nodiscard]] const PasteChanges& changes() const { return m_changes; }
    /// Rows that say what is left out; they come first.
    [[nodiscard]] int refusedRows() const { return static_cast<int>(m_leftOut.size()) + m_changes.refused; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    [[nodiscard]] QString textOf(const LeftOut& leftOut, int column) const;
    [[nodiscard]] QString textOf(const FigureChange& change, int column) const;

    const engine::Dimensions& m_dimensions;
    QList<LeftOut> m_leftOut;
    PasteChanges m_changes;
};

class PastePreview : public QDialog {
    Q_OBJECT
  public:
    PastePreview(std::shared_ptr<const PastedBlock> block, std::shared_ptr<const engine::Results> results,
                 FiguresShown shown, session::Jobs& jobs, QWidget* parent);
    ~PastePreview() override;

    /// The edit that the user chose, when the dialog is accepted.
    [[nodiscard]] plan::Edit edit() const;

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void judge();
    void show(PasteChanges changes);
    void fitRows();
    [[nodiscard]] QString summary() const;

    const std::shared_ptr<const engine::Results> m_results;
    const std::shared_ptr<const PastedBlock> m_block;
    const FiguresShown m_shown;
    std::unique_ptr<Ui::PastePreview> m_form;
    PasteModel* m_model;
    session::Jobs& m_jobs;
    session::LastAsked m_judging;
    bool m_replaces = true;
};

} // namespace muster::ui
