#include "output/save_path.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>

namespace muster::ui {

namespace {

const QLatin1String kFolderKey("lastFolder");

/// ".csv" of "CSV (*.csv)".
QString endingOf(const QString& filter)
{
    return filter.section(QLatin1Char('*'), 1, 1).section(QLatin1Char(')'), 0, 0);
}

/// The name without what would be a folder or is no name to some systems.
QString asName(QString name)
{
    for (QChar& letter : name)
        if (QStringLiteral("/\\:*?\"<>|\n").contains(letter))
            letter = u'-';
    return name;
}

} // namespace

QString lastFolder()
{
    return QSettings().value(kFolderKey, QDir::homePath()).toString();
}

void rememberFolder(const QString& path)
{
    QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
}

QString askWhereToSave(QWidget& window, const QString& caption, const QString& name, const QString& filter)
{
    QString chosen = filter.section(QStringLiteral(";;"), 0, 0);
    const QString first = QDir(lastFolder()).filePath(asName(name) + endingOf(chosen));
    QString path = QFileDialog::getSaveFileName(&window, caption, first, filter, &chosen);
    if (path.isEmpty())
        return path;
    if (path == first && endingOf(chosen) != endingOf(filter)) // another form, and the name that was offered
        path.chop(endingOf(filter).size());
    return QFileInfo(path).suffix().isEmpty() ? path + endingOf(chosen) : path;
}

} // namespace muster::ui
