#include "exchange/read/text_book.h"

#include "exchange/read/csv.h"

#include <algorithm>

namespace muster::exchange {

Result<std::unique_ptr<TextBook>> TextBook::open(const std::filesystem::path& path)
{
    auto text = readTextFile(path);
    if (!text)
        return fail(std::move(text.error()));
    return std::make_unique<TextBook>(path.filename().string(), *std::move(text));
}

TextBook::TextBook(std::string name, FileText text)
    : m_name(std::move(name)), m_text(std::move(text)), m_dialect(dialectOf(m_text.text))
{
}

Result<SheetShape> TextBook::read(std::size_t, const RowTaker& take, const Progress& progress)
{
    const std::size_t lines = std::size_t(std::ranges::count(m_text.text, '\n')) + 1;
    const auto takeRow = [&](CsvRow&& row) -> Result<void> {
        BookRow taken{row.line, false, {}};
        for (std::string& cell : row.cells)
            taken.cells.push_back({std::move(cell), CellType::Text, 0});
        for (BookCell& cell : taken.cells)
            if (cell.text.empty())
                cell.type = CellType::Empty;
        while (!taken.cells.empty() && taken.cells.back().type == CellType::Empty)
            taken.cells.pop_back();
        if (auto goesOn = progress.reached(std::min(row.line, lines), lines); !goesOn)
            return goesOn;
        return taken.cells.empty() ? Result<void>() : take(std::move(taken));
    };
    if (auto read = eachCsvRow(m_text.text, m_name, m_dialect, Marks::Lenient, takeRow); !read)
        return fail(std::move(read.error()));
    return SheetShape{{}, {}, {"General"}, 0};
}

} // namespace muster::exchange
