#include "exchange/map/vacancy_figures.h"

#include "base/number.h"
#include "base/text.h"
#include "base/written_dates.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <optional>

namespace muster::exchange {

namespace {

constexpr std::string_view kDayColumn = "as_at";
constexpr std::string_view kEstablishmentColumn = "establishment_fte";
constexpr std::string_view kVacancyColumn = "vacancy_fte";
constexpr double kPercent = 0.01;

/// A figure as it is printed, which may be rounded.
struct Printed {
    double value = 0;
    double half = 0; ///< of its last digit
};

std::optional<Printed> printed(const std::string& cell, NumberUnit unit)
{
    const auto value = parseNumber(cell, unit);
    if (!value)
        return std::nullopt;
    const auto point = cell.find('.');
    const auto end = cell.find_first_not_of("0123456789", point == std::string::npos ? 0 : point + 1);
    const std::size_t decimals = point == std::string::npos ? 0 : std::min(end, cell.size()) - point - 1;
    const double scale = cell.find('%') == std::string::npos ? 1 : kPercent;
    return Printed{*value, scale * std::pow(10.0, -double(decimals)) / 2};
}

Date lastDayOf(const Period& period)
{
    return Date::after(period.start, daysBetween(period.start, period.start + period.months()) - 1);
}

class VacancyFigures {
  public:
    VacancyFigures(MappedTable& mapped, const ImportMap& map) : m_mapped(mapped), m_map(map) {}

    Result<void> complete()
    {
        takeLastDays();
        m_inPercent = isInPercent();
        if (!place(kEstablishmentColumn))
            addInPostAndVacancies();
        else if (auto made = divideByRate(); !made)
            return made;
        if (place(kVacancyRateColumn)) {
            compareRates();
            takeOut(*place(kVacancyRateColumn));
        }
        return {};
    }

  private:
    [[nodiscard]] std::optional<std::size_t> place(std::string_view column) const
    {
        const auto& header = m_mapped.table.header.cells;
        const auto at = std::ranges::find(header, column);
        return at == header.end() ? std::nullopt : std::optional(std::size_t(at - header.begin()));
    }
    [[nodiscard]] std::optional<Printed> figure(const CsvRow& row, std::string_view column) const
    {
        const auto at = place(column);
        return at ? printed(row.cells[*at], NumberUnit::Staff) : std::nullopt;
    }
    void note(const std::string& sentence)
    {
        m_mapped.notes.push_back(fmt::format("{}: {}", m_mapped.table.file, sentence));
    }

    void takeLastDays()
    {
        const auto at = place(kDayColumn);
        if (!at)
            return;
        std::map<std::string, std::string> taken;
        for (CsvRow& row : m_mapped.table.rows) {
            std::string& cell = row.cells[*at];
            const auto period = readPeriod(cell, HyphenIs::Month);
            if (readDate(cell) || !period)
                continue;
            const std::string day = lastDayOf(*period).toString();
            taken.emplace(std::exchange(cell, day), day);
        }
        std::vector<std::string> words;
        for (const auto& [text, day] : taken)
            words.push_back(fmt::format("{} as {}", text, day));
        if (!words.empty())
            note(fmt::format("an establishment is of one day, so periods are taken as their last: {}",
                             fmt::join(words, ", ")));
    }

    void addInPostAndVacancies()
    {
        m_mapped.table.header.cells.emplace_back(kEstablishmentColumn);
        for (CsvRow& row : m_mapped.table.rows) {
            const auto inPost = figure(row, kInPostColumn);
            const auto vacancies = figure(row, kVacancyColumn);
            row.cells.push_back(inPost && vacancies ? inWords(inPost->value + vacancies->value) : "");
        }
        note("the establishment is staff in post and vacancies together, as the table does not give it");
    }

    Result<void> divideByRate()
    {
        const std::size_t at = *place(kEstablishmentColumn);
        const auto isAsked = [&](const CsvRow& row) { return row.cells[at] == kByRate; };
        if (std::ranges::none_of(m_mapped.table.rows, isAsked))
            return {};
        if (!place(kVacancyColumn) || !place(kVacancyRateColumn))
            return fail({ErrorCode::BadInput,
                         fmt::format("the establishment cannot be worked out as {}, as the map gives no {}",
                                     kByRate, place(kVacancyColumn) ? kVacancyRateColumn : kVacancyColumn),
                         {m_mapped.table.file, m_mapped.table.header.line, {}},
                         {},
                         {},
                         "Write the file's headings into the map"});
        std::vector<std::size_t> without;
        double most = 0;
        for (CsvRow& row : m_mapped.table.rows) {
            const auto share = rate(row);
            const auto vacancies = figure(row, kVacancyColumn);
            if (share && (share->value < 0 || share->value > 1))
                return fail(outOfRange(row));
            if (!share || !vacancies || share->value == 0 || vacancies->value <= 0) {
                without.push_back(row.line);
                continue;
            }
            const double whole = vacancies->value / share->value;
            row.cells[at] = inWords(whole);
            most = std::max(most, whole * (share->half / share->value + vacancies->half / vacancies->value));
        }
        std::erase_if(m_mapped.table.rows, isAsked);
        sayWorkedOut(most, without);
        return {};
    }

