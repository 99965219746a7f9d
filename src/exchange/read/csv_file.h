#pragma once
// The rows of separated text.

#include <cstddef>
#include <string>
#include <vector>

namespace muster::exchange {

struct CsvRow {
    std::size_t line = 0; ///< the physical line it starts on, from 1
    std::vector<std::string> cells;
};

/// A file's rows as they stand, lines without any character left out.
struct CsvFile {
    std::string name; ///< for messages: the file's name without its folder
    std::vector<CsvRow> rows;
    std::vector<std::string> notes; ///< sentences on how it was read
    bool hasMark = false;           ///< a byte order mark stood before it
};

} // namespace muster::exchange
