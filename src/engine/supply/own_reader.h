#pragma once
// The Reader of staff_stock.h over figures that are there already, in plain numbers.

#include "engine/supply/plain_reader.h"
#include "engine/supply/staff_month.h"

namespace muster::engine {

class OwnReader : public PlainReader {
  public:
    OwnReader(const Inputs& inputs, const OwnFigures& figures, LocalityIndex locality)
        : PlainReader(inputs, locality), m_figures(figures), m_months(inputs.months())
    {
    }
    /// Looks up once where the measures of a role are; those of others are still read, but take longer.
    void standAt(RoleIndex role)
    {
        m_role = role;
        m_ofRole = m_figures.ofRole(locality(), role);
    }
    /// Behind the plan's last month only what needs no month before: the establishment.
    [[nodiscard, gnu::always_inline]] double own(Measure measure, RoleIndex role, int t) const
    {
        if (measure == Measure::Establishment && t >= m_months) [[unlikely]]
            return behind(measure, role, t);
        return role == m_role ? m_ofRole.at(measure, t) : m_figures.at(measure, locality(), role, t);
    }

  protected:
    /// The same of the role that it stands at.
    [[nodiscard, gnu::always_inline]] double ownHere(Measure measure, int t) const
    {
        if (measure == Measure::Establishment && t >= m_months) [[unlikely]]
            return behind(measure, m_role, t);
        return m_ofRole.at(measure, t);
    }

  private:
    [[gnu::noinline]] double behind(Measure measure, RoleIndex role, int t) const
    {
        return StaffMonth(*this, role, t).of(measure);
    }

    const OwnFigures& m_figures;
    int m_months;
    RoleIndex m_role = RoleIndex::none();
    OwnFigures::OfRole<const double> m_ofRole;
};

/// The same of a role whose staff come and go by rates, in the run that it stands in; see goesByRates(). It
/// looks for nothing that such a role has not.
class RatesReader : public OwnReader {
  public:
    using OwnReader::OwnReader;
    [[nodiscard]] static constexpr bool canHave(const StaffCell&, Measure measure)
    {
        return !isOfRows(measure);
    }
    [[nodiscard, gnu::always_inline]] double own(Measure measure, RoleIndex, int t) const
    {
        return ownHere(measure, t);
    }
    [[nodiscard, gnu::always_inline]] double value(plan::Kind kind, RoleIndex role, int) const
    {
        return valueInRun(kind, role);
    }
};

} // namespace muster::engine
