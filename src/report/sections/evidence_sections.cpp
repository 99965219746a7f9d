// The sections that say on what the figures rest: risks, method, assumptions, changes since a sign-off.

#include "engine/explain.h"
#include "plan/names.h"
#include "report/figures/row_figures.h"
#include "report/sections/parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::report {

namespace {

std::string_view nameOf(plan::Severity severity)
{
    switch (severity) {
    case plan::Severity::Error:
        return "Error";
    case plan::Severity::Warning:
        return "Warning";
    case plan::Severity::Note:
        break;
    }
    return "Note";
}

std::string orNone(const std::string& text)
{
    return text.empty() ? "none given" : text;
}

} // namespace

Result<Blocks> risks(const Subject& of)
{
    const engine::Check check = engine::checkOf(of.shown);
    Blocks blocks;
    if (!check.evidence.empty())
        blocks.emplace_back(Paragraph{textOf(check.evidence + ".")});
    Table table{"What the program's checks find", {{"Weight"}, {"Finding"}}, 1};
    for (const plan::Problem& problem : plan::told(check.problems)) {
        std::string text = plan::sentenceOf(problem);
        if (problem.more > 0)
            text += fmt::format(" And {} more like it.", problem.more);
        table.rows.push_back({{std::string(nameOf(problem.severity))}, {std::move(text)}});
    }
    if (!addTable(blocks, std::move(table)))
        blocks.emplace_back(Paragraph{textOf("The program's checks find nothing.")});
    return blocks;
}

Result<Blocks> method(const Subject&)
{
    Blocks blocks{Paragraph{textOf(fmt::format(
        "Every figure is made from the plan's own rows by the formulas below, month by month, and none is "
        "rounded before it is shown. They are those of version {} of Muster's rules.",
        engine::kRuleSet))}};
    for (const engine::FormulaSection& section : engine::formulaTexts()) {
        Table table{section.heading, {{"Figure"}, {"How it is made"}}, 1};
        for (const engine::FormulaText& formula : section.formulas)
            table.rows.push_back({{formula.name}, {formula.formula}});
        addTable(blocks, std::move(table));
    }
    return blocks;
}

Result<Blocks> assumptions(const Subject& of)
{
    const plan::Plan& plan = of.shown.inputs().plan();
    Table table{"Every assumption, with where it comes from",
                {{"Assumption"}, {"Where"}, {"Value"}, {"From"}, {"Source"}, {"Owner"}, {"As at"}, {"Grade"}},
                2};
    std::vector<const plan::Assumption*> rows;
    for (const plan::Assumption& row : plan.rows<plan::Assumption>())
        rows.push_back(&row);
    std::ranges::sort(rows, {}, [&](const plan::Assumption* row) {
        return std::tuple(row->kind, plan::describe(plan, row->scope()), row->from, row->id);
    });
    for (const plan::Assumption* row : rows)
        table.rows.push_back({{std::string(plan::info(row->kind).name)},
                              {plan::describe(plan, row->scope())},
                              valueOf(plan, *row),
                              {row->from ? row->from->toEnglish() : "always"},
                              {orNone(row->source)},
                              {orNone(row->owner)},
                              {row->asAt ? row->asAt->toEnglish() : "no date"},
                              {orNone(row->confidence)}});
    Blocks blocks;
    addTable(blocks, std::move(table));
    return blocks;
}

Result<Blocks> changes(const Subject& of)
{
    Blocks blocks;
    if (!of.since)
        return blocks;
    const history::SignOff& signOff = of.since->signOff;
    blocks.emplace_back(
        Paragraph{textOf(fmt::format("Sign-off {}, \"{}\", by {} on {}.", signOff.id, signOff.purpose,
                                     signOff.made.who, signOff.made.at.substr(0, 10)))});
    if (of.since->movers.empty()) {
        blocks.emplace_back(Paragraph{textOf("No figure has moved since.")});
        return blocks;
    }
    Table table{"Figures that moved, by what moved them",
                {{"Moved by"}, {"Figure"}, {"Of"}, {"Was", true}, {"Is", true}},
                1};
    constexpr std::size_t kMostOfOne = 20;
    for (const exchange::Mover& mover : of.since->movers) {
        for (const exchange::MovedFigure& moved :
             std::span(mover.figures).first(std::min(mover.figures.size(), kMostOfOne)))
            table.rows.push_back({{mover.what}, {moved.column}, {moved.row}, {moved.was}, {moved.is}});
        if (mover.figures.size() > kMostOfOne)
            table.rows.push_back({{mover.what},
                                  {fmt::format("and {} more", mover.figures.size() - kMostOfOne)},
                                  {""},
                                  {""},
                                  {""}});
    }
    addTable(blocks, std::move(table));
    return blocks;
}

} // namespace muster::report
