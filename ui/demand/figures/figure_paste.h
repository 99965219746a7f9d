#pragma once
// What a pasted block would do to the figures of demand, shown before it is written.

#include "base/progress.h"
#include "demand/figures/pasted_block.h"
#include "session/jobs.h"
#include "sheet/paste/paste_preview.h"

#include <memory>

class QComboBox;

namespace muster::ui {

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

class FigurePaste : public PastePreview {
    Q_OBJECT
  public:
    FigurePaste(std::shared_ptr<const PastedBlock> block, std::shared_ptr<const engine::Results> results,
                FiguresShown shown, session::Jobs& jobs, QWidget* parent);

    [[nodiscard]] plan::Edit edit() const override;

  private:
    FigurePaste(std::shared_ptr<const PastedBlock> block, std::shared_ptr<const engine::Results> results,
                FiguresShown shown, session::Jobs& jobs, PasteModel* model, QWidget* parent);
    void offerStatus();
    void judge();
    void show(PasteChanges changes);
    [[nodiscard]] QString counted(int count) const override;

    const std::shared_ptr<const engine::Results> m_results;
    const std::shared_ptr<const PastedBlock> m_block;
    const FiguresShown m_shown;
    PasteModel* m_model;
    QComboBox* m_statusCombo;
    session::Jobs& m_jobs;
    session::LastAsked m_judging;
};

} // namespace muster::ui
