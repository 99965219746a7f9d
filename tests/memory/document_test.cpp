// Whenever memory runs short, the document says so and the plan is what its file says.

#include "memory/short_memory.h"
#include "plan/names.h"
#include "session/document.h"
#include "session/explainer.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace muster::session {

namespace {

class ShortMemory : public testing::Test {
  protected:
    ShortMemory()
    {
        Document document;
        EXPECT_TRUE(document.createSample(file(), QStringLiteral("Essex")));
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
        test::refuseMemoryAt(n);
        const auto opened = document.open(path);
        const bool refused = test::wasMemoryRefused();
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
    int closed = 0;
    int kept = 0;
    runShort([&](long n) {
        const QString path = fresh();
        Document document;
        EXPECT_TRUE(document.open(path));
        const plan::Plan before = document.plan();
        const plan::Edit edit = titled(before);
        test::refuseMemoryAt(n);
        const auto applied = document.apply(edit);
        const bool refused = test::wasMemoryRefused();
        const bool isOpen = document.isOpen();
        const plan::Plan shown = document.plan();
        document.close();
        if (isOpen)
            EXPECT_EQ(shown, inFile(path)) << n << (applied ? "" : applied.error().sentence());
        else
            EXPECT_NE(before, inFile(path)) << n;
        if (!applied)
            expectSentence(applied.error());
        ++(isOpen ? kept : closed);
        return refused;
    });
    EXPECT_GT(closed, 0);
    EXPECT_GT(kept, 0);
}

TEST_F(ShortMemory, WhatIsOnlyReadIsReadOrRefusedInASentence)
{
    Document document;
    ASSERT_TRUE(document.open(file()));
    const QString table = Document::exportTables().last();
    const QString csv = fresh() + QStringLiteral(".csv");
    const auto each = [&](const auto& ask) {
        runShort([&](long n) {
            test::refuseMemoryAt(n);
            const auto answer = ask();
            const bool refused = test::wasMemoryRefused();
            if (!answer)
                expectSentence(answer.error());
            return refused;
        });
    };
    each([&] { return document.history(); });
    each([&] { return document.changesSince(1); });
    each([&] { return document.earlierDemand(3); });
    each([&] { return document.signOffs(); });
    each([&] { return document.exportTable(table, csv, {}); });
    const QString copy = fresh();
    each([&] { return document.prepareImport(csv, {}); });
    each([&] { return document.prepareMerge(copy, {}); });
}

TEST_F(ShortMemory, ANumberIsExplainedOrTheReasonIsGiven)
{
    Document document;
    ASSERT_TRUE(document.open(file()));
    const PeriodSpan year = periodsOf(document.results().inputs().firstMonth(),
                                      document.results().inputs().months(), PeriodLength::FinancialYear)
                                .front();
    Explainer explainer;
    QSignalSpy told(&explainer, &Explainer::told);
    QSignalSpy none(&explainer, &Explainer::hasNone);
    const auto ask = [&] {
        explainer.ask(document.sharedResults(), {0, engine::kAllRoles, year, engine::Rollup::WithBeneath},
                      engine::Column::RequiredFte);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !explainer.isAsked(); }));
    };
    ask(); // starts the thread
    int answers = 1;
    runShort([&](long n) {
        test::refuseMemoryAt(n, test::Threads::Others);
        ask();
        const bool refused = test::wasMemoryRefused();
        EXPECT_EQ(told.count() + none.count(), ++answers);
        return refused;
    });
    EXPECT_GT(told.count(), 1);
    EXPECT_GT(none.count(), 0);
}

} // namespace muster::session
