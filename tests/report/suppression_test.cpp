// Small numbers in tables for the public: nothing small is shown, and nothing suppressed follows from the
// rest.

#include "report/site/suppression.h"

#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>

namespace muster::report {
namespace {

/// A table with sums down and across: the last row and the last column are the totals.
struct TableOfCounts {
    std::size_t rows, columns;
    std::vector<double> figures;
    std::vector<SumOfFigures> sums;

    TableOfCounts(std::size_t height, std::size_t width, const std::vector<int>& counts)
        : rows(height + 1), columns(width + 1), figures(rows * columns)
    {
        for (std::size_t r = 0; r < height; ++r)
            for (std::size_t c = 0; c < width; ++c) {
                const double count = counts[r * width + c];
                for (const std::size_t at :
                     {place(r, c), place(r, width), place(height, c), place(height, width)})
                    figures[at] += count;
            }
        for (std::size_t r = 0; r < rows; ++r) {
            sums.push_back({place(r, width), {}});
            for (std::size_t c = 0; c < width; ++c)
                sums.back().parts.push_back(place(r, c));
        }
        for (std::size_t c = 0; c < columns; ++c) {
            sums.push_back({place(height, c), {}});
            for (std::size_t r = 0; r < height; ++r)
                sums.back().parts.push_back(place(r, c));
        }
    }
    [[nodiscard]] std::size_t place(std::size_t row, std::size_t column) const
    {
        return row * columns + column;
    }
};

/// Sums over three levels: a county of two districts of two areas each.
std::vector<SumOfFigures> tree()
{
    return {{0, {1, 4}}, {1, {2, 3}}, {4, {5, 6}}};
}

constexpr double kLeast = 5;

std::vector<bool> suppressedOf(const std::vector<double>& figures, const std::vector<SumOfFigures>& sums)
{
    std::vector<bool> small;
    for (const double figure : figures)
        small.push_back(isSmall(figure, kLeast));
    return suppressed(figures, small, sums, kLeast);
}

/// Reads what is suppressed out of what is shown, if it can be: elimination with whole numbers modulo a
/// prime, which is another way than the one under test.
class Reader {
  public:
    Reader(const std::vector<bool>& hidden, const std::vector<SumOfFigures>& sums)
    {
        for (const SumOfFigures& sum : sums) {
            std::map<std::size_t, std::int64_t> row;
            if (hidden[sum.total])
                row[sum.total] = kPrime - 1;
            for (const std::size_t part : sum.parts)
                if (hidden[part])
                    row[part] = 1;
            reduce(row);
            if (row.empty())
                continue;
            const auto pivot = row.begin()->first;
            scale(row, inverse(row.begin()->second));
            for (auto& [at, other] : m_rows)
                if (other.contains(pivot))
                    subtract(other, row, other[pivot]);
            m_rows[pivot] = row;
        }
    }
    /// A row with one figure alone says what it is.
    [[nodiscard]] bool reads(std::size_t figure) const
    {
        const auto row = m_rows.find(figure);
        return row != m_rows.end() && row->second.size() == 1;
    }

  private:
    static constexpr std::int64_t kPrime = 1'000'003;
    using Row = std::map<std::size_t, std::int64_t>;

    static std::int64_t inverse(std::int64_t of)
    {
        std::int64_t result = 1;
        for (std::int64_t power = kPrime - 2, base = of; power > 0; power /= 2, base = base * base % kPrime)
            if (power % 2 == 1)
                result = result * base % kPrime;
        return result;
    }
    static void scale(Row& row, std::int64_t by)
    {
        for (auto& [at, value] : row)
            value = value * by % kPrime;
    }
    static void subtract(Row& from, const Row& row, std::int64_t times)
    {
        for (const auto& [at, value] : row) {
            const std::int64_t left = ((from[at] - times * value) % kPrime + kPrime) % kPrime;
            if (left == 0)
                from.erase(at);
            else
                from[at] = left;
        }
    }
    void reduce(Row& row) const
    {
        for (const auto& [pivot, other] : m_rows)
            if (row.contains(pivot))
                subtract(row, other, row[pivot]);
    }

    std::map<std::size_t, Row> m_rows;
};

void holds(const std::vector<double>& figures, const std::vector<SumOfFigures>& sums)
{
    const std::vector<bool> hidden = suppressedOf(figures, sums);
    const Reader reader(hidden, sums);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        RC_ASSERT(hidden[i] || !isSmall(figures[i], kLeast));
        RC_ASSERT(!hidden[i] || !reader.reads(i));
    }
    for (const SumOfFigures& sum : sums) {
        double behind = 0;
        for (const std::size_t part : sum.parts)
            behind += hidden[part] ? figures[part] : 0;
        RC_ASSERT(hidden[sum.total] || !isSmall(behind, kLeast));
    }
}

TEST(Suppression, HidesOneMoreInRowAndColumnAndNoTotal)
{
    // 3 alone is small: it takes a rectangle to hide it, and the smallest is that with 6, 8 and 7
    const TableOfCounts table(3, 3, {3, 6, 20, 8, 7, 30, 40, 50, 60});
    const std::vector<bool> hidden = suppressedOf(table.figures, table.sums);
    for (std::size_t r = 0; r < table.rows; ++r)
        for (std::size_t c = 0; c < table.columns; ++c)
            EXPECT_EQ(hidden[table.place(r, c)], r < 2 && c < 2) << r << ", " << c;
}

TEST(Suppression, SeesWhatFollowsFromSeveralSumsTogether)
{
    // every row and column has two small figures, and yet the 2 is what the first two rows leave over
    const TableOfCounts table(4, 4, {3, 4, 30, 31, 4, 3, 2, 33, 40, 41, 3, 4, 42, 43, 4, 3});
    const std::vector<bool> hidden = suppressedOf(table.figures, table.sums);
    const Reader reader(hidden, table.sums);
    EXPECT_TRUE(hidden[table.place(1, 2)]);
    EXPECT_FALSE(reader.reads(table.place(1, 2)));
}

TEST(Suppression, LeavesTablesWithoutSmallNumbersAsTheyAre)
{
    const TableOfCounts table(2, 2, {5, 0, 9, 12});
    for (const bool each : suppressedOf(table.figures, table.sums))
        EXPECT_FALSE(each);
}

RC_GTEST_PROP(Suppression, NothingSuppressedFollowsFromATable, ())
{
    const auto height = *rc::gen::inRange<std::size_t>(1, 6), width = *rc::gen::inRange<std::size_t>(1, 6);
    const TableOfCounts table(height, width,
                              *rc::gen::container<std::vector<int>>(height * width, rc::gen::inRange(0, 14)));
    holds(table.figures, table.sums);
}

RC_GTEST_PROP(Suppression, NothingSuppressedFollowsFromATree, ())
{
    const auto leaves = *rc::gen::container<std::vector<int>>(4, rc::gen::inRange(0, 9));
    const std::vector<double> counts(leaves.begin(), leaves.end());
    const double first = counts[0] + counts[1], second = counts[2] + counts[3];
    holds({first + second, first, counts[0], counts[1], second, counts[2], counts[3]}, tree());
}

} // namespace
} // namespace muster::report
