// An edit is shown at once and said to be saved once it is; what cannot be saved is taken back.

#include "plan/names.h"
#include "session/begun.h"
#include "session/settled.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>
#include <fstream>
#include <iterator>
#include <latch>

namespace muster::session {
namespace {

class SavingTest : public testing::Test {
  protected:
    SavingTest()
    {
        EXPECT_TRUE(test::begin(document, path(), QStringLiteral("Small"), QStringLiteral("Essex")));
        QObject::connect(&document, &Document::failed, &document,
                         [this](const QString& why) { said << why; });
        QObject::connect(&document, &Document::saved, &document, [this] { ++timesSaved; });
        test::settle(document);
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("plan.muster")); }
    [[nodiscard]] QString aside() const { return m_folder.filePath(QStringLiteral("aside.muster")); }
    [[nodiscard]] plan::Edit titled(const std::string& title) const
    {
        plan::Settings settings = document.plan().settings();
        settings.title = title;
        plan::Edit edit{"Set the title to " + title, {}};
        edit.put(settings);
        return edit;
    }
    [[nodiscard]] std::string title() const { return document.plan().settings().title; }
    [[nodiscard]] static std::string bytesOf(const QString& file)
    {
        std::ifstream stream(file.toStdString(), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    [[nodiscard]] plan::Edit manyGrades(int count) const
    {
        plan::Edit edit{"Import many grades", {}};
        for (int i = 0; i < count; ++i)
            edit.put(plan::Grade{newId<plan::GradeId>(), "Grade " + std::to_string(i), Pounds(30000), {}});
        return edit;
    }
    /// Starts an import; what became of it.
    std::shared_ptr<std::optional<Result<void>>> import(int count)
    {
        auto outcome = std::make_shared<std::optional<Result<void>>>();
        document.exchange().import(QStringLiteral("grades.csv"), manyGrades(count), document,
                                   [outcome](const Result<void>& made) { *outcome = made; });
        return outcome;
    }

    Document document;
    QStringList said;
    int timesSaved = 0;

  private:
    QTemporaryDir m_folder;
};

TEST_F(SavingTest, AnEditIsShownAtOnceAndSavedWhenTheFileHasIt)
{
    ASSERT_TRUE(document.apply(titled("First")));
    EXPECT_EQ(title(), "First");
    EXPECT_EQ(document.undoLabel(), QStringLiteral("Set the title to First"));
    EXPECT_TRUE(document.isSaving());
    EXPECT_EQ(timesSaved, 0);
    ASSERT_TRUE(document.apply(titled("Second")));
    test::settle(document);
    EXPECT_FALSE(document.isSaving());
    EXPECT_EQ(timesSaved, 1) << "once all is saved";
    ASSERT_TRUE(document.close());
    ASSERT_TRUE(document.open(path()));
    EXPECT_EQ(title(), "Second");
    EXPECT_TRUE(said.isEmpty());
}

TEST_F(SavingTest, ClosingWaitsForTheFile)
{
    ASSERT_TRUE(document.apply(titled("First")));
    ASSERT_TRUE(document.close());
    Document again;
    ASSERT_TRUE(again.open(path()));
    EXPECT_EQ(again.plan().settings().title, "First");
    test::settle(again);
}

TEST_F(SavingTest, WhatCannotBeSavedIsTakenBackWithWhatWasMadeOnTopOfIt)
{
    ASSERT_TRUE(document.apply(titled("Kept")));
    test::settle(document);
    ASSERT_TRUE(QFile::rename(path(), aside()));
    ASSERT_TRUE(document.apply(titled("Lost")));
    ASSERT_TRUE(document.apply(titled("Lost too")));
    EXPECT_EQ(title(), "Lost too");
    test::settle(document);
    EXPECT_EQ(title(), "Kept");
    EXPECT_EQ(document.undoLabel(), QStringLiteral("Set the title to Kept"));
    ASSERT_TRUE(document.lastChange());
    EXPECT_EQ(document.lastChange()->what, ChangeEvent::What::ReadAgain);
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.first().contains(QStringLiteral("no longer there"))) << said.first().toStdString();

    ASSERT_TRUE(QFile::rename(aside(), path()));
    ASSERT_TRUE(document.apply(titled("Saved again")));
    test::settle(document);
    EXPECT_EQ(title(), "Saved again");
    EXPECT_EQ(said.size(), 1);
}

TEST_F(SavingTest, APlanWhoseLastEditCannotBeSavedStaysOpenWhenItIsToBeClosed)
{
    ASSERT_TRUE(QFile::rename(path(), aside()));
    ASSERT_TRUE(document.apply(titled("Lost")));
    EXPECT_FALSE(document.close());
    EXPECT_TRUE(document.isOpen());
    EXPECT_EQ(title(), "Small");
    EXPECT_EQ(said.size(), 1);
    EXPECT_TRUE(document.close()) << "there is nothing left to save";
}

TEST_F(SavingTest, NothingIsSaidToBeSavedBeforeWhatWasLostIsTakenBack)
{
    std::string shown;
    QObject::connect(&document, &Document::saved, &document, [&] { shown = title(); });
    ASSERT_TRUE(QFile::rename(path(), aside()));
    ASSERT_TRUE(document.apply(titled("Lost")));
    test::settle(document);
    EXPECT_EQ(shown, "Small");
    EXPECT_EQ(said.size(), 1);
    EXPECT_FALSE(document.isSaving());
}

TEST_F(SavingTest, AnUndoThatStillWaitsIsDoneBeforeThePlanIsClosed)
{
    ASSERT_TRUE(document.apply(titled("Taken back")));
    document.undo();
    ASSERT_TRUE(document.close());
    ASSERT_TRUE(document.open(path()));
    EXPECT_EQ(title(), "Small");
    test::settle(document);
}

TEST_F(SavingTest, AnImportReadBeforeAnotherOneIsMadeIsRefused)
{
    const auto first = import(2);
    const auto second = import(3);
    ASSERT_TRUE(second->has_value()) << "at once";
    EXPECT_FALSE((*second)->has_value());
    test::settle(document);
    ASSERT_TRUE(first->has_value());
    EXPECT_TRUE((*first)->has_value());
    EXPECT_EQ(document.plan().rows<plan::Grade>().size(), 2u);
}

TEST_F(SavingTest, APlanThatIsBeingChangedIsNotSignedOff)
{
    const auto imported = import(2);
    std::optional<Result<void>> signedOff;
    document.past().signOff(QStringLiteral("Budget"), QStringLiteral("Ann"), 0, document,
                            [&](const Result<void>& outcome) { signedOff = outcome; });
    test::settle(document);
    ASSERT_TRUE(signedOff);
    ASSERT_FALSE(*signedOff) << "its figures are of before the import";
    EXPECT_NE(signedOff->error().sentence().find("being changed just now"), std::string::npos);
}

TEST_F(SavingTest, EditsAreRefusedWhileAnotherChangeIsOnItsWay)
{
    const auto imported = import(3);
    EXPECT_TRUE(document.isChanging());
    const auto refused = document.apply(titled("Too soon"));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().sentence().find("being changed just now"), std::string::npos);
    test::settle(document);
    ASSERT_TRUE(imported->has_value());
    EXPECT_TRUE((*imported)->has_value());
    EXPECT_FALSE(document.isChanging());
    EXPECT_EQ(document.plan().rows<plan::Grade>().size(), 3u);
    EXPECT_TRUE(document.apply(titled("In time")));
    test::settle(document);
}

TEST_F(SavingTest, AnImportThatIsCancelledLeavesTheFileByteForByteAsItWas)
{
    const std::string before = bytesOf(path());
    const auto imported = import(20'000);
    ASSERT_NE(document.jobs().shown(), nullptr);
    EXPECT_EQ(document.jobs().shown()->title(), QStringLiteral("Importing grades.csv"));
    document.jobs().shown()->cancel();
    test::settle(document);
    ASSERT_TRUE(imported->has_value());
    ASSERT_FALSE((*imported)->has_value());
    EXPECT_EQ((*imported)->error().code, ErrorCode::Cancelled);
    EXPECT_EQ(bytesOf(path()), before);
    EXPECT_TRUE(document.plan().rows<plan::Grade>().empty());
    EXPECT_TRUE(document.apply(titled("Still writable")));
    test::settle(document);
}

TEST_F(SavingTest, TheThreadThatDrawsGoesOnWhileAnImportIsMade)
{
    int beats = 0;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] { ++beats; });
    std::latch held(1);
    document.jobs().start(
        {.doing = "holding the file's thread", .lane = Lane::File}, document,
        [&](const Progress&) -> Result<int> {
            held.wait();
            return 1;
        },
        [](const Result<int>&) {});
    const auto imported = import(2'000);
    EXPECT_FALSE(imported->has_value()) << "the change was made in the call";
    beat.start(0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return beats > 10; }, test::kPatience));
    EXPECT_TRUE(document.isChanging());
    EXPECT_EQ(document.plan().settings().title, "Small") << "the plan can be read meanwhile";
    held.count_down();
    test::settle(document);
    ASSERT_TRUE(imported->has_value());
    EXPECT_TRUE((*imported)->has_value());
}

TEST_F(SavingTest, UndoComesAfterTheEditsBeforeIt)
{
    ASSERT_TRUE(document.apply(titled("First")));
    ASSERT_TRUE(document.apply(titled("Second")));
    document.undo();
    document.undo();
    test::settle(document);
    EXPECT_EQ(title(), "Small");
    document.redo();
    test::settle(document);
    EXPECT_EQ(title(), "First");
    EXPECT_TRUE(said.isEmpty());
}

} // namespace
} // namespace muster::session
