#include "exchange/read/workbook/xlsx/xlsx.h"

#include "exchange/read/workbook/parts/book_rows.h"
#include "exchange/read/workbook/parts/xml.h"
#include "exchange/read/workbook/xlsx/relations.h"
#include "exchange/read/workbook/xlsx/shared_strings.h"
#include "exchange/read/workbook/xlsx/sheet_reader.h"
#include "exchange/read/workbook/xlsx/styles.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace muster::exchange {

namespace {

/// What the workbook's own part says of a sheet.
struct XlsxSheet {
    SheetName name;
    std::string relation;
};

class XlsxBookReader : public XmlHandler {
  public:
    explicit XlsxBookReader(const std::string& file) : m_file(file) {}
    std::vector<XlsxSheet> sheets;
    DayCount days = DayCount::From1900;

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        const auto local = localName(name);
        if (local == "workbookPr" && isOn(attributes["date1904"]))
            days = DayCount::From1904;
        else if (local == "sheet")
            addSheet(attributes);
    }
    void end(std::string_view) override {}

  private:
    void addSheet(const XmlAttributes& attributes)
    {
        const auto state = attributes["state"];
        XlsxSheet sheet{{std::string(attributes["name"]), state == "hidden" || state == "veryHidden"}, {}};
        attributes.each([&](std::string_view name, std::string_view value) {
            if (name.ends_with(":id"))
                sheet.relation = value;
        });
        sheets.push_back(std::move(sheet));
        if (sheets.size() > kMostSheets)
            refuse(damagedWorkbook(m_file, fmt::format("it has more than {} sheets", kMostSheets)));
    }
    const std::string& m_file;
};

class XlsxBook : public Book {
  public:
    XlsxBook(Parts parts, std::vector<Relation> relations, XlsxBookReader&& read)
        : m_parts(std::move(parts)), m_relations(std::move(relations))
    {
        m_tables.days = read.days;
        for (auto& sheet : read.sheets)
            addSheet(std::move(sheet));
    }

    [[nodiscard]] BookFormat format() const override { return BookFormat::Xlsx; }
    [[nodiscard]] const std::vector<SheetName>& sheets() const override { return m_names; }

    [[nodiscard]] Result<SheetShape> read(std::size_t sheet, const RowTaker& take,
                                          const Progress& progress) override
    {
        constexpr double kTables = 0.2;
        if (auto read = readTables(progress.part(0, kTables)); !read)
            return fail(std::move(read.error()));
        return readXlsxSheet(m_parts, m_places[sheet], m_names[sheet].name, m_tables, take,
                             progress.part(kTables, 1));
    }

  private:
    /// A sheet that holds a chart or a dialogue has no cells.
    void addSheet(XlsxSheet sheet)
    {
        const auto found = std::ranges::find(m_relations, sheet.relation, &Relation::id);
        const bool known = found != m_relations.end();
        if (known && found->kind != "worksheet")
            return;
        m_names.push_back(std::move(sheet.name));
        m_places.push_back(known ? found->target : fmt::format("of the sheet {}", m_names.back().name));
    }

    [[nodiscard]] Result<void> readTables(const Progress& progress)
    {
        if (m_haveTables)
            return {};
        if (const auto part = partOf("styles")) {
            auto styles = readStyles(m_parts, *part);
            if (!styles)
                return fail(std::move(styles.error()));
            m_tables.styles = *std::move(styles);
        }
        if (const auto part = partOf("sharedStrings")) {
            auto strings = readSharedStrings(m_parts, *part, progress);
            if (!strings)
                return fail(std::move(strings.error()));
            m_tables.strings = *std::move(strings);
        }
        m_haveTables = true;
        return {};
    }

    [[nodiscard]] std::optional<std::string> partOf(std::string_view kind) const
    {
        const auto found = std::ranges::find(m_relations, kind, &Relation::kind);
        return found != m_relations.end() && m_parts.holds(found->target) ? std::optional(found->target)
                                                                          : std::nullopt;
    }

    Parts m_parts;
    std::vector<Relation> m_relations;
    std::vector<SheetName> m_names;
    std::vector<std::string> m_places; ///< of each sheet, its part
    XlsxTables m_tables;
    bool m_haveTables = false;
};

} // namespace

Result<std::string> mainPartOf(const Parts& parts)
{
    return relationsOf(parts, {}).map([&](const std::vector<Relation>& relations) {
        const auto found = std::ranges::find(relations, "officeDocument", &Relation::kind);
        return found != relations.end() && parts.holds(found->target) ? found->target : std::string{};
    });
}

Result<std::unique_ptr<Book>> openXlsx(Parts parts, const std::string& mainPart)
{
    XlsxBookReader reader(parts.file());
    if (auto read = readXml(parts, mainPart, kMostOfTables, reader); !read)
        return fail(std::move(read.error()));
    return relationsOf(parts, mainPart).map([&](std::vector<Relation> relations) -> std::unique_ptr<Book> {
        return std::make_unique<XlsxBook>(std::move(parts), std::move(relations), std::move(reader));
    });
}

} // namespace muster::exchange
