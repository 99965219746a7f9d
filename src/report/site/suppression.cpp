#include "report/site/suppression.h"

#include <Eigen/Dense>
#include <algorithm>
#include <limits>
#include <optional>

namespace muster::report {

namespace {

class Suppression {
  public:
    Suppression(std::span<const double> figures, std::vector<bool> isSuppressed,
                std::span<const SumOfFigures> sums, double least)
        : m_figures(figures), m_isSuppressed(std::move(isSuppressed)), m_sums(sums), m_least(least)
    {
    }

    std::vector<bool> make()
    {
        while (suppressOneMore(needyByCount()) || suppressOneMore(needyByEquations())) {
        }
        return std::move(m_isSuppressed);
    }

  private:
    /// Suppresses the smallest figure that one of these sums shows, rather one that helps several of them.
    /// One of 0 hides nothing: it is taken where there is nothing else.
    bool suppressOneMore(const std::vector<bool>& isNeedy)
    {
        std::vector<int> helps(m_figures.size());
        for (std::size_t i = 0; i < m_sums.size(); ++i)
            if (isNeedy[i])
                for (const std::size_t figure : membersOf(m_sums[i]))
                    ++helps[figure];
        std::optional<std::size_t> best;
        const auto cost = [&](std::size_t figure) {
            return m_figures[figure] == 0 ? std::numeric_limits<double>::max()
                                          : m_figures[figure] / helps[figure];
        };
        for (std::size_t i = 0; i < m_figures.size(); ++i)
            if (helps[i] > 0 && !m_isSuppressed[i] && (!best || cost(i) < cost(*best)))
                best = i;
        if (best)
            m_isSuppressed[*best] = true;
        return best.has_value();
    }

    [[nodiscard]] static std::vector<std::size_t> membersOf(const SumOfFigures& sum)
    {
        std::vector<std::size_t> members = sum.parts;
        members.push_back(sum.total);
        return members;
    }

    /// Sums of which one figure alone is suppressed, and those whose total shows that what is suppressed is
    /// small.
    [[nodiscard]] std::vector<bool> needyByCount() const
    {
        std::vector<bool> isNeedy;
        for (const SumOfFigures& sum : m_sums) {
            double hidden = 0;
            int count = m_isSuppressed[sum.total] ? 1 : 0;
            for (const std::size_t part : sum.parts)
                if (m_isSuppressed[part]) {
                    hidden += m_figures[part];
                    ++count;
                }
            isNeedy.push_back(count == 1 || (!m_isSuppressed[sum.total] && isSmall(hidden, m_least)));
        }
        return isNeedy;
    }

    /// What is suppressed is not known, and the sums are equations in it: a figure follows from them where
    /// no solution moves it.
    [[nodiscard]] std::vector<bool> thoseThatFollow() const
    {
        std::vector<std::size_t> unknown;
        std::vector<Eigen::Index> columnOf(m_figures.size(), -1);
        for (std::size_t i = 0; i < m_figures.size(); ++i)
            if (m_isSuppressed[i]) {
                columnOf[i] = Eigen::Index(unknown.size());
                unknown.push_back(i);
            }
        std::vector<bool> follows(m_figures.size());
        if (unknown.empty() || m_sums.empty())
            return follows;
        Eigen::MatrixXd sums =
            Eigen::MatrixXd::Zero(Eigen::Index(m_sums.size()), Eigen::Index(unknown.size()));
        for (std::size_t row = 0; row < m_sums.size(); ++row) {
            if (columnOf[m_sums[row].total] >= 0)
                sums(Eigen::Index(row), columnOf[m_sums[row].total]) = -1;
            for (const std::size_t part : m_sums[row].parts)
                if (columnOf[part] >= 0)
                    sums(Eigen::Index(row), columnOf[part]) = 1;
        }
        const Eigen::FullPivLU<Eigen::MatrixXd> solved(sums);
        constexpr double kNothing = 1e-9;
        const bool hasOne = solved.dimensionOfKernel() == 0;
        const Eigen::MatrixXd moves = solved.kernel();
        for (std::size_t i = 0; i < unknown.size(); ++i)
            follows[unknown[i]] = hasOne || moves.row(Eigen::Index(i)).cwiseAbs().maxCoeff() < kNothing;
        return follows;
    }

    /// Sums with a figure suppressed that follows from them all together.
    [[nodiscard]] std::vector<bool> needyByEquations() const
    {
        const std::vector<bool> follows = thoseThatFollow();
        std::vector<bool> isNeedy;
        for (const SumOfFigures& sum : m_sums)
            isNeedy.push_back(
                std::ranges::any_of(membersOf(sum), [&](std::size_t figure) { return follows[figure]; }));
        return isNeedy;
    }

    std::span<const double> m_figures;
    std::vector<bool> m_isSuppressed;
    std::span<const SumOfFigures> m_sums;
    double m_least;
};

} // namespace

std::vector<bool> suppressed(std::span<const double> figures, std::vector<bool> isSmall,
                             std::span<const SumOfFigures> sums, double least)
{
    return Suppression(figures, std::move(isSmall), sums, least).make();
}

} // namespace muster::report
