#pragma once
// Folders of settings and of what the program keeps (maps, templates) for each test, so that what one
// remembers no other finds, whatever runs beside it.

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <optional>

namespace muster::ui::test {

class OwnSettings : public testing::EmptyTestEventListener {
  public:
    void OnTestStart(const testing::TestInfo&) override
    {
        m_folder.emplace();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        QCoreApplication::setApplicationName(QDir(m_folder->path()).dirName());
    }
    void OnTestEnd(const testing::TestInfo&) override
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        QCoreApplication::setApplicationName(m_name);
        m_folder.reset();
    }

  private:
    QString m_name = QCoreApplication::applicationName();
    std::optional<QTemporaryDir> m_folder;
};

/// From now on every test has its own.
inline void giveEachTestItsOwnSettings()
{
    testing::UnitTest::GetInstance()->listeners().Append(new OwnSettings); // gtest deletes it
}

} // namespace muster::ui::test
