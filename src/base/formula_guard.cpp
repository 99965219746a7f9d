#include "base/formula_guard.h"

namespace muster {

namespace {

constexpr std::string_view kFormulaStarts{"=+-@\t\r"};

bool startsFormula(std::string_view text)
{
    return !text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos;
}

bool looksGuarded(std::string_view text)
{
    const auto start = text.find_first_not_of('\'');
    return start != 0 && start != std::string_view::npos && startsFormula(text.substr(start));
}

} // namespace

std::string guardedText(std::string_view text, GuardFormulas guard)
{
    const bool needs = looksGuarded(text) || (guard == GuardFormulas::Yes && startsFormula(text));
    return (needs ? "'" : "") + std::string(text);
}

std::string_view unguardedText(std::string_view text)
{
    return looksGuarded(text) ? text.substr(1) : text;
}

} // namespace muster
