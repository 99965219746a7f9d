#pragma once
// The rows of the establishment that are looked at, and in which order: those of a locality with all beneath
// it that hold what is typed.

#include "plan/rows/ids.h"
#include "tables/row_filter.h"

#include <set>

namespace muster::ui {

class EstablishmentFilter : public RowFilter {
    Q_OBJECT
  public:
    explicit EstablishmentFilter(QObject* parent = nullptr);

    /// Whether they are others than before.
    bool setLocalities(std::set<plan::LocalityId> localities);

  protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    std::set<plan::LocalityId> m_localities;
};

} // namespace muster::ui
