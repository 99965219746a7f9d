#pragma once
// A separated text as a file of one sheet. It is read leniently, since it is looked at before anything is
// taken from it.

#include "exchange/read/book.h"
#include "exchange/read/dialect.h"
#include "exchange/read/text_file.h"

#include <memory>

namespace muster::exchange {

class TextBook : public Book {
  public:
    /// Errors: those of readTextFile().
    [[nodiscard]] static Result<std::unique_ptr<TextBook>> open(const std::filesystem::path&);
    TextBook(std::string name, FileText text);

    [[nodiscard]] BookFormat format() const override { return BookFormat::Text; }
    [[nodiscard]] const std::vector<SheetName>& sheets() const override { return m_sheets; }
    [[nodiscard]] Result<SheetShape> read(std::size_t sheet, const RowTaker&, const Progress& = {}) override;

    [[nodiscard]] const Dialect& dialect() const { return m_dialect; }
    [[nodiscard]] const FileText& text() const { return m_text; }

  private:
    std::string m_name;
    FileText m_text;
    Dialect m_dialect;
    std::vector<SheetName> m_sheets{{}};
};

} // namespace muster::exchange
