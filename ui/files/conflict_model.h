#pragma once
// Cells that two copies of a plan changed, each in its own way: one row each, and a tick on the value to
// take.

#include "session/past_facts.h"

#include <QAbstractTableModel>

namespace muster::ui {

class ConflictModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { What, Was, Mine, Theirs, Count };

    explicit ConflictModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Shows these; what was decided of those that were shown before stays.
    void show(std::vector<session::MergeConflict> conflicts);
    void decideAll(bool theirs);
    [[nodiscard]] bool allDecided() const;
    /// What is decided, up to the first conflict that is not.
    [[nodiscard]] session::MergeChoice choice() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  signals:
    void decided();

  private:
    std::vector<session::MergeConflict> m_conflicts;
    std::vector<std::optional<bool>> m_theirs; ///< of each, whether theirs is taken
};

} // namespace muster::ui
