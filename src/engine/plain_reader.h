#pragma once
// The Reader of staff_stock.h that reads plain numbers; who derives from it adds own().

#include "engine/formulas.h"
#include "engine/inputs.h"

#include <array>
#include <cmath>
#include <limits>

namespace muster::engine {

/// Monthly shares already made: rates are few, months many.
class ShareMemo {
  public:
    [[nodiscard]] double monthly(double yearly)
    {
        Entry& entry = m_entries[std::hash<double>{}(yearly) % m_entries.size()];
        if (entry.yearly != yearly)
            entry = {yearly, formulas::monthlyShare(yearly)};
        return entry.monthly;
    }

  private:
    struct Entry {
        double yearly = 0;
        double monthly = 0;
    };
    std::array<Entry, 31> m_entries{};
};

/// Reads what the plan says of the staff of one locality in plain numbers.
class PlainReader {
  public:
    using Number = double;
    struct Sum {
        double value = 0;
    };

    PlainReader(const Inputs& inputs, int locality) : m_in(inputs), m_locality(locality) {}

    static void add(Sum& sum, double number) { sum.value += number; }
    [[nodiscard]] static double total(const Sum& sum) { return sum.value; }
    [[nodiscard]] const StaffCell& staff(int role) const { return m_in.staff().at(m_locality, role); }
    [[nodiscard]] Month month(int t) const { return m_in.firstMonth() + t; }
    [[nodiscard]] double value(plan::Kind kind, int role, int t) const
    {
        const Field& field = m_in.field(kind);
        return field.value(cell(role), field.stretch(month(t)));
    }
    [[nodiscard]] int count(plan::Kind kind, int role, int t) const
    {
        return static_cast<int>(value(kind, role, t));
    }
    [[nodiscard]] bool isSet(plan::Kind kind, int role, int t) const
    {
        return m_in.field(kind).row(cell(role), month(t)) != nullptr;
    }
    template <class Row>
    [[nodiscard]] static double record(double value, const char*, const Row&, const char* = "")
    {
        return value;
    }
    [[nodiscard]] static double named(const char*, double number) { return number; }
    [[nodiscard]] static double ofMonth(const char*, int, double number) { return number; }
    [[nodiscard]] static double carried(int, double number) { return number; }
    [[nodiscard]] static bool isNothing(double number) { return number == 0; }
    [[nodiscard]] static bool isUnknown(double number) { return std::isnan(number); }
    [[nodiscard]] static bool isLess(double number, double than) { return number < than; }
    [[nodiscard]] static double unknown() { return std::numeric_limits<double>::quiet_NaN(); }
    [[nodiscard]] static double nothing() { return 0; }
    [[nodiscard]] double monthlyShare(double yearly) const { return m_shares.monthly(yearly); }

  protected:
    [[nodiscard]] const Inputs& inputs() const { return m_in; }
    [[nodiscard]] int locality() const { return m_locality; }

  private:
    [[nodiscard]] Cell cell(int role) const { return {m_locality, 0, 0, role}; }

    const Inputs& m_in;
    int m_locality;
    mutable ShareMemo m_shares;
};

} // namespace muster::engine
