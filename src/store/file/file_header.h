#pragma once
// The first bytes of an SQLite file. They are read through SQLite's own handle: opening the file beside it
// and closing it again would take away the locks that this process has on it, which is how POSIX locks are.
// Source: sqlite.org/fileformat2.html, section 1.3.

#include <SQLiteCpp/Database.h>
#include <array>
#include <cstdint>

namespace muster::store {

/// "Mstr": the application id of every plan file.
inline constexpr std::int32_t kApplicationId = 0x4D737472;

class FileHeader {
  public:
    /// Reads the header as the disk has it, without a lock; all zeros where the file is shorter.
    explicit FileHeader(SQLite::Database&);

    /// Whether it is an SQLite file that says it is a plan.
    [[nodiscard]] bool isPlan() const;
    /// The version of the plan's tables.
    [[nodiscard]] int version() const;
    /// One more after each transaction that wrote to the file, whoever made it.
    [[nodiscard]] std::uint32_t changeCounter() const;

  private:
    [[nodiscard]] std::uint32_t number(std::size_t at) const;
    std::array<char, 100> m_bytes{};
};

} // namespace muster::store
