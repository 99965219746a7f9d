#include "report/report.h"

#include "base/text.h"
#include "exchange/results/result_tables.h"
#include "plan/names.h"
#include "report/figures/figure_id.h"
#include "report/state.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::report {

namespace {

/// A paragraph with its fields filled in. What stands between braces is always a field: nothing that looks
/// like one is left as it is.
Result<Text> filledIn(const std::string& paragraph, FigureFinder& finder)
{
    Text text;
    std::size_t at = 0;
    while (at < paragraph.size()) {
        const auto open = paragraph.find('{', at);
        if (open == std::string::npos)
            break;
        const auto close = paragraph.find('}', open);
        if (close == std::string::npos)
            return fail({ErrorCode::BadInput,
                         "a figure in the text of the report has no closing brace",
                         {},
                         shortened(paragraph.substr(open)),
                         "{required:North:Social worker:2027/28}",
                         {}});
        const auto figure = finder.find(paragraph.substr(open + 1, close - open - 1));
        if (!figure)
            return fail(figure.error());
        if (open > at)
            text.push_back({paragraph.substr(at, open - at)});
        text.push_back(runOf(*figure->results, figure->place, figure->column));
        at = close + 1;
    }
    if (at < paragraph.size())
        text.push_back({paragraph.substr(at)});
    return text;
}

/// The words at the head of a section, paragraph by paragraph.
Result<void> addWords(std::vector<Block>& blocks, const std::string& words, FigureFinder& finder)
{
    std::string paragraph;
    const auto finish = [&]() -> Result<void> {
        if (!trimmed(paragraph).empty()) {
            auto text = filledIn(std::string(trimmed(paragraph)), finder);
            if (!text)
                return fail(text.error());
            blocks.emplace_back(Paragraph{*std::move(text)});
        }
        paragraph.clear();
        return {};
    };
    for (std::size_t at = 0; at <= words.size();) {
        const auto end = std::min(words.find('\n', at), words.size());
        std::string line(trimmed(std::string_view(words).substr(at, end - at)));
        if (line.ends_with('\r'))
            line.pop_back();
        if (line.empty()) {
            if (auto finished = finish(); !finished)
                return finished;
        } else {
            paragraph += (paragraph.empty() ? "" : " ") + line;
        }
        at = end + 1;
    }
    return finish();
}

} // namespace

std::vector<WishedSection> sectionsOf(const plan::Plan& plan)
{
    const std::vector<WishedSection> wished = plan::reportOf(plan);
    return wished.empty() ? everySection() : wished;
}

std::vector<WishedSection> everySection()
{
    std::vector<WishedSection> all;
    for (const auto& [section, word] : plan::Words<Section>::list)
        all.push_back({section});
    return all;
}

Result<Section> sectionNamed(std::string_view word)
{
    if (const auto section = plan::fromWord<Section>(word))
        return *section;
    std::vector<std::string_view> words;
    for (const auto& [section, each] : plan::Words<Section>::list)
        words.push_back(each);
    return fail({ErrorCode::BadInput,
                 "a report has no such section",
                 {},
                 std::string(word),
                 fmt::format("{}", fmt::join(words, ", ")),
                 {}});
}

Result<Document> makeReport(const Subject& of, const std::vector<WishedSection>& sections,
                            const Progress& progress)
{
    if (auto stand = exchange::resultsStand(of.shown); !stand)
        return fail(stand.error());
    Document document{titleOf(of.shown), of.state, of.shown.inputs().plan().settings().organisation, of.made};
    FigureFinder finder(of.shown);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (auto going = progress.reached(double(i) / double(sections.size())); !going)
            return fail(going.error());
        std::vector<Block> blocks;
        if (auto added = addWords(blocks, sections[i].words, finder); !added)
            return fail(added.error());
        auto made = makeSection(sections[i].section, of, progress);
        if (!made)
            return fail(made.error());
        std::ranges::move(*made, std::back_inserter(blocks));
        if (blocks.empty())
            continue;
        document.blocks.emplace_back(Heading{1, std::string(headingOf(sections[i].section))});
        std::ranges::move(blocks, std::back_inserter(document.blocks));
    }
    return document;
}

} // namespace muster::report
