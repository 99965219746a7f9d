#pragma once
// The measures of every locality's own role, month by month: where each part of the model reads what those
// before it made, and writes what it makes.

#include "engine/figures/measures.h"

#include <Eigen/Core>

namespace muster::engine {

class OwnFigures {
  public:
    using Table = Eigen::ArrayXXd; ///< months down; localities × roles across

    OwnFigures() = default;
    /// All of them zero.
    OwnFigures(int months, int localities, int roles) : m_roles(roles)
    {
        for (Table& table : m_tables)
            table = Table::Zero(months, Eigen::Index{localities} * roles);
    }

    [[nodiscard]] Eigen::Index column(int locality, int role) const
    {
        return Eigen::Index{locality} * m_roles + role;
    }
    [[nodiscard]] Table& table(Measure measure) { return m_tables[static_cast<std::size_t>(measure)]; }
    [[nodiscard]] const Table& table(Measure measure) const
    {
        return m_tables[static_cast<std::size_t>(measure)];
    }
    /// A measure of a role by month; not a number where it is not known.
    [[nodiscard]] auto months(Measure measure, int locality, int role)
    {
        return table(measure).col(column(locality, role));
    }
    [[nodiscard]] auto months(Measure measure, int locality, int role) const
    {
        return table(measure).col(column(locality, role));
    }

  private:
    int m_roles = 0;
    std::array<Table, kMeasureCount> m_tables;
};

} // namespace muster::engine
