#include "engine/resolve/staff.h"

#include <algorithm>
#include <map>

namespace muster::engine {

namespace {

using plan::Kind;

/// The rows of a table by the locality they name; none is everywhere.
template <class Row>
class ByLocality {
  public:
    explicit ByLocality(const plan::Plan& plan)
    {
        for (const Row& row : plan.rows<Row>())
            m_rows[row.locality].push_back(&row);
    }
    [[nodiscard]] const std::vector<const Row*>& at(const std::optional<plan::LocalityId>& locality) const
    {
        static const std::vector<const Row*> kNone;
        const auto found = m_rows.find(locality);
        return found == m_rows.end() ? kNone : found->second;
    }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }

  private:
    std::map<std::optional<plan::LocalityId>, std::vector<const Row*>> m_rows;
};

/// The rows of the nearest scope: of the locality itself before those above it and those for everywhere.
template <class Row, class Key>
std::map<Key, std::vector<const Row*>> nearest(const ByLocality<Row>& rows, const Dimensions& dimensions,
                                               LocalityIndex locality, const auto& keyOf)
{
    std::map<Key, std::vector<const Row*>> found;
    const auto take = [&](const std::optional<plan::LocalityId>& at) {
        std::map<Key, std::vector<const Row*>> here;
        for (const Row* row : rows.at(at))
            here[keyOf(*row)].push_back(row);
        found.merge(here); // what is nearer stays
    };
    for (LocalityIndex l = locality; !l.isNone(); l = dimensions.localities[l].parent)
        take(dimensions.localities[l].id);
    take(std::nullopt);
    return found;
}

/// The nearest locality's profile; there, one of the role itself before one for every role.
std::vector<const plan::StaffAge*> profileOf(const ByLocality<plan::StaffAge>& ages,
                                             const Dimensions& dimensions, LocalityIndex locality,
                                             plan::RoleId role)
{
    const auto take = [&](const std::optional<plan::LocalityId>& at, const std::optional<plan::RoleId>& of) {
        std::vector<const plan::StaffAge*> rows;
        for (const plan::StaffAge* row : ages.at(at))
            if (row->role == of)
                rows.push_back(row);
        return rows;
    };
    const auto takeEither = [&](const std::optional<plan::LocalityId>& at) {
        const auto own = take(at, role);
        return own.empty() ? take(at, std::nullopt) : own;
    };
    for (LocalityIndex l = locality; !l.isNone(); l = dimensions.localities[l].parent)
        if (auto rows = takeEither(dimensions.localities[l].id); !rows.empty())
            return rows;
    return takeEither(std::nullopt);
}

/// Whether a post is another one again from the day after its end.
bool resumes(const plan::Post& post, const plan::Post& ended)
{
    return ended.end && post.start && post.title == ended.title &&
           post.status == plan::PostStatus::Established && daysBetween(*ended.end, *post.start) == 1;
}

template <class Counts>
double fteOf(const std::vector<PostLine>& posts, const Counts& counts)
{
    double fte = 0;
    for (const PostLine& post : posts)
        fte += counts(post) ? post.row->fte.value() : 0;
    return fte;
}

} // namespace

Date startOf(Month month)
{
    return {month.year(), month.month(), 1};
}

bool runs(const plan::Post& post, const Date& day)
{
    return (!post.start || *post.start <= day) && (!post.end || *post.end >= day);
}

double partOfMonth(const plan::Post& post, Month month)
{
    const int days = daysBetween(month, month + 1);
    const int from = post.start ? std::clamp(daysBetween(startOf(month), *post.start), 0, days) : 0;
    const int to = post.end ? std::clamp(daysBetween(startOf(month), *post.end) + 1, from, days) : days;
    return double(to - from) / days;
}

std::optional<Month> lastMonth(const plan::Post& post)
{
    return post.end ? std::optional(Month(post.end->year, post.end->month)) : std::nullopt;
}

