#include "models/required_grids.h"

#include "engine/work.h"
#include "models/format.h"
#include <array>

namespace muster::ui {

using engine::kAllRoles;
using engine::Results;
using engine::TablePlace;

namespace {

enum Part { Qualified, Unqualified, Other, kParts };

Part partOf(const plan::Role& role)
{
    if (role.kind != plan::RoleKind::Casework)
        return Other;
    return role.qualified ? Qualified : Unqualified;
}

/// The sum of a part's roles; empty where one of them is not known.
std::optional<double> sumOf(const Results& results, const RequiredQuestion& question, const PeriodSpan& span,
                            Part part)
{
    const auto& roles = results.inputs().dimensions().roles;
    double sum = 0;
    for (const engine::RoleIndex role : roles.indexes()) {
        if (partOf(roles[role]) != part)
            continue;
        const TablePlace place{question.locality, role, span};
        const auto figure = engine::figureAt(results, place, question.column);
        if (!figure)
            return std::nullopt;
        sum += *figure;
    }
    return sum;
}

std::array<QString, kParts> partNames()
{
    return {Texts::tr("Qualified"), Texts::tr("Unqualified"), Texts::tr("Management and support")};
}

GridRow rowOfLocality(const Results& results, const RequiredQuestion& question,
                      engine::LocalityIndex locality, int indent)
{
    const bool top = indent == 0;
    GridRow row{textCell(localityName(results, locality), top)};
    row.front().indent = indent;
    for (const engine::RoleIndex role : results.inputs().dimensions().roles.indexes())
        row.push_back(figureCell(results, {{locality, role, question.span}, question.column}, top));
    row.push_back(figureCell(results, {{locality, kAllRoles, question.span}, question.column}, true));
    return row;
}

GridCell amount(std::optional<Fte> fte, bool strong = false)
{
    const auto value = fte ? std::optional(fte->value()) : std::nullopt;
    return {.text = format::figure(value, engine::ColumnUnit::Fte),
            .figure = value,
            .tone = value ? Tone::Plain : Tone::Quiet,
            .strong = strong};
}

GridRow rowOfWork(const Results& results, const engine::WorkloadRow& work)
{
    const engine::Dimensions& dimensions = results.inputs().dimensions();
    const auto& activity = dimensions.activities[work.place.activity];
    const auto& group = dimensions.clientGroups[work.place.clientGroup];
    GridCell hours{.text = work.hours ? format::volume(*work.hours) : QString(), .figure = work.hours};
    GridCell volume{.text = format::volume(work.volume), .figure = work.volume};
    return {textCell(format::text(group.name)),
            textCell(format::text(activity.name)),
            volume,
            hours,
            amount(work.qualified),
            amount(work.unqualified),
            amount(work.fte, true)};
}

/// The last row of the workload: hours and FTE added; volumes are of different things and do not add up.
GridRow totalOfWork(const std::vector<engine::WorkloadRow>& rows)
{
    std::optional<Fte> qualified(0), unqualified(0), fte(0);
    double hours = 0;
    const auto add = [](std::optional<Fte>& sum, const std::optional<Fte>& part) {
        sum = sum && part ? std::optional(*sum + *part) : std::nullopt;
    };
    for (const engine::WorkloadRow& row : rows) {
        add(qualified, row.qualified);
        add(unqualified, row.unqualified);
        add(fte, row.fte);
        hours += row.hours.value_or(0);
    }
    GridCell allHours{.text = format::volume(hours), .figure = hours, .strong = true};
    return {textCell(Texts::tr("All work"), true),
            textCell({}),
            {},
            allHours,
            amount(qualified, true),
            amount(unqualified, true),
            amount(fte, true)};
}

} // namespace

Grid requiredByRole(const Results& results, const RequiredQuestion& question)
{
    const engine::Dimensions& dimensions = results.inputs().dimensions();
    const auto& top = dimensions.localities[question.locality];
    Grid grid;
    grid.name =
        Texts::tr("%1 by locality and role, FTE").arg(format::word(engine::info(question.column).heading));
    grid.headings.push_back({Texts::tr("Locality"), true});
    for (const plan::Role& role : dimensions.roles)
        grid.headings.push_back({format::text(role.name)});
    grid.headings.push_back({Texts::tr("All roles")});
    for (const engine::LocalityIndex locality : dimensions.withBeneath(question.locality))
        grid.rows.push_back(
            rowOfLocality(results, question, locality, dimensions.localities[locality].depth - top.depth));
    return grid;
}

std::vector<RequiredParts> requiredParts(const Results& results, const RequiredQuestion& question)
{
    const engine::Inputs& in = results.inputs();
    std::vector<RequiredParts> parts;
    for (int part = 0; part < kParts; ++part) {
        RequiredParts each{partNames()[static_cast<std::size_t>(part)], {}};
        for (const PeriodSpan& span : periodsOf(in.firstMonth(), in.months(), question.length)) {
            const auto sum = sumOf(results, question, span, static_cast<Part>(part));
            if (!sum)
                return {};
            each.values.push_back(*sum);
        }
        parts.push_back(std::move(each));
    }
    return parts;
}

Grid requiredByPeriod(const Results& results, const RequiredQuestion& question)
{
    const engine::Inputs& in = results.inputs();
    Grid grid;
    grid.name = Texts::tr("%1 by period, FTE").arg(format::word(engine::info(question.column).heading));
    grid.headings.push_back({Texts::tr("Period"), true});
    for (const QString& name : partNames())
        grid.headings.push_back({name});
    grid.headings.push_back({Texts::tr("All roles")});
    for (const PeriodSpan& span : periodsOf(in.firstMonth(), in.months(), question.length)) {
        GridRow row{textCell(format::text(span.period.toEnglish()))};
        for (int part = 0; part < kParts; ++part) {
            const auto sum = sumOf(results, question, span, static_cast<Part>(part));
            row.push_back(amount(sum ? std::optional(Fte(*sum)) : std::nullopt));
        }
        row.push_back(figureCell(results, {{question.locality, kAllRoles, span}, question.column}, true));
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

Grid workload(const Results& results, const RequiredQuestion& question)
{
    const std::vector<engine::WorkloadRow> rows = engine::workloadRows(
        results.inputs(), {{question.span}, engine::Rollup::WithBeneath, question.locality});
    Grid grid;
    grid.name = Texts::tr("Work by client group and activity");
    grid.headings = {{Texts::tr("Client group"), true},
                     {Texts::tr("Activity"), true},
                     {Texts::tr("Volume"), false, Texts::tr("Events of the period; open cases on average")},
                     {Texts::tr("Hours"), false, Texts::tr("For activities counted in hours")},
                     {Texts::tr("Qualified, FTE")},
                     {Texts::tr("Unqualified, FTE")},
                     {Texts::tr("Service, FTE")}};
    for (const engine::WorkloadRow& row : rows)
        grid.rows.push_back(rowOfWork(results, row));
    if (!rows.empty())
        grid.rows.push_back(totalOfWork(rows));
    return grid;
}

} // namespace muster::ui
