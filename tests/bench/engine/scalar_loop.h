#pragma once
// The rival of the engine: the service FTE of every cell and month, one number at a time from resolved
// inputs.

#include "engine/results.h"

#include <cmath>

namespace muster::bench {

inline std::vector<double> plainScalarLoop(const engine::Inputs& in)
{
    const auto& d = in.dimensions();
    const double weeksAYear = in.plan().settings().weeksAYear;
    std::vector<double> fte(static_cast<std::size_t>(d.localityCount() * d.roleCount() * in.months()), 0.0);
    for (int t = 0; t < in.months(); ++t) {
        const Month month = in.firstMonth() + t;
        const auto value = [&](plan::Kind kind, const engine::Cell& cell) {
            const engine::ResolvedAssumption& field = in.field(kind);
            return field.value(cell, field.stretch(month));
        };
        int at = -1;
        for (const engine::SeriesKey& line : in.demand().lines()) {
            const double volume = in.demand().volumes()(t, ++at);
            for (const engine::RoleIndex r : d.roles.indexes()) {
                const plan::Role& role = d.roles[r];
                if (role.kind != plan::RoleKind::Casework)
                    continue;
                const engine::Cell cell = line.cell(r);
                const double q = in.qualifiedShare(line, month);
                const double share =
                    (role.qualified ? q : 1 - q) * in.roleShare(line.locality, line.activity, r, month).share;
                const double load = volume * share * value(plan::Kind::Complexity, cell);
                const double daysAWeek = value(plan::Kind::DaysAWeek, cell);
                const double days = daysAWeek * weeksAYear - value(plan::Kind::AnnualLeaveDays, cell) -
                                    value(plan::Kind::BankHolidays, cell) -
                                    value(plan::Kind::SicknessDays, cell) -
                                    value(plan::Kind::TrainingDays, cell);
                const double hours = days / daysAWeek * value(plan::Kind::ContractedHours, cell);
                double need = 0;
                switch (d.activities[line.activity].standard) {
                case plan::Standard::Hours:
                    need = 12 * load * value(plan::Kind::HoursPerCase, cell) /
                           (hours * (1 - value(plan::Kind::NonCaseTime, cell)));
                    break;
                case plan::Standard::Rate:
                    need = 12 * load / (value(plan::Kind::CompletionsPerWeek, cell) * days / daysAWeek);
                    break;
                case plan::Standard::Caseload:
                    need = load / value(plan::Kind::CasesPerWorker, cell);
                    break;
                case plan::Standard::Contact:
                    need = 12 * load * (1 + value(plan::Kind::TravelMinutes, cell) / 60) / hours;
                    break;
                }
                fte[static_cast<std::size_t>(
                    (line.locality.value() * d.roleCount() + r.value()) * in.months() + t)] += need;
            }
        }
    }
    return fte;
}

/// Whether the rival computes what the engine does, to the last digits; a faster wrong answer is no rival.
inline bool agrees(const engine::Results& results, const std::vector<double>& rival)
{
    constexpr double kRelative = 1e-9;
    const auto& d = results.inputs().dimensions();
    std::size_t at = 0;
    for (const engine::LocalityIndex l : d.localities.indexes())
        for (const engine::RoleIndex r : d.roles.indexes())
            for (int t = 0; t < results.inputs().months(); ++t, ++at) {
                const auto fte = results.at(engine::Measure::Service, l, r, t, engine::Rollup::Own);
                if (!fte || std::abs(fte->value() - rival[at]) > kRelative * std::abs(fte->value()))
                    return false;
            }
    return true;
}

} // namespace muster::bench
