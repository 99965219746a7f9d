#pragma once
// The Reader of staffing.h that traces: the numbers of a plan for one month, each with its origin.

#include "engine/explain/traced.h"
#include "engine/results.h"
#include "engine/work.h"

#include <limits>
#include <map>
#include <unordered_map>

namespace muster::engine {

/// Leaves and volumes already traced, shared by the months of one explanation.
struct TraceMemo {
    struct Hash {
        template <class... Part>
        std::size_t operator()(const std::tuple<Part...>& key) const
        {
            constexpr std::size_t kOddFactor = 0x9e3779b97f4a7c15;
            std::size_t hash = 0;
            const auto mix = [&](std::size_t part) { hash = (hash ^ part ^ (hash >> 29)) * kOddFactor; };
            std::apply([&](const auto&... part) { (mix(std::hash<Part>{}(part)), ...); }, key);
            return hash;
        }
    };
    template <class... Part>
    using By = std::unordered_map<std::tuple<Part...>, Traced, Hash>;

    By<plan::Kind, const plan::Assumption*, int, int, int, int> assumptions; ///< by row and cell
    By<int, int> volumes;                      ///< by line and months after the earliest
    By<int, int> namedVolumes;                 ///< the same under their months' names
    By<const TraceNode*> unqualified;          ///< by the qualified share that they are the rest of
    By<int, int, int, std::size_t> roleShares; ///< by locality, activity, role and stretch of the shares
    std::map<std::tuple<Month, Measure, int, int>, Traced> own; ///< by month, measure, locality and role
};

/// What a memo has under a key, or else makes for it.
template <class Map, class Make>
Traced remembered(Map& memo, const typename Map::key_type& key, const Make& make)
{
    if (const auto at = memo.find(key); at != memo.end())
        return at->second;
    Traced made = make();
    memo.emplace(key, made);
    return made;
}

class MonthTracer {
  public:
    using Number = Traced;
    using Sum = std::vector<Traced>;

    MonthTracer(const Results& results, Month month, TraceMemo& memo)
        : m_results(results), m_in(results.inputs()), m_month(month), m_memo(memo)
    {
    }

    /// A measure of a locality's own role.
    [[nodiscard]] Traced own(Measure measure, int locality, int role) const;

    // What staffing.h reads.
    [[nodiscard]] const Dimensions& dimensions() const { return m_in.dimensions(); }
    [[nodiscard]] const SeriesKey& lineAt(int line) const
    {
        return m_in.demand().lines()[static_cast<std::size_t>(line)];
    }
    [[nodiscard]] std::pair<int, int> linesOf(int locality) const { return m_in.demand().linesOf(locality); }
    [[nodiscard]] Traced value(plan::Kind kind, const Cell& cell) const;
    [[nodiscard]] bool isSet(plan::Kind kind, const Cell& cell) const;
    [[nodiscard]] Traced weeksAYear() const;
    [[nodiscard]] Traced side(const SeriesKey& line, int role) const;
    [[nodiscard]] Traced roleShare(int locality, int activity, int role) const;
    [[nodiscard]] Traced volume(int line) const;
    [[nodiscard]] Traced required(int locality, int role) const
    {
        return own(Measure::Required, locality, role);
    }
    [[nodiscard]] static Traced named(const char* name, const Traced& value) { return value.named(name); }
    [[nodiscard]] static Traced unknown() { return std::numeric_limits<double>::quiet_NaN(); }
    [[nodiscard]] static bool isNothing(const Traced& value) { return value.value() == 0; }
    /// How many times over a role's staff at work meet what they must do.
    [[nodiscard]] Traced coverage(int locality, int role) const;
    void addTo(Sum& sum, int line, const Traced& fte) const;
    void addShare(Sum& sum, int line, int role, const Traced& events) const;
    void addSpanned(Sum& sum, int role, const Traced& fte) const;
    static void addNumber(Sum& sum, const char* name, const Traced& fte);

  private:
    class LineReader; // volume_tracer.cpp
    struct StaffReader;
    [[nodiscard]] Traced volumeAt(int line, int t) const; // months after the earliest
    [[nodiscard]] Traced figure(const plan::Demand& row) const;
    [[nodiscard]] Traced assumption(const plan::Assumption* row, plan::Kind kind, const Cell& cell) const;
    [[nodiscard]] Traced assumptionLeaf(const plan::Assumption* row, plan::Kind kind, const Cell& cell) const;
    [[nodiscard]] Traced roleShareLeaf(int locality, int activity, int role) const;
    [[nodiscard]] Traced ownRequirement(Measure measure, int locality, int role) const;
    [[nodiscard]] Traced ownStock(Measure measure, int locality, int role) const;
    [[nodiscard]] Traced serviceLevelPosts(int locality, int role) const;
    void carryForward(int locality, int role) const;

    const Results& m_results; // whose figures are explained: they say which month decides
    const Inputs& m_in;
    Month m_month;
    TraceMemo& m_memo;
};

} // namespace muster::engine
