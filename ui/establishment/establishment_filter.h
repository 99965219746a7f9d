#pragma once
// The rows of the establishment that are looked at, and in which order: those of a locality with all beneath
// it whose words hold a text. A row stays where it is while it is edited; sorting is asked for.

#include "plan/rows/ids.h"

#include <QSortFilterProxyModel>
#include <set>

namespace muster::ui {

class EstablishmentFilter : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    explicit EstablishmentFilter(QObject* parent = nullptr);

    void setText(const QString& text);
    /// Whether they are others than before.
    bool setLocalities(std::set<plan::LocalityId> localities);

  protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QString m_text;
    std::set<plan::LocalityId> m_localities;
};

} // namespace muster::ui
