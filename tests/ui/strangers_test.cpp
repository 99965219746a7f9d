// What the window does with a plan that came from somebody else.

#include "store/journal_bytes.h"
#include "ui/samples.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTest>

namespace muster::ui {

namespace {

using test::OpenSample;

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A sample plan that nobody has open.
class Stranger : public testing::Test {
  protected:
    void SetUp() override { sample.document.close(); }
    OpenSample sample{QStringLiteral("Kent")};
    [[nodiscard]] QString path() const { return sample.path(); }
};

/// Alters the name of a locality past the program.
void alter(const QString& path)
{
    QByteArray bytes = bytesOf(path);
    const qsizetype at = bytes.indexOf("Thanet");
    ASSERT_GE(at, 0);
    bytes.replace(at, 6, "Thanat");
    write(path, bytes);
}

} // namespace

TEST_F(Stranger, AJournalThatNamesAnotherFileIsRefusedWhereThePlanIsOpened)
{
    const QString letter = QFileInfo(path()).dir().filePath(QStringLiteral("letter.txt"));
    write(letter, "Dear all,");
    const std::string head("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7\xff\xff\xff\xff", 12);
    write(path() + QStringLiteral("-journal"),
          QByteArray::fromStdString(head + std::string(1000, '\0') +
                                    store::test::endNaming(letter.toStdString())));
    const QByteArray before = bytesOf(path());
    MainWindow window;
    window.show();
    EXPECT_FALSE(window.openPlan(path()));
    EXPECT_TRUE(window.message().contains(QStringLiteral("the journal beside the plan names another file")))
        << window.message().toStdString();
    EXPECT_EQ(bytesOf(letter), "Dear all,");
    EXPECT_EQ(bytesOf(path()), before);
}

TEST_F(Stranger, APlanThatWasAlteredPastTheProgramIsSaidToBe)
{
    alter(path());
    MainWindow window;
    window.show();
    ASSERT_TRUE(window.openPlan(path())) << "its figures can be looked at";
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.message().contains(QStringLiteral("not sound")); }));
    ASSERT_TRUE(window.showPage(QStringLiteral("checks")));
    const auto* found = window.findChild<QLabel*>(QStringLiteral("fileLabel"));
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->isVisible());
    EXPECT_TRUE(found->text().contains(QStringLiteral("localities"))) << found->text().toStdString();
    const auto labels = window.findChild<QWidget*>(QStringLiteral("statusBar"))->findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::none_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("All changes saved"));
    }));
}

TEST_F(Stranger, ASoundPlanIsOpenedWithoutAWord)
{
    MainWindow window;
    window.show();
    ASSERT_TRUE(window.openPlan(path()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window.isWorking(); }));
    EXPECT_EQ(window.message(), "");
    ASSERT_TRUE(window.showPage(QStringLiteral("checks")));
    EXPECT_FALSE(window.findChild<QLabel*>(QStringLiteral("fileLabel"))->isVisible());
}

} // namespace muster::ui
