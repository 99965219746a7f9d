// A program that is killed at any moment loses no change that it has acknowledged, and leaves a sound file.

#include "store/plan_file.h"
#include "store/support.h"
#include "store/verify.h"

#include <algorithm>
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
    Stream(const std::string& plan, std::uint64_t seed)
    {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
        std::string program = MUSTER_EDIT_STREAM;
        std::string file = plan;
        std::string seedText = std::to_string(seed);
        const std::array<char*, 4> words{program.data(), file.data(), seedText.data(), nullptr};
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

    /// Reads acknowledgements until there are so many; false if the stream ends first.
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

/// The history as far as it counts here: each entry's label, and what became of it.
using Past = std::vector<std::pair<std::string, EntryState>>;

Past pastOf(const PlanFile& file)
{
    Past past;
    const auto entries = file.entries();
    EXPECT_EQ(sentenceOf(entries), "");
    for (const HistoryEntry& entry : *entries)
        past.emplace_back(entry.label, entry.state);
    return past;
}

/// The history after one more change, as the stream names it.
Past after(Past past, const std::string& change)
{
    const auto in = [](EntryState state) {
        return [state](const auto& entry) { return entry.second == state; };
    };
    if (change == "Undo") {
        if (const auto last = std::find_if(past.rbegin(), past.rend(), in(EntryState::Applied));
            last != past.rend())
            last->second = EntryState::Undone;
    } else if (change == "Redo") {
        if (const auto first = std::ranges::find_if(past, in(EntryState::Undone)); first != past.end())
            first->second = EntryState::Applied;
    } else {
        for (auto& [label, state] : past)
            state = state == EntryState::Undone ? EntryState::Discarded : state;
        past.emplace_back(change, EntryState::Applied);
    }
    return past;
}

/// Every acknowledged change is there, in its order, and at most one more that was not acknowledged yet.
void expectAllThere(const Past& found, Past past, const std::vector<std::string>& acknowledged)
{
    for (const std::string& change : acknowledged)
        past = after(std::move(past), change);
    const bool oneMore = found == after(past, "Undo") || found == after(past, "Redo") ||
                         found == after(past, found.back().first);
    EXPECT_TRUE(found == past || oneMore) << "after " << acknowledged.size() << " changes";
}

void expectSound(const std::string& path)
{
    const auto report = verify(path);
    ASSERT_EQ(sentenceOf(report), "");
    for (const Finding& finding : report->findings)
        ADD_FAILURE() << finding.part << ": " << finding.message;
}

/// One life: some changes, a kill at a random moment, and a look at what is left. True if the kill came in
/// the middle of a transaction.
bool liveAndDie(const std::string& path, std::mt19937_64& random)
{
    const Past before = pastOf(*PlanFile::open(path, Access::ReadOnly, "Test"));
    Stream stream(path, random() % 1'000'000);
    EXPECT_TRUE(stream.awaitChanges(1 + random() % 4));
    stream.readFor(std::chrono::microseconds(random() % 12'000));
    stream.kill();
    const bool halfDone = std::filesystem::exists(path + "-journal");

    const PlanFile file = openToWrite(path);
    EXPECT_FALSE(file.readOnly()) << "the lock of a killed program is taken over";
    expectAllThere(pastOf(file), before, stream.acknowledged());
    return halfDone;
}

/// How often to kill: as often as MUSTER_KILLS says, or else a hundred times.
int lives()
{
    constexpr int kLives = 100;
    const char* wanted = std::getenv("MUSTER_KILLS");
    return wanted ? std::atoi(wanted) : kLives;
}

TEST(Killed, AtAnyMomentAProgramLosesNoAcknowledgedChange)
{
    const int kills = lives();
    constexpr int kLivesOfAPlan = 10;
    const Folder folder;
    std::mt19937_64 random(20261122);
    std::string path;
    int halfDone = 0;
    for (int life = 0; life < kills && !testing::Test::HasFailure(); ++life) {
        if (life % kLivesOfAPlan == 0) {
            path = folder.file(fmt::format("plan-{}.muster", life));
            const PlanFile made = makeSample(path);
        }
        halfDone += liveAndDie(path, random) ? 1 : 0;
        expectSound(path);
    }
    EXPECT_GT(halfDone, 0)
        << "no kill came in the middle of a transaction: the test shows less than it should";
    RecordProperty("kills", kills);
    RecordProperty("kills_inside_a_transaction", halfDone);
}

} // namespace
} // namespace muster::store::test
