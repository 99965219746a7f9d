#pragma once
// The results of a plan by locality, role and month: a locality's own, and with all beneath it.
// FTE everywhere; nothing is rounded; a figure that cannot be computed is absent, never a guess.

#include "base/lazy.h"
#include "base/units.h"
#include "engine/figures.h"
#include "engine/inputs.h"
#include "engine/results/wish.h"
#include "engine/waiting.h"

#include <optional>

namespace muster::engine {

class Results {
  public:
    Results() = default;
    /// Every figure.
    explicit Results(Inputs inputs);
    /// Every figure of the plan after an edit, in the scenario of the results before it where the plan still
    /// has it; takes over what is the same as in these, which have every figure too.
    Results(plan::Plan plan, const Results& before);
    /// The same in another scenario; in none where the plan does not have it. `kept`: see Inputs.
    Results(plan::Plan plan, const Results& before, std::optional<plan::ScenarioId> scenario,
            const KeptWork* kept = nullptr);
    /// Those that are wanted; any other is absent.
    Results(Inputs inputs, const Wish& wish);

    [[nodiscard]] const Inputs& inputs() const { return m_inputs; }

    /// A measure over the months of a span, FTE or money; kAllRoles adds the roles. Empty where it cannot be
    /// known: something the figure needs is not set (see problemsOf in engine/check.h), no role takes a part
    /// of the work that kAllRoles adds up, the plan has no requirement at all, or no establishment here.
    [[nodiscard]] std::optional<double> over(Aggregation, Measure, LocalityIndex locality, RoleIndex role,
                                             const PeriodSpan&, Rollup = Rollup::WithBeneath) const;
    /// The mean of a measure in FTE.
    [[nodiscard]] std::optional<Fte> mean(Measure measure, LocalityIndex locality, RoleIndex role,
                                          const PeriodSpan& span, Rollup reach = Rollup::WithBeneath) const
    {
        const auto fte = over(Aggregation::Mean, measure, locality, role, span, reach);
        return fte ? std::optional(Fte(*fte)) : std::nullopt;
    }
    /// The same for one month, 0 to months − 1.
    [[nodiscard]] std::optional<Fte> at(Measure, LocalityIndex locality, RoleIndex role, int month,
                                        Rollup = Rollup::WithBeneath) const;
    /// Whether the role has an establishment here (or beneath): a position, or posts of the register.
    [[nodiscard]] bool hasEstablishment(LocalityIndex locality, RoleIndex role, Rollup) const;
    /// A measure of a locality's own role, month by month; none, or not a number, where at() is empty.
    [[nodiscard]] auto ownMonths(Measure measure, LocalityIndex locality, RoleIndex role) const
    {
        return m_own.months(measure, locality, role);
    }
    /// The measures of every locality's own role.
    [[nodiscard]] const OwnFigures& own() const { return m_own; }
    /// How the activities counted in events wait: worked out when somebody first asks, on any thread.
    [[nodiscard]] const Queues& queues() const
    {
        return m_queues.get([this](Queues& queues, bool isOwn) { fill(queues, isOwn); });
    }

  private:
    friend class Variant;
    [[nodiscard]] bool mayBeKnown(Measure, LocalityIndex locality, RoleIndex role, Rollup) const;
    void layOut(const OwnFigures& ownBefore, const OwnFigures& totalBefore);
    void emptyCosts();
    void markEstablishment();
    void compute(const Wish& wish);
    void fill(Queues&, bool isOwn) const;
    struct Parts;
    void findKept(Parts&);
    void makeOwn(const Parts&, LocalityIndex locality);
    void emptyTotals();
    void addUp(LocalityIndex locality);
    void add(const OwnFigures& from, LocalityIndex at, LocalityIndex total);
    [[nodiscard]] bool canHaveOwn(Measure, LocalityIndex locality, RoleIndex role) const;
    template <class Visit>
    void forEachMade(const Visit& visit) const; // measure and role
    [[nodiscard]] std::size_t place(LocalityIndex locality, RoleIndex role) const;
    /// Where a locality's figures with all beneath it are: among the totals, or where there is nothing
    /// beneath it its own.
    [[nodiscard]] std::pair<const OwnFigures&, LocalityIndex> reached(LocalityIndex locality,
                                                                      Rollup reach) const
    {
        const LocalityIndex total = reach == Rollup::Own ? LocalityIndex::none() : m_totalOf[locality];
        return total.isNone() ? std::pair<const OwnFigures&, LocalityIndex>(m_own, locality)
                              : std::pair<const OwnFigures&, LocalityIndex>(m_total, total);
    }

    Inputs m_inputs;
    Wish m_wish;
    bool m_hasSupply = false; // of the results before: nobody makes it anew
    KeptFigures m_keptStaff{isOfStaff};
    KeptFigures m_keptPostCosts{isOfPostCosts};
    OwnFigures m_own;
    OwnFigures m_total; // of the localities with others beneath them, counted by themselves
    IndexedVector<LocalityIndex, LocalityIndex> m_totalOf; // their index there; none of the others
    std::array<std::vector<bool>, 2> m_hasEstablishment;   // by Rollup
    std::array<Eigen::ArrayXXd, 2> m_workWithoutRole;      // by Rollup; see findWorkWithoutRole()
    Lazy<Queues> m_queues;
};

} // namespace muster::engine
