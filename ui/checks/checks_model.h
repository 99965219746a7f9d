#pragma once
// Every problem of the plan, a line each, errors first.

#include "session/document.h"

#include <QAbstractTableModel>

namespace muster::ui {

class ChecksModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { SeverityColumn, WhereColumn, MessageColumn, ActionColumn, kColumns };
    static constexpr int kSeverityRole = Qt::UserRole + 40; ///< int of plan::Severity
    static constexpr int kNoteRole = kSeverityRole + 1;     ///< what was found and what is expected

    explicit ChecksModel(session::Document& document, QObject* parent = nullptr);

    /// Lists the problems that the document has now.
    void refresh();

    [[nodiscard]] const plan::Problem& problemAt(int row) const;
    /// How many there are of a severity.
    [[nodiscard]] int countOf(plan::Severity severity) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    session::Document& m_document;
    std::vector<plan::Problem> m_problems;
};

} // namespace muster::ui
