#include "exchange/sense/row_decode.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace muster::exchange {

namespace {

constexpr std::size_t kParts = 5; // without Empty, which is no matter of choice
using PartScores = std::array<double, kParts>;

// Points for a part: of each look, Title, Heading, Data, Group, Note. Set by hand: a sure sign is worth 3, a
// hint 1.
constexpr std::array<PartScores, kLooks> kLookWeights{{
    {0, 0, 0.3, 0, 0},       // Any
    {-1, 3, -3, -1, -1},     // WordsOverAmounts
    {-3, -3, 3, -4, -3},     // AmountsOverSame
    {-2, -1, 1, -3, -2},     // Amounts
    {0, -2.5, 1.5, 0, 0},    // Alike
    {-3, 3.5, -1, -3, -3},   // Series
    {-1, 1.5, -0.5, -1, -1}, // YearOverAmounts
    {1, -1, -2, 1.2, 1},     // Lone
    {1.5, 0, 0, 0, 0},       // FirstLone
    {-0.3, 0.8, 0, 0.3, 0},  // LoneStub
    {-2, 2.5, 0, -3, -2},    // LoneOverAmounts
    {-1, 1.5, 0, -1, -1},    // LoneAside
    {0.5, -0.5, -1, 1, 1},   // LeftPair
    {-3, 0, 0, -5, -3},      // Many
    {3, -3, 0, 0, 3},        // LongName
    {2, -2.5, 0, 1, 0},      // Colon
    {1, -1.5, -1, -2, 1},    // Long
    {2, -1, -1, -2, 3},      // NoteStart
    {-3, 2.5, -2, -3, -3},   // Units
    {-4, 0, -0.3, -4, -4},   // NothingOnly: as the row above
}};

constexpr PartScores kAtStart{0, 0, -1.5, -4, -20};
constexpr PartScores kAtEnd{0, 0, 0, -4, 0}; // a group has rows beneath it

// Points for a part behind another (rows: the part above), without and with empty rows between.
constexpr std::array<PartScores, kParts> kNextRow{{
    {0, -2, -3, -3, -20},    // Title
    {-6, 0, 0, -0.5, -5},    // Heading
    {-8, -9, 0, -0.8, -1.5}, // Data
    {-8, -4, 0, -0.8, -5},   // Group
    {-3, -4, -6, -6, 0.5},   // Note
}};
constexpr std::array<PartScores, kParts> kAfterBlank{{
    {0, 0, -2, -3, -20},         // Title
    {-4, 0, 0, -0.5, -4},        // Heading
    {-2.5, -2.5, 0, -0.3, -0.3}, // Data
    {-5, -4, 0, -0.8, -4},       // Group
    {-1.5, -2.5, -5, -5, 0.3},   // Note
}};

/// What people say outweighs every look.
constexpr double kSaid = 1e6;

PartScores pointsOf(const RowLook& look, const std::optional<Part>& said)
{
    PartScores points{};
    if (said)
        points.at(static_cast<std::size_t>(*said)) = kSaid;
    for (std::size_t l = 0; l < kLooks; ++l)
        for (std::size_t p = 0; p < kParts; ++p)
            points[p] += look[l] * kLookWeights[l][p];
    return points;
}

/// The best way to each part of a row, and the part above that it comes from.
struct Step {
    PartScores best{};
    std::array<std::uint8_t, kParts> from{};
};

Step stepFrom(const PartScores& above, const std::array<PartScores, kParts>& moves, const PartScores& points)
{
    Step step;
    for (std::size_t to = 0; to < kParts; ++to) {
        step.best[to] = -std::numeric_limits<double>::infinity();
        for (std::size_t from = 0; from < kParts; ++from) {
            const double total = above[from] + moves[from][to] + points[to];
            if (total > step.best[to]) {
                step.best[to] = total;
                step.from[to] = static_cast<std::uint8_t>(from);
            }
        }
    }
    return step;
}

std::uint8_t bestOf(const PartScores& scores)
{
    return static_cast<std::uint8_t>(std::ranges::max_element(scores) - scores.begin());
}

/// What people say of each row of the grid, where they do.
std::vector<std::optional<Part>> saidOf(const SheetGrid& grid, const RowCorrections& corrections)
{
    std::vector<std::optional<Part>> said(grid.rows.size());
    for (std::size_t i = 0; i < grid.rows.size() && !corrections.empty(); ++i)
        if (const auto at = corrections.find(grid.rows[i].row->number); at != corrections.end())
            said[i] = partOf(at->second);
    return said;
}

} // namespace

Part partOf(RowClass which)
{
    if (which == RowClass::Header)
        return Part::Heading;
    return which == RowClass::Data || which == RowClass::Derived ? Part::Data : Part::Empty;
}

std::vector<Part> partsOf(const SheetGrid& grid, const RowCorrections& corrections)
{
    const auto looks = looksOf(grid);
    const auto said = saidOf(grid, corrections);
    const auto isPassed = [&](std::size_t row) { return grid.rows[row].isEmpty || said[row] == Part::Empty; };
    std::vector<Step> steps;
    steps.reserve(grid.rows.size());
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
        if (isPassed(i))
            continue;
        const auto points = pointsOf(looks[i], said[i]);
        Step step;
        if (steps.empty())
            std::ranges::transform(points, kAtStart, step.best.begin(), std::plus<>());
        else
            step = stepFrom(steps.back().best, grid.rows[i].hasBlankAbove ? kAfterBlank : kNextRow, points);
        steps.push_back(step);
    }
    std::vector<Part> parts(grid.rows.size(), Part::Empty);
    if (!steps.empty())
        std::ranges::transform(steps.back().best, kAtEnd, steps.back().best.begin(), std::plus<>());
    std::uint8_t part = steps.empty() ? std::uint8_t{0} : bestOf(steps.back().best);
    for (std::size_t i = grid.rows.size(); i-- > 0;) {
        if (isPassed(i))
            continue;
        parts[i] = static_cast<Part>(part);
        part = steps.back().from[part];
        steps.pop_back();
    }
    return parts;
}

} // namespace muster::exchange