Staff::Staff(const plan::Plan& plan, const Dimensions& dimensions,
             const std::vector<ResolvedAssumption>& fields, const Adjustments& adjustments)
    : m_roles(dimensions.roles.size()), m_cells(dimensions.localities.size() * dimensions.roles.size()),
      m_staffed(dimensions.localities.size())
{
    place(plan, dimensions);
    adjust(plan, dimensions, adjustments);
    if (!plan.rows<plan::Move>().empty())
        placeMoves(plan, dimensions);
    const ByLocality<plan::StaffAge> ages(plan);
    for (const LocalityIndex l : dimensions.localities.indexes()) {
        findStaffed(dimensions, l);
        for (const RoleIndex r : dimensions.roles.indexes()) {
            StaffCell& cell = m_cells[offset(l, r)];
            if (cell.isStaffed)
                m_staffed[l].push_back(r);
            if (!ages.empty())
                cell.ages = profileOf(ages, dimensions, l, dimensions.roles[r].id);
            cell.rowsMove = !cell.cohorts.empty() || !cell.restructures.empty() || !cell.ages.empty() ||
                            !cell.movesOut.empty() || !cell.movesIn.empty() ||
                            std::ranges::any_of(cell.posts, [](const PostLine& post) {
                                return post.row->start.has_value() || post.row->end.has_value();
                            });
        }
    }
    findStandings(dimensions);
    placeActuals(plan, dimensions);
    findFlows(fields);
}

/// A role that nobody has anywhere is unsaid: no establishment of it has been entered yet.
void Staff::findStandings(const Dimensions& dimensions)
{
    m_standing.assign(m_cells.size(), Standing::Unsaid);
    for (const RoleIndex r : dimensions.roles.indexes()) {
        const auto isStaffed = [&](LocalityIndex l) { return at(l, r).isStaffed; };
        if (std::ranges::none_of(dimensions.localities.indexes(), isStaffed))
            continue;
        for (const LocalityIndex l : dimensions.localities.indexes()) {
            bool elsewhere = std::ranges::any_of(dimensions.beneath(l), isStaffed);
            for (LocalityIndex up = dimensions.localities[l].parent; !up.isNone();
                 up = dimensions.localities[up].parent)
                elsewhere = elsewhere || isStaffed(up);
            m_standing[offset(l, r)] = isStaffed(l) ? Standing::Here
                                       : elsewhere  ? Standing::Elsewhere
                                                    : Standing::None;
        }
    }
}

void Staff::findFlows(const std::vector<ResolvedAssumption>& fields)
{
    for (std::size_t at = 0; at < m_cells.size(); ++at) {
        const Cell place{
            LocalityIndex(static_cast<int>(at / m_roles)), {}, {}, RoleIndex(static_cast<int>(at % m_roles))};
        const auto some = [&](Kind kind) { return fields[static_cast<std::size_t>(kind)].isEverSome(place); };
        StaffCell& cell = m_cells[at];
        cell.advertises = some(Kind::Adverts);
        cell.hasFlows = cell.isStaffed && (cell.rowsMove || cell.advertises || some(Kind::Turnover) ||
                                           some(Kind::Retirement) || some(Kind::PlannedStarts));
        const auto isNew = [](const plan::Establishment* row) { return row->newlyQualified.value() > 0; };
        const auto cameNothing = [](const auto& rows) { return rows.empty(); };
        cell.isSteady = !cell.hasFlows && std::ranges::all_of(cell.came, cameNothing) &&
                        std::ranges::none_of(cell.positions, isNew) &&
                        !fields[static_cast<std::size_t>(Kind::AgencyCover)].isEverSet(place);
    }
}

