#include "establishment/establishment_cells.h"

#include "engine/figures.h"
#include "models/format.h"
#include "sheet/cell_words.h"
#include "text/number_text.h"

namespace muster::ui {

namespace formulas = engine::formulas;
using Sheet = EstablishmentColumns;

namespace {

tl::unexpected<Error> refuse(const QString& message)
{
    return fail({ErrorCode::BadInput, message.toStdString(), {}, {}, {}, {}});
}

double inPostOf(const plan::Establishment& row)
{
    return formulas::inPost(row.establishment.value(), row.vacancy.value());
}

Result<double> fteOf(const QString& text, bool mayBeEmpty)
{
    if (text.trimmed().isEmpty() && mayBeEmpty)
        return 0.0;
    if (const auto fte = readNumber(text, NumberUnit::Staff))
        return *fte;
    return refuse(text.trimmed().isEmpty()
                      ? Texts::tr("a number is needed here; to remove the row, use Delete row")
                      : Texts::tr("“%1” is not a number of FTE").arg(text.trimmed()));
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
            return refuse(Texts::tr("in post is %1; allowed: 0 or more").arg(plainNumber(fte)));
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

/// Somebody starts on a day where the stage says so, and at no other stage.
void keepStageAndStartTogether(plan::Establishment& row, int typed)
{
    if (typed == Sheet::StartingColumn && row.startingOn)
        row.vacancyStage = plan::VacancyStage::Starting;
    if (typed == Sheet::StageColumn && row.vacancyStage != plan::VacancyStage::Starting)
        row.startingOn.reset();
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
    case Sheet::AbsentColumn:
        return row.absent ? std::optional(row.absent->value()) : std::nullopt;
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
    return column >= Sheet::AsAtColumn && column <= Sheet::StartingColumn;
}

bool holdsWords(int column)
{
    return column <= Sheet::AsAtColumn ||
           (column >= Sheet::VacantSinceColumn && column <= Sheet::StartingColumn);
}

const plan::ColumnInfo* planColumn(int column)
{
    const plan::TableInfo& table = plan::tableOf<plan::Establishment>();
    switch (column) {
    case Sheet::AsAtColumn:
        return table.find("as_at");
    case Sheet::AbsentColumn:
        return table.find("absent_fte");
    case Sheet::VacantSinceColumn:
        return table.find("vacant_since");
    case Sheet::StageColumn:
        return table.find("vacancy_stage");
    case Sheet::StartingColumn:
        return table.find("starting_on");
    default:
        return nullptr;
    }
}

QString nameOfColumn(int column)
{
    switch (column) {
    case Sheet::AsAtColumn:
        return Texts::tr("date");
    case Sheet::EstablishmentColumn:
        return Texts::tr("establishment");
    case Sheet::VacancyColumn:
        return Texts::tr("vacancy");
    case Sheet::InPostColumn:
        return Texts::tr("in post");
    case Sheet::AgencyColumn:
        return Texts::tr("agency");
    case Sheet::AbsentColumn:
        return Texts::tr("absent");
    case Sheet::VacantSinceColumn:
        return Texts::tr("vacant since");
    case Sheet::StageColumn:
        return Texts::tr("vacancy stage");
    case Sheet::StartingColumn:
        return Texts::tr("starting on");
    default:
        return Texts::tr("newly qualified");
    }
}

Result<void> write(const plan::Plan& plan, plan::Establishment& row, int column, const QString& text)
{
    if (!isWritten(column))
        return refuse(column <= Sheet::RoleColumn
                          ? Texts::tr("a row's locality and role stay as they are; add another row instead")
                          : Texts::tr("this rate is computed from the other columns"));
    if (const plan::ColumnInfo* own = planColumn(column))
        return readCell(plan, *own, plan::asAny(row), text).map([&] {
            keepStageAndStartTogether(row, column);
        });
    const bool mayBeEmpty = column != Sheet::EstablishmentColumn && column != Sheet::InPostColumn;
    return fteOf(text, mayBeEmpty).and_then([&](double fte) { return writeFte(row, column, fte); });
}

} // namespace muster::ui
