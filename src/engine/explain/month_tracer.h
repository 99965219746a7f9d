#pragma once
// The Reader of staffing.h that traces: the numbers of a plan for one month, each with its origin.

#include "engine/explain/traced.h"
#include "engine/explain/tuple_hash.h"
#include "engine/results.h"
#include "engine/work.h"

#include <array>
#include <limits>
#include <optional>
#include <unordered_map>

namespace muster::engine {

/// What was traced already, by place. Places are in blocks, of which those are made that are asked for.
template <class What>
class PlaceMemo {
  public:
    template <class Make>
    [[nodiscard]] What at(std::size_t block, std::size_t size, std::size_t place, const Make& make)
    {
        if (block >= m_blocks.size())
            m_blocks.resize(block + 1);
        if (m_blocks[block].empty())
            m_blocks[block].resize(size);
        if (!m_blocks[block][place]) {
            What made = make(); // which may trace other places
            m_blocks[block][place] = std::move(made);
        }
        return *m_blocks[block][place];
    }

  private:
    std::vector<std::vector<std::optional<What>>> m_blocks;
};

/// Leaves and volumes already traced, shared by the months of one explanation.
struct TraceMemo {
    template <class... Part>
    using By = std::unordered_map<std::tuple<Part...>, Traced, TupleHash>;

    std::array<PlaceMemo<Traced>, plan::kKindCount> assumptions; ///< by where the field has them
    PlaceMemo<Traced> unqualified;        ///< what the qualified shares leave, at the same place
    PlaceMemo<Traced> roleShares;         ///< likewise
    PlaceMemo<Traced> volumes;            ///< by line and months after the earliest
    PlaceMemo<Traced> namedVolumes;       ///< the same under their months' names
    PlaceMemo<Traced> shares;             ///< that roles do of a line: by line, run of months and role
    PlaceMemo<WorkingTime<Traced>> times; ///< by locality, run of months and role
    By<int, Measure, LocalityIndex, RoleIndex> own; ///< by month of the plan, measure, locality and role
    std::vector<std::string>
        lineTexts; ///< whose figures they are, by line: "North, Older people, Assessment"
    std::vector<std::string> partNames; ///< of what a line adds, by line: "Assessment, Older people"
};

class MonthTracer {
  public:
    using Number = Traced;
    using Sum = std::vector<Traced>;

    MonthTracer(const Results& results, Month month, TraceMemo& memo);

    /// A measure of a locality's own role.
    [[nodiscard]] Traced own(Measure measure, LocalityIndex locality, RoleIndex role) const;
    /// Adds what a funding source pays of the posts of a locality's own role: their money, or their FTE.
    void addPaid(LocalityIndex locality, RoleIndex role, const std::string& funding,
                 const FundingShares& shares, PostTime time, Sum& parts) const;
    /// In how many days people are to be seen.
    [[nodiscard]] Traced target(ActivityIndex activity) const;
    /// What an FTE of it costs in the month.
    [[nodiscard]] Traced costOfOne(LocalityIndex locality, RoleIndex role) const;

    // What staffing.h reads.
    [[nodiscard]] const Dimensions& dimensions() const { return m_in.dimensions(); }
    [[nodiscard]] const SeriesKey& lineAt(LineIndex line) const { return m_in.demand().lines()[line]; }
    [[nodiscard]] LineRange linesOf(LocalityIndex locality) const { return m_in.demand().linesOf(locality); }
    [[nodiscard]] Traced value(plan::Kind kind, const Cell& cell) const;
    [[nodiscard]] bool isSet(plan::Kind kind, const Cell& cell) const;
    [[nodiscard]] Traced weeksAYear() const;
    [[nodiscard]] Traced side(const SeriesKey& line, RoleIndex role) const;
    [[nodiscard]] Traced roleShare(LocalityIndex locality, ActivityIndex activity, RoleIndex role) const;
    [[nodiscard]] Traced volume(LineIndex line) const;
    [[nodiscard]] Traced required(LocalityIndex locality, RoleIndex role) const
    {
        return own(Measure::Required, locality, role);
    }
    [[nodiscard]] static Traced named(const char* name, const Traced& value) { return value.named(name); }
    [[nodiscard]] static Traced unknown() { return std::numeric_limits<double>::quiet_NaN(); }
    [[nodiscard]] static bool isNothing(const Traced& value) { return value.value() == 0; }
    void addTo(Sum& sum, LineIndex line, Traced fte) const;
    void addSpanned(Sum& sum, RoleIndex role, const Traced& fte) const;
    static void addNumber(Sum& sum, const char* name, const Traced& fte);

