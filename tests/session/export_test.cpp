// Tables of the plan that is open, out and home again.

#include "session/document.h"

#include "session/settled.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace muster::session {
namespace {

class ExportTest : public testing::Test {
  protected:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(name); }

  private:
    QTemporaryDir m_folder;
};

TEST_F(ExportTest, WhatIsExportedIsImportedBackWithoutAChange)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    for (const char* table : {"localities", "client_groups", "activities", "roles", "demand", "assumptions"})
        for (const char* name : {"table.csv", "table.xlsx"}) {
            const ExportOptions forExcel{PeriodLength::FinancialYear, false, true};
            ASSERT_TRUE(test::answerTo<void>([&](QObject& listener, const Answer<void>& done) {
                document.exchange().exportTable(table, path(name), forExcel, listener, done);
            }));
            const auto preview =
                test::answerTo<ImportPreview>([&](QObject& listener, const Answer<ImportPreview>& done) {
                    document.exchange().prepareImport(path(name), {.kind = table}, listener, done);
                });
            ASSERT_TRUE(preview) << preview.error().sentence();
            EXPECT_GT(preview->rowsRead, 0);
            EXPECT_TRUE(plan::isEmpty(preview->edit.changes)) << table << name;
        }
}

TEST_F(ExportTest, AllTablesGoIntoOneWorkbookAndIntoNothingElse)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    const auto written = [&](const char* name) {
        return test::answerTo<void>([&](QObject& listener, const Answer<void>& done) {
            document.exchange().exportTable(Exchange::allTables(), path(name), {}, listener, done);
        });
    };
    EXPECT_FALSE(written("all.csv"));
    EXPECT_FALSE(QFile::exists(path("all.csv")));
    ASSERT_TRUE(written("all.xlsx"));
    const auto sheets = test::answerTo<QStringList>([&](QObject& listener, const Answer<QStringList>& done) {
        document.exchange().listSheets(path("all.xlsx"), listener, done);
    });
    ASSERT_TRUE(sheets);
    QStringList expected = Exchange::exportTables();
    expected.removeAll(Exchange::savingsProgramme());
    expected << Exchange::savingsProgramme() << "about";
    EXPECT_EQ(*sheets, expected);
}

} // namespace
} // namespace muster::session
