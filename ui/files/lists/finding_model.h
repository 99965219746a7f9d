#pragma once
// What does not fit of staff lists: a row each, with what every list says, what to do, and the decision on
// it.

#include "session/lists/list_reconciler.h"

#include <QAbstractTableModel>

namespace muster::ui {

class FindingModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    /// What may be decided in a row, as texts.
    static constexpr int ChoicesRole = Qt::UserRole + 1;

    explicit FindingModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Shows these; what was decided on findings that say the same stays.
    void show(session::ReconciledLists lists);
    [[nodiscard]] const session::ReconciledLists& lists() const { return m_lists; }
    [[nodiscard]] const session::ListDecisions& decisions() const { return m_decisions; }
    /// Follows the list wherever nothing is decided.
    void follow(int list);
    [[nodiscard]] int decisionColumn() const { return columnCount() - 1; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Takes one of the choices; an empty text decides nothing.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  signals:
    void decided();

  private:
    [[nodiscard]] const session::ShownFinding& at(const QModelIndex& index) const
    {
        return m_lists.findings[static_cast<std::size_t>(index.row())];
    }
    [[nodiscard]] QString textOf(const QModelIndex& index) const;

    session::ReconciledLists m_lists;
    session::ListDecisions m_decisions;
};

} // namespace muster::ui
