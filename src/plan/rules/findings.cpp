#include "plan/rules/findings.h"

#include <algorithm>

namespace muster::plan {

namespace {

bool isControl(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return code < 0x20 || code == 0x7f;
}

} // namespace

void Findings::name(std::string_view name)
{
    if (name.empty() || name.front() == ' ' || name.back() == ' ')
        error("name-missing", std::string(name), "a name without spaces at its ends", "it needs a name");
    if (std::ranges::any_of(name, isControl))
        error("name-with-control-character", visible(name),
              "letters, digits, signs and single spaces between them",
              "its name holds a tab, a line break or another character that cannot be seen: type it anew");
}

} // namespace muster::plan
