#include "exchange/profiles/kent_establishment.h"

#include "base/number.h"
#include "base/text.h"
#include "exchange/profiles/profiles.h"
#include "exchange/tables/edit_builder.h"
#include "exchange/tables/sheet.h"
#include "exchange/tables/table_columns.h"
#include "plan/names.h"
#include "plan/rules/rules.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace muster::exchange {

namespace {

using plan::RoleKind;

constexpr std::string_view kArea = "area";
constexpr std::string_view kRole = "role";
constexpr std::string_view kEstablishment = "establishment fte";
constexpr std::string_view kVacancy = "vacancy fte";
constexpr std::string_view kPrinted = "vacancy % including agency workers (as printed)";
constexpr std::string_view kAgency = "agency fte";
constexpr std::array kNeeded{kArea, kRole, kEstablishment, kVacancy, kAgency};

struct KnownRole {
    std::string_view name;
    RoleKind kind;
    bool qualified;
    bool frontLine;
};
constexpr std::array<KnownRole, 6> kRoles{{{"Service Manager", RoleKind::Management, true, true},
                                           {"Team Manager", RoleKind::Management, true, true},
                                           {"Senior Practitioner /OT", RoleKind::Casework, true, true},
                                           {"Case Manager/OT", RoleKind::Casework, true, true},
                                           {"Assessment/Case Officers", RoleKind::Casework, false, true},
                                           {"Administration", RoleKind::Support, false, false}}};

/// The return being read, line by line.
class KentReader {
  public:
    KentReader(const plan::Plan& plan, const RawTable& table, plan::LocalityId root, Date date)
        : m_builder(plan), m_table(table), m_columns(table.header), m_root(root), m_date(date)
    {
    }

    Result<ImportOutcome> read()
    {
        auto read = readRows();
        if (auto judged = admitted(); !judged) // of lines before the one that could not be read
            return fail(std::move(judged.error()));
        if (!read)
            return fail(std::move(read.error()));
        if (m_blankAgency > 0)
            m_builder.note(fmt::format("{}: agency FTE is blank in {} rows and was read as none, as the "
                                       "return leaves it",
                                       m_table.file, m_blankAgency));
        return m_builder.finish(fmt::format("Import establishment from {}", m_table.file));
    }

  private:
    Result<void> readRows()
    {
        for (const CsvRow& row : m_table.rows)
            if (auto done = readRow(row); !done)
                return done;
        return {};
    }

    /// Whether the plan's rules admit the posts, all looked at at once.
    Result<void> admitted()
    {
        auto admitted = plan::admit(m_builder.plan(), m_posts.changes);
        if (admitted || m_table.rows.empty())
            return admitted;
        const auto problems = plan::problemsOf(m_builder.plan(), m_posts.changes);
        const auto line = m_lines.find(problems.front().target.row);
        const CsvRow& row = line == m_lines.end() ? m_table.rows.back() : *line->second; // or of the whole
        return fail(placed(std::move(admitted.error()), row, kVacancy));
    }

    std::string_view text(const CsvRow& row, std::string_view column) const
    {
        const auto at = m_columns.find(column);
        return at ? trimmed(row.cells[*at]) : std::string_view{};
    }

    Result<Fte> number(const CsvRow& row, std::string_view column) const
    {
        return parseNumber(text(row, column))
            .map([](double value) { return Fte(value); })
            .map_error([&](Error error) { return placed(std::move(error), row, column); });
    }

    Error placed(Error error, const CsvRow& row, std::string_view column) const
    {
        const auto at = m_columns.find(column);
        error.place = {m_table.file, row.line, at ? m_table.header.cells[*at] : std::string(column)};
        return error;
    }

    Result<plan::LocalityId> area(const CsvRow& row)
    {
        plan::Locality locality;
        locality.name = text(row, kArea);
        locality.parent = m_root;
        if (!locality.name.empty())
            return m_builder.ensure(std::move(locality));
        return fail(placed({ErrorCode::BadInput, "the area is empty", {}, {}, "an area in every row", {}},
                           row, kArea));
    }

    Result<plan::RoleId> role(const CsvRow& row)
    {
        const auto name = text(row, kRole);
        const auto known = std::ranges::find(kRoles, name, &KnownRole::name);
        if (known == kRoles.end())
            return plan::findByName<plan::Role>(m_builder.plan(), name).map_error([&](Error error) {
                error.message = "the role is neither the return's nor in the plan";
                return placed(std::move(error), row, kRole);
            });
        plan::Role made;
        made.name = name;
        made.kind = known->kind;
        made.qualified = known->qualified;
        made.frontLine = known->frontLine;
        return m_builder.ensure(std::move(made));
    }

