#pragma once
// A folder of settings for each test, so that what one remembers no other finds, whatever runs beside it.

#include <QSettings>
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
    }
    void OnTestEnd(const testing::TestInfo&) override { m_folder.reset(); }

  private:
    std::optional<QTemporaryDir> m_folder;
};

/// From now on every test has its own.
inline void giveEachTestItsOwnSettings()
{
    testing::UnitTest::GetInstance()->listeners().Append(new OwnSettings); // gtest deletes it
}

} // namespace muster::ui::test
