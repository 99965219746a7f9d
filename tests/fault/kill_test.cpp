// A program that is killed at any moment loses no change that it has acknowledged, and leaves a sound file.

#include "fault/random_changes.h"
#include "fault/workbench.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <random>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace muster::store::test {
namespace {

/// A running edit_stream, and what it has acknowledged.
class Stream {
  public:
    Stream(std::string plan, std::string copy, std::uint64_t seed)
    {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
        std::string program = MUSTER_EDIT_STREAM;
        std::string seedText = std::to_string(seed);
        const std::array<char*, 5> words{program.data(), plan.data(), copy.data(), seedText.data(), nullptr};
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        const int error = posix_spawn(&m_process, program.c_str(), &actions, nullptr, words.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        close(ends[1]);
        if (error != 0)
            throw std::runtime_error("edit_stream does not start");
        m_output = ends[0];
    }
    ~Stream()
    {
        kill();
        close(m_output);
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    /// Reads until so many changes are acknowledged; false if the stream ends first.
    bool awaitChanges(std::size_t count)
    {
        while (m_acknowledged.size() < count)
            if (!read())
                return false;
        return true;
    }
    /// Goes on reading for so long.
    void readFor(std::chrono::microseconds time)
    {
        const auto end = std::chrono::steady_clock::now() + time;
        for (;;) {
            const auto left =
                std::chrono::duration_cast<std::chrono::nanoseconds>(end - std::chrono::steady_clock::now());
            if (left.count() <= 0)
                return;
            const timespec patience{0, left.count()};
            pollfd output{m_output, POLLIN, 0};
            if (ppoll(&output, 1, &patience, nullptr) > 0 && !read())
                return;
        }
    }
    /// Ends the program without a word of warning, and takes in what it still had said.
    void kill()
    {
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
        m_process = 0;
        while (read()) {
        }
    }
    [[nodiscard]] const std::vector<std::string>& acknowledged() const { return m_acknowledged; }

  private:
    bool read()
    {
        std::array<char, 4096> buffer{};
        const ssize_t count = ::read(m_output, buffer.data(), buffer.size());
        for (ssize_t i = 0; i < count; ++i) {
            if (buffer.at(static_cast<std::size_t>(i)) == '\n')
                m_acknowledged.push_back(std::exchange(m_line, {}));
            else
                m_line += buffer.at(static_cast<std::size_t>(i));
        }
        return count > 0;
    }

    pid_t m_process = 0;
    int m_output = -1;
    std::string m_line;
    std::vector<std::string> m_acknowledged;
};

void expectSound(const std::string& path)
{
    const auto report = verify(path);
    ASSERT_EQ(sentenceOf(report), "");
    for (const Finding& finding : report->findings)
        ADD_FAILURE() << finding.part << ": " << finding.message;
}

constexpr const char* kCopy = "copy.muster";

/// Every acknowledged change is there, and at most one more that was not acknowledged yet: what the same
/// changes make of the same files in a program that nobody kills.
void expectAllThere(const std::string& found, const Files& before, std::uint64_t seed,
                    std::size_t acknowledged)
{
    const Folder folder;
    layOut(folder, before);
    std::optional<PlanFile> file = openToWrite(folder.file(kPlan));
    RandomChanges changes(*file, folder.file(kCopy), seed);
    for (std::size_t i = 0; i < acknowledged; ++i)
        ASSERT_EQ(sentenceOf(changes.next()), "");
    if (found == contentOf(folder.file(kPlan)))
        return;
    ASSERT_EQ(sentenceOf(changes.next()), "");
    EXPECT_EQ(found, contentOf(folder.file(kPlan))) << "after " << acknowledged << " changes";
}

/// One life: some changes, a kill at a random moment, and a look at what is left. True if the kill came in
/// the middle of a transaction. A plan that is not up to date is killed while it is brought there.
bool liveAndDie(const Folder& folder, bool isOld, std::mt19937_64& random)
{
    const std::string path = folder.file(kPlan);
    const Files before = filesIn(folder.file(""));
    const std::uint64_t seed = random() % 1'000'000;
    Stream stream(path, folder.file(kCopy), seed);
    if (!isOld) {
        EXPECT_TRUE(stream.awaitChanges(1 + random() % 4));
    }
    stream.readFor(std::chrono::microseconds(random() % (isOld ? 120'000 : 12'000)));
    stream.kill();
    const bool halfDone = std::filesystem::exists(path + "-journal");

    EXPECT_FALSE(openToWrite(path).readOnly()) << "the lock of a killed program is taken over";
    expectAllThere(contentOf(path), before, seed, stream.acknowledged().size());
    return halfDone;
}

/// A plan in an empty folder: of an older version of the file, or where none is named of this one.
void begin(const Folder& folder, const std::string& older)
{
    layOut(folder,
           older.empty() ? Files() : Files{{kPlan, bytesOf(MUSTER_TEST_DATA "/plans/" + older + ".muster")}});
    if (older.empty()) {
        const PlanFile made = makeSample(folder.file(kPlan));
    }
}

/// How often to kill: as often as MUSTER_KILLS says, or else sixty times.
int lives()
{
    constexpr int kLives = 60;
    const char* wanted = std::getenv("MUSTER_KILLS");
    return wanted ? std::atoi(wanted) : kLives;
}

TEST(Killed, AtAnyMomentAProgramLosesNoAcknowledgedChange)
{
    const int kills = lives();
    constexpr int kLivesOfAPlan = 5;
    const std::array<std::string, 4> plans{"version_1", "version_2", "version_3", ""};
    const Folder folder;
    std::mt19937_64 random(20261122);
    int halfDone = 0;
    for (int life = 0; life < kills && !testing::Test::HasFailure(); ++life) {
        const bool isFirst = life % kLivesOfAPlan == 0;
        const std::string& older = plans.at(static_cast<std::size_t>(life / kLivesOfAPlan) % plans.size());
        if (isFirst)
            begin(folder, older);
        halfDone += liveAndDie(folder, isFirst && !older.empty(), random) ? 1 : 0;
        expectSound(folder.file(kPlan));
    }
    EXPECT_GT(halfDone, 0)
        << "no kill came in the middle of a transaction: the test shows less than it should";
    RecordProperty("kills", kills);
    RecordProperty("kills_inside_a_transaction", halfDone);
}

} // namespace
} // namespace muster::store::test
