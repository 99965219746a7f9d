#pragma once
// The Reader of staff_stock.h over figures that are there already, in plain numbers.

#include "engine/supply/plain_reader.h"
#include "engine/supply/staff_month.h"

namespace muster::engine {

class OwnReader : public PlainReader {
  public:
    OwnReader(const Inputs& inputs, const OwnFigures& figures, int locality)
        : PlainReader(inputs, locality), m_figures(figures)
    {
    }
    /// Behind the plan's last month only what needs no month before: the establishment.
    [[nodiscard]] double own(Measure measure, int role, int t) const
    {
        return t < inputs().months() ? m_figures.table(measure)(t, m_figures.column(locality(), role))
                                     : StaffMonth(*this, role, t).of(measure);
    }

  private:
    const OwnFigures& m_figures;
};

} // namespace muster::engine
