#include "exchange/samples/example_county.h"

#include "exchange/profiles/pss_ex1.h"
#include "exchange/samples/essex_figures.h"
#include "exchange/samples/example_parts.h"
#include "plan/names.h"

namespace muster::exchange {

namespace example {

namespace {

using plan::RoleKind;

struct ExampleRole {
    std::string_view name;
    RoleKind kind;
    bool qualified;
    bool frontLine;
};
/// Casework first: the others supervise and support it.
constexpr std::array<ExampleRole, 6> kExampleRoles{{{kSocialWorker, RoleKind::Casework, true, true},
                                                    {kSenior, RoleKind::Casework, true, true},
                                                    {kTherapist, RoleKind::Casework, true, true},
                                                    {kCareOfficer, RoleKind::Casework, false, true},
                                                    {kManager, RoleKind::Management, true, true},
                                                    {kSupport, RoleKind::Support, false, false}}};

void putExampleNames(EditBuilder& builder)
{
    builder.put(plan::Settings{{1},
                               "Example county (sample; demand a quarter of Essex's, figures illustrative)",
                               std::string(kCounty),
                               "GBP",
                               kFirst,
                               kPlanMonths,
                               52});
    const auto county = builder.put(plan::Locality{{}, std::string(kCounty), {}, {}, 0});
    for (const EssexLocality& each : essexLocalities())
        builder.put(plan::Locality{{}, std::string(each.name), county, {}, 0});
    for (const std::string_view name : kClientGroups)
        builder.put(plan::ClientGroup{{}, std::string(name), 0});
    std::vector<plan::RoleId> casework;
    for (const ExampleRole& each : kExampleRoles) {
        plan::Role role{{}, std::string(each.name), each.kind, each.qualified, each.frontLine, {}, 0};
        if (each.kind != RoleKind::Casework)
            role.supervises = casework;
        const auto id = builder.put(std::move(role));
        if (each.kind == RoleKind::Casework)
            casework.push_back(id);
    }
}

void putExampleActivities(EditBuilder& builder)
{
    using plan::Standard;
    builder.put(
        plan::Activity{{}, std::string(kAssessment), Standard::Hours, "assessment", false, Days(28), 0, 2});
    builder.put(plan::Activity{{}, std::string(kReview), Standard::Rate, "review", false, Days(60), 0, 3});
    builder.put(
        plan::Activity{{}, std::string(kSafeguarding), Standard::Hours, "enquiry", true, Days(20), 0, 1});
    builder.put(plan::Activity{{}, std::string(kOpenCase), Standard::Caseload, "open case", false, {}, 0, 2});
}

template <class Row>
plan::IdOf<Row> known(const plan::Plan& plan, std::string_view name)
{
    const auto id = plan::findByName<Row>(plan, name);
    return id ? *id : plan::IdOf<Row>{};
}

} // namespace

void Parts::know()
{
    m_names = m_builder.plan();
}

plan::LocalityId Parts::locality(std::string_view name) const
{
    return known<plan::Locality>(m_names, name);
}
plan::RoleId Parts::role(std::string_view name) const
{
    return known<plan::Role>(m_names, name);
}
plan::ClientGroupId Parts::clientGroup(std::string_view name) const
{
    return known<plan::ClientGroup>(m_names, name);
}
plan::ActivityId Parts::activity(std::string_view name) const
{
    return known<plan::Activity>(m_names, name);
}

} // namespace example

Result<NewPlan> makeExampleCounty(const std::filesystem::path& folder)
{
    const auto essex = readEssexFigures(folder);
    if (!essex)
        return fail(essex.error());
    EditBuilder builder{plan::Plan{}};
    example::putExampleNames(builder);
    example::putExampleActivities(builder);
    example::Parts parts(builder);
    parts.know();
    example::putDemand(parts, essex->county, essex->people);
    example::putPeople(parts, essex->people);
    example::putAssumptions(parts);
    example::putStaff(parts);
    example::putBudgets(parts);
    example::putActuals(parts);
    example::putAims(parts);
    auto made = builder.finish("Make the sample Example county");
    made.notes.emplace_back("Assessments and reviews are a quarter of what Essex reported for 2012–13, laid "
                            "over the years to October 2026 by an illustrative course.");
    made.notes.emplace_back("Budgets, actual figures, staff and standards are illustrative: set your own.");
    return NewPlan{std::move(made.edit), std::move(made.notes)};
}

} // namespace muster::exchange
