#pragma once
// Where level, trend and season best begin for given weights.

#include "forecast/smoothing.h"

#include <Eigen/Dense>
#include <algorithm>

namespace muster::forecast {

/// Level, trend and all seasons but the last, which is what the others leave, and one figure that is known.
constexpr int kMostParts = kLongestSeason + 2;
using Linear = Eigen::Array<double, Eigen::Dynamic, 1, 0, kMostParts, 1>;

/// The best start for given weights where everything adds: the errors are linear in it.
class LinearStart {
  public:
    LinearStart(const Series& series, const Form& form)
        : m_series(series), m_form(form),
          m_seasons(form.seasonality == Seasonality::None ? 0 : series.season),
          m_parts(1 + (form.trend == Trend::None ? 0 : 1) + std::max(0, m_seasons - 1)),
          m_moves(series.size(), m_parts), m_given(series.size())
    {
    }

    [[nodiscard]] int parts() const { return m_parts; }

    [[nodiscard]] State<double> at(const Weights& weights)
    {
        const Eigen::VectorXd best = solved(weights);
        return assembled<double>(0, [&best](int which) { return best(which); });
    }

  private:
    /// A start of its parts; the last season is what the others leave.
    template <class N, class Part>
    [[nodiscard]] State<N> assembled(const N& none, Part&& part) const
    {
        State<N> state{none, none, {}};
        int next = 0;
        state.level = part(next++);
        if (m_form.trend != Trend::None)
            state.trend = part(next++);
        N rest = none;
        for (int s = 0; s + 1 < m_seasons; ++s) {
            state.season.push_back(part(next++));
            rest -= state.season.back();
        }
        if (m_seasons > 0)
            state.season.push_back(rest);
        return state;
    }

    /// The start in terms of its parts, whatever they are.
    [[nodiscard]] State<Linear> unknownStart() const
    {
        const Linear none = Linear::Zero(m_parts + 1);
        return assembled<Linear>(none, [&none](int which) {
            Linear one = none;
            one(which) = 1;
            return one;
        });
    }

    [[nodiscard]] Eigen::VectorXd solved(const Weights& weights)
    {
        Recursion<Linear> recursion(m_form, weights, unknownStart());
        for (int t = 0; t < m_series.size(); ++t) {
            Linear error = -recursion.expected();
            error(m_parts) += m_series.at(t);
            m_given(t) = error(m_parts);
            m_moves.row(t) = -error.head(m_parts).matrix().transpose();
            recursion.learn(error);
        }
        return m_moves.colPivHouseholderQr().solve(m_given);
    }

    const Series& m_series;
    Form m_form;
    int m_seasons;
    int m_parts;
    Eigen::MatrixXd m_moves;
    Eigen::VectorXd m_given;
};

} // namespace muster::forecast
