#pragma once
// The figures of a plan as the public is shown them: small numbers of people, and what would give them away,
// are suppressed.

#include "engine/results.h"
#include "report/document/document.h"

#include <set>
#include <span>
#include <tuple>

namespace muster::report {

class PublicFigures {
  public:
    /// Figures of people, or of cases that wait, above 0 and under `least` are suppressed. The results stay.
    PublicFigures(const engine::Results&, double least);

    [[nodiscard]] const engine::Results& results() const { return m_results; }
    /// Of figures of staff where those in post are, and of an activity where what comes, is done or waits is.
    /// Required staff and the establishment are posts, not people: they are always shown.
    [[nodiscard]] bool isSuppressed(const engine::TablePlace&, engine::Column) const;
    /// The figure, or "[c]" without it.
    [[nodiscard]] Run cell(const engine::TablePlace&, engine::Column) const;
    /// The same with its unit, in a sentence.
    [[nodiscard]] Run inSentence(const engine::TablePlace&, engine::Column) const;
    /// What stands for it, as the statistics of the United Kingdom have it.
    static constexpr std::string_view kMark = "[c]";

  private:
    /// Whether it is of an activity, and which line of the table it is.
    using Key = std::tuple<bool, engine::LocalityIndex, engine::RoleIndex, engine::ActivityIndex, Period>;
    [[nodiscard]] static Key keyOf(bool isOfActivity, const engine::TablePlace&);
    /// Decides of the lines of a table, period by period, by its figures of people.
    void decide(std::vector<engine::TablePlace> lines, std::span<const engine::Column> ofPeople);
    void decideInPeriod(std::span<const engine::TablePlace> lines, std::span<const engine::Column> ofPeople);

    const engine::Results& m_results;
    double m_least;
    std::set<Key> m_suppressed;
};

} // namespace muster::report
