// What happens to many series at once is one question: a lockdown, a definition that changed.

#include "engine/demand/series_breaks.h"

#include <algorithm>

namespace muster::engine {

namespace {

/// The breaks of a period that are decided alike, the first of them first.
struct Question {
    Period period;
    std::vector<std::size_t> breaks;
};

std::vector<Question> questionsOf(const std::vector<FoundBreak>& found, const LinesAt& judged)
{
    std::map<std::pair<Period, const plan::SeriesBreak*>, std::vector<std::size_t>> all;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i].kind != BreakKind::Gap)
            all[{found[i].period, found[i].decision}].push_back(i);
    std::vector<Question> questions;
    for (auto& [of, breaks] : all) {
        const auto count = std::ssize(breaks);
        const auto lines = judged.find(of.first);
        if (count >= kFewestTogether && lines != judged.end() && 2 * count > std::ssize(lines->second))
            questions.push_back({of.first, std::move(breaks)});
    }
    std::sort(questions.begin(), questions.end(),
              [](const Question& a, const Question& b) { return a.period < b.period; });
    return questions;
}

/// Whether at least half of these go back where the others came from.
bool isWayBack(const std::vector<FoundBreak>& found, const Question& there, const Question& back)
{
    std::ptrdiff_t count = 0;
    for (const std::size_t b : back.breaks)
        count += std::any_of(there.breaks.begin(), there.breaks.end(), [&](std::size_t a) {
            return found[a].line == found[b].line &&
                   (found[a].after > found[a].before) != (found[b].after > found[b].before);
        });
    return 2 * count >= std::ssize(back.breaks);
}

} // namespace

void askTogether(std::vector<FoundBreak>& found, const LinesAt& judged)
{
    constexpr int kMonthsAway = 12;
    const std::vector<Question> questions = questionsOf(found, judged);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Question& question = questions[i];
        FoundBreak& first = found[question.breaks.front()];
        if (first.askedWith)
            continue;
        first.together = static_cast<int>(question.breaks.size());
        first.judgedThen = static_cast<int>(judged.at(question.period).size());
        for (std::size_t each = 1; each < question.breaks.size(); ++each)
            found[question.breaks[each]].askedWith = question.breaks.front();
        for (std::size_t j = i + 1; j < questions.size() && !first.decision; ++j) {
            const Question& later = questions[j];
            if (later.period.length != question.period.length || found[later.breaks.front()].decision ||
                later.period.start - question.period.start > kMonthsAway ||
                !isWayBack(found, question, later))
                continue;
            first.backIn = later.period;
            for (const std::size_t each : later.breaks)
                found[each].askedWith = question.breaks.front();
            break;
        }
    }
}

} // namespace muster::engine
