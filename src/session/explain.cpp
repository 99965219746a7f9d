#include "session/explain.h"

#include "exchange/results/explained_beside.h"
#include "session/ask_file.h"

#include <algorithm>

namespace muster::session {

namespace {

constexpr std::size_t kMostStates = 12; // as many as the record of staff may show

Told toldOf(const engine::Explanation& explanation)
{
    return {explanation.title, explanation.trace->value, explanation.unit, engine::tell(explanation)};
}

Error noLongerThere(std::string_view what)
{
    return {ErrorCode::NotFound, "the plan no longer has this " + std::string(what), {}, {}, {}, {}};
}

Result<engine::Explanation> explainedPublished(const engine::Results& results, const AskedNumber& asked,
                                               const PublishedNumber& number)
{
    const auto rows = engine::benchmarksOf(results, asked.place.span.period.length);
    const auto row = std::ranges::find_if(rows, [&](const engine::BenchmarkRow& each) {
        return each.benchmark->id == number.rate && each.place.locality == asked.place.locality &&
               each.place.span.period == asked.place.span.period;
    });
    if (row == rows.end())
        return fail(noLongerThere("published rate"));
    return exchange::explainPublished(results, *row, number.column);
}

/// Of a number that the plan as it is now says.
Result<engine::Explanation> explainedNow(const engine::Results& results, const AskedNumber& asked)
{
    if (std::holds_alternative<ReliefDayNumber>(asked.which))
        return engine::explainReliefUntil(results, asked.place);
    if (const auto* published = std::get_if<PublishedNumber>(&asked.which))
        return explainedPublished(results, asked, *published);
    return engine::explain(results, asked.place, asked.column);
}

/// Of a number that an earlier state of the plan said.
Result<engine::Explanation> explainedThen(const FileDesk& desk, const engine::Results& now,
                                          const RecordedNumber& number)
{
    const plan::Actual* came = now.inputs().plan().find<plan::Actual>(number.came);
    if (!came)
        return fail(noLongerThere("actual figure"));
    return desk.file.statesBeforeFigures(kMostStates, plan::FiguresOf::Actuals)
        .and_then([&](const std::vector<plan::PastState>& states) {
            return exchange::explainRecord(states, number.state, now, *came, number.column);
        });
}

} // namespace

Job& explain(const OpenPlan& plan, const AskedNumber& asked, QObject& listener, Answer<Told> done)
{
    const JobWish wish{.doing = "working out how the number is made"};
    const auto results = plan.sharedResults();
    if (const auto* number = std::get_if<RecordedNumber>(&asked.which))
        return askFile(
            plan, wish, listener,
            [results, number = *number](const FileDesk& desk, const Progress&) {
                return explainedThen(desk, *results, number).map(toldOf);
            },
            std::move(done));
    return plan.jobs().start(
        wish, listener,
        [results, asked](const Progress&) { return explainedNow(*results, asked).map(toldOf); },
        std::move(done));
}

} // namespace muster::session
