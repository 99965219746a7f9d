#include "base/formula_guard.h"

#include <algorithm>
#include <array>

namespace muster {

namespace {

/// What a spreadsheet may take for the start of a formula; the last four are =, +, - and @ in full width.
constexpr std::array<std::string_view, 11> kFormulaStarts{"=",  "+",  "-",  "@",  "\t", "\r",
                                                          "\n", "＝", "＋", "－", "＠"};
constexpr std::array<std::string_view, 2> kSpaces{" ", "\u00a0"};

std::string_view withoutSpacesBefore(std::string_view text)
{
    const auto startsWith = [&](std::string_view space) { return text.starts_with(space); };
    for (auto at = std::ranges::find_if(kSpaces, startsWith); at != kSpaces.end();
         at = std::ranges::find_if(kSpaces, startsWith))
        text.remove_prefix(at->size());
    return text;
}

bool startsFormula(std::string_view text)
{
    const auto rest = withoutSpacesBefore(text);
    return std::ranges::any_of(kFormulaStarts, [&](std::string_view each) { return rest.starts_with(each); });
}

bool looksGuarded(std::string_view text)
{
    const auto start = text.find_first_not_of('\'');
    return start != 0 && start != std::string_view::npos && startsFormula(text.substr(start));
}

} // namespace

bool needsGuard(std::string_view text, GuardFormulas guard)
{
    return looksGuarded(text) || (guard == GuardFormulas::Yes && startsFormula(text));
}

std::string guardedText(std::string_view text, GuardFormulas guard)
{
    return (needsGuard(text, guard) ? "'" : "") + std::string(text);
}

std::string_view unguardedText(std::string_view text)
{
    return looksGuarded(text) ? text.substr(1) : text;
}

} // namespace muster
