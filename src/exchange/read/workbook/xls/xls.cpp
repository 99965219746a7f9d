#include "exchange/read/workbook/xls/xls.h"

#include "exchange/read/workbook/xls/xls_sheet.h"

namespace muster::exchange {

namespace {

class XlsBook : public Book {
  public:
    XlsBook(std::string stream, std::string file, XlsTables tables)
        : m_stream(std::move(stream)), m_file(std::move(file)), m_tables(std::move(tables))
    {
        for (const auto& sheet : m_tables.sheets)
            m_names.push_back(sheet.name);
    }
    [[nodiscard]] BookFormat format() const override { return BookFormat::Xls; }
    [[nodiscard]] const std::vector<SheetName>& sheets() const override { return m_names; }
    [[nodiscard]] Result<SheetShape> read(std::size_t sheet, const RowTaker& take,
                                          const Progress& progress) override
    {
        return readXlsSheet(m_stream, m_file, m_tables.sheets[sheet], m_tables, take, progress);
    }

  private:
    std::string m_stream;
    std::string m_file;
    XlsTables m_tables;
    std::vector<SheetName> m_names;
};

/// What a compound file is that holds no workbook.
Error otherCompound(const Compound& compound, const std::string& file)
{
    if (compound.holds("EncryptedPackage"))
        return passwordNeeded(file);
    const char* what = compound.holds("WordDocument")          ? "an old Word document (.doc)"
                       : compound.holds("PowerPoint Document") ? "an old PowerPoint presentation (.ppt)"
                                                               : "a file of an old Office program";
    return {
        ErrorCode::BadInput,           std::string("this is ") + what + ", not a workbook", {file, 0, {}}, {},
        ".xlsx, .xlsm, .ods and .xls", "Copy its table into a workbook, or save it as .csv"};
}

} // namespace

Result<std::unique_ptr<Book>> openXls(const FileBytes& bytes)
{
    const auto compound = Compound::open(bytes);
    if (!compound)
        return fail(compound.error());
    const char* name = compound->holds("Workbook") ? "Workbook" : "Book"; // before Excel 97
    if (!compound->holds(name))
        return fail(otherCompound(*compound, bytes.name()));
    auto stream = compound->stream(name);
    if (!stream)
        return fail(std::move(stream.error()));
    auto tables = readXlsTables(*stream, bytes.name());
    if (!tables)
        return fail(std::move(tables.error()));
    return std::make_unique<XlsBook>(*std::move(stream), bytes.name(), *std::move(tables));
}

} // namespace muster::exchange
