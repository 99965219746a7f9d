#pragma once
// A table on its way out, row by row, whatever form it is written in: CSV and JSON here, a workbook in
// exchange/write. No form needs all rows at once.

#include "base/progress.h"
#include "exchange/tables/sheet.h"

namespace muster::exchange {

/// Takes a table from its headings to its last row.
class SheetWriter {
  public:
    virtual ~SheetWriter() = default;
    /// A table begins: its name and its columns.
    [[nodiscard]] virtual Result<void> begin(const SheetRows&) = 0;
    [[nodiscard]] virtual Result<void> add(const std::vector<Cell>&) = 0;
    [[nodiscard]] virtual Result<void> end() = 0;
};

/// Writes a whole table. Errors: those of the writer; Cancelled.
[[nodiscard]] Result<void> writeSheet(const SheetRows&, SheetWriter&, const Progress& = {});

/// Takes a piece of the text that is written.
using TextSink = std::function<Result<void>(std::string_view)>;

/// A row of headings and the rows beneath it, as docs/tables.md, section 1, writes them.
class CsvWriter : public SheetWriter {
  public:
    CsvWriter(TextSink sink, const SheetOptions& options) : m_sink(std::move(sink)), m_options(options) {}
    Result<void> begin(const SheetRows&) override;
    Result<void> add(const std::vector<Cell>&) override;
    Result<void> end() override;

  private:
    void write(const Cell&);

    TextSink m_sink;
    SheetOptions m_options;
    std::string m_text; ///< that was not handed on yet
};

/// The same of a whole table. Pieces of a large one are made beside one another, where its rows allow it.
/// Errors: those of the sink; Cancelled.
[[nodiscard]] Result<void> writeCsv(const SheetRows&, const SheetOptions&, const TextSink&,
                                    const Progress& = {});

/// An array of objects, one a row, its members in the order of the columns; an empty cell is null.
class JsonWriter : public SheetWriter {
  public:
    JsonWriter(TextSink sink, std::optional<int> decimals) : m_sink(std::move(sink)), m_decimals(decimals) {}
    Result<void> begin(const SheetRows&) override;
    Result<void> add(const std::vector<Cell>&) override;
    Result<void> end() override;

  private:
    TextSink m_sink;
    std::optional<int> m_decimals;
    std::vector<std::string> m_names; ///< of the members, as JSON
    std::string m_text;
    bool m_isFirst = true;
};

} // namespace muster::exchange
