#pragma once
// The rows of a table that hold what is typed (tables/row_words.h); a row stays where it is while it is
// edited, sorting is asked for.

#include "tables/row_words.h"

#include <QSortFilterProxyModel>

class QTableView;

namespace muster::ui {

class RowFilter : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit RowFilter(QObject* parent = nullptr);

    void setText(const QString& typed);

  protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    RowWords m_words;
};

/// The headings of a model's columns.
[[nodiscard]] QStringList headingsOf(const QAbstractItemModel& model);

/// Shows only the rows of a table to read that hold what is typed; all of them for an empty text. How many
/// are shown.
int showRowsWith(QTableView& view, const QString& typed);

} // namespace muster::ui
