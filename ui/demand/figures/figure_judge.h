#pragma once
// What a text typed or pasted for a period of a series would do to the plan. Figures typed one by one, filled
// and pasted are judged alike.

#include "demand/figures/figure_reader.h"

#include <QString>

namespace muster::ui {

/// What is to be written.
struct FigureWish {
    plan::SeriesName series;
    Period period;
    QString text;
    std::optional<plan::DemandStatus> status{}; ///< none: as FigureReader::statusOf() says
};

struct FigureChange {
    enum class What { Nothing, Add, Replace, Clear, Refuse };
    What what = What::Nothing;
    plan::Demand row{}; ///< as it would be; of what is cleared, as it is
    std::optional<double> before{};
    QString text{};
    QString reason{}; ///< of what is refused
};

/// What an empty text does to a figure.
enum class EmptyText { Clears, LeavesAsItIs };

class FigureJudge {
  public:
    FigureJudge(const engine::Inputs& in, FiguresShown shown) : m_in(in), m_reader(in, shown) {}

    [[nodiscard]] FigureChange judge(const FigureWish& wish, EmptyText empty) const;
    [[nodiscard]] const FigureReader& reader() const { return m_reader; }

  private:
    [[nodiscard]] QString whyNot(const FigureCell& cell, const Period& period, bool isStock) const;

    const engine::Inputs& m_in;
    FigureReader m_reader;
};

/// Reads a figure of demand; the error is a sentence for the cell. A publisher's mark for a suppressed figure
/// is refused, and never 0.
[[nodiscard]] Result<double> readFigure(const QString& text);

/// Puts a change into an edit.
void addTo(plan::Edit& edit, const FigureChange& change);

} // namespace muster::ui
