#pragma once
// Whether the file of a name is still the one that was read.

#include <ctime>
#include <string>
#include <sys/stat.h>

namespace muster::store {

/// What the system says of a file: which one it is, and how long and of when its content.
struct FileState {
    dev_t device = 0;
    ino_t number = 0; ///< 0: there is no such file
    off_t size = 0;
    std::time_t seconds = 0;
    long nanoseconds = 0;

    bool operator==(const FileState&) const = default;
    [[nodiscard]] bool isThere() const { return number != 0; }
    /// Whether both are one and the same file, whatever was written to it.
    [[nodiscard]] bool isSameFile(const FileState& other) const
    {
        return device == other.device && number == other.number;
    }

    static FileState of(const std::string& path)
    {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
            return {};
        return {status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
    }
};

} // namespace muster::store