    void sayWorkedOut(double most, const std::vector<std::size_t>& without)
    {
        note(fmt::format(
            "the establishment is worked out as vacancies divided by their gross rate; as both are "
            "rounded it may be off by up to {:.1f} FTE",
            most));
        if (without.empty())
            return;
        note(fmt::format("left out, as no establishment can be worked out without vacancies and a rate: {}",
                         linesInWords(without)));
        m_mapped.withMarks.insert(m_mapped.withMarks.end(), without.begin(), without.end());
    }

    [[nodiscard]] Error outOfRange(const CsvRow& row) const
    {
        return {ErrorCode::BadInput,
                "the vacancy rate is outside its range",
                {m_mapped.table.file, row.line, std::string(kVacancyRateColumn)},
                row.cells[*place(kVacancyRateColumn)],
                "0 % to 100 %",
                {}};
    }

    /// Whether rates without a sign are percentages: their heading says so, or one is above 1.
    [[nodiscard]] bool isInPercent() const
    {
        for (const MapLine& line : m_map.lines)
            if (line.column == kVacancyRateColumn && line.found.empty() &&
                (line.heading.find('%') != std::string::npos ||
                 nameKey(line.heading).find("percent") != std::string::npos))
                return true;
        const auto at = place(kVacancyRateColumn);
        return at && std::ranges::any_of(m_mapped.table.rows, [&](const CsvRow& row) {
                   const auto value = parseNumber(row.cells[*at]);
                   return value && std::abs(*value) > 1;
               });
    }

    /// As a share of 1.
    [[nodiscard]] std::optional<Printed> rate(const CsvRow& row) const
    {
        const std::string& cell = row.cells[*place(kVacancyRateColumn)];
        auto share = printed(cell, NumberUnit::Share);
        if (share && m_inPercent && cell.find('%') == std::string::npos)
            share = Printed{share->value * kPercent, share->half * kPercent};
        if (share)
            share->half =
                std::min(share->half, kPercent / 2); // 0.1 in a workbook is 10 %, and no 5 % to 15 %
        return share;
    }

    void compareRates()
    {
        std::vector<std::size_t> others;
        std::string first;
        for (const CsvRow& row : m_mapped.table.rows) {
            const auto share = rate(row);
            const auto establishment = figure(row, kEstablishmentColumn);
            auto vacancies = figure(row, kVacancyColumn);
            if (const auto inPost = figure(row, kInPostColumn); !vacancies && establishment && inPost)
                vacancies = Printed{establishment->value - inPost->value, establishment->half + inPost->half};
            if (!share || !vacancies || !establishment || establishment->value <= 0)
                continue;
            const double made = vacancies->value / establishment->value;
            const double rounding =
                share->half + (vacancies->half + std::abs(made) * establishment->half) / establishment->value;
            constexpr double kDust = 1e-9;
            if (std::abs(made - share->value) <= rounding + kDust)
                continue;
            others.push_back(row.line);
            if (first.empty())
                first = fmt::format("{:.1f} % where {:g} of {:g} FTE are {:.1f} %", share->value / kPercent,
                                    vacancies->value, establishment->value, made / kPercent);
        }
        note("gross vacancy rates are compared and not kept, as they follow from the establishment and the "
             "vacancies");
        if (!others.empty())
            note(fmt::format("the rate is not that of the figures beside it in {} ({}): see which is right",
                             linesInWords(others), first));
    }

    void takeOut(std::size_t at)
    {
        const auto place = std::ptrdiff_t(at);
        auto& header = m_mapped.table.header.cells;
        header.erase(header.begin() + place);
        for (CsvRow& row : m_mapped.table.rows)
            row.cells.erase(row.cells.begin() + place);
    }

    /// To hundredths, as staff are counted.
    [[nodiscard]] static std::string inWords(double fte)
    {
        constexpr double kHundred = 100;
        return fmt::format("{}", std::round(fte * kHundred) / kHundred);
    }

    MappedTable& m_mapped;
    const ImportMap& m_map;
    bool m_inPercent = false;
};

} // namespace

Result<void> completeVacancyFigures(MappedTable& mapped, const ImportMap& map)
{
    return VacancyFigures(mapped, map).complete();
}

} // namespace muster::exchange
