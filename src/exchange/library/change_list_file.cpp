#include "exchange/library/change_list_file.h"

#include "base/text.h"
#include "exchange/inspect/table_file.h"
#include "exchange/library/list_cells.h"
#include "exchange/library/list_columns.h"
#include "exchange/resources.h"
#include "exchange/tables/cell_codec.h"
#include "exchange/write/table_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

Error noList(std::string message, const std::string& file, std::size_t line, std::string_view column,
             std::string found = {}, std::string allowed = {})
{
    return {ErrorCode::BadInput, std::move(message), {file, line, std::string(column)},
            std::move(found),    std::move(allowed), {}};
}

/// One line of the file being read.
struct ListLine {
    const RawTable& file;
    const ListColumns& columns;
    const CsvRow& row;

    [[nodiscard]] std::string text(std::string_view column) const
    {
        const auto at = columns.find(column);
        return at ? std::string(trimmed(row.cells[*at])) : std::string();
    }
    [[nodiscard]] Error placed(Error error, std::string_view column) const
    {
        error.place = {file.file, row.line, std::string(column)};
        return error;
    }
    /// Writes a cell into a row of the plan's table that has such a column; an empty one leaves it.
    template <class Row>
    [[nodiscard]] Result<void> read(std::string_view column, Row& into) const
    {
        const std::string cell = text(column);
        if (cell.empty())
            return {};
        static const plan::Plan kNoNames;
        return readCell({kNoNames}, *plan::tableOf<Row>().find(column), plan::asAny(into), cell)
            .map_error([&](const Error& error) { return placed(error, column); });
    }
    [[nodiscard]] Result<bool> isSaid(std::string_view column, std::string_view yes) const
    {
        const std::string cell = lowerCase(text(column));
        if (cell.empty() || cell == "no" || cell == yes)
            return cell == yes;
        return fail(placed({ErrorCode::BadInput,
                            "not a word of this column",
                            {},
                            text(column),
                            fmt::format("{}, or nothing", yes),
                            {}},
                           column));
    }
};

/// The adjustment of a line that has a kind.
Result<plan::ListedAdjustment> adjustmentOf(const ListLine& line)
{
    plan::Adjustment row;
    for (const std::string_view column : {"kind", "roles", "by", "amount"}) {
        if (line.text(column).empty() && column != "roles")
            return fail(
                line.placed({ErrorCode::BadInput, "an adjustment must say this", {}, {}, {}, {}}, column));
        if (auto read = line.read(column, row); !read)
            return fail(read.error());
    }
    const auto from = readListedMonth(line.text("from"));
    const auto until = readListedMonth(line.text("until"));
    if (!from || !until)
        return fail(from ? line.placed(until.error(), "until") : line.placed(from.error(), "from"));
    const auto everyYear = line.isSaid("every_year", "yes");
    const auto perPost = line.isSaid("per", "post");
    if (!everyYear || !perPost)
        return fail(everyYear ? perPost.error() : everyYear.error());
    return plan::ListedAdjustment{row.kind,
                                  line.text("locality"),
                                  line.text("client_group"),
                                  line.text("activity"),
                                  line.text("role"),
                                  row.roles,
                                  *from,
                                  *until,
                                  *everyYear,
                                  row.by,
                                  row.amount,
                                  *perPost};
}

/// Adds what a line says to the list.
Result<void> takeLine(const ListLine& line, plan::ChangeList& list)
{
    for (const auto& [column, into] :
         {std::pair("title", &list.title), {"text", &list.text}, {"source", &list.source}}) {
        const std::string cell = line.text(column);
        if (!cell.empty() && !into->empty() && cell != *into)
            return fail(line.placed({ErrorCode::BadInput,
                                     "a file holds one list, and this is another one",
                                     {},
                                     cell,
                                     *into,
                                     "Put each list into a file of its own"},
                                    column));
        if (!cell.empty())
            *into = cell;
    }
    const std::string name = line.text("change");
    if (name.empty())
        return fail(line.placed({ErrorCode::BadInput, "the change has no name", {}, {}, {}, {}}, "change"));
    auto at = std::ranges::find(list.changes, name, &plan::ListedChange::name);
    if (at == list.changes.end())
        at = list.changes.insert(at, {name, {}, true, {}});
    plan::ScenarioChange said;
    said.on = at->isOn;
    for (const std::string_view column : {"reason", "on"})
        if (auto read = line.read(column, said); !read)
            return read;
    at->isOn = said.on;
    if (!said.reason.empty())
        at->reason = said.reason;
    if (line.text("kind").empty())
        return {}; // a change without adjustments
    return adjustmentOf(line).map(
        [&](plan::ListedAdjustment row) { at->adjustments.push_back(std::move(row)); });
}

