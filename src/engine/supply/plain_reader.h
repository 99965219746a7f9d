#pragma once
// The Reader of staff_stock.h that reads plain numbers; who derives from it adds own().

#include "engine/figures.h"
#include "engine/inputs.h"
#include "engine/supply/can_have.h"

#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace muster::engine {

/// A power already made: rates are few and months many, and one power is dearer than all else of a month.
class PowerMemo {
  public:
    template <class Make>
    [[nodiscard]] double of(double rate, int times, const Make& make)
    {
        for (const Entry& entry : m_entries)
            if (entry.rate == rate && entry.times == times)
                return entry.power;
        m_entries[m_next] = {rate, times, make()};
        const double power = m_entries[m_next].power;
        m_next = (m_next + 1) % m_entries.size();
        return power;
    }

  private:
    struct Entry {
        double rate = std::numeric_limits<double>::quiet_NaN();
        int times = 0;
        double power = 0;
    };
    std::array<Entry, 4> m_entries{};
    std::size_t m_next = 0;
};

/// Reads what the plan says of the staff of one locality in plain numbers.
class PlainReader {
  public:
    using Number = double;
    struct Sum {
        double value = 0;
    };

    PlainReader(const Inputs& inputs, LocalityIndex locality) : m_in(inputs), m_locality(locality) {}

    /// Looks up once what holds in all months of a run (one of wholeRuns(), or a part of it); months outside
    /// of it are still read, but take longer.
    void standIn(const MonthSegment& run)
    {
        m_run = run;
        m_made = {};
        for (const plan::KindInfo& kind : plan::kCatalogue) {
            const ResolvedAssumption& field = m_in.field(kind.kind);
            m_values[static_cast<std::size_t>(kind.kind)] =
                field.byRole(m_locality, field.stretch(run.month));
        }
    }
    static void add(Sum& sum, double number) { sum.value += number; }
    [[nodiscard]] static double total(const Sum& sum) { return sum.value; }
    [[nodiscard]] const StaffCell& staff(RoleIndex role) const { return m_in.staff().at(m_locality, role); }
    [[nodiscard]] static bool canHave(const StaffCell& here, Measure measure)
    {
        return engine::canHave(here, measure);
    }
    [[nodiscard]] Month month(int t) const { return m_in.firstMonth() + t; }
    [[nodiscard, gnu::always_inline]] double value(plan::Kind kind, RoleIndex role, int t) const
    {
        return isInRun(t) ? m_values[static_cast<std::size_t>(kind)][role] : outside(kind, role, t);
    }
    [[nodiscard]] int count(plan::Kind kind, RoleIndex role, int t) const
    {
        return static_cast<int>(value(kind, role, t));
    }
    [[nodiscard]] bool isSet(plan::Kind kind, RoleIndex role, int t) const
    {
        return isInRun(t) ? m_values[static_cast<std::size_t>(kind)].isSet(role)
                          : m_in.field(kind).row(cell(role), month(t)) != nullptr;
    }
    [[nodiscard]] std::optional<Month> since(plan::Kind kind, RoleIndex role, int t) const
    {
        const plan::Assumption* row = isInRun(t) ? m_values[static_cast<std::size_t>(kind)].row(role)
                                                 : m_in.field(kind).row(cell(role), month(t));
        return row ? row->from : std::nullopt;
    }
    template <class Row>
    [[nodiscard]] static double record(double value, const char*, const Row&, const char* = "")
    {
        return value;
    }
    [[nodiscard]] static double named(const char*, double number) { return number; }
    [[nodiscard]] static double ofMonth(const char*, int, double number) { return number; }
    [[nodiscard]] static double stayed(int, double share) { return share; }
    [[nodiscard]] static double carried(int, double number) { return number; }
    [[nodiscard]] static bool isNothing(double number) { return number == 0; }
    [[nodiscard]] static bool isUnknown(double number) { return std::isnan(number); }
    [[nodiscard]] static bool isLess(double number, double than) { return number < than; }
    [[nodiscard]] static double unknown() { return std::numeric_limits<double>::quiet_NaN(); }
    [[nodiscard]] static double nothing() { return 0; }
    [[nodiscard]] double monthlyShare(double yearly) const
    {
        return yearly == 0 ? 0 : m_shares.of(yearly, 1, [&] { return formulas::monthlyShare(yearly); });
    }
    template <class Make>
    [[nodiscard]] double madeOnce(RoleIndex role, int t, Month end, const Make& make) const
    {
        if (role != m_made.role || t < m_made.first || t >= m_made.end)
            m_made = {role, t, isInRun(t) ? std::min(m_run.first + m_run.count, end - month(0)) : t, make()};
        return m_made.number;
    }
    [[nodiscard]] double payRise(double inflation, int rises) const
    {
        return m_rises.of(inflation, rises, [&] { return formulas::payRise(inflation, double(rises)); });
    }

  protected:
    /// Of the run alone.
    [[nodiscard, gnu::always_inline]] double valueInRun(plan::Kind kind, RoleIndex role) const
    {
        return m_values[static_cast<std::size_t>(kind)][role];
    }
    [[nodiscard]] const Inputs& inputs() const { return m_in; }
    [[nodiscard]] LocalityIndex locality() const { return m_locality; }

  private:
    [[nodiscard]] Cell cell(RoleIndex role) const { return {m_locality, {}, {}, role}; }
    [[nodiscard]] bool isInRun(int t) const { return t >= m_run.first && t < m_run.first + m_run.count; }
    [[nodiscard, gnu::noinline]] double outside(plan::Kind kind, RoleIndex role, int t) const
    {
        const ResolvedAssumption& field = m_in.field(kind);
        return field.value(cell(role), field.stretch(month(t)));
    }

    const Inputs& m_in;
    LocalityIndex m_locality;
    MonthSegment m_run;
    std::array<RoleValues, plan::kKindCount> m_values; // in the run
    /// A number that is the same from one month to before another.
    struct Made {
        RoleIndex role = RoleIndex::none();
        int first = 0;
        int end = 0;
        double number = 0;
    };
    mutable Made m_made;
    mutable PowerMemo m_shares;
    mutable PowerMemo m_rises;
};

} // namespace muster::engine
