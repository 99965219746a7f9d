#pragma once
// What the name of a change speaks of: an activity, a locality, a client group, a role.

#include "models/format.h"
#include "plan/names.h"

namespace muster::ui {

/// Whether a text speaks of something by its name: "Reviews take longer" of Review.
[[nodiscard]] inline bool mentions(const QString& text, const std::string& name)
{
    constexpr int kLeast = 3; // letters, so that no abbreviation is read into a word
    const QString lookedFor = format::text(name);
    if (lookedFor.size() < kLeast)
        return false;
    for (qsizetype at = text.indexOf(lookedFor, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(lookedFor, at + 1, Qt::CaseInsensitive))
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    return false;
}

/// The row that a text speaks of, of several the one with the longest name; or null.
template <class Row>
[[nodiscard]] const Row* mentioned(const plan::Plan& plan, const QString& text)
{
    const Row* found = nullptr;
    for (const Row* row : plan.ordered<Row>())
        if (mentions(text, row->name) && (!found || row->name.size() > found->name.size()))
            found = row;
    return found;
}

/// What says how long an activity takes.
[[nodiscard]] inline plan::Kind timeOf(plan::Standard standard)
{
    switch (standard) {
    case plan::Standard::Rate:
        return plan::Kind::CompletionsPerWeek;
    case plan::Standard::Caseload:
        return plan::Kind::CasesPerWorker;
    case plan::Standard::Hours:
    case plan::Standard::Contact:
        break;
    }
    return plan::Kind::HoursPerCase;
}

} // namespace muster::ui
