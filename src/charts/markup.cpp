#include "charts/markup.h"

#include "base/text.h"

namespace muster::charts {

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : visible(text, Layout::LinesAndTabs))
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    return out;
}

} // namespace muster::charts
