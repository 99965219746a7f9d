// Whenever memory runs short, the document says so and the plan is what its file says.

#include "memory/short_memory.h"
#include "plan/names.h"
#include "session/explain.h"
#include "session/settled.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>
#include <utility>

namespace muster::session {

namespace {

class ShortMemory : public testing::Test {
  protected:
    ShortMemory()
    {
        Document document;
        EXPECT_TRUE(document.exchange().createSample(file(), QStringLiteral("Essex")));
    }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("essex.muster")); }
    [[nodiscard]] QString fresh() const
    {
        const QString copy = m_folder.filePath(QStringLiteral("copy.muster"));
        QFile::remove(copy);
        EXPECT_TRUE(QFile::copy(file(), copy));
        return copy;
    }
    static plan::Plan inFile(const QString& path)
    {
        Document document;
        EXPECT_TRUE(document.open(path));
        return document.plan();
    }
    static plan::Edit titled(const plan::Plan& plan)
    {
        plan::Settings settings = plan.settings();
        settings.title = "Another title, long enough to need memory of its own";
        plan::Edit edit{"Set the title", {}};
        edit.put(settings);
        return edit;
    }
    static void expectSentence(const Error& error)
    {
        EXPECT_TRUE(error.sentence().ends_with('.')) << error.sentence();
        EXPECT_FALSE(error.remedy.empty()) << error.sentence();
    }

  private:
    QTemporaryDir m_folder;
};

/// Tries with memory refused ever later, until there is enough.
template <class Try>
void runShort(const Try& attempt)
{
    constexpr double kLater = 1.1;
    for (double n = 1;; n = n * kLater + 1) {
        const bool refused = attempt(static_cast<long>(n));
        if (testing::Test::HasFailure() || !refused)
            return;
    }
}

} // namespace

TEST_F(ShortMemory, APlanOpensOrDoesNotAndTheOneThatIsOpenStays)
{
    const QString path = file();
    const QString other = fresh();
    const plan::Plan whole = inFile(file());
    runShort([&](long n) {
        Document document;
        EXPECT_TRUE(document.open(other));
        muster::test::refuseMemoryAt(n);
        const auto opened = document.open(path);
        const bool refused = muster::test::wasMemoryRefused();
        EXPECT_TRUE(document.isOpen());
        EXPECT_EQ(document.path(), opened ? path : other);
        EXPECT_EQ(document.plan(), whole);
        if (!opened)
            expectSentence(opened.error());
        return refused;
    });
}

TEST_F(ShortMemory, AnEditIsMadeOrNotAndThePlanShownIsThatOfTheFile)
{
    int with = 0;
    int without = 0;
    runShort([&](long n) {
        const QString path = fresh();
        Document document;
        EXPECT_TRUE(document.open(path));
        const plan::Plan before = document.plan();
        const plan::Edit edit = titled(before);
        muster::test::refuseMemoryAt(n);
        const auto applied = document.apply(edit);
        test::settle(document);
        const bool refused = muster::test::wasMemoryRefused();
        EXPECT_TRUE(document.isOpen());
        const plan::Plan shown = document.plan();
        EXPECT_TRUE(document.close());
        EXPECT_EQ(shown, inFile(path)) << n << (applied ? "" : applied.error().sentence());
        if (!applied)
            expectSentence(applied.error());
        ++(shown == before ? without : with);
        return refused;
    });
    EXPECT_GT(with, 0);
    EXPECT_GT(without, 0);
}

TEST_F(ShortMemory, WhatIsOnlyReadIsReadOrRefusedInASentence)
{
    Document document;
    ASSERT_TRUE(document.open(file()));
    const QString table = Exchange::exportTables().last();
    const QString csv = fresh() + QStringLiteral(".csv");
    const auto each = [&]<class T>(const auto& ask, T*) {
        runShort([&](long n) {
            muster::test::refuseMemoryAt(n, muster::test::Threads::Others);
            const auto answer = test::answerTo<T>(ask);
            const bool refused = muster::test::wasMemoryRefused();
            if (!answer)
                expectSentence(answer.error());
            return refused;
        });
    };
    Past& past = document.past();
    Exchange& files = document.exchange();
    using Edits = std::vector<PastEdit>;
    using Cells = std::vector<CellThenAndNow>;
    using Earlier = std::vector<EarlierDemand>;
    using States = std::vector<SignedState>;
    each([&](QObject& to, const Answer<Edits>& done) { past.history(to, done); },
         static_cast<Edits*>(nullptr));
    each([&](QObject& to, const Answer<Cells>& done) { past.changesSince(1, to, done); },
         static_cast<Cells*>(nullptr));
    each([&](QObject& to, const Answer<Earlier>& done) { past.earlierDemand(3, to, done); },
         static_cast<Earlier*>(nullptr));
    each([&](QObject& to, const Answer<States>& done) { past.signOffs(to, done); },
         static_cast<States*>(nullptr));
    each([&](QObject& to, const Answer<void>& done) { files.exportTable(table, csv, {}, to, done); },
         static_cast<void*>(nullptr));
    each([&](QObject& to, const Answer<ImportPreview>& done) { files.prepareImport(csv, {}, to, done); },
         static_cast<ImportPreview*>(nullptr));
    const QString copy = fresh();
    each([&](QObject& to, const Answer<MergeOffer>& done) { past.prepareMerge(copy, {}, to, done); },
         static_cast<MergeOffer*>(nullptr));
}

