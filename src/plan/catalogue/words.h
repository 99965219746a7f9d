#pragma once
// The words of the field, as they stand in tables and files: one list for each enumeration.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace muster::plan {

/// How an activity's work is counted (docs/method.md, section 4.2).
enum class Standard { Hours, Rate, Caseload, Contact };
/// What a role does: takes cases, supervises people, or supports them.
enum class RoleKind { Casework, Management, Support };
enum class DemandStatus { Actual, Forecast };
/// What the register says of a post: counted while it runs, taken away empty at its end, not yet agreed.
enum class PostStatus { Established, Disestablished, Proposed };
/// The shape of an assumption's 80 % interval.
enum class Shape { Triangular, Pert, Normal, Lognormal, Uniform };
/// What a target asks of a figure: to reach it, not to pass it, or to be under or over the period before.
enum class Aim { AtLeast, AtMost, Falling, Rising };

/// How the months of a demand series that have no figure are made (docs/method.md, section 3).
enum class DemandMethod {
    Growth,
    Population,
    Automatic,
    Mean,
    Naive,
    SeasonalNaive,
    Drift,
    LinearTrend,
    SeasonalTrend,
    Simple,
    Holt,
    DampedHolt,
    WintersAdditive,
    WintersMultiplicative,
    BestSmoothing,
    Theta,
    OptimisedTheta,
    Croston,
    Tsb,
    Combination,
    StockFromFlow,
};
/// Which side of a break counts, where both do, or whether a line stands in place of the figure or gap.
enum class BreakDecision { AfterCounts, BeforeCounts, BothCount, Bridge };
/// How the forecast of a locality as a whole is shared among its parts.
enum class SharingWay { ByHistory, ByPopulation, Reconciled };

/// What an actual figure is of (docs/method.md, section 7.4).
enum class ActualMeasure {
    Pay,
    AgencyCost,
    InPostFte,
    AgencyFte,
    AbsentFte,
    LeaversFte,
    StartsFte,
    Completed,
    Backlog,
};
/// Whether an actual figure is of an activity rather than of roles.
[[nodiscard]] constexpr bool isOfActivity(ActualMeasure measure)
{
    return measure >= ActualMeasure::Completed;
}
[[nodiscard]] constexpr bool isMoney(ActualMeasure measure)
{
    return measure <= ActualMeasure::AgencyCost;
}
/// How far a vacant post is on its way to being filled.
enum class VacancyStage { Frozen, ToBeAdvertised, Advertised, Offered, Starting };

/// Every value of the enumeration with its word, in the order to show them.
template <class E>
struct Words;

template <>
struct Words<Standard> {
    static constexpr std::array<std::pair<Standard, std::string_view>, 4> list{
        {{Standard::Hours, "hours"},
         {Standard::Rate, "rate"},
         {Standard::Caseload, "caseload"},
         {Standard::Contact, "contact"}}};
};
template <>
struct Words<RoleKind> {
    static constexpr std::array<std::pair<RoleKind, std::string_view>, 3> list{
        {{RoleKind::Casework, "casework"},
         {RoleKind::Management, "management"},
         {RoleKind::Support, "support"}}};
};
template <>
struct Words<DemandStatus> {
    static constexpr std::array<std::pair<DemandStatus, std::string_view>, 2> list{
        {{DemandStatus::Actual, "actual"}, {DemandStatus::Forecast, "forecast"}}};
};
template <>
struct Words<PostStatus> {
    static constexpr std::array<std::pair<PostStatus, std::string_view>, 3> list{
        {{PostStatus::Established, "established"},
         {PostStatus::Disestablished, "disestablished"},
         {PostStatus::Proposed, "proposed"}}};
};
template <>
struct Words<Shape> {
    static constexpr std::array<std::pair<Shape, std::string_view>, 5> list{
        {{Shape::Triangular, "triangular"},
         {Shape::Pert, "pert"},
         {Shape::Normal, "normal"},
         {Shape::Lognormal, "lognormal"},
         {Shape::Uniform, "uniform"}}};
};

