#include "main/pages.h"

#include "required_staff/required_staff_page.h"
#include "vacancies/vacancies_page.h"

#include <QCoreApplication>

namespace muster::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("pages", text);
}

template <class Shown>
Page* make(Context& context)
{
    return new Shown(context);
}

} // namespace

std::vector<PageInfo> allPages()
{
    const QString results = words("Results");
    return {
        {QStringLiteral("vacancies"), words("Vacancies"), results, make<VacanciesPage>},
        {QStringLiteral("required-staff"), words("Required staff"), results, make<RequiredStaffPage>},
    };
}

} // namespace muster::ui