/// So many that they outweigh all else.
plan::Edit manyGrades()
{
    constexpr int kRows = 5000;
    constexpr std::size_t kNote = 2000;
    plan::Edit edit{"Import many grades", {}};
    for (int i = 0; i < kRows; ++i)
        edit.put(plan::Grade{newId<plan::GradeId>(), "Grade " + std::to_string(i), Pounds(30000),
                             std::string(kNote, 'n')});
    return edit;
}

/// What was read is let go of before what became of it is read back from the file.
TEST_F(ShortMemory, AnImportHoldsItsRowsOnlyAsOftenAsItMust)
{
    Document document;
    ASSERT_TRUE(document.open(file()));
    test::settle(document);
    const long before = muster::test::memoryHeld();
    plan::Edit edit = manyGrades();
    const long rows = muster::test::memoryHeld() - before;
    muster::test::watchMemory();
    const auto imported = test::answerTo<void>([&](QObject& listener, const Answer<void>& done) {
        document.exchange().import(QStringLiteral("grades.csv"), std::move(edit), listener, done);
    });
    ASSERT_TRUE(imported) << imported.error().sentence();
    test::settle(document);
    const auto times = [&](long held) { return double(held - before) / double(rows); };
    EXPECT_LT(times(muster::test::mostMemoryHeld()), 3.4)
        << "the changeset, the rows that it says, and the plan with them";
    EXPECT_LT(times(muster::test::memoryHeld()), 1.6) << "the plan alone";
}

/// SQLite writes an entry of the history as a whole, and holds it twice to do so: nothing else may then.
TEST_F(ShortMemory, UndoAndRedoHoldAnImportOnlyAsOftenAsTheyMust)
{
    using enum muster::test::Of;
    Document document;
    ASSERT_TRUE(document.open(file()));
    const long before = muster::test::memoryHeld();
    plan::Edit edit = manyGrades();
    const long rows = muster::test::memoryHeld() - before;
    ASSERT_TRUE(document.apply(std::exchange(edit, {})));
    test::settle(document);
    const auto timesHeldIn = [&](void (OpenPlan::*step)()) {
        const long then = muster::test::memoryHeld(OursAndSqlites);
        muster::test::watchMemory();
        (document.*step)();
        test::settle(document);
        return double(muster::test::mostMemoryHeld(OursAndSqlites) - then) / double(rows);
    };
    const std::size_t grades = document.plan().rows<plan::Grade>().size();
    for (const bool isWarm : {false, true}) { // until SQLite keeps as many pages of the file as it ever will
        const double undone = timesHeldIn(&OpenPlan::undo);
        EXPECT_LT(document.plan().rows<plan::Grade>().size(), grades);
        const double redone = timesHeldIn(&OpenPlan::redo);
        EXPECT_EQ(document.plan().rows<plan::Grade>().size(), grades);
        if (!isWarm)
            continue;
        EXPECT_LT(undone, 2.2);
        EXPECT_LT(redone, 2.2);
    }
}

TEST_F(ShortMemory, ANumberIsExplainedOrTheReasonIsGiven)
{
    Document document;
    ASSERT_TRUE(document.open(file()));
    const PeriodSpan year = periodsOf(document.results().inputs().firstMonth(),
                                      document.results().inputs().months(), PeriodLength::FinancialYear)
                                .front();
    int told = 0;
    int none = 0;
    runShort([&](long n) {
        muster::test::refuseMemoryAt(n, muster::test::Threads::Others);
        const auto answer = test::answerTo<Told>([&](QObject& listener, const Answer<Told>& done) {
            explain(document,
                    {{engine::LocalityIndex(0), engine::kAllRoles, year, engine::Rollup::WithBeneath}},
                    listener, done);
        });
        const bool refused = muster::test::wasMemoryRefused();
        ++(answer ? told : none);
        return refused;
    });
    EXPECT_GT(told, 0);
    EXPECT_GT(none, 0);
}

} // namespace muster::session
