#pragma once
// The parts of a workbook that is a ZIP: listed, and unpacked block by block. Nothing is written to disk, so
// a part's name leads nowhere.

#include "base/progress.h"
#include "exchange/read/workbook/parts/file_bytes.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace muster::exchange {

/// A sheet unpacks to no more bytes; other parts, of which tables are kept, to fewer.
inline constexpr std::uintmax_t kMostOfSheet = 1024 * kMegabyte;
inline constexpr std::uintmax_t kMostOfTables = 32 * kMegabyte;

/// Takes a block of at most 64 kB; false where it has seen enough.
using BlockTaker = std::function<bool(std::string_view)>;

class Parts {
  public:
    /// Errors: BadInput where it is no sound ZIP, has too many parts, or one part twice.
    [[nodiscard]] static Result<Parts> open(std::shared_ptr<const FileBytes>);

    [[nodiscard]] const std::string& file() const { return m_bytes->name(); }
    /// Names are compared without regard to letter case; "\" counts as "/".
    [[nodiscard]] bool holds(std::string_view part) const;
    [[nodiscard]] bool holdsBelow(std::string_view folder) const;
    /// Unpacks a part. Errors: BadInput where it is missing, damaged, has a password, or unpacks to more than
    /// `most` bytes or beyond all measure; Cancelled.
    [[nodiscard]] Result<void> read(std::string_view part, std::uintmax_t most, const BlockTaker&,
                                    const Progress&) const;

  private:
    Parts(std::shared_ptr<const FileBytes> bytes, std::vector<std::string> names);
    std::shared_ptr<const FileBytes> m_bytes;
    std::vector<std::string> m_names; ///< in small letters, sorted
};

} // namespace muster::exchange
