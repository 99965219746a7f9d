// Texts that do harm where they are taken for anything but text, in every text of every table, written every
// way.

#include "base/formula_guard.h"
#include "exchange/plans.h"
#include "exchange/transfer.h"
#include "plan/rules/rules.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

namespace muster::exchange {
namespace {

const std::array<std::string, 9> kHarmful{"<img src=\"/dev/zero\">",
                                          "=1+1",
                                          " \u00a0=cmd|' /C calc'!A0",
                                          "\uff1dHYPERLINK(\"http://x\")",
                                          "\n@SUM(A1)",
                                          "-2\u202e+3",
                                          "a\x1b[31m\x07 b",
                                          "'=1, \"quoted\"; 2",
                                          std::string(9'900, 'x')};

/// The plan with the text in place of every text that its rules let be so; a number keeps names apart.
plan::Plan withText(plan::Plan plan, const std::string& text)
{
    int number = 0;
    plan::forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        const std::vector<Row> rows(plan.rows<Row>().begin(), plan.rows<Row>().end());
        for (Row row : rows)
            plan::forEachColumn<Row>([&](const auto& column) {
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype(row.*column.member)>,
                                             std::string>) {
                    Row other = row;
                    other.*column.member = text + " " + std::to_string(++number);
                    plan::Edit edit;
                    edit.put(other);
                    plan::Plan tried = plan;
                    tried.apply(edit.changes);
                    if (plan::admit(tried, edit.changes)) {
                        plan = std::move(tried);
                        row = other;
                    }
                }
            });
    });
    return plan;
}

/// Whether a spreadsheet would take the cell for a formula (OWASP, "CSV Injection").
bool isFormula(std::string_view cell)
{
    for (const std::string_view space : {" ", "\u00a0", " "})
        while (cell.starts_with(space))
            cell.remove_prefix(space.size());
    return std::ranges::any_of(std::array<std::string_view, 11>{"=", "+", "-", "@", "\t", "\r", "\n",
                                                                "\uff1d", "\uff0b", "\uff0d", "\uff20"},
                               [&](std::string_view start) { return cell.starts_with(start); });
}

bool isObeyedByTerminals(std::string_view text)
{
    return text.find('\x1b') != std::string_view::npos || text.find('\x07') != std::string_view::npos ||
           text.find("\u202e") != std::string_view::npos;
}

void expectHarmless(const Sheet& sheet)
{
    const std::string excel = toCsv(sheet, {CsvStyle::Excel, {}});
    const auto file = parseCsv(std::string_view(excel).substr(3), sheet.name); // without its mark
    RC_ASSERT(file.has_value());
    RC_ASSERT(file->rows.size() == sheet.rows.size() + 1);
    const nlohmann::json json = nlohmann::json::parse(toJson(sheet));
    RC_ASSERT(!isObeyedByTerminals(toText(sheet)));
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.columns.size(); ++column)
            if (const auto* text = std::get_if<std::string>(&sheet.rows[row][column])) {
                const std::string& cell = file->rows[row + 1].cells[column];
                RC_ASSERT(!isFormula(cell));
                RC_ASSERT(unguardedText(cell) == *text);
                RC_ASSERT(json[row][sheet.columns[column].name] == *text);
            }
}

RC_GTEST_PROP(HostileText, IsTextInEveryTableHoweverItIsWritten, ())
{
    const auto& text = kHarmful.at(*rc::gen::inRange<std::size_t>(0, kHarmful.size()));
    const plan::Plan plan = withText(randomPlan(), text);
    const engine::Results results{engine::Inputs(plan)};
    for (const std::string_view table : writableTables()) {
        const auto sheet = tableOf(results, {std::string(table), {}});
        if (sheet) // a plan with errors has no results
            expectHarmless(*sheet);
    }
    for (const auto table : canonicalTables()) {
        const auto read =
            readText(plan, table, csvOf(plan, table, {CsvStyle::Plain, {}}), {HyphenIs::Month, {}, {}, {}});
        if (!read)
            RC_FAIL(read.error().sentence());
        RC_ASSERT(plan::isEmpty(read->edit.changes));
    }
}

} // namespace
} // namespace muster::exchange