template <>
struct Words<Aim> {
    static constexpr std::array<std::pair<Aim, std::string_view>, 4> list{{{Aim::AtLeast, "at_least"},
                                                                           {Aim::AtMost, "at_most"},
                                                                           {Aim::Falling, "falling"},
                                                                           {Aim::Rising, "rising"}}};
};

template <>
struct Words<DemandMethod> {
    static constexpr std::array<std::pair<DemandMethod, std::string_view>, 21> list{
        {{DemandMethod::Growth, "growth"},
         {DemandMethod::Population, "population"},
         {DemandMethod::Automatic, "automatic"},
         {DemandMethod::Mean, "mean"},
         {DemandMethod::Naive, "last_figure"},
         {DemandMethod::SeasonalNaive, "same_as_last_year"},
         {DemandMethod::Drift, "drift"},
         {DemandMethod::LinearTrend, "linear_trend"},
         {DemandMethod::SeasonalTrend, "seasonal_trend"},
         {DemandMethod::Simple, "simple_smoothing"},
         {DemandMethod::Holt, "holt"},
         {DemandMethod::DampedHolt, "damped_holt"},
         {DemandMethod::WintersAdditive, "holt_winters_additive"},
         {DemandMethod::WintersMultiplicative, "holt_winters_multiplicative"},
         {DemandMethod::BestSmoothing, "exponential_smoothing"},
         {DemandMethod::Theta, "theta"},
         {DemandMethod::OptimisedTheta, "optimised_theta"},
         {DemandMethod::Croston, "croston"},
         {DemandMethod::Tsb, "tsb"},
         {DemandMethod::Combination, "combination"},
         {DemandMethod::StockFromFlow, "stock_from_flow"}}};
};
template <>
struct Words<BreakDecision> {
    static constexpr std::array<std::pair<BreakDecision, std::string_view>, 4> list{
        {{BreakDecision::AfterCounts, "after_counts"},
         {BreakDecision::BeforeCounts, "before_counts"},
         {BreakDecision::BothCount, "both_count"},
         {BreakDecision::Bridge, "bridge"}}};
};
template <>
struct Words<SharingWay> {
    static constexpr std::array<std::pair<SharingWay, std::string_view>, 3> list{
        {{SharingWay::ByHistory, "by_history"},
         {SharingWay::ByPopulation, "by_population"},
         {SharingWay::Reconciled, "reconciled"}}};
};

template <>
struct Words<ActualMeasure> {
    static constexpr std::array<std::pair<ActualMeasure, std::string_view>, 9> list{
        {{ActualMeasure::Pay, "pay"},
         {ActualMeasure::AgencyCost, "agency_cost"},
         {ActualMeasure::InPostFte, "in_post_fte"},
         {ActualMeasure::AgencyFte, "agency_fte"},
         {ActualMeasure::AbsentFte, "absent_fte"},
         {ActualMeasure::LeaversFte, "leavers_fte"},
         {ActualMeasure::StartsFte, "starts_fte"},
         {ActualMeasure::Completed, "completed"},
         {ActualMeasure::Backlog, "backlog"}}};
};
template <>
struct Words<VacancyStage> {
    static constexpr std::array<std::pair<VacancyStage, std::string_view>, 5> list{
        {{VacancyStage::Frozen, "frozen"},
         {VacancyStage::ToBeAdvertised, "to_be_advertised"},
         {VacancyStage::Advertised, "advertised"},
         {VacancyStage::Offered, "offered"},
         {VacancyStage::Starting, "starting"}}};
};

template <class E>
concept Worded = requires
{
    Words<E>::list;
};

template <Worded E>
[[nodiscard]] constexpr std::string_view word(E value)
{
    for (const auto& [each, text] : Words<E>::list)
        if (each == value)
            return text;
    return {};
}

template <Worded E>
[[nodiscard]] constexpr std::optional<E> fromWord(std::string_view text)
{
    for (const auto& [each, name] : Words<E>::list)
        if (name == text)
            return each;
    return std::nullopt;
}

/// "hours, rate, caseload, contact": the words allowed, for a message.
template <Worded E>
[[nodiscard]] std::string wordList()
{
    std::string text;
    for (const auto& [each, name] : Words<E>::list)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

} // namespace muster::plan
