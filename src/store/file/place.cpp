#include "store/file/place.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

namespace muster::store {

namespace {

namespace fs = std::filesystem;

/// File systems of other computers, as Linux names them (proc(5), mount.fuse(8)).
constexpr std::array<std::string_view, 22> kOfTheNetwork{"nfs",
                                                         "nfs4",
                                                         "cifs",
                                                         "smb3",
                                                         "smbfs",
                                                         "9p",
                                                         "afs",
                                                         "ceph",
                                                         "glusterfs",
                                                         "lustre",
                                                         "ncpfs",
                                                         "coda",
                                                         "fuse.sshfs",
                                                         "fuse.rclone",
                                                         "fuse.ceph",
                                                         "fuse.glusterfs",
                                                         "fuse.davfs",
                                                         "davfs",
                                                         "fuse.smbnetfs",
                                                         "fuse.curlftpfs",
                                                         "fuse.gvfsd-fuse",
                                                         "fuse.s3fs"};

/// File systems that show what a service keeps elsewhere.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kOfServices{
    {{"fuse.google-drive-ocamlfuse", "Google Drive"},
     {"fuse.onedriver", "OneDrive"},
     {"fuse.pcloud", "pCloud"}}};

struct Service {
    std::string_view name;
    std::string_view
        folder; ///< that it makes, or its first letters with something in brackets or after a dash
    std::string_view marker; ///< the first letters of what it leaves in its folder; empty: nothing is known
};

constexpr std::array<Service, 10> kServices{
    {{"OneDrive", "OneDrive", ".849C9593-D756-4E56-8D6E-42412F2A707B"},
     {"Dropbox", "Dropbox", ".dropbox"},
     {"Google Drive", "Google Drive", ".tmp.drivedownload"},
     {"Google Drive", "GoogleDrive", ""},
     {"Nextcloud", "Nextcloud", ".sync_"},
     {"ownCloud", "ownCloud", "._sync_"},
     {"iCloud", "iCloud Drive", ""},
     {"iCloud", "iCloudDrive", ""},
     {"iCloud", "Mobile Documents", ""},
     {"Syncthing", "Syncthing", ".stfolder"}}};

std::string keptInStep(std::string_view service)
{
    return fmt::format(
        "The plan is in a folder that {} synchronises with other computers: open it on one of them "
        "at a time, and let the folder finish synchronising before opening it on another; otherwise "
        "each may end up with a copy that lacks the other's edits.",
        service);
}

/// "OneDrive", "OneDrive - Kent County Council", "Dropbox (Kent)".
bool isNamedAfter(std::string_view folder, std::string_view service)
{
    if (!folder.starts_with(service))
        return false;
    const std::string_view rest = folder.substr(service.size());
    return rest.empty() || rest.starts_with(" - ") || rest.starts_with(" (");
}

bool holds(const fs::path& folder, std::string_view marker)
{
    std::error_code error;
    if (marker.empty())
        return false;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().filename().string().starts_with(marker))
            return true;
    return false;
}

/// Mount points are written with \040 for a blank and its like.
std::string plainMountPoint(std::string_view written)
{
    const auto isOctal = [](char c) { return c >= '0' && c <= '7'; };
    std::string plain;
    for (std::size_t i = 0; i < written.size(); ++i)
        if (written[i] == '\\' && i + 3 < written.size() &&
            std::all_of(&written[i + 1], &written[i + 4], isOctal)) {
            plain += static_cast<char>((written[i + 1] - '0') * 64 + (written[i + 2] - '0') * 8 +
                                       written[i + 3] - '0');
            i += 3;
        } else {
            plain += written[i];
        }
    return plain;
}

bool isUnder(const std::string& path, const std::string& folder)
{
    return folder == "/" ||
           (path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/'));
}

} // namespace

std::string fileSystemOf(const std::string& path, std::string_view mounts)
{
    std::istringstream lines{std::string(mounts)};
    std::string found;
    std::size_t longest = 0;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        const std::vector<std::string> words{std::istream_iterator<std::string>(fields), {}};
        const auto dash = std::ranges::find(words, "-");
        if (words.size() < 5 || words.end() - dash < 2)
            continue;
        const std::string point = plainMountPoint(words[4]);
        if (!isUnder(path, point) || point.size() < longest)
            continue;
        longest = point.size();
        found = *std::next(dash);
    }
    return found;
}

std::string noteOnFileSystem(std::string_view fileSystem)
{
    for (const auto& [name, service] : kOfServices)
        if (name == fileSystem)
            return keptInStep(service);
    if (std::ranges::count(kOfTheNetwork, fileSystem) == 0)
        return {};
    return fmt::format(
        "The plan is on a network drive ({}), where locks do not always reach other computers: let "
        "one person at a time open it for writing, and save copies on another disk.",
        fileSystem);
}

std::string noteOnFolders(const std::string& path)
{
    const fs::path file(path);
    for (fs::path folder = file.parent_path(); folder.has_relative_path(); folder = folder.parent_path())
        for (const Service& service : kServices)
            if (isNamedAfter(folder.filename().string(), service.folder) || holds(folder, service.marker))
                return keptInStep(service.name);
    return {};
}

std::string noteOnPlace(const std::string& path)
{
    std::error_code error;
    const std::string plain = fs::weakly_canonical(path, error).string();
    std::ifstream file("/proc/self/mountinfo");
    const std::string mounts{std::istreambuf_iterator<char>(file), {}};
    const std::string note = noteOnFileSystem(fileSystemOf(plain, mounts));
    return note.empty() ? noteOnFolders(plain) : note;
}

} // namespace muster::store
