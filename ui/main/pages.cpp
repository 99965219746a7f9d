#include "main/pages.h"

#include "assumptions/assumptions_page.h"
#include "checks/checks_page.h"
#include "cost/cost_page.h"
#include "demand/demand_page.h"
#include "establishment/establishment_page.h"
#include "history/history_page.h"
#include "measures/measures_page.h"
#include "models/format.h"
#include "registers/registers_page.h"
#include "required_staff/required_staff_page.h"
#include "signoffs/sign_offs_page.h"
#include "supply/supply_page.h"
#include "timeliness/timeliness_page.h"
#include "vacancies/vacancies_page.h"

namespace muster::ui {

namespace {

template <class Shown>
Page* make(Context& context)
{
    return new Shown(context);
}

} // namespace

std::vector<PageInfo> allPages()
{
    const QString results = words("Results");
    const QString inputs = words("Inputs");
    const QString plan = words("Plan");
    return {
        {QStringLiteral("vacancies"), words("Vacancies"), results, make<VacanciesPage>},
        {QStringLiteral("required-staff"), words("Required staff"), results, make<RequiredStaffPage>},
        {QStringLiteral("supply"), words("Supply"), results, make<SupplyPage>},
        {QStringLiteral("timeliness"), words("Timeliness"), results, make<TimelinessPage>},
        {QStringLiteral("cost"), words("Cost"), results, make<CostPage>},
        {QStringLiteral("measures"), words("Measures"), results, make<MeasuresPage>},
        {QStringLiteral("demand"), words("Demand"), inputs, make<DemandPage>},
        {QStringLiteral("assumptions"), words("Assumptions"), inputs, make<AssumptionsPage>},
        {QStringLiteral("establishment"), words("Establishment"), inputs, make<EstablishmentPage>},
        {QStringLiteral("posts"), words("Posts"), inputs, make<RegistersPage>},
        {QStringLiteral("checks"), words("Checks"), plan, make<ChecksPage>},
        {QStringLiteral("history"), words("History"), plan, make<HistoryPage>},
        {QStringLiteral("sign-offs"), words("Sign-offs"), plan, make<SignOffsPage>},
    };
}

} // namespace muster::ui
