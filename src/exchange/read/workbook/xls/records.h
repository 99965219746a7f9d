#pragma once
// The records that an .xls is made of, and the texts in them: BIFF 5 and 8, as [MS-XLS] says.

#include "exchange/read/workbook/parts/little_endian.h"

#include <optional>
#include <string>
#include <string_view>

namespace muster::exchange {

/// The kinds of records that are read.
enum class Biff : std::uint16_t {
    Formula = 0x0006,
    End = 0x000A,
    DayCount = 0x0022,
    Password = 0x002F,
    Continue = 0x003C,
    CodePage = 0x0042,
    Columns = 0x007D,
    Sheet = 0x0085,
    Numbers = 0x00BD,
    RichLabel = 0x00D6,
    Style = 0x00E0,
    Merges = 0x00E5,
    Texts = 0x00FC,
    TextNumber = 0x00FD,
    Number = 0x0203,
    Label = 0x0204,
    YesNoOrError = 0x0205,
    FormulaText = 0x0207,
    Row = 0x0208,
    ShortNumber = 0x027E,
    Format = 0x041E,
    Begin = 0x0809
};

struct BiffRecord {
    Biff kind = Biff::End;
    std::string_view data;
    std::size_t at = 0; ///< where it starts in its stream

    [[nodiscard]] std::uint16_t number(std::size_t place) const
    {
        return static_cast<std::uint16_t>(littleEndian<2>(data, place));
    }
};

/// The records from a place on.
class BiffRecords {
  public:
    BiffRecords(std::string_view stream, std::size_t at) : m_stream(stream), m_at(at) {}
    /// Nothing at the end of the stream, and where it breaks off.
    [[nodiscard]] std::optional<BiffRecord> next();
    /// Whether the next one carries on the one before.
    [[nodiscard]] bool isContinued() const;

  private:
    std::string_view m_stream;
    std::size_t m_at;
};

/// What the texts of a workbook are written in.
struct BiffText {
    bool isUnicode = true;    ///< from Excel 97 on
    unsigned codePage = 1252; ///< before
    /// Bytes in the code page, as UTF-8.
    [[nodiscard]] std::string fromCodePage(std::string_view bytes) const;
};

/// The content of a record and of those that carry it on, byte after byte. Past the end everything is 0.
class BiffContent {
  public:
    /// From a place in the record on; the records that carry it on come next in `following`.
    BiffContent(const BiffRecord&, std::size_t from, BiffRecords& following);

    [[nodiscard]] bool isOver() const { return m_over; } ///< something was asked beyond the end
    std::uint64_t number(int bytes);
    void skip(std::size_t bytes);
    /// A text whose length, in so many bytes, comes first. More than 65,535 characters it never has.
    std::string text(int lengthBytes, const BiffText&);

  private:
    bool more();
    std::string unicode(std::size_t characters, bool isWide);
    std::string_view m_left;
    BiffRecords& m_following;
    bool m_over = false;
};

} // namespace muster::exchange
