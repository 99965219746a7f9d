// Files that are let go while memory is short: a destructor that asks for some would end the program.

#include "memory/short_memory.h"
#include "plan/rules/admitted_edit.h"
#include "store/file/clock.h"
#include "store/file/files.h"
#include "store/file/lock_file.h"
#include "store/plan_file.h"
#include "store/repair/damaged_copy.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <optional>

namespace muster::store {

namespace {

class FilesShortOfMemory : public testing::Test {
  protected:
    [[nodiscard]] std::string path() const { return m_folder.filePath("plan.muster").toStdString(); }
    [[nodiscard]] int count() const { return static_cast<int>(QDir(m_folder.path()).count()) - 2; }

    /// Lets it go where no memory is to be had.
    template <class File>
    static void letGo(std::optional<File>& file)
    {
        test::refuseMemoryAt(1);
        file.reset();
        EXPECT_FALSE(test::wasMemoryRefused());
    }

  private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(FilesShortOfMemory, ALockIsGivenBack)
{
    auto taken = LockFile::take(path(), "Somebody with a name that needs memory of its own");
    ASSERT_TRUE(taken);
    std::optional<LockFile> lock(*std::move(taken));
    EXPECT_EQ(count(), 1);
    letGo(lock);
    EXPECT_EQ(count(), 0);
}

TEST_F(FilesShortOfMemory, ANewFileGoesWithWhatIsBesideIt)
{
    std::optional<NewFile> file(path());
    QFile beside(QString::fromStdString(file->writingPath() + "-journal"));
    ASSERT_TRUE(beside.open(QFile::WriteOnly));
    EXPECT_EQ(count(), 2);
    letGo(file);
    EXPECT_EQ(count(), 0);
}

TEST_F(FilesShortOfMemory, ACopyOfADamagedPlanGoes)
{
    QFile damaged(QString::fromStdString(path()));
    ASSERT_TRUE(damaged.open(QFile::WriteOnly));
    damaged.write("no plan");
    damaged.close();
    std::optional<DamagedCopy> copy;
    copy.emplace(path(), path());
    EXPECT_EQ(count(), 2);
    letGo(copy);
    EXPECT_EQ(count(), 1);
}

/// SQLite asks in between for the files that are the plan's own, and lets nothing be thrown.
TEST_F(FilesShortOfMemory, AnEditIsWrittenOrNotWhereverMemoryIsRefused)
{
    plan::Edit first{"Make it", {}};
    first.put(plan::Settings{});
    auto file = PlanFile::create(path(), first.changes, first.label, stampNow("A planner"));
    ASSERT_TRUE(file);
    plan::Settings titled = file->plan().settings();
    titled.title = "Another title, long enough to need memory of its own";
    plan::Edit edit{"Set the title", {}};
    edit.put(titled);
    const auto admitted = plan::admitEdit(file->plan(), edit);
    ASSERT_TRUE(admitted);
    bool isRefused = true;
    for (long n = 1; isRefused; ++n) {
        const history::Stamp stamp = stampNow("A planner");
        bool isWritten = false;
        test::refuseMemoryAt(n);
        try {
            isWritten = file->apply(*admitted, stamp).has_value();
        } catch (const std::bad_alloc&) {
            isWritten = false;
        }
        isRefused = test::wasMemoryRefused();
        ASSERT_EQ(isWritten, !isRefused) << n;
        ASSERT_EQ(file->plan().settings().title == titled.title, isWritten) << n;
    }
}

} // namespace muster::store
