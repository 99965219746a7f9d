#include "exchange/referrals/referral_list.h"

#include "base/text.h"
#include "base/written_dates.h"
#include "engine/work.h"
#include "exchange/inspect/column_guess.h"
#include "exchange/map/name_guess.h"
#include "exchange/tables/edit_builder.h"
#include "plan/names.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace muster::exchange {

namespace {

constexpr std::size_t kRowsOfTitles = 30; ///< at most, before the headings

/// Which column of the file is which; none where it has no such column.
struct ReferralColumns {
    std::optional<std::size_t> received, done, reference, locality, clientGroup, activity;
};

std::optional<std::size_t> columnOf(const CsvRow& row, std::string_view what)
{
    for (std::size_t at = 0; at < row.cells.size(); ++at)
        if (columnGuess(row.cells[at]) == what)
            return at;
    return std::nullopt;
}

ReferralColumns referralColumns(const CsvRow& row)
{
    ReferralColumns columns{columnOf(row, "received"),     columnOf(row, "done"),
                            columnOf(row, "reference"),    columnOf(row, "locality"),
                            columnOf(row, "client_group"), columnOf(row, "activity")};
    if (!columns.done)
        columns.done = columnOf(row, "end");
    return columns;
}

/// The row of headings; behind all rows where there is none.
std::size_t headingsOf(const CsvFile& file)
{
    for (std::size_t row = 0; row < std::min(file.rows.size(), kRowsOfTitles); ++row) {
        const ReferralColumns columns = referralColumns(file.rows[row]);
        if (columns.received && (columns.activity || (columns.locality && columns.done)))
            return row;
    }
    return file.rows.size();
}

class ReferralReader {
  public:
    ReferralReader(const plan::Plan& plan, const CsvFile& file, const CsvRow& headings)
        : m_plan(plan), m_file(file), m_headings(headings), m_columns(referralColumns(headings))
    {
        m_list.file = file.name;
        m_list.hasGroups = m_columns.clientGroup.has_value();
    }

    Result<ReferralList> read(std::size_t first, const ImportOptions& options)
    {
        if (auto known = findWhatIsNotInColumns(options); !known)
            return fail(std::move(known.error()));
        for (std::size_t at = first; at < m_file.rows.size(); ++at)
            if (auto taken = take(m_file.rows[at]); !taken)
                return fail(std::move(taken.error()));
        if (m_list.referrals.empty())
            return fail(
                {ErrorCode::BadInput, "the list has no referrals", {m_file.name, m_headings.line, {}}});
        if (!m_columns.done)
            m_list.notes.push_back(
                fmt::format("{}: no column of closing dates was found, so every referral is taken "
                            "to wait; its headings are {}",
                            m_file.name, shortened(fmt::format("{}", fmt::join(m_headings.cells, ", ")))));
        noteLines("left out, as it holds one text alone", m_notes);
        noteLines("the same as an earlier row in every cell, and counted all the same", m_alike);
        noteLines("counted once, as an earlier row has the same reference", m_again);
        return std::move(m_list);
    }

  private:
    [[nodiscard]] static std::string_view text(const CsvRow& row, const std::optional<std::size_t>& at)
    {
        return at && *at < row.cells.size() ? trimmed(row.cells[*at]) : std::string_view{};
    }
    [[nodiscard]] Error placed(Error error, const CsvRow& row, const std::optional<std::size_t>& at) const
    {
        error.place = {m_file.name, row.line,
                       at && *at < m_headings.cells.size() ? m_headings.cells[*at] : std::string()};
        return error;
    }

    Result<void> findWhatIsNotInColumns(const ImportOptions& options)
    {
        if (!m_columns.locality) {
            const auto target = targetLocality(m_plan, options.locality);
            if (!target)
                return fail(target.error());
            m_locality = *target;
        }
        if (!m_columns.activity)
            return findOnlyActivity();
        return {};
    }
    Result<void> findOnlyActivity()
    {
        std::vector<std::string> names;
        for (const plan::Activity& each : m_plan.rows<plan::Activity>())
            if (engine::canWait(each)) {
                names.push_back(each.name);
                m_activity = each.id;
            }
        if (names.size() == 1)
            return {};
        return fail({ErrorCode::BadInput,
                     "no column says what each referral waits for",
                     {m_file.name, m_headings.line, {}},
                     shortened(fmt::format("{}", fmt::join(m_headings.cells, ", "))),
                     fmt::format("a column Activity with {}", fmt::join(names, ", ")),
                     "Add it to the list"});
    }

    Result<void> take(const CsvRow& row)
    {
        const auto filled =
            std::ranges::count_if(row.cells, [](const std::string& cell) { return !trimmed(cell).empty(); });
        if (filled <= 1 && text(row, m_columns.received).empty()) {
            if (filled == 1)
                m_notes.push_back(row.line);
            return {};
        }
        if (text(row, m_columns.received).empty())
            return fail(placed({ErrorCode::BadInput,
                                "the referral has no day on which it was received",
                                {},
                                {},
                                "a date such as 1/4/2026",
                                "Fill it in, or leave the row out: a total, say"},
                               row, m_columns.received));
        Referral referral{m_locality, {}, m_activity, {}, {}};
        if (auto named = takeNames(row, referral); !named)
            return named;
        if (auto dated = takeDays(row, referral); !dated)
            return dated;
        const std::string reference = nameKey(text(row, m_columns.reference));
        if (!reference.empty() && !m_references.emplace(reference, referral.activity.value).second)
            m_again.push_back(row.line);
        else {
            m_list.referrals.push_back(referral);
            if (reference.empty() && !m_rows.insert(row.cells).second)
                m_alike.push_back(row.line);
        }
        return {};
    }

