#pragma once
// The library of ready change lists, for a window: those that come with the program, those that were saved
// here, and files of others.

#include "plan/scenarios/library/add_list.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace muster::session {

struct OfferedList {
    plan::ChangeList list;
    QString file;
    bool isOwn = false; ///< saved, or from a file, and not of the program
    QStringList notes;  ///< of reading it
};
/// Those that come with the program, by title, and behind them those that were saved.
[[nodiscard]] std::vector<OfferedList> offeredLists();
/// The list of a file. Errors: those of exchange::readChangeList().
[[nodiscard]] Result<OfferedList> listFrom(const QString& file);

/// Where lists are saved that shall be offered, with a name for one of this title that is not taken there.
[[nodiscard]] QString freeListFile(const QString& title);
/// Saves a list. Error: the file cannot be written.
[[nodiscard]] Result<void> saveList(const plan::ChangeList&, const QString& file);

} // namespace muster::session