    Result<Fte> agency(const CsvRow& row)
    {
        if (!text(row, kAgency).empty())
            return number(row, kAgency);
        ++m_blankAgency;
        return Fte(0);
    }

    Result<void> readRow(const CsvRow& row)
    {
        const auto locality = area(row);
        if (!locality)
            return fail(locality.error());
        const auto who = role(row);
        if (!who)
            return fail(who.error());
        const auto establishment = number(row, kEstablishment);
        const auto vacancy = number(row, kVacancy);
        const auto agencyFte = agency(row);
        for (const auto* each : {&establishment, &vacancy, &agencyFte})
            if (!*each)
                return fail(each->error());
        return put(row, {{}, *locality, *who, m_date, *establishment, *vacancy, *agencyFte, {}});
    }

    Result<void> put(const CsvRow& row, plan::Establishment posts)
    {
        if (!m_seen.insert({posts.locality, posts.role, posts.asAt}).second)
            return fail(placed({ErrorCode::BadInput,
                                "this area and role stand twice in the return",
                                {},
                                std::string(text(row, kRole)),
                                "each area and role once",
                                {}},
                               row, kRole));
        posts.id = m_builder.put(posts);
        m_posts.put(posts);
        m_lines.emplace(posts.id.value, &row);
        comparePrinted(row, posts);
        return {};
    }

    /// The return prints round(100 · max(0, vacancy − agency) / establishment); where its own figures say
    /// otherwise the figures stand and the user is told.
    void comparePrinted(const CsvRow& row, const plan::Establishment& posts)
    {
        const auto printed = text(row, kPrinted);
        const auto percent = printed.ends_with('%') ? printed.substr(0, printed.size() - 1) : printed;
        if (!parseNumber(percent) || posts.establishment <= Fte(0))
            return;
        const auto point = percent.find('.');
        const auto decimals =
            point == std::string_view::npos ? 0 : static_cast<int>(percent.size() - point - 1);
        const double net = std::max(0.0, (posts.vacancy - posts.agency).value());
        const auto own = numberText(100 * net / posts.establishment.value(), decimals);
        if (own != percent)
            m_builder.note(fmt::format("{}, line {}: the return prints {} %, its own figures give {} %; the "
                                       "figures stand",
                                       m_table.file, row.line, shortened(percent), shortened(own)));
    }

    EditBuilder m_builder;
    const RawTable& m_table;
    ColumnMap m_columns;
    plan::LocalityId m_root;
    Date m_date;
    plan::Edit m_posts;
    std::map<std::int64_t, const CsvRow*> m_lines; ///< of each
    std::set<std::tuple<plan::LocalityId, plan::RoleId, Date>> m_seen;
    int m_blankAgency = 0;
};

Result<void> checkKentHeader(const RawTable& table)
{
    const ColumnMap columns(table.header);
    for (const auto column : kNeeded)
        if (!columns.find(column))
            return fail({ErrorCode::BadInput,
                         "this is not Kent's establishment return: a column is missing",
                         {table.file, table.header.line, std::string(column)},
                         table.header.cells.front(),
                         "Area, Role, Establishment FTE, Vacancy FTE, Agency FTE",
                         {}});
    return {};
}

} // namespace

std::vector<ImportProfile> kentProfiles()
{
    return {{"kent-establishment", isKentEstablishment, readKentEstablishment}};
}

bool isKentEstablishment(const CsvFile& file)
{
    if (file.rows.empty())
        return false;
    const ColumnMap columns(file.rows.front());
    return std::ranges::all_of(kNeeded, [&](auto column) { return columns.find(column).has_value(); });
}

Result<ImportOutcome> readKentEstablishment(const plan::Plan& plan, const CsvFile& file,
                                            const ImportOptions& options)
{
    auto table = asTable(file);
    if (!table)
        return fail(std::move(table.error()));
    if (auto header = checkKentHeader(*table); !header)
        return fail(std::move(header.error()));
    table = fitted(*std::move(table));
    if (!table)
        return fail(std::move(table.error()));
    if (!options.date)
        return fail({ErrorCode::BadInput,
                     "the return does not say its date",
                     {file.name, 0, {}},
                     {},
                     "a date such as 2015-01-30",
                     "Say which date the figures are of",
                     Question::Date});
    const auto root = targetLocality(plan, options.locality);
    if (!root)
        return fail(root.error());
    return KentReader(plan, *table, *root, *options.date).read();
}

} // namespace muster::exchange
