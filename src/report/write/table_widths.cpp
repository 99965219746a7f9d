#include "report/write/table_widths.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace muster::report {

namespace {

constexpr std::array kSizes{9.0, 8.0, 7.0, 6.0};
constexpr double kMostOfColumn = 380;
constexpr std::size_t kMostMeasured = 2'000; // rows: of more the first ones tell

struct Measured {
    std::vector<double> words, whole; ///< of each column its widest word and its widest text
};

Measured measure(const Table& table, const Typesetter& type, double size, double padding)
{
    Measured measured{std::vector<double>(table.columns.size()), std::vector<double>(table.columns.size())};
    const auto include = [&](std::size_t column, const std::string& text, const Font& font) {
        measured.words[column] =
            std::max(measured.words[column], type.widestWord(text, font) + 2 * padding + 1);
        measured.whole[column] = std::max(
            measured.whole[column], std::min(type.widthOf(text, font) + 2 * padding + 1, kMostOfColumn));
    };
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        include(i, table.columns[i].heading, {size, true});
    for (std::size_t row = 0; row < std::min(table.rows.size(), kMostMeasured); ++row)
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            include(i, table.rows[row][i].text, {size});
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        measured.words[i] = std::min(measured.words[i], kMostOfColumn);
        measured.whole[i] = std::max(measured.whole[i], measured.words[i]);
        if (table.columns[i].isNumeric) { // a figure stays on its line; its heading may break
            double figures = measured.words[i];
            for (std::size_t row = 0; row < std::min(table.rows.size(), kMostMeasured); ++row)
                figures = std::max(figures, type.widthOf(table.rows[row][i].text, {size}) + 2 * padding + 1);
            measured.words[i] = std::min(figures, kMostOfColumn);
            constexpr double kLinesOfHeading = 2.2; // that a heading has where there is room
            measured.whole[i] = std::max(
                measured.words[i],
                type.widthOf(table.columns[i].heading, {size, true}) / kLinesOfHeading + 2 * padding);
        }
    }
    return measured;
}

double sum(const std::vector<double>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

/// Between the widest words and the whole texts, so that the page is filled.
std::vector<double> shared(const Measured& measured, double pageWidth)
{
    const double least = sum(measured.words), most = sum(measured.whole);
    if (most <= pageWidth)
        return measured.whole;
    std::vector<double> widths = measured.words;
    if (least >= pageWidth) { // even the words do not fit: they are broken
        for (double& width : widths)
            width *= pageWidth / least;
        return widths;
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += (measured.whole[i] - measured.words[i]) * (pageWidth - least) / (most - least);
    return widths;
}

} // namespace

TableWidths widthsOf(const Table& table, const Typesetter& type, double pageWidth, double padding)
{
    for (const double size : kSizes) {
        const Measured measured = measure(table, type, size, padding);
        if (sum(measured.words) <= pageWidth || size == kSizes.back())
            return {shared(measured, pageWidth), size};
    }
    return {};
}

} // namespace muster::report
