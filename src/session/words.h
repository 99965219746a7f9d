#pragma once
// Texts as Qt has them, from those of the rooms below.

#include <QFileInfo>
#include <QString>

namespace muster::session {

[[nodiscard]] inline QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// A file's name without its folder.
[[nodiscard]] inline QString nameOf(const QString& path)
{
    return QFileInfo(path).fileName();
}

} // namespace muster::session
