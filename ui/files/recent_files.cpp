#include "files/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace muster::ui {

namespace {

const QLatin1String kKey("recentFiles");
constexpr qsizetype kMostRecent = 8;

} // namespace

QStringList recentFiles()
{
    QStringList files = QSettings().value(kKey).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return files;
}

void rememberFile(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(whole);
    files.prepend(whole);
    QSettings().setValue(kKey, QStringList(files.mid(0, kMostRecent)));
}

} // namespace muster::ui
