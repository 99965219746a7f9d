// Places where other computers have a say are known and told.

#include "store/file/place.h"

#include "store/support.h"

#include <fstream>
#include <gtest/gtest.h>

namespace muster::store::test {
namespace {

constexpr std::string_view kMounts =
    "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
    "31 22 0:44 / /mnt/team\\040plans rw,relatime shared:9 - cifs //server/plans rw,vers=3.1.1\n"
    "32 22 0:45 / /mnt rw,relatime - tmpfs none rw\n"
    "33 22 0:46 / /home/planner/far rw,nosuid shared:7 master:2 - fuse.sshfs planner@desk:/ rw\n"
    "34 33 8:2 / /home/planner/far/near rw - xfs /dev/sdb1 rw\n"
    "a line that is none\n";

TEST(Place, TheFileSystemIsThatOfTheLongestMountAboveTheFile)
{
    EXPECT_EQ(fileSystemOf("/home/planner/kent.muster", kMounts), "ext4");
    EXPECT_EQ(fileSystemOf("/mnt/team plans/2027/kent.muster", kMounts), "cifs");
    EXPECT_EQ(fileSystemOf("/mnt/team/kent.muster", kMounts), "tmpfs");
    EXPECT_EQ(fileSystemOf("/home/planner/far/kent.muster", kMounts), "fuse.sshfs");
    EXPECT_EQ(fileSystemOf("/home/planner/farther/kent.muster", kMounts), "ext4");
    EXPECT_EQ(fileSystemOf("/home/planner/far/near/kent.muster", kMounts), "xfs");
    EXPECT_EQ(fileSystemOf("/home/planner/kent.muster", ""), "");
}

TEST(Place, ANetworkDriveIsToldAndADiskOfThisComputerIsNot)
{
    for (const char* network : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs"})
        EXPECT_EQ(noteOnFileSystem(network),
                  std::string("The plan is on a network drive (") + network +
                      "), where locks do not always reach other computers: let one person at a time open it "
                      "for writing, and save copies on another disk.");
    for (const char* own : {"ext4", "xfs", "btrfs", "tmpfs", "vfat", "fuseblk", "overlay", ""})
        EXPECT_EQ(noteOnFileSystem(own), "") << own;
    EXPECT_NE(noteOnFileSystem("fuse.onedriver").find("OneDrive synchronises"), std::string::npos);
}

TEST(Place, AFolderKeptInStepIsKnownByItsName)
{
    const std::array<std::pair<const char*, const char*>, 9> folders{
        {{"/home/planner/OneDrive/kent.muster", "OneDrive"},
         {"/home/planner/OneDrive - Kent County Council/plans/kent.muster", "OneDrive"},
         {"/home/planner/Dropbox/kent.muster", "Dropbox"},
         {"/home/planner/Dropbox (Kent)/a/b/kent.muster", "Dropbox"},
         {"/home/planner/Google Drive/My Drive/kent.muster", "Google Drive"},
         {"/home/planner/GoogleDrive/kent.muster", "Google Drive"},
         {"/home/planner/Nextcloud/kent.muster", "Nextcloud"},
         {"/home/planner/iCloud Drive/kent.muster", "iCloud"},
         {"/home/planner/Library/Mobile Documents/x/kent.muster", "iCloud"}}};
    for (const auto& [path, service] : folders)
        EXPECT_EQ(
            noteOnFolders(path),
            std::string("The plan is in a folder that ") + service +
                " synchronises with other computers: open it on one of them at a time, and let the folder "
                "finish synchronising before opening it on another; otherwise each may end up with a copy "
                "that "
                "lacks the other's edits.");
    for (const char* own :
         {"/home/planner/kent.muster", "/home/planner/Dropboxes/kent.muster", "/home/planner/Dropbox", "/"})
        EXPECT_EQ(noteOnFolders(own), "") << own;
}

TEST(Place, AFolderKeptInStepIsKnownByWhatTheProgramLeavesInIt)
{
    const std::array<std::pair<const char*, const char*>, 3> markers{
        {{".dropbox", "Dropbox"}, {".sync_a1b2c3.db", "Nextcloud"}, {".stfolder", "Syncthing"}}};
    for (const auto& [marker, service] : markers) {
        const Folder folder;
        std::filesystem::create_directory(folder.file("plans"));
        const std::string plan = folder.file("plans/kent.muster");
        EXPECT_EQ(noteOnPlace(plan), "");
        std::ofstream(folder.file(marker)) << "left";
        EXPECT_NE(noteOnPlace(plan).find(std::string("that ") + service + " synchronises"),
                  std::string::npos);
    }
}

} // namespace
} // namespace muster::store::test
