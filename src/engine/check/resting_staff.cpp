#include "engine/check/resting_staff.h"

#include "engine/work.h"
#include "plan/illustrative.h"

#include <algorithm>
#include <fmt/ranges.h>
#include <map>

namespace muster::engine {

namespace {

using plan::Assumption;
using plan::Kind;

constexpr int kFreshMonths = 12; // evidence that is older, against the plan's first month, is old

/// What is lacking of a value's evidence, in words; empty where nothing is.
std::string lackingOf(const Assumption& row, Month firstMonth)
{
    std::vector<std::string_view> lacking;
    if (row.source.empty())
        lacking.push_back("no source");
    else if (row.source == plan::kIllustrative)
        lacking.push_back("an illustrative source");
    if (row.owner.empty())
        lacking.push_back("no owner");
    if (!row.asAt)
        lacking.push_back("no date");
    else if (*row.asAt < startOf(firstMonth - kFreshMonths))
        lacking.push_back("a date more than 12 months before the plan begins");
    return fmt::format("{}", fmt::join(lacking, ", "));
}

/// Of one locality's roles in a run of months.
using RestingRoles = std::map<RoleIndex, Resting>;

/// Reads plain numbers and takes note of the weak values among them.
class NotingReader : public LineReader {
  public:
    NotingReader(const Results& results, const MonthSegment& run, WeakValues& values)
        : LineReader(results.inputs(), run), m_results(results), m_values(values)
    {
    }

    [[nodiscard]] double value(Kind kind, const Cell& cell) const
    {
        if (kind == Kind::FixedPosts)
            m_read.clear(); // they stand beside what was read before
        note(kind, cell);
        return LineReader::value(kind, cell);
    }
    [[nodiscard]] double side(const SeriesKey& line, RoleIndex role) const
    {
        if (!dimensions().activities[line.activity].statutory)
            note(Kind::QualifiedShare, line.cell());
        return LineReader::side(line, role);
    }
    [[nodiscard]] double roleShare(LocalityIndex locality, ActivityIndex activity, RoleIndex role) const
    {
        note(Kind::RoleShare, {locality, {}, activity, role});
        return LineReader::roleShare(locality, activity, role);
    }
    [[nodiscard]] auto required(LocalityIndex locality, RoleIndex role) const
    {
        return m_results.ownMonths(Measure::Required, locality, role).segment(run().first, run().count);
    }

    /// The amount that the staffing model adds to: a role's, beside those beneath it.
    struct Sum {
        Resting& role;
        const RestingRoles& others;
    };
    void addNumber(Sum& sum, const char*, double fte) const
    {
        if (fte > 0)
            sum.role.add(fte * run().count, m_read);
        m_read.clear();
    }
    template <class Months>
    void addSpanned(Sum& sum, RoleIndex below, const Months& fte) const
    {
        if (const auto at = sum.others.find(below); at != sum.others.end())
            sum.role.addSpanned(fte.sum(), at->second, m_read);
    }
    /// Adds what the work of a locality needs of a casework role.
    void addWork(Resting& role, LocalityIndex locality, RoleIndex r) const
    {
        m_read.clear();
        const auto time = workingTime(*this, locality, r);
        const ValuesRead timeRead = m_read;
        for (const LineIndex line : linesOf(locality)) {
            m_read = timeRead;
            Eigen::ArrayXd fte = Eigen::ArrayXd::Zero(run().count);
            addLine(*this, line, r, time, fte);
            if (const double sum = fte.sum(); sum > 0)
                role.add(sum, m_read);
        }
        m_read.clear();
    }

  private:
    void note(Kind kind, const Cell& cell) const
    {
        if (const Assumption* row = inputs().field(kind).row(cell, run().month))
            if (WeakValue* weak = m_values.find(*row))
                m_read.push_back(weak);
    }

    const Results& m_results;
    WeakValues& m_values;
    mutable ValuesRead m_read; // since the last amount was added
};

} // namespace

WeakValues::WeakValues(const Inputs& in)
{
    std::map<std::pair<Kind, std::string>, std::vector<const Assumption*>> found;
    for (const Assumption& row : in.plan().rows<Assumption>())
        if (std::string lacking = lackingOf(row, in.firstMonth()); !lacking.empty())
            found[{row.kind, std::move(lacking)}].push_back(&row);
    for (const auto& [what, rows] : found) {
        for (const Assumption* row : rows)
            m_values.emplace(row->id.value, WeakValue{row, m_groups.size()});
        m_groups.push_back({what.first, what.second});
    }
}

WeakValue* WeakValues::find(const Assumption& row)
{
    const auto at = m_values.find(row.id.value);
    return at == m_values.end() ? nullptr : &at->second;
}

std::vector<const Assumption*> WeakValues::usedOf(std::size_t group) const
{
    std::vector<const Assumption*> rows;
    for (const auto& [id, value] : m_values)
        if (value.isUsed && value.group == group)
            rows.push_back(value.row);
    return rows;
}

double& Resting::of(std::size_t group)
{
    if (by.size() <= group)
        by.resize(group + 1);
    return by[group];
}

void Resting::add(double fte, const ValuesRead& read)
{
    std::vector<std::size_t> touched;
    for (WeakValue* value : read) {
        value->isUsed = true;
        if (std::ranges::find(touched, value->group) == touched.end())
            touched.push_back(value->group);
    }
    all += fte;
    weak += touched.empty() ? 0 : fte;
    for (const std::size_t group : touched)
        of(group) += fte;
}

void Resting::addSpanned(double fte, const Resting& below, const ValuesRead& read)
{
    Resting spanned;
    spanned.add(fte, read);
    const double part = below.all > 0 ? fte / below.all : 0;
    spanned.weak = std::max(spanned.weak, part * below.weak);
    for (std::size_t group = 0; group < below.by.size(); ++group)
        spanned.of(group) = std::max(spanned.of(group), part * below.by[group]);
    add(spanned);
}

void Resting::add(const Resting& other)
{
    all += other.all;
    weak += other.weak;
    for (std::size_t group = 0; group < other.by.size(); ++group)
        of(group) += other.by[group];
}

RestingStaff::RestingStaff(const Results& results) : m_values(results.inputs())
{
    const Inputs& in = results.inputs();
    if (!in.keepsRules() || !in.hasRequirement())
        return;
    for (const MonthSegment& run : in.runs())
        for (const LocalityIndex l : in.dimensions().localities.indexes())
            addLocality(results, run, l);
}

void RestingStaff::addLocality(const Results& results, const MonthSegment& run, LocalityIndex locality)
{
    const NotingReader in(results, run, m_values);
    RestingRoles roles;
    for (const RoleIndex r : in.dimensions().supervisionOrder) {
        if (!in.required(locality, r).isFinite().all())
            continue;
        Resting& role = roles[r];
        if (in.dimensions().roles[r].kind == plan::RoleKind::Casework)
            in.addWork(role, locality, r);
        NotingReader::Sum sum{role, roles};
        addBesideService(in, locality, r, sum);
        m_total.add(role);
    }
}

} // namespace muster::engine
