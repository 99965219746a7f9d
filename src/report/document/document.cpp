#include "report/document/document.h"

namespace muster::report {

namespace {

void add(std::vector<const Run*>& figures, const Text& text)
{
    for (const Run& run : text)
        if (run.figure)
            figures.push_back(&run);
}

} // namespace

std::vector<const Run*> figuresIn(const Document& document)
{
    std::vector<const Run*> figures;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            add(figures, paragraph->text);
        else if (const auto* points = std::get_if<Points>(&block))
            for (const Text& item : points->items)
                add(figures, item);
        else if (const auto* table = std::get_if<Table>(&block))
            for (const std::vector<Run>& row : table->rows)
                add(figures, row);
    }
    return figures;
}

} // namespace muster::report