void Staff::place(const plan::Plan& plan, const Dimensions& dimensions)
{
    const auto each = [&]<class Row>(std::vector<const Row*> StaffCell::*list) {
        for (const Row& row : plan.rows<Row>()) {
            const LocalityIndex l = dimensions.indexOf(row.locality);
            const RoleIndex r = dimensions.indexOf(row.role);
            if (!l.isNone() && !r.isNone())
                (m_cells[offset(l, r)].*list).push_back(&row);
        }
    };
    each(&StaffCell::positions);
    each(&StaffCell::cohorts);
    each(&StaffCell::restructures);
    constexpr int kDaysOfOneCount = 92; // a count of 30 June is of the same year as one of 1 April
    const auto& all = plan.rows<plan::Establishment>();
    const auto earliest = std::ranges::min_element(all, {}, &plan::Establishment::asAt);
    for (StaffCell& cell : m_cells) {
        std::ranges::sort(cell.positions, {}, [](const plan::Establishment* row) { return row->asAt; });
        cell.changesEnd.resize(cell.restructures.size());
        for (const plan::Establishment* row : cell.positions)
            cell.starts.push_back(row->asAt.firstMonthStart());
        cell.holdsBefore = cell.positions.empty() ||
                           daysBetween(earliest->asAt, cell.positions.front()->asAt) <= kDaysOfOneCount;
    }
    placePosts(plan, dimensions);
}

void Staff::placePosts(const plan::Plan& plan, const Dimensions& dimensions)
{
    std::map<std::string, const plan::Grade*> grades;
    for (const plan::Grade& grade : plan.rows<plan::Grade>())
        grades[grade.name] = &grade;
    for (const plan::Post& post : plan.rows<plan::Post>()) {
        const LocalityIndex l = dimensions.indexOf(post.locality);
        const RoleIndex r = dimensions.indexOf(post.role);
        if (l.isNone() || r.isNone() || post.status == plan::PostStatus::Proposed)
            continue;
        const auto grade = grades.find(post.grade);
        m_cells[offset(l, r)].posts.push_back({&post, grade == grades.end() ? nullptr : grade->second});
    }
    for (StaffCell& cell : m_cells) {
        for (const plan::Establishment* row : cell.positions)
            cell.listed.push_back(
                fteOf(cell.posts, [&](const PostLine& post) { return runs(*post.row, row->asAt); }));
        for (PostLine& post : cell.posts) {
            post.resumed =
                fteOf(cell.posts, [&](const PostLine& other) { return resumes(*other.row, *post.row); });
            post.resumes = std::ranges::any_of(
                cell.posts, [&](const PostLine& other) { return resumes(*post.row, *other.row); });
        }
    }
}

void Staff::placeMoves(const plan::Plan& plan, const Dimensions& dimensions)
{
    using Key = std::pair<plan::RoleId, std::optional<plan::RoleId>>;
    const ByLocality<plan::Move> moves(plan);
    for (const LocalityIndex l : dimensions.localities.indexes())
        for (const auto& [roles, rows] : nearest<plan::Move, Key>(
                 moves, dimensions, l, [](const plan::Move& row) { return Key(row.role, row.toRole); })) {
            const RoleIndex from = dimensions.indexOf(roles.first);
            const RoleIndex to = roles.second ? dimensions.indexOf(*roles.second) : RoleIndex::none();
            if (from.isNone() || (roles.second && to.isNone()))
                continue;
            for (const plan::Move* row : rows) {
                m_cells[offset(l, from)].movesOut.push_back({row, from, to});
                if (!to.isNone())
                    m_cells[offset(l, to)].movesIn.push_back({row, from, to});
            }
        }
}

/// Those who move to a role are its staff, whether or not it has posts of its own.
void Staff::findStaffed(const Dimensions& dimensions, LocalityIndex locality)
{
    const auto cell = [&](RoleIndex role) -> StaffCell& { return m_cells[offset(locality, role)]; };
    for (const RoleIndex r : dimensions.roles.indexes())
        cell(r).isStaffed =
            !cell(r).positions.empty() || !cell(r).posts.empty() || !cell(r).restructures.empty();
    for (bool found = true; found;) {
        found = false;
        for (const RoleIndex r : dimensions.roles.indexes())
            if (!cell(r).isStaffed && std::ranges::any_of(cell(r).movesIn, [&](const MoveLine& line) {
                    return cell(line.from).isStaffed;
                }))
                found = cell(r).isStaffed = true;
    }
}

} // namespace muster::engine
