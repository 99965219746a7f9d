#pragma once
// How a plan begins: what is offered, and the plan made from what was answered.

#include "plan/structure/structure.h"

#include <QStringList>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace muster::session {

/// A council that answers for adult social care, with its districts as localities; none of one tier.
struct OfferedCouncil {
    QString name, code;
    std::vector<plan::LocalityLine> districts;
};
/// England's, by name. Error: the list is not installed or cannot be read.
[[nodiscard]] Result<std::vector<OfferedCouncil>> offeredCouncils();

/// What a plan may begin with beside its places.
struct OfferedTemplate {
    QString title, folder;
    QStringList activities, roles, clientGroups;
    int assumptions = 0; ///< how many
};
/// Those that come with the program and those that were saved, by title.
[[nodiscard]] std::vector<OfferedTemplate> offeredTemplates();

/// The assumptions that a new plan asks for.
[[nodiscard]] std::span<const plan::Kind> workingTimeKinds();

/// What was answered.
struct PlanAnswers {
    QString title, organisation;
    QString code;                               ///< of the organisation; may be empty
    std::vector<plan::LocalityLine> localities; ///< beneath the organisation
    QString templateFolder;                     ///< empty: no template
    Month firstMonth{};
    int months = 0;
    std::vector<std::pair<plan::Kind, double>> workingTime; ///< those that were answered
};
/// The edit that makes the plan out of an empty one. Errors: those of exchange::startedPlan().
[[nodiscard]] Result<plan::Edit> planStarted(const PlanAnswers&);

/// Saves what a plan may begin with among those that are offered, in a folder of its own. Error: the folder
/// cannot be written.
[[nodiscard]] Result<void> saveAsTemplate(const plan::Plan&, const QString& title);

} // namespace muster::session
