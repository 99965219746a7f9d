#pragma once
// Texts as Qt has them, from those of the rooms below.

#include <QFileInfo>
#include <QString>
#include <QStringList>
#include <string_view>

namespace muster::session {

[[nodiscard]] inline QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

[[nodiscard]] inline QString asText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
template <class Texts>
[[nodiscard]] QStringList asList(const Texts& texts)
{
    QStringList list;
    for (const std::string_view each : texts)
        list << asText(each);
    return list;
}

/// A file's name without its folder.
[[nodiscard]] inline QString nameOf(const QString& path)
{
    return QFileInfo(path).fileName();
}

} // namespace muster::session
