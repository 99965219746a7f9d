#pragma once
// A plan that begins with nothing but its names.

#include "session/document.h"
#include "session/new_plan.h"

namespace muster::session::test {

inline PlanAnswers named(const QString& title, const QString& organisation)
{
    PlanAnswers answers;
    answers.title = title;
    answers.organisation = organisation;
    answers.firstMonth = Month(2026, 4);
    answers.months = 36;
    return answers;
}

/// Makes it and opens it.
inline Result<void> begin(Document& document, const QString& path, const QString& title,
                          const QString& organisation)
{
    return planStarted(named(title, organisation)).and_then([&](const plan::Edit& first) {
        return document.create(path, first);
    });
}

} // namespace muster::session::test
