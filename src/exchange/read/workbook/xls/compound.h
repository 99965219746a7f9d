#pragma once
// Files in a file, as old Office programs wrote them: the compound file of [MS-CFB].

#include "exchange/read/workbook/parts/file_bytes.h"

#include <string_view>
#include <vector>

namespace muster::exchange {

/// Whether a file that starts so is one.
[[nodiscard]] bool isCompound(std::string_view firstBytes);

class Compound {
  public:
    /// Errors: BadInput where it is damaged or larger than an old workbook can be.
    [[nodiscard]] static Result<Compound> open(const FileBytes&);

    [[nodiscard]] bool holds(std::string_view name) const;
    /// All bytes of a stream. Errors: BadInput where it is missing, cut off or damaged.
    [[nodiscard]] Result<std::string> stream(std::string_view name) const;

  private:
    struct Entry {
        std::string name;
        std::uint32_t start = 0;
        std::uint64_t size = 0;
        bool isRoot = false;
    };

    Compound(std::string bytes, std::string file);
    bool readTable();
    bool readEntries();
    [[nodiscard]] std::string_view sector(std::uint32_t number) const;
    [[nodiscard]] std::uint32_t next(std::uint32_t sector) const;
    /// The sectors from one on, one after the other, up to so many bytes; false where they break off.
    bool chain(std::uint32_t start, std::uint64_t size, std::string& bytes) const;
    bool smallChain(const Entry&, std::string& bytes) const;
    [[nodiscard]] const Entry* find(std::string_view name) const;

    std::string m_bytes;
    std::string m_file;
    unsigned m_shift = 9; ///< a sector has 2 to this power bytes
    std::vector<std::uint32_t> m_tableSectors;
    std::vector<Entry> m_entries;
};

} // namespace muster::exchange
