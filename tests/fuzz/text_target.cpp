// A fuzz target: whatever the bytes, a separated text gives rows that are in order, or a sentence. It is read
// as it is looked at (leniently) and as a table of a plan is taken (strictly).

#include "exchange/read/csv.h"
#include "exchange/read/decimal_comma.h"
#include "exchange/read/text_book.h"
#include "fuzz/require.h"

#include <cstdint>

namespace muster::fuzz {
namespace {

using namespace exchange;

template <class T>
void requireSentence(const Result<T>& result)
{
    require(result || !result.error().sentence().empty(), "an error says what is wrong");
}

void readAsBook(const FileText& text)
{
    TextBook book("book", text);
    std::size_t before = 0;
    requireSentence(book.read(0, [&](BookRow&& row) -> Result<void> {
        require(row.number > before, "rows are in their order");
        before = row.number;
        require(!row.cells.empty() && !row.cells.back().text.empty(),
                "a row has cells, and none empty ends it");
        return {};
    }));
}

void readAsTable(const FileText& text)
{
    const Dialect dialect = dialectOf(text.text);
    auto file = parseCsv(text.text, "table", dialect);
    requireSentence(file);
    if (!file)
        return;
    writeDecimalPoints(*file, dialect);
    requireSentence(asTable(*std::move(file)).and_then(fitted));
}

void read(const std::string& bytes)
{
    const auto text = decodeText(bytes, "file");
    requireSentence(text);
    if (!text)
        return;
    readAsBook(*text);
    readAsTable(*text);
}

} // namespace
} // namespace muster::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    muster::fuzz::read({reinterpret_cast<const char*>(data), size});
    return 0;
}
