#include "engine/supply.h"

#include <limits>

namespace muster::engine {

using plan::Kind;

namespace {

/// What the flows of a month are made in, each after what it needs.
constexpr std::array kOrder{
    Measure::InPost,         Measure::Leavers,      Measure::Retirements, Measure::MovesOut,
    Measure::Resignations,   Measure::Redundancies, Measure::Ended,       Measure::MovesIn,
    Measure::Cohorts,        Measure::Starts,       Measure::Closing,     Measure::Restated,
    Measure::NewlyQualified, Measure::Uncancelled,  Measure::Agency,      Measure::SteadyState};

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
    [[nodiscard]] double value(Kind kind, int role, int t) const
    {
        const Field& field = m_in.field(kind);
        return field.value(cell(role), field.stretch(month(t)));
    }
    [[nodiscard]] int count(Kind kind, int role, int t) const
    {
        return static_cast<int>(value(kind, role, t));
    }
    [[nodiscard]] bool isSet(Kind kind, int role, int t) const
    {
        return m_in.field(kind).row(cell(role), month(t)) != nullptr;
    }
    template <class Row>
    [[nodiscard]] static double record(double value, const char*, const Row&)
    {
        return value;
    }
    [[nodiscard]] static double named(const char*, double number) { return number; }
    [[nodiscard]] static double ofMonth(const char*, int, double number) { return number; }
    [[nodiscard]] static double carried(int, double number) { return number; }
    [[nodiscard]] static bool isNothing(double number) { return number == 0; }
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

} // namespace

/// Reads and writes the staff of one locality month by month.
class StockReader : public PlainReader {
  public:
    StockReader(Results& results, int locality) : PlainReader(results.m_inputs, locality), m_results(results)
    {
        for (int r = 0; r < inputs().dimensions().roleCount(); ++r)
            if (staff(r).isStaffed)
                m_roles.push_back(r);
    }

    void fill()
    {
        for (const int r : m_roles) {
            m_results.markEstablishment(locality(), r);
            for (int t = 0; t < inputs().months(); ++t)
                put(Measure::Establishment, r, t);
        }
        for (int t = 0; t < inputs().months(); ++t)
            for (const Measure measure : kOrder)
                for (const int r : m_roles)
                    put(measure, r, t);
    }

    [[nodiscard]] double own(Measure measure, int role, int t) const
    {
        return t < inputs().months() ? at(measure, role, t) : StaffMonth(*this, role, t).of(measure);
    }

  private:
    [[nodiscard]] double& at(Measure measure, int role, int t) const
    {
        return m_results.own(measure)(t, m_results.column(locality(), role));
    }
    /// Where staff neither come nor go, a month is the one before, but for a new position in it or next.
    void put(Measure measure, int role, int t)
    {
        const StaffCell& here = staff(role);
        const bool stays = t > 0 && !here.hasFlows &&
                           (here.positions.size() < 2 ||
                            !(here.isNewPosition(month(t)) || here.isNewPosition(month(t + 1))));
        at(measure, role, t) = stays ? at(measure, role, t - 1) : StaffMonth(*this, role, t).of(measure);
    }

    Results& m_results;
    std::vector<int> m_roles; // that have staff here
};

double postsAt(const Inputs& inputs, int locality, int role, int t)
{
    const PlainReader reader(inputs, locality);
    return StaffMonth(reader, role, t).establishment();
}

void Results::computeStock()
{
    const Dimensions& dimensions = m_inputs.dimensions();
    m_hasEstablishment.fill(std::vector<bool>(dimensions.localities.size() * dimensions.roles.size(), false));
    for (int l = 0; l < dimensions.localityCount(); ++l)
        StockReader(*this, l).fill();
}

void Results::markEstablishment(int locality, int role)
{
    m_hasEstablishment[static_cast<std::size_t>(Reach::Own)]
                      [static_cast<std::size_t>(column(locality, role))] = true;
}

} // namespace muster::engine
