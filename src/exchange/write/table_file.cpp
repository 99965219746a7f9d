#include "exchange/write/table_file.h"

#include "exchange/read/cell_text.h"
#include "exchange/read/heading_unit.h"
#include "exchange/read/new_file.h"
#include "exchange/tables/sheet_writer.h"
#include "exchange/write/about_sheet.h"
#include "exchange/write/column_words.h"
#include "exchange/write/xlsx_book.h"
#include "plan/table_info.h"

namespace muster::exchange {

namespace {

/// How a workbook shows numbers of a unit; those of the plan's own tables it shows whole, as they may come
/// home by way of what is shown.
std::string_view numberFormatOf(std::string_view table, std::string_view unit, std::string_view currency)
{
    if (plan::findTable(table) || unit.empty())
        return "General";
    if (unit == "share of one")
        return "0.0%";
    if (unit == currency || unit == "events" || unit == "count" || unit == "people")
        return "#,##0";
    return unit == "ratio" ? "0.00" : "#,##0.0";
}

LooksOf looksIn(const AboutPlan& about)
{
    return [&about](const std::string& table, const SheetColumn& column) -> ColumnLook {
        if (table == kAboutSheet)
            return {column.name};
        const std::string unit = columnWords(about.plan, table, column.name).unit;
        return {withHeadingUnit(column.name, unit),
                std::string(numberFormatOf(table, unit, about.plan.settings().currency))};
    };
}

Error noDevice(const std::filesystem::path& path)
{
    return {ErrorCode::BadInput,
            "a workbook is written to a file",
            {path.string(), 0, {}},
            {},
            {},
            "Name a file that ends in .xlsx"};
}

/// All tables, then the sheet that says what they are.
Result<void> fillBook(XlsxBook& book, const std::vector<TableMaker>& tables, const AboutPlan& about,
                      const Progress& progress)
{
    std::vector<TableHeadings> described;
    const auto share = [&](std::size_t done) {
        return static_cast<double>(done) / static_cast<double>(tables.size());
    };
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (auto wanted = progress.reached(share(i)); !wanted)
            return wanted;
        const auto rows = tables[i].make();
        if (!rows)
            return fail(rows.error());
        described.push_back({rows->name, rows->columns});
        if (auto written = writeSheet(*rows, book, progress.part(share(i), share(i + 1))); !written)
            return written;
    }
    return writeSheet(rowsOf(aboutSheet(about, described)), book).and_then([&] { return book.finish(); });
}

Result<void> writeText(NewFile& file, const SheetRows& rows, const FileWish& wish, const Progress& progress)
{
    const TextSink sink = [&file](std::string_view piece) { return file.write(piece); };
    if (wish.form == TableForm::Csv)
        return writeCsv(rows, wish.options, sink, progress);
    JsonWriter writer(sink, wish.options.decimals);
    return writeSheet(rows, writer, progress);
}

} // namespace

TableForm formOfName(const std::filesystem::path& path)
{
    const std::string ending = lowerCase(path.extension().string());
    return ending == ".xlsx" ? TableForm::Xlsx : ending == ".json" ? TableForm::Json : TableForm::Csv;
}

Result<void> writeTableFile(const std::filesystem::path& path, const SheetRows& rows, const FileWish& wish,
                            const AboutPlan& about, const Progress& progress)
{
    if (wish.form == TableForm::Xlsx)
        return writeBookFile(path, {{rows.name, [&] { return Result<SheetRows>(rows); }}}, about,
                             wish.options.decimals, progress);
    auto file = NewFile::at(path);
    if (!file)
        return fail(std::move(file.error()));
    return writeText(*file, rows, wish, progress).and_then([&] { return file->finish(); });
}

Result<void> writeBookFile(const std::filesystem::path& path, const std::vector<TableMaker>& tables,
                           const AboutPlan& about, std::optional<int> decimals, const Progress& progress)
{
    auto file = NewFile::at(path);
    if (!file)
        return fail(std::move(file.error()));
    if (file->isDevice())
        return fail(noDevice(path));
    XlsxBook book(file->meanwhile(), looksIn(about), decimals);
    return fillBook(book, tables, about, progress)
        .and_then([&] { return progress.reached(1); })
        .and_then([&] { return file->finish(); })
        .map_error([&](Error error) {
            if (error.place.file == file->meanwhile().string())
                error.place.file = path.string();
            return error;
        });
}

} // namespace muster::exchange
