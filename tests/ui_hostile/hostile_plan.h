#pragma once
// A plan in a file in which every text of every table is one that does harm where it is taken for anything
// but text. The texts are found by the tables' own declaration, so that a new column is among them at once.

#include <QString>
#include <QTemporaryDir>

namespace muster::ui::test {

class HostilePlan {
  public:
    /// Where names must differ, a number stands behind the text.
    explicit HostilePlan(const QString& text);

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("hostile.muster")); }
    /// The path of a second copy, in which each value of the establishment was changed in another way.
    [[nodiscard]] QString otherCopy() const { return m_folder.filePath(QStringLiteral("other.muster")); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

  private:
    QTemporaryDir m_folder;
};

} // namespace muster::ui::test
