#pragma once
// A report as a list of headings, paragraphs, tables and pictures, before it becomes HTML, PDF, ODT or DOCX.
// Whatever each of these formats says, it says of this.

#include "charts/bars.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace muster::report {

/// A figure of the plan: by its id (figures/figure_id.h) it can be found again, and verified.
struct ReportFigure {
    std::string id;
    std::optional<double> value; ///< in its unit, unrounded; none: not known
};

/// A piece of a text.
struct Run {
    std::string text;
    std::optional<ReportFigure> figure{}; ///< that the text shows
};
using Text = std::vector<Run>;
[[nodiscard]] inline Text textOf(std::string text)
{
    return {{std::move(text)}};
}
/// Without what is said beside it.
[[nodiscard]] inline std::string plainText(const Text& text)
{
    std::string plain;
    for (const Run& run : text)
        plain += run.text;
    return plain;
}

struct Heading {
    int level = 1; ///< 1 a section, 2 a part of one; the report's title stands above all
    std::string text;
};
struct Paragraph {
    Text text;
    bool isNote = false; ///< said in small letters: how a figure is defined, say
};
struct Points {
    std::vector<Text> items; ///< each with a dot before it
};
struct TableColumn {
    std::string heading;
    bool isNumeric = false; ///< to the right
};
struct Table {
    std::string caption;
    std::vector<TableColumn> columns;
    std::size_t names = 1;                ///< how many columns at the left name the row
    std::vector<std::vector<Run>> rows{}; ///< each as wide as the columns
};
struct Picture {
    std::string caption;
    std::string alternative; ///< says what it shows
    charts::Bars bars;
};
using Block = std::variant<Heading, Paragraph, Points, Table, Picture>;

struct Document {
    std::string title;
    std::string subtitle; ///< of which plan and state it is
    std::string author;   ///< the organisation; may be empty
    std::string made;     ///< when the state it is of was made, as "2026-11-28T12:00:00Z": never the clock
    std::vector<Block> blocks{};
};
/// What a report is written in.
inline constexpr std::string_view kLanguage = "en-GB";

/// Every figure that the document shows, in its order.
[[nodiscard]] std::vector<const Run*> figuresIn(const Document&);

} // namespace muster::report
