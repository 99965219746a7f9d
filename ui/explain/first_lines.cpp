#include "explain/first_lines.h"

#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kFirstLines = 12;
constexpr int kPanelLetters = 40; // on a line of the panel
constexpr int kLeastPanelLetters = 12;
constexpr int kPanelValueLetters = 10; // that a value beside a name takes

int linesOfText(std::string_view text, int letters)
{
    return (static_cast<int>(text.size()) + letters - 1) / letters;
}

/// The whole has its value on a line of its own, a part beside its name.
int linesOfStep(const engine::Step& step)
{
    const bool isWhole = step.indent == 0;
    const int letters = std::max(kPanelLetters - 2 * step.indent, kLeastPanelLetters);
    const int head =
        isWhole ? 1 : linesOfText(step.name, std::max(letters - kPanelValueLetters, kLeastPanelLetters));
    return head + linesOfText(step.formula, letters) + linesOfText(step.figures, letters);
}

int linesOfSource(const engine::Ingredient& each)
{
    const std::size_t notes = each.about.size() + each.unit.size() + each.from.size() + each.source.size();
    return linesOfText(each.name, kPanelLetters - kPanelValueLetters) +
           (static_cast<int>(notes) + kPanelLetters - 1) / kPanelLetters;
}

/// How many from the start fit on the lines that are left, which they take.
template <class Each, class Lines>
std::size_t takenOf(const std::vector<Each>& all, int& left, const Lines& linesOfEach)
{
    std::size_t taken = 0;
    while (taken < all.size() && linesOfEach(all[taken]) <= left)
        left -= linesOfEach(all[taken++]);
    return taken;
}

} // namespace

int linesOf(const engine::ExplanationText& story)
{
    int lines = 0;
    for (const engine::Step& step : story.steps)
        lines += linesOfStep(step);
    for (const engine::Ingredient& each : story.ingredients)
        lines += linesOfSource(each);
    return lines;
}

engine::ExplanationText firstLines(engine::ExplanationText story)
{
    int left = kFirstLines;
    const std::size_t steps = std::max<std::size_t>(takenOf(story.steps, left, linesOfStep), 1);
    const bool areAll = steps >= story.steps.size();
    story.ingredients.resize(areAll ? takenOf(story.ingredients, left, linesOfSource) : 0);
    story.steps.resize(std::min(steps, story.steps.size()));
    return story;
}

} // namespace muster::ui
