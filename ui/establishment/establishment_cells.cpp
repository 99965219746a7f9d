#include "establishment/establishment_cells.h"

#include "engine/formulas.h"
#include "sheet/number_text.h"

#include <QCoreApplication>
#include <QDate>
#include <cmath>

namespace muster::ui {

namespace formulas = engine::formulas;
using Sheet = EstablishmentSheet;

namespace {

struct EstablishmentWords {
    Q_DECLARE_TR_FUNCTIONS(Establishment)
};

tl::unexpected<Error> refuse(const QString& message)
{
    return fail({ErrorCode::BadInput, message.toStdString(), {}, {}, {}, {}});
}

double inPostOf(const plan::Establishment& row)
{
    return formulas::inPost(row.establishment.value(), row.vacancy.value());
}

Result<double> readFte(const QString& text, bool mayBeEmpty)
{
    if (text.trimmed().isEmpty() && mayBeEmpty)
        return 0.0;
    if (const auto fte = readNumber(text))
        return *fte;
    return refuse(text.trimmed().isEmpty()
                      ? EstablishmentWords::tr("a number is needed here; to remove the row, use Delete row")
                      : EstablishmentWords::tr("“%1” is not a number of FTE").arg(text.trimmed()));
}

Result<void> writeFte(plan::Establishment& row, int column, double fte)
{
    switch (column) {
    case Sheet::EstablishmentColumn:
        row.establishment = Fte(fte);
        break;
    case Sheet::VacancyColumn:
        row.vacancy = Fte(fte);
        break;
    case Sheet::InPostColumn:
        if (fte < 0)
            return refuse(EstablishmentWords::tr("in post is %1; allowed: 0 or more").arg(plainNumber(fte)));
        row.vacancy = Fte(formulas::vacancyFte(row.establishment.value(), fte));
        break;
    case Sheet::AgencyColumn:
        row.agency = Fte(fte);
        break;
    default:
        row.newlyQualified = Fte(fte);
    }
    return {};
}

} // namespace

std::optional<double> figureOf(const plan::Establishment& row, int column)
{
    const double posts = row.establishment.value();
    switch (column) {
    case Sheet::EstablishmentColumn:
        return posts;
    case Sheet::VacancyColumn:
        return row.vacancy.value();
    case Sheet::InPostColumn:
        return inPostOf(row);
    case Sheet::AgencyColumn:
        return row.agency.value();
    case Sheet::NewlyQualifiedColumn:
        return row.newlyQualified.value();
    case Sheet::GrossColumn:
        return posts > 0 ? std::optional(formulas::vacancyGross(row.vacancy.value(), posts)) : std::nullopt;
    case Sheet::NetColumn:
        return posts > 0 ? std::optional(
                               formulas::vacancyNetOfAgency(row.vacancy.value(), row.agency.value(), posts))
                         : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool isWritten(int column)
{
    return column >= Sheet::AsAtColumn && column <= Sheet::NewlyQualifiedColumn;
}

QString nameOfColumn(int column)
{
    switch (column) {
    case Sheet::AsAtColumn:
        return EstablishmentWords::tr("date");
    case Sheet::EstablishmentColumn:
        return EstablishmentWords::tr("establishment");
    case Sheet::VacancyColumn:
        return EstablishmentWords::tr("vacancy");
    case Sheet::InPostColumn:
        return EstablishmentWords::tr("in post");
    case Sheet::AgencyColumn:
        return EstablishmentWords::tr("agency");
    default:
        return EstablishmentWords::tr("newly qualified");
    }
}

Result<Date> readDate(const QString& text)
{
    const QDate day = QDate::fromString(text.trimmed(), QStringLiteral("d/M/yyyy"));
    if (day.isValid())
        return Date{day.year(), day.month(), day.day()};
    return Date::parse(text.trimmed().toStdString());
}

Result<void> write(plan::Establishment& row, int column, const QString& text)
{
    if (!isWritten(column))
        return refuse(column <= Sheet::RoleColumn
                          ? EstablishmentWords::tr(
                                "a row's locality and role stay as they are; add another row instead")
                          : EstablishmentWords::tr("this rate is computed from the other columns"));
    if (column == Sheet::AsAtColumn)
        return readDate(text).map([&](const Date& date) { row.asAt = date; });
    const bool mayBeEmpty = column != Sheet::EstablishmentColumn && column != Sheet::InPostColumn;
    return readFte(text, mayBeEmpty).and_then([&](double fte) { return writeFte(row, column, fte); });
}

} // namespace muster::ui
