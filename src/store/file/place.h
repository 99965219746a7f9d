#pragma once
// Where a plan's file lies: on a disk of this computer, or where other computers have a say.

#include <string>
#include <string_view>

namespace muster::store {

/// One sentence about a network drive or a folder that a program keeps in step with other computers; empty
/// for a disk of this computer's own. Looks at the system, and never fails: what is unknown is not told.
[[nodiscard]] std::string noteOnPlace(const std::string& path);

/// The same of a file system by its name in Linux's list of mounts, such as nfs4 or fuse.sshfs.
[[nodiscard]] std::string noteOnFileSystem(std::string_view fileSystem);
/// The same of the folders above a file, by their names and by what the programs leave in them.
[[nodiscard]] std::string noteOnFolders(const std::string& path);
/// The name of the file system that has the file, by the lines of /proc/self/mountinfo; empty where none has.
[[nodiscard]] std::string fileSystemOf(const std::string& path, std::string_view mounts);

} // namespace muster::store
