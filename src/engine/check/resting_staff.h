#pragma once
// How much of the required staff rests on which values, of those whose evidence is weak: the requirement is
// gone through as it is computed, with a reader that takes note of the rows it reads.

#include "engine/results.h"

#include <unordered_map>

namespace muster::engine {

/// A value whose evidence is weak.
struct WeakValue {
    const plan::Assumption* row = nullptr;
    std::size_t group = 0;
    bool isUsed = false; ///< the required staff rest on it
};

/// Values of one kind whose evidence lacks the same.
struct WeakGroup {
    plan::Kind kind{};
    std::string lacking; ///< "no owner, no date"
};

/// The weak values of a plan, in groups by kind and what is lacking.
class WeakValues {
  public:
    explicit WeakValues(const Inputs&);

    /// The value of a row, or null where its evidence is sound.
    [[nodiscard]] WeakValue* find(const plan::Assumption& row);
    [[nodiscard]] const std::vector<WeakGroup>& groups() const { return m_groups; }
    /// The rows of a group that the required staff rest on.
    [[nodiscard]] std::vector<const plan::Assumption*> usedOf(std::size_t group) const;

  private:
    std::vector<WeakGroup> m_groups;
    std::unordered_map<std::int64_t, WeakValue> m_values; ///< by the id of the row
};

/// Weak values that were read for one amount.
using ValuesRead = std::vector<WeakValue*>;

/// FTE-months, and what of them rests on weak values: on any of them, and on those of each group.
struct Resting {
    double all = 0;
    double weak = 0;
    std::vector<double> by{}; ///< by group; those beyond the end are 0

    void add(double fte, const ValuesRead& read);
    /// FTE in proportion to another role's, by a span of control for which these were read.
    void addSpanned(double fte, const Resting& below, const ValuesRead& read);
    void add(const Resting& other);

  private:
    [[nodiscard]] double& of(std::size_t group);
};

class RestingStaff {
  public:
    explicit RestingStaff(const Results& results);

    /// Of the roles and months of which the requirement is known.
    [[nodiscard]] const Resting& total() const { return m_total; }
    [[nodiscard]] const WeakValues& values() const { return m_values; }

  private:
    void addLocality(const Results& results, const MonthSegment& run, LocalityIndex locality);

    WeakValues m_values;
    Resting m_total;
};

} // namespace muster::engine
