#include "engine/check/evidence.h"

#include "engine/check/resting_staff.h"
#include "plan/file_order.h"
#include "plan/names.h"

#include <fmt/format.h>

namespace muster::engine {

namespace {

using plan::Assumption;

std::string percentOf(double part, double whole)
{
    return whole > 0 ? fmt::format("{:.1f} %", 100 * part / whole) : std::string("none");
}

std::vector<const Assumption*> inFileOrder(const plan::Plan& plan, const std::vector<const Assumption*>& some)
{
    std::vector<const plan::AnyRow*> rows;
    for (const Assumption* row : some)
        rows.push_back(plan::asAny(*row));
    plan::putInFileOrder(plan, plan::tableOf<Assumption>(), rows);
    std::vector<const Assumption*> ordered;
    for (const plan::AnyRow* row : rows)
        ordered.push_back(&plan::asRow<Assumption>(row));
    return ordered;
}

plan::Problem weakEvidence(const plan::Plan& plan, const RestingStaff& staff, std::size_t group)
{
    const Resting& total = staff.total();
    const auto rows = inFileOrder(plan, staff.values().usedOf(group));
    const Assumption& first = *rows.front();
    std::string where =
        fmt::format("{}, {}", plan::info(first.kind).name, plan::describe(plan, first.scope()));
    if (rows.size() > 1)
        where += fmt::format(" and {} more", rows.size() - 1);
    return {plan::Severity::Note,
            "weak-evidence",
            std::move(where),
            staff.values().groups()[group].lacking,
            "a source, its owner and a date no more than 12 months before the plan begins",
            fmt::format("{} of the required staff rests on this", percentOf(total.by[group], total.all)),
            {"assumptions", first.id.value, first.kind, first.scope(), "source"}};
}

} // namespace

Evidence evidenceOf(const Results& results)
{
    const RestingStaff staff(results);
    Evidence evidence{staff.total().all, staff.total().weak};
    for (std::size_t group = 0; group < staff.total().by.size(); ++group)
        if (staff.total().by[group] > 0)
            evidence.problems.push_back(weakEvidence(results.inputs().plan(), staff, group));
    return evidence;
}

std::string evidenceInWords(const Evidence& evidence)
{
    if (!(evidence.weak > 0))
        return {};
    return fmt::format(
        "{} of the required staff rests on values without a source, an owner or recent evidence",
        percentOf(evidence.weak, evidence.required));
}

} // namespace muster::engine
