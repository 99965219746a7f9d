#include "models/vacant_posts_grid.h"

#include <algorithm>
#include <array>

namespace muster::ui {

namespace {

/// A vacant post, or the vacant posts of a position.
struct VacantPost {
    QString what;
    engine::LocalityIndex locality{};
    engine::RoleIndex role{};
    double fte = 0;
    std::optional<Date> since;
    QString stage;
};

QString stageText(plan::VacancyStage stage)
{
    static constexpr std::array kStages{
        QT_TRANSLATE_NOOP("Texts", "frozen"), QT_TRANSLATE_NOOP("Texts", "to be advertised"),
        QT_TRANSLATE_NOOP("Texts", "advertised"), QT_TRANSLATE_NOOP("Texts", "offered"),
        QT_TRANSLATE_NOOP("Texts", "starting")};
    return Texts::tr(kStages.at(static_cast<std::size_t>(stage)));
}

/// "starting on 1 May 2027".
template <class Row>
QString stageOf(const Row& row)
{
    if (row.startingOn)
        return Texts::tr("starting on %1").arg(format::text(row.startingOn->toEnglish()));
    return row.vacancyStage ? stageText(*row.vacancyStage) : QString();
}

template <class Row>
bool saysSomething(const Row& row)
{
    return row.vacantSince || row.vacancyStage;
}

void addPositions(const engine::StaffCell& cell, Month month, VacantPost post, std::vector<VacantPost>& found)
{
    const plan::Establishment* row = cell.position(month);
    if (!row || !saysSomething(*row) || !(row->vacancy.value() > 0))
        return;
    post.what = Texts::tr("Position as at %1").arg(format::text(row->asAt.toEnglish()));
    post.fte = row->vacancy.value();
    post.since = row->vacantSince;
    post.stage = stageOf(*row);
    found.push_back(std::move(post));
}

void addPosts(const engine::StaffCell& cell, Month month, const VacantPost& place,
              std::vector<VacantPost>& found)
{
    for (const engine::PostLine& line : cell.posts) {
        const plan::Post& row = *line.row;
        const double vacant = row.fte.value() - row.filledFte.value_or(Fte(0)).value();
        if (!saysSomething(row) || !engine::runs(row, engine::startOf(month)) || !(vacant > 0))
            continue;
        VacantPost post = place;
        post.what = format::text(row.title);
        post.fte = vacant;
        post.since = row.vacantSince;
        post.stage = stageOf(row);
        found.push_back(std::move(post));
    }
}

std::vector<VacantPost> vacantIn(const engine::Inputs& in, engine::LocalityIndex locality, Month month)
{
    std::vector<VacantPost> found;
    for (const engine::LocalityIndex l : in.dimensions().withBeneath(locality))
        for (const engine::RoleIndex r : in.staff().rolesOf(l)) {
            const VacantPost place{{}, l, r, 0, {}, {}};
            addPositions(in.staff().at(l, r), month, place, found);
            addPosts(in.staff().at(l, r), month, place, found);
        }
    std::ranges::stable_sort(found, {}, [](const VacantPost& post) {
        return std::pair(!post.since.has_value(), post.since.value_or(Date()));
    });
    return found;
}

/// Whole months from a day to the start of a month.
QString monthsUntil(const Date& since, Month month)
{
    const int months = month - since.firstMonthStart();
    return months < 1    ? Texts::tr("under a month")
           : months == 1 ? Texts::tr("a month")
                         : Texts::tr("%1 months").arg(months);
}

} // namespace

Grid vacantPosts(const engine::Results& results, engine::LocalityIndex locality, const PeriodSpan& span)
{
    const Month month = results.inputs().firstMonth() + span.first;
    Grid grid{Texts::tr("Vacant posts and how far they are"),
              {{Texts::tr("Post"), true},
               {Texts::tr("Area"), true},
               {Texts::tr("Role"), true},
               {Texts::tr("Vacant, FTE")},
               {Texts::tr("Since"), true},
               {Texts::tr("For"), true},
               {Texts::tr("Stage"), true}},
              {}};
    for (const VacantPost& post : vacantIn(results.inputs(), locality, month))
        grid.rows.push_back({textCell(post.what),
                             textCell(localityName(results, post.locality)),
                             textCell(roleName(results, post.role)),
                             {.text = format::figure(post.fte, engine::ColumnUnit::Fte), .figure = post.fte},
                             textCell(post.since ? format::text(post.since->toEnglish()) : QString()),
                             textCell(post.since ? monthsUntil(*post.since, month) : QString()),
                             textCell(post.stage)});
    return grid;
}

} // namespace muster::ui
