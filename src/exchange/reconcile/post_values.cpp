#include "exchange/reconcile/post_values.h"

#include "base/number.h"
#include "exchange/tables/sheet.h"

#include <algorithm>

namespace muster::exchange {

std::vector<const StaffRow*> PostValues::rows(std::size_t list) const
{
    std::vector<const StaffRow*> found;
    for (const std::size_t row : m_post.rows[list])
        found.push_back(&m_lists[list].rows[row]);
    return found;
}

std::vector<std::size_t> PostValues::lines(std::size_t list) const
{
    std::vector<std::size_t> found;
    for (const StaffRow* row : rows(list))
        found.push_back(row->line);
    return found;
}

std::string PostValues::key(const StaffRow& row, Compared what)
{
    switch (what) {
    case Compared::Title:
        return row.titleKey;
    case Compared::Team:
        return row.teamKey;
    case Compared::Role:
        return row.roleKey;
    case Compared::Grade:
        return row.gradeKey;
    case Compared::Fte:
        return row.fte ? numberText(*row.fte, {}) : std::string();
    case Compared::End:
        break;
    }
    return row.end ? row.end->toString() : std::string();
}

bool PostValues::isSame(Compared what, const std::string& a, const std::string& b)
{
    if (what != Compared::Fte || a.empty() || b.empty())
        return a == b;
    return isSameFte(parseNumber(a).value_or(0), parseNumber(b).value_or(0));
}

std::vector<std::string> PostValues::keys(std::size_t list, Compared what) const
{
    std::vector<std::string> all;
    double sum = 0;
    for (const StaffRow* row : rows(list)) {
        if (std::string each = key(*row, what); !each.empty() || what == Compared::End)
            all.push_back(std::move(each));
        sum += row->fte.value_or(0);
    }
    if (what == Compared::Fte && all.size() > 1)
        all.push_back(numberText(sum, {}));
    return all;
}

std::string PostValues::keyThatCounts(std::size_t list, Compared what) const
{
    const auto own = keys(list, what);
    if (own.size() > 1)
        for (const std::string& each : own)
            for (const std::size_t other : byName(m_lists))
                if (other != list && says(other, what) &&
                    std::ranges::any_of(keys(other, what),
                                        [&](const std::string& its) { return isSame(what, each, its); }))
                    return each;
    return own.empty() ? std::string() : own.front();
}

bool PostValues::says(std::size_t list, Compared what) const
{
    if (!m_post.isIn(list) || !m_lists[list].find(columnOf(what)))
        return false;
    return what == Compared::End || !keys(list, what).empty();
}

std::string PostValues::cell(std::size_t list, Compared what) const
{
    if (!says(list, what))
        return {};
    const std::string counts = keyThatCounts(list, what);
    if (what == Compared::Fte)
        return counts;
    for (const StaffRow* row : rows(list))
        if (key(*row, what) == counts)
            return std::string(m_lists[list].text(*row, columnOf(what)));
    return {};
}

std::string PostValues::text(std::size_t list, Compared what) const
{
    if (what != Compared::End || !says(list, what))
        return cell(list, what);
    const std::string day = keyThatCounts(list, what);
    return day.empty()
               ? "no end"
               : Date::parse(day).map([](const Date& date) { return date.toEnglish(); }).value_or(day);
}

bool PostValues::differs(Compared what) const
{
    std::vector<std::string> said;
    for (std::size_t list = 0; list < m_lists.size(); ++list)
        if (says(list, what))
            said.push_back(keyThatCounts(list, what));
    return std::ranges::any_of(said, [&](const std::string& one) {
        return std::ranges::any_of(said, [&](const std::string& other) { return !isSame(what, one, other); });
    });
}

std::optional<double> PostValues::inPost(std::size_t list) const
{
    std::optional<double> sum;
    for (const StaffRow* row : rows(list))
        if (row->inPost)
            sum = sum.value_or(0) + *row->inPost;
    return sum;
}

std::optional<double> PostValues::fte() const
{
    std::optional<double> most;
    for (std::size_t list = 0; list < m_lists.size(); ++list)
        for (const StaffRow* row : rows(list))
            if (row->fte)
                most = std::max(most.value_or(0), *row->fte);
    return most;
}

std::string PostValues::id() const
{
    for (const std::size_t list : byName(m_lists))
        for (const StaffRow* row : rows(list))
            if (!row->idKey.empty())
                return row->id;
    return {};
}

std::string PostValues::firstText(std::string_view column) const
{
    for (const std::size_t list : byName(m_lists))
        for (const StaffRow* row : rows(list))
            if (const auto text = m_lists[list].text(*row, column); !text.empty())
                return std::string(text);
    return {};
}

} // namespace muster::exchange
