#include "main/pages.h"

#include "assumptions/assumptions_page.h"
#include "checks/checks_page.h"
#include "cost/cost_page.h"
#include "demand/demand_page.h"
#include "differences/differences_page.h"
#include "establishment/establishment_page.h"
#include "history/history_page.h"
#include "measures/measures_page.h"
#include "models/format.h"
#include "registers/registers_page.h"
#include "registers/set_up_page.h"
#include "required_staff/required_staff_page.h"
#include "scenarios/scenarios_page.h"
#include "sensitivity/sensitivity_page.h"
#include "signoffs/sign_offs_page.h"
#include "supply/supply_page.h"
#include "timeliness/timeliness_page.h"
#include "vacancies/vacancies_page.h"

namespace muster::ui {

namespace {

/// A page is found by the name of its class.
template <class Shown>
Page* make(Context& context)
{
    auto* page = new Shown(context);
    page->setObjectName(
        QString::fromLatin1(Shown::staticMetaObject.className()).section(QStringLiteral("::"), -1));
    return page;
}

} // namespace

std::vector<PageInfo> allPages()
{
    const QString results = Texts::tr("Results");
    const QString inputs = Texts::tr("Inputs");
    const QString plan = Texts::tr("Plan");
    return {
        {QStringLiteral("vacancies"), Texts::tr("Vacancies"), results, make<VacanciesPage>},
        {QStringLiteral("required-staff"), Texts::tr("Required staff"), results, make<RequiredStaffPage>},
        {QStringLiteral("supply"), Texts::tr("Supply"), results, make<SupplyPage>},
        {QStringLiteral("timeliness"), Texts::tr("Timeliness"), results, make<TimelinessPage>},
        {QStringLiteral("cost"), Texts::tr("Cost"), results, make<CostPage>},
        {QStringLiteral("measures"), Texts::tr("Measures"), results, make<MeasuresPage>},
        {QStringLiteral("set-up"), Texts::tr("Set-up"), inputs, make<SetUpPage>},
        {QStringLiteral("demand"), Texts::tr("Demand"), inputs, make<DemandPage>},
        {QStringLiteral("assumptions"), Texts::tr("Assumptions"), inputs, make<AssumptionsPage>},
        {QStringLiteral("establishment"), Texts::tr("Establishment"), inputs, make<EstablishmentPage>},
        {QStringLiteral("posts"), Texts::tr("Posts"), inputs, make<RegistersPage>},
        {QStringLiteral("scenarios"), Texts::tr("Scenarios"), plan, make<ScenariosPage>},
        {QStringLiteral("differences"), Texts::tr("Differences"), plan, make<DifferencesPage>},
        {QStringLiteral("sensitivity"), Texts::tr("Sensitivity"), plan, make<SensitivityPage>},
        {QStringLiteral("checks"), Texts::tr("Checks"), plan, make<ChecksPage>},
        {QStringLiteral("history"), Texts::tr("History"), plan, make<HistoryPage>},
        {QStringLiteral("sign-offs"), Texts::tr("Sign-offs"), plan, make<SignOffsPage>},
    };
}

} // namespace muster::ui
