#include "report/site/site_page.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace muster::report {

namespace {

using engine::Column;
using engine::LocalityIndex;
using engine::Results;
using engine::RoleIndex;
using engine::TablePlace;

constexpr std::array kPublicStaff{Column::RequiredFte, Column::EstablishmentFte, Column::InPostFte,
                                  Column::VacancyFte, Column::VacancyGross};
constexpr std::size_t kPublicRungs = 3; // who is available tells of agency staff, who are few
constexpr std::array kPublicWaiting{Column::Arrivals, Column::Done, Column::Backlog, Column::InsideTarget,
                                    Column::MeanWaitDays};

/// One page's makings.
class PageMaking {
  public:
    PageMaking(const PublicFigures& figures, LocalityIndex locality, const PeriodSpan& period)
        : m_figures(figures), m_d(figures.results().inputs().dimensions()), m_locality(locality),
          m_period(period), m_year(period.period.toEnglish())
    {
    }

    SitePage make()
    {
        SitePage page{m_d.localities[m_locality].name, {}};
        const std::vector<RoleIndex> roles = rolesHere();
        for (const RoleIndex role : roles)
            page.parts.push_back({m_d.roleName(role), partOf(role, roles)});
        if (Blocks waits = waiting(); !waits.empty())
            page.parts.push_back({std::nullopt, std::move(waits)});
        return page;
    }

  private:
    [[nodiscard]] const Results& results() const { return m_figures.results(); }
    [[nodiscard]] std::string name() const { return m_d.localities[m_locality].name; }
    [[nodiscard]] TablePlace at(RoleIndex role) const { return {m_locality, role, m_period}; }

    /// Those with a figure here in some year, all roles first.
    [[nodiscard]] std::vector<RoleIndex> rolesHere() const
    {
        std::vector<RoleIndex> roles{engine::kAllRoles};
        for (RoleIndex role{}; role != m_d.roles.behind(); ++role)
            if (std::ranges::any_of(years(role), [&](const TablePlace& place) {
                    return std::ranges::any_of(kPublicStaff, [&](Column column) {
                        return engine::figureAt(results(), place, column).value_or(0) != 0;
                    });
                }))
                roles.push_back(role);
        return roles;
    }
    [[nodiscard]] std::vector<TablePlace> years(RoleIndex role) const
    {
        std::vector<TablePlace> places;
        for (const PeriodSpan& span : results().inputs().financialYears())
            places.push_back({m_locality, role, span});
        return places;
    }
    /// The locality, behind those right beneath it.
    [[nodiscard]] std::vector<TablePlace> areas(RoleIndex role) const
    {
        std::vector<TablePlace> places;
        for (const LocalityIndex each : m_d.beneath(m_locality))
            if (m_d.localities[each].parent == m_locality)
                places.push_back({each, role, m_period});
        places.push_back(at(role));
        return places;
    }

    void addStaff(Blocks& blocks, std::string caption, RowName name, const std::vector<TablePlace>& places)
    {
        const auto cell = [&](const TablePlace& place, Column column) {
            return m_figures.cell(place, column);
        };
        addTable(blocks, figureTable(results(),
                                     {std::move(caption), {name}, {kPublicStaff.begin(), kPublicStaff.end()}},
                                     places, cell)
                             .table);
    }

    [[nodiscard]] Blocks partOf(RoleIndex role, const std::vector<RoleIndex>& roles)
    {
        Blocks blocks{Heading{1, m_d.roleName(role)}};
        if (auto said = inASentence(role))
            blocks.emplace_back(*std::move(said));
        const std::vector<TablePlace> around = areas(role);
        if (auto picture = pictureOf(around, role))
            blocks.emplace_back(*std::move(picture));
        if (around.size() > 1)
            addStaff(blocks, fmt::format("{} by area, mean of {}", m_d.roleName(role), m_year),
                     RowName::Locality, around);
        if (role == engine::kAllRoles)
            addByRole(blocks, roles);
        addStaff(blocks, fmt::format("{} in {} by financial year", m_d.roleName(role), name()),
                 RowName::Period, years(role));
        return blocks;
    }

    void addByRole(Blocks& blocks, const std::vector<RoleIndex>& roles)
    {
        std::vector<TablePlace> places;
        for (const RoleIndex role : roles)
            places.push_back(at(role));
        std::ranges::rotate(places, places.begin() + 1); // all roles last
        addStaff(blocks, fmt::format("Staff in {} by role, mean of {}", name(), m_year), RowName::Role,
                 places);
    }

