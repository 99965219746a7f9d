#pragma once
// The results of a plan by locality, role and month: a locality's own, and with all beneath it.
// FTE everywhere; nothing is rounded; a figure that cannot be computed is absent, never a guess.

#include "base/units.h"
#include "engine/inputs.h"

#include <Eigen/Core>
#include <optional>

namespace muster::engine {

/// The stocks that add up over localities and roles and average over months. Source: design/model.md,
/// sections 4 to 7.
enum class Measure {
    Service,               ///< F, casework by the standards
    Required,              ///< R, people who must be at work
    RequiredInPost,        ///< P
    RequiredEstablishment, ///< E*
    Establishment,         ///< E, funded posts
    InPost,                ///< S
    Agency,
    NewlyQualified, ///< of those in post
    Available,      ///< at work
    Uncancelled,    ///< vacant posts where over-filled ones may not cancel them
};
inline constexpr int kMeasureCount = 10;
/// The measures from Establishment on are known only where the plan has an establishment.
[[nodiscard]] constexpr bool needsEstablishment(Measure measure)
{
    return measure >= Measure::Establishment;
}

/// What it is called where a number is explained: "required in post".
[[nodiscard]] std::string_view nameOf(Measure);

/// Whether a figure is a locality's own or includes all beneath it.
enum class Reach { WithBeneath, Own };

class Results {
  public:
    Results() = default;
    explicit Results(Inputs inputs);

    [[nodiscard]] const Inputs& inputs() const { return m_inputs; }

    /// The mean over the months of a span; kAllRoles adds the roles. Empty where it cannot be known:
    /// something the figure needs is not set (see Inputs::problems), no role takes a part of the work that
    /// kAllRoles adds up, the plan has no requirement at all, or no establishment here.
    [[nodiscard]] std::optional<Fte> mean(Measure, int locality, int role, const PeriodSpan&,
                                          Reach = Reach::WithBeneath) const;
    /// The same for one month, 0 to months − 1.
    [[nodiscard]] std::optional<Fte> at(Measure, int locality, int role, int month,
                                        Reach = Reach::WithBeneath) const;
    /// Whether there is an establishment row for the role here (or beneath).
    [[nodiscard]] bool hasEstablishment(int locality, int role, Reach) const;

  private:
    friend class MonthsReader;
    using Table = Eigen::ArrayXXd; // months down; localities × roles across

    [[nodiscard]] Eigen::Index column(int locality, int role) const
    {
        return static_cast<Eigen::Index>(locality) * m_inputs.dimensions().roleCount() + role;
    }
    [[nodiscard]] Table& own(Measure m) { return m_own[static_cast<std::size_t>(m)]; }
    void computeStock();
    void computeRun(const Run& run);
    void findWorkWithoutRole(const Run& run);
    void rollUp();

    Inputs m_inputs;
    std::array<Table, kMeasureCount> m_own;
    std::array<Table, kMeasureCount> m_total;
    std::array<std::vector<bool>, 2> m_hasEstablishment; // by Reach
    // By Reach, localities across: 0, or not a number where no role takes a part of the work. It belongs to
    // no role, so that it makes only the sums over the roles unknown.
    std::array<Table, 2> m_workWithoutRole;
};

} // namespace muster::engine
