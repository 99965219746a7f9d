#include "exchange/whole_book.h"

#include "exchange/inspect/open_book.h"
#include "exchange/read/workbook/workbook.h"
#include "exchange/results/savings_sheet.h"
#include "exchange/tables/canonical.h"
#include "exchange/transfer.h"
#include "exchange/write/about_sheet.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace muster::exchange {

namespace {

/// The names of its sheets that are not hidden.
std::vector<std::string> sheetsOf(const Book& book)
{
    std::vector<std::string> names;
    for (const SheetName& sheet : book.sheets())
        if (!sheet.isHidden)
            names.push_back(sheet.name);
    return names;
}

/// Its tables of the plan, in an order in which none names a later one's rows.
std::vector<std::string_view> tablesAmong(const std::vector<std::string>& sheets)
{
    std::vector<std::string_view> tables;
    for (const std::string_view table : canonicalTables())
        if (std::ranges::find(sheets, table) != sheets.end())
            tables.push_back(table);
    return tables;
}

bool hasSheet(const std::vector<std::string>& sheets, std::string_view name)
{
    return std::ranges::find(sheets, name) != sheets.end();
}

/// What is to be said of sheets that are neither tables of the plan nor made from them.
std::vector<std::string> notesOnOthers(const std::vector<std::string>& sheets, const std::string& file)
{
    std::vector<std::string> others;
    std::size_t results = 0;
    for (const std::string& sheet : sheets) {
        const bool isWritten = std::ranges::count(writableTables(), std::string_view(sheet)) > 0 ||
                               sheet == kSavingsProgramme || sheet == kAboutSheet;
        if (!isWritten)
            others.push_back(sheet);
        else if (!isPlanTable(sheet) && sheet != kAboutSheet)
            ++results;
    }
    std::vector<std::string> notes;
    if (results > 0)
        notes.push_back(
            fmt::format("{}: {} sheets of results were passed over: Muster makes them anew", file, results));
    if (!others.empty())
        notes.push_back(fmt::format("{}: these sheets are no table of the plan and were passed over: {}",
                                    file, fmt::join(others, ", ")));
    return notes;
}

/// Several imports being put together, each against the plan as those before it leave it.
class BookImport {
  public:
    BookImport(const plan::Plan& plan, Book& book, const std::filesystem::path& path,
               const ImportOptions& options)
        : m_book(book), m_path(path), m_options(options), m_plan(plan)
    {
    }

    Result<void> read(std::string_view table, bool removes, const Progress& progress)
    {
        ImportOptions options = m_options;
        options.sheet = table;
        options.removesMissing = removes;
        options.progress = progress;
        auto outcome = importSheet(m_plan, m_book, m_path, table, options);
        if (!outcome)
            return fail(std::move(outcome.error()));
        m_plan.apply(outcome->edit.changes);
        if (removes || !m_options.removesMissing)
            addMissing(outcome->missing);
        if (!removes)
            add(*outcome);
        m_edits.push_back(std::move(outcome->edit));
        return {};
    }

    [[nodiscard]] ImportOutcome finish(const std::string& file)
    {
        m_all.edit = plan::together(fmt::format("Import all tables from {}", file), m_edits);
        m_all.missing.table = "all tables";
        m_all.missing.isErased = m_options.removesMissing;
        return std::move(m_all);
    }
    void note(std::vector<std::string> notes)
    {
        m_all.notes.insert(m_all.notes.end(), notes.begin(), notes.end());
    }

  private:
    void add(const ImportOutcome& one)
    {
        note(one.notes);
        m_all.counts.read += one.counts.read;
        m_all.counts.added += one.counts.added;
        m_all.counts.changed += one.counts.changed;
        m_all.counts.unchanged += one.counts.unchanged;
    }
    void addMissing(const MissingRows& missing)
    {
        constexpr std::size_t kNamed = 3;
        m_all.missing.count += missing.count;
        for (const std::string& each : missing.some)
            if (m_all.missing.some.size() < kNamed)
                m_all.missing.some.push_back(each);
        for (const std::string& each : missing.ofAnotherStart)
            m_all.missing.ofAnotherStart.push_back(each);
    }

    Book& m_book;
    const std::filesystem::path& m_path;
    const ImportOptions& m_options;
    plan::Plan m_plan;
    std::vector<plan::Edit> m_edits;
    ImportOutcome m_all;
};

Error noTableOfPlan(const std::filesystem::path& path, const std::vector<std::string>& sheets)
{
    return {ErrorCode::NotFound,
            "no sheet of the file is named as a table of the plan",
            {path.filename().string(), 0, {}},
            fmt::format("{}", fmt::join(sheets, ", ")),
            fmt::format("{}", fmt::join(canonicalTables(), ", ")),
            {}};
}

} // namespace

bool isWholePlan(const Book& book)
{
    const auto sheets = sheetsOf(book);
    return tablesAmong(sheets).size() > 1 && hasSheet(sheets, kAboutSheet);
}

Result<ImportOutcome> importBook(const plan::Plan& plan, Book& book, const std::filesystem::path& path,
                                 const ImportOptions& options)
{
    const auto sheets = sheetsOf(book);
    auto tables = tablesAmong(sheets);
    if (tables.empty())
        return fail(noTableOfPlan(path, sheets));
    BookImport import(plan, book, path, options);
    const double steps = static_cast<double>(tables.size()) * (options.removesMissing ? 2 : 1);
    double done = 0;
    const auto readEach = [&](bool removes) -> Result<void> {
        for (const std::string_view table : tables) {
            if (auto read =
                    import.read(table, removes, options.progress.part(done / steps, (done + 1) / steps));
                !read)
                return read;
            ++done;
        }
        return {};
    };
    auto read = readEach(false);
    std::ranges::reverse(tables); // what names others goes before them
    if (read && options.removesMissing)
        read = readEach(true);
    if (!read)
        return fail(std::move(read.error()));
    import.note(notesOnOthers(sheets, path.filename().string()));
    return import.finish(path.filename().string());
}

Result<ImportOutcome> importAny(const plan::Plan& plan, const std::filesystem::path& path,
                                std::string_view kind, const ImportOptions& options)
{
    const bool isAll = kind == kAllTables;
    const bool mayBeAll = isAll || (kind.empty() && options.sheet.empty());
    if (!mayBeAll || !isWorkbook(firstBytesOf(path)))
        return isAll ? fail(noTableOfPlan(path, {})) : importFile(plan, path, kind, options);
    const auto book = openWorkbook(path);
    if (!book)
        return fail(book.error());
    return isAll || isWholePlan(**book) ? importBook(plan, **book, path, options)
                                        : importFile(plan, path, kind, options);
}

} // namespace muster::exchange
