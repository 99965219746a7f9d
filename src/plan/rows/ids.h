#pragma once
// The ids of the plan's things, each of its own type.

#include "base/ids.h"

namespace muster::plan {

using SettingsId = Id<struct SettingsTag>;
using LocalityId = Id<struct LocalityTag>;
using ClientGroupId = Id<struct ClientGroupTag>;
using ActivityId = Id<struct ActivityTag>;
using RoleId = Id<struct RoleTag>;
using DemandId = Id<struct DemandTag>;
using AssumptionId = Id<struct AssumptionTag>;
using EstablishmentId = Id<struct EstablishmentTag>;
using PostId = Id<struct PostTag>;
using CohortId = Id<struct CohortTag>;
using MoveId = Id<struct MoveTag>;
using RestructureId = Id<struct RestructureTag>;
using StaffAgeId = Id<struct StaffAgeTag>;
using GradeId = Id<struct GradeTag>;
using FundingId = Id<struct FundingTag>;
using MeasureTargetId = Id<struct MeasureTargetTag>;
using BenchmarkId = Id<struct BenchmarkTag>;
using PopulationId = Id<struct PopulationTag>;
using DemandRateId = Id<struct DemandRateTag>;
using SeriesMethodId = Id<struct SeriesMethodTag>;
using SeriesBreakId = Id<struct SeriesBreakTag>;
using DemandProfileId = Id<struct DemandProfileTag>;
using SharedForecastId = Id<struct SharedForecastTag>;
using BudgetId = Id<struct BudgetTag>;
using ActualId = Id<struct ActualTag>;
using ScenarioId = Id<struct ScenarioTag>;
using ChangeId = Id<struct ChangeTag>;
using SavingId = Id<struct SavingTag>;
using PlanRuleId = Id<struct PlanRuleTag>;
using ReportSectionId = Id<struct ReportSectionTag>;
using AdjustmentId = Id<struct AdjustmentTag>;

} // namespace muster::plan