    Result<void> takeNames(const CsvRow& row, Referral& referral)
    {
        if (m_columns.locality) {
            const auto id = named<plan::Locality>(row, m_columns.locality);
            if (!id)
                return fail(id.error());
            referral.locality = *id;
        }
        if (m_columns.activity) {
            const auto id = named<plan::Activity>(row, m_columns.activity);
            if (!id)
                return fail(id.error());
            referral.activity = *id;
            if (!engine::canWait(*m_plan.rows<plan::Activity>().find(*id)))
                return fail(placed({ErrorCode::BadInput,
                                    "nobody waits for an activity that is counted in open cases or hours",
                                    {},
                                    std::string(text(row, m_columns.activity)),
                                    "an activity that is counted in events"},
                                   row, m_columns.activity));
        }
        if (!text(row, m_columns.clientGroup).empty()) {
            const auto id = named<plan::ClientGroup>(row, m_columns.clientGroup);
            if (!id)
                return fail(id.error());
            referral.clientGroup = *id;
        }
        return {};
    }

    /// By name, or by the one name that is near enough, which is told once.
    template <class Row>
    Result<plan::IdOf<Row>> named(const CsvRow& row, const std::optional<std::size_t>& at)
    {
        const std::string name(text(row, at));
        if (name.empty())
            return fail(placed({ErrorCode::BadInput,
                                "the cell is empty",
                                {},
                                {},
                                "a name of the plan",
                                "Fill it in, or leave the row out"},
                               row, at));
        auto id = plan::findByName<Row>(m_plan, name);
        if (id)
            return id;
        const std::string guess = nameGuess(plan::namesIn(m_plan, plan::tableOf<Row>()), name);
        if (guess.empty())
            return fail(placed(std::move(id.error()), row, at));
        if (m_guessed.insert(nameKey(name)).second)
            m_list.notes.push_back(fmt::format("{}, line {}: \"{}\" is read as {}", m_file.name, row.line,
                                               shortened(name), guess));
        return plan::findByName<Row>(m_plan, guess);
    }

    Result<void> takeDays(const CsvRow& row, Referral& referral)
    {
        const auto received = readDate(text(row, m_columns.received));
        if (!received)
            return fail(placed(received.error(), row, m_columns.received));
        referral.received = *received;
        if (text(row, m_columns.done).empty())
            return {};
        const auto done = readDate(text(row, m_columns.done));
        if (!done)
            return fail(placed(done.error(), row, m_columns.done));
        if (*done < *received)
            return fail(placed({ErrorCode::BadInput,
                                "the referral was closed before it was received",
                                {},
                                std::string(text(row, m_columns.done)),
                                fmt::format("{} or later", received->toEnglish()),
                                "Correct one of the two days"},
                               row, m_columns.done));
        referral.done = *done;
        return {};
    }

    void noteLines(std::string_view what, const std::vector<std::size_t>& lines)
    {
        constexpr std::size_t kMost = 8;
        if (lines.empty())
            return;
        const auto behind = lines.begin() + std::ptrdiff_t(std::min(lines.size(), kMost));
        m_list.notes.push_back(
            fmt::format("{}: {}: line {}{}", m_file.name, what, fmt::join(lines.begin(), behind, ", "),
                        lines.size() > kMost ? fmt::format(" and {} more", lines.size() - kMost) : ""));
    }

    const plan::Plan& m_plan;
    const CsvFile& m_file;
    const CsvRow& m_headings;
    ReferralColumns m_columns;
    plan::LocalityId m_locality; ///< of all, where there is no column
    plan::ActivityId m_activity;
    std::set<std::pair<std::string, std::int64_t>> m_references;
    std::set<std::string> m_guessed;
    std::set<std::vector<std::string>> m_rows;          ///< of those without a reference
    std::vector<std::size_t> m_notes, m_again, m_alike; ///< lines
    ReferralList m_list;
};

} // namespace

bool isReferralList(const CsvFile& file)
{
    return headingsOf(file) < file.rows.size();
}

Result<ReferralList> readReferralList(const plan::Plan& plan, const CsvFile& file,
                                      const ImportOptions& options)
{
    const std::size_t headings = headingsOf(file);
    if (headings == file.rows.size())
        return fail({ErrorCode::BadInput,
                     "this is not a list of referrals: no row has its headings",
                     {file.name, 1, {}},
                     {},
                     "Referral date, and Activity or Team and Closed date",
                     {}});
    return ReferralReader(plan, file, file.rows[headings]).read(headings + 1, options);
}

} // namespace muster::exchange