    template <class Make>
    [[nodiscard]] WorkingTime<Traced> timeOnce(LocalityIndex locality, RoleIndex role, const Make& make) const
    {
        return m_memo.times.at(locality.offset(), placesInRuns(), placeInRun(role), make);
    }
    template <class Make>
    [[nodiscard]] Traced shareOnce(LineIndex line, RoleIndex role, const Make& make) const
    {
        return m_memo.shares.at(line.offset(), placesInRuns(), placeInRun(role), make);
    }

  private:
    /// A place for each role in each run of months in which no assumption of the requirement changes.
    [[nodiscard]] std::size_t placesInRuns() const { return m_in.runs().size() * dimensions().roles.size(); }
    [[nodiscard]] std::size_t placeInRun(RoleIndex role) const
    {
        return m_run * dimensions().roles.size() + role.offset();
    }
    [[nodiscard]] const std::string& partName(LineIndex line) const;
    /// What is made once for a line, and is never empty.
    template <class Make>
    [[nodiscard]] const std::string& textOnce(std::vector<std::string>& texts, LineIndex line,
                                              const Make& make) const
    {
        texts.resize(m_in.demand().lines().size());
        std::string& text = texts[line.offset()];
        if (text.empty())
            text = make();
        return text;
    }
    /// Months after the plan's first.
    [[nodiscard]] int t() const { return m_month - m_in.firstMonth(); }
    class LineReader; // volume_tracer.cpp
    struct StaffReader;
    [[nodiscard]] Traced volumeAt(LineIndex line, int t) const;   // months after the earliest
    [[nodiscard]] Traced adjustedAt(LineIndex line, int t) const; // as the scenario makes it
    [[nodiscard]] static Traced adjustedBy(const PlacedAdjustment&, const Traced& value,
                                           std::string_view before);
    [[nodiscard]] Traced figure(LineIndex line, const plan::Demand& row) const;
    [[nodiscard]] Traced assumption(plan::Kind kind, const Cell& cell, Month month) const;
    /// What a memo has for a cell of a kind in a month, or else makes.
    template <class Make>
    [[nodiscard]] Traced atPlace(PlaceMemo<Traced>& memo, plan::Kind kind, const Cell& cell, Month month,
                                 const Make& make) const
    {
        const FieldPlace place = m_in.field(kind).place(cell, month);
        return memo.at(place.block, place.size, place.at, make);
    }
    [[nodiscard]] Traced assumptionLeaf(const plan::Assumption* row, plan::Kind kind, const Cell& cell) const;
    [[nodiscard]] Traced roleShareLeaf(LocalityIndex locality, ActivityIndex activity, RoleIndex role) const;
    [[nodiscard]] Traced ownRequirement(Measure measure, LocalityIndex locality, RoleIndex role) const;
    [[nodiscard]] Traced ownAvailable(LocalityIndex locality, RoleIndex role) const;
    [[nodiscard]] Traced ownStock(Measure measure, LocalityIndex locality, RoleIndex role) const;
    [[nodiscard]] Traced serviceLevelPosts(LocalityIndex locality, RoleIndex role) const;
    void carryForward(LocalityIndex locality, RoleIndex role) const;

    const Results& m_results; // whose figures are explained: they say which month decides
    const Inputs& m_in;
    Month m_month;
    std::size_t m_run; // of months, by index
    TraceMemo& m_memo;
};

} // namespace muster::engine