    /// "North, 2026/27: 43.6 FTE required, 41.0 FTE funded …": only what is known.
    [[nodiscard]] std::optional<Paragraph> inASentence(RoleIndex role) const
    {
        constexpr std::array<std::pair<Column, std::string_view>, 5> kSaid{
            {{Column::RequiredFte, "required"},
             {Column::EstablishmentFte, "funded"},
             {Column::InPostFte, "in post"},
             {Column::VacancyFte, "vacant"},
             {Column::VacancyGross, "of the establishment vacant"}}};
        Text text = textOf(fmt::format("{}, {}: ", name(), m_year));
        for (const auto& [column, words] : kSaid) {
            if (!engine::figureAt(results(), at(role), column))
                continue;
            text.push_back({text.size() == 1 ? "" : ", "});
            text.push_back(m_figures.inSentence(at(role), column));
            text.push_back({fmt::format(" {}", words)});
        }
        if (text.size() == 1)
            return std::nullopt;
        text.push_back({"."});
        return Paragraph{std::move(text)};
    }

    [[nodiscard]] std::optional<Picture> pictureOf(const std::vector<TablePlace>& places,
                                                   RoleIndex role) const
    {
        Picture picture{places.size() > 1
                            ? fmt::format("{} by area in {}, FTE", m_d.roleName(role), m_year)
                            : fmt::format("{} in {}, {}, FTE", m_d.roleName(role), name(), m_year),
                        {},
                        {}};
        picture.bars.hasScale = false;
        for (const TablePlace& place : places) {
            bool isFirst = true;
            for (const Rung& rung : std::span(kLadder).first(kPublicRungs)) {
                const auto fte = engine::figureAt(results(), place, rung.column);
                if (!fte)
                    continue;
                const bool isSuppressed = m_figures.isSuppressed(place, rung.column);
                picture.bars.bars.push_back(
                    {isFirst ? m_d.localities[place.locality].name : std::string(), 0,
                     isSuppressed ? 0 : *fte,
                     fmt::format("{} {}", m_figures.cell(place, rung.column).text, rung.name), rung.tone,
                     isFirst});
                isFirst = false;
            }
        }
        if (picture.bars.bars.empty())
            return std::nullopt;
        picture.alternative = charts::inWords(picture.bars);
        return picture;
    }

    [[nodiscard]] Blocks waiting()
    {
        auto places =
            engine::queuePlaces(results(), PeriodLength::FinancialYear, engine::Rollup::WithBeneath);
        std::erase_if(places, [&](const TablePlace& place) {
            return place.locality != m_locality || place.span.period != m_period.period;
        });
        const auto cell = [&](const TablePlace& place, Column column) {
            return m_figures.cell(place, column);
        };
        auto [table, columns] = figureTable(results(),
                                            {fmt::format("How activities wait in {}, {}", name(), m_year),
                                             {RowName::Activity},
                                             {kPublicWaiting.begin(), kPublicWaiting.end()}},
                                            places, cell);
        if (table.rows.empty())
            return {};
        return {Heading{1, "Timeliness"}, std::move(table), meaningsOf(columns)};
    }

    const PublicFigures& m_figures;
    const engine::Dimensions& m_d;
    LocalityIndex m_locality;
    PeriodSpan m_period;
    std::string m_year;
};

} // namespace

SitePage makePage(const PublicFigures& figures, LocalityIndex locality, const PeriodSpan& period)
{
    return PageMaking(figures, locality, period).make();
}

Blocks notesOfSite(double least)
{
    Blocks blocks{Heading{1, "What the figures mean"}, meaningsOf(kPublicStaff)};
    blocks.emplace_back(Heading{1, "Small numbers"});
    blocks.emplace_back(Paragraph{textOf(
        least == 0
            ? "No figure is suppressed."
            : fmt::format(
                  "So that nobody can be identified, staff in post above 0 and under {0:g} FTE are not "
                  "shown: {1} stands in their place, and in place of the vacancies, which would give "
                  "them away. Where an activity has more than 0 and under {0:g} cases that arrive, are "
                  "done or wait, none of its figures is shown. Where totals would give a suppressed "
                  "figure away, another is suppressed with it. Required staff and the establishment "
                  "are posts, not people, and are always shown.",
                  least, PublicFigures::kMark))});
    return blocks;
}

} // namespace muster::report
