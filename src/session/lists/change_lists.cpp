#include "session/lists/change_lists.h"

#include "exchange/library/change_list_file.h"
#include "session/words.h"

#include <QDir>
#include <QStandardPaths>

namespace muster::session {

namespace {

QString ownLists()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/library");
}

OfferedList offered(exchange::ChangeListFile file, bool isOwn)
{
    OfferedList made{std::move(file.list), text(file.file.string()), isOwn, {}};
    for (const std::string& note : file.notes)
        made.notes += text(note);
    return made;
}

} // namespace

std::vector<OfferedList> offeredLists()
{
    std::vector<OfferedList> all;
    for (const bool isOwn : {false, true}) {
        const std::filesystem::path folder =
            isOwn ? std::filesystem::path(ownLists().toStdString()) : exchange::shippedChangeLists();
        for (exchange::ChangeListFile& file : exchange::changeListsIn(std::array{folder}))
            all.push_back(offered(std::move(file), isOwn));
    }
    return all;
}

Result<OfferedList> listFrom(const QString& file)
{
    return exchange::readChangeList(file.toStdString()).map([](exchange::ChangeListFile read) {
        return offered(std::move(read), true);
    });
}

QString freeListFile(const QString& title)
{
    const QDir folder(ownLists());
    folder.mkpath(QStringLiteral("."));
    QString name = title;
    for (QChar& letter : name)
        if (!letter.isLetterOrNumber())
            letter = QLatin1Char('-');
    QString free = name + QStringLiteral(".csv");
    for (int more = 2; folder.exists(free); ++more)
        free = QStringLiteral("%1-%2.csv").arg(name).arg(more);
    return folder.filePath(free);
}

Result<void> saveList(const plan::ChangeList& list, const QString& file)
{
    return exchange::saveChangeList(list, file.toStdString());
}

} // namespace muster::session
