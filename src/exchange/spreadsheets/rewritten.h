#pragma once
// What a spreadsheet makes of cells that it opens and saves, recognised by what the plan has in their place:
// leading zeros that are lost, and numbers that lose the digits which were not shown. Nobody changed them, so
// the plan's own are kept. Inside the room; row_decoder.h uses it.

#include "base/result.h"
#include "plan/table_info.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace muster::exchange {

/// What a cell of a file lost on its way.
enum class Lost : std::uint8_t {
    Nothing,      ///< or what nobody can see: digits behind the fifteenth
    LeadingZeros, ///< 7 was 007
    Digits        ///< 0.333333333 was 0.3333333333333333
};

/// What the cell of the plan lost to become this text of a file, which reads as `read`; none where it is
/// another value.
[[nodiscard]] std::optional<Lost> lostBy(const plan::ColumnInfo&, const plan::AnyRow* known,
                                         const plan::AnyRow* read, std::string_view text);

/// The texts of a table's column that begin with zeros, by what is left without them.
class ZeroTexts {
  public:
    ZeroTexts(const plan::TableInfo&, const plan::ColumnInfo&, const plan::Plan&);
    /// Those that a text of digits may have been.
    [[nodiscard]] const std::vector<std::string>& of(std::string_view text) const;

  private:
    std::unordered_map<std::string, std::vector<std::string>> m_texts;
};

/// What to say of lost cells, a sentence for each column and kind of loss.
class LostCells {
  public:
    void add(Lost, const Place& first, std::string_view text, std::string_view kept);
    [[nodiscard]] std::vector<std::string> sentences() const;

  private:
    struct Cells {
        Lost lost;
        Place first;
        std::string text;
        std::string kept;
        std::size_t count;
    };
    std::vector<Cells> m_cells;
};

} // namespace muster::exchange