Result<void> isSmall(const fs::path& path)
{
    std::error_code wrong;
    if (const auto size = fs::file_size(path, wrong); wrong || size <= kLargestChangeList)
        return {}; // what cannot be read is said by who reads it
    return fail(unreadableFile(path, "the file is too large for a list of changes",
                               fmt::format("Choose a file of at most {} bytes", kLargestChangeList)));
}

Result<plan::ChangeList> listOf(const RawTable& table, const ListColumns& columns)
{
    plan::ChangeList list;
    for (const CsvRow& row : table.rows)
        if (auto taken = takeLine({table, columns, row}, list); !taken)
            return fail(taken.error());
    if (list.changes.empty())
        return fail(noList("the list has no changes", table.file, 0, {}));
    if (list.title.empty())
        return fail(noList("the list has no title", table.file, table.rows.front().line, "title"));
    return list;
}

} // namespace

fs::path shippedChangeLists()
{
    return resourceFolder("library");
}

std::vector<ChangeListFile> changeListsIn(std::span<const fs::path> folders)
{
    std::vector<ChangeListFile> found;
    std::error_code wrong;
    for (const fs::path& folder : folders)
        for (const auto& entry : fs::directory_iterator(folder, wrong))
            if (auto list = readChangeList(entry.path()))
                found.push_back(*std::move(list));
    std::ranges::sort(found, {},
                      [](const ChangeListFile& each) { return std::tie(each.list.title, each.file); });
    return found;
}

Result<ChangeListFile> readChangeList(const fs::path& path)
{
    if (auto small = isSmall(path); !small)
        return fail(small.error());
    const auto isList = [](const CsvFile& file) {
        return !file.rows.empty() && ListColumns(file.rows.front()).isList();
    };
    auto file = readTableFile(path, {}, isList);
    if (!file)
        return fail(file.error());
    std::vector<std::string> notes = file->notes;
    const auto table = asTable(*std::move(file)).and_then(fitted);
    if (!table)
        return fail(table.error());
    const ListColumns columns(table->header);
    if (auto lacking = columns.lacking(table->file))
        return fail(*std::move(lacking));
    std::ranges::copy(columns.notes(table->file), std::back_inserter(notes));
    return listOf(*table, columns).map([&](plan::ChangeList list) {
        return ChangeListFile{path, std::move(list), std::move(notes)};
    });
}

Sheet sheetOf(const plan::ChangeList& list)
{
    Sheet sheet{"changes", {}, {}};
    for (const std::string_view column : kListColumns)
        sheet.columns.push_back({std::string(column), column == "amount"});
    const auto textOrNothing = [](std::string text) { return text.empty() ? Cell() : Cell(std::move(text)); };
    for (const plan::ListedChange& change : list.changes) {
        const auto begin = [&] {
            const bool isFirst = sheet.rows.empty();
            sheet.rows.push_back({textOrNothing(isFirst ? list.title : ""),
                                  textOrNothing(isFirst ? list.text : ""),
                                  textOrNothing(isFirst ? list.source : ""), change.name,
                                  textOrNothing(change.reason), std::string(change.isOn ? "yes" : "no")});
        };
        if (change.adjustments.empty()) {
            begin();
            sheet.rows.back().resize(kListColumns.size());
        }
        for (const plan::ListedAdjustment& row : change.adjustments) {
            begin();
            auto& cells = sheet.rows.back();
            cells.emplace_back(std::string(plan::info(row.kind).id));
            for (const std::string* name : {&row.locality, &row.clientGroup, &row.activity, &row.role})
                cells.push_back(textOrNothing(*name));
            cells.push_back(textOrNothing(row.roles ? std::string(plan::word(*row.roles)) : std::string()));
            cells.push_back(textOrNothing(textOf(row.from)));
            cells.push_back(textOrNothing(textOf(row.until)));
            cells.push_back(textOrNothing(row.isEveryYear ? "yes" : ""));
            cells.emplace_back(std::string(plan::word(row.by)));
            cells.emplace_back(row.amount);
            cells.push_back(textOrNothing(row.isPerPost ? "post" : ""));
        }
    }
    return sheet;
}

Result<void> saveChangeList(const plan::ChangeList& list, const fs::path& path)
{
    const bool isWorkbook = formOfName(path) == TableForm::Xlsx;
    return writeTableFile(path, rowsOf(sheetOf(list)), {isWorkbook ? TableForm::Xlsx : TableForm::Csv, {}},
                          {});
}

} // namespace muster::exchange
