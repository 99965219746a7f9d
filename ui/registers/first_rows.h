#pragma once
// What a new row of a register holds before anybody has typed into it: something that may stand in the plan
// and changes no result.

#include "plan/plan.h"

#include <optional>

namespace muster::ui {

/// None where the plan lacks the locality or role that the row must name.
template <class Row>
[[nodiscard]] std::optional<Row> firstRow(const plan::Plan& plan, std::optional<plan::LocalityId> locality);
template <>
std::optional<plan::ClientGroup> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Activity> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Role> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Demand> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Post> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Cohort> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Move> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Restructure> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::StaffAge> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Grade> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Funding> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::MeasureTarget> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Benchmark> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::PlanRule> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Population> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::DemandRate> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::SeriesMethod> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::SeriesBreak> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::SharedForecast> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::DemandProfile> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Budget> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);
template <>
std::optional<plan::Actual> firstRow(const plan::Plan&, std::optional<plan::LocalityId>);

/// Changes a row until the plan has none of its key.
void makeUnlike(const plan::Plan&, plan::ClientGroup&);
void makeUnlike(const plan::Plan&, plan::Activity&);
void makeUnlike(const plan::Plan&, plan::Role&);
void makeUnlike(const plan::Plan&, plan::Demand&);
void makeUnlike(const plan::Plan&, plan::Post&);
void makeUnlike(const plan::Plan&, plan::Cohort&);
void makeUnlike(const plan::Plan&, plan::Move&);
void makeUnlike(const plan::Plan&, plan::Restructure&);
void makeUnlike(const plan::Plan&, plan::StaffAge&);
void makeUnlike(const plan::Plan&, plan::Grade&);
void makeUnlike(const plan::Plan&, plan::Funding&);
void makeUnlike(const plan::Plan&, plan::MeasureTarget&);
void makeUnlike(const plan::Plan&, plan::PlanRule&);
void makeUnlike(const plan::Plan&, plan::Benchmark&);
void makeUnlike(const plan::Plan&, plan::Population&);
void makeUnlike(const plan::Plan&, plan::DemandRate&);
void makeUnlike(const plan::Plan&, plan::SeriesMethod&);
void makeUnlike(const plan::Plan&, plan::SeriesBreak&);
void makeUnlike(const plan::Plan&, plan::SharedForecast&);
void makeUnlike(const plan::Plan&, plan::DemandProfile&);
void makeUnlike(const plan::Plan&, plan::Budget&);
void makeUnlike(const plan::Plan&, plan::Actual&);

} // namespace muster::ui
