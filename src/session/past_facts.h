#pragma once
// What is told of a plan's past: edits, checkpoints, sign-offs, and copies to merge.

#include "plan/rules/problem.h"

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

namespace muster::session {

/// One cell that an edit changed: "Hours per case, North, Assessment", 8, 8.8.
struct PastCell {
    QString what;
    QString before;
    QString after;
};

/// One edit of the plan's history.
struct PastEdit {
    std::int64_t id = 0;
    QString at; ///< UTC, ISO
    QString who;
    QString label;
    QString line;                ///< what it did in words: "Hours per case, North, Assessment: 8 → 8.8"
    std::size_t cellCount = 0;   ///< how many cells it changed
    std::vector<PastCell> cells; ///< the first of them
    plan::Target target;         ///< where the first of them stands; no table where none is
    bool isUndone = false;       ///< taken back, so that the plan did not go on from it
    bool isFromCopy = false;     ///< made in another copy of the plan, and brought here by a merge
    QStringList checkpoints{};   ///< the names of the state after it
    QStringList signedFor{};     ///< what that state was signed off for
};

/// A state of the plan before the one it is in, as people find it again.
struct EarlierState {
    std::int64_t edit = 0;   ///< after which the plan was so
    QString at;              ///< UTC, ISO: when it was last given a name, else when the edit was made
    QString label{};         ///< of the edit, where the state has no name
    QStringList signedFor{}; ///< what it was signed off for
    QStringList checkpoints{};
    [[nodiscard]] bool isNamed() const { return !signedFor.isEmpty() || !checkpoints.isEmpty(); }
    bool operator==(const EarlierState&) const = default;
};

/// One cell that is not as it was.
struct CellThenAndNow {
    QString row;    ///< in words: "Establishment, North, Social worker, 1 April 2026"
    QString column; ///< as the tables name it
    QString then;
    QString now;
};

/// A cell, or where `column` is empty a row, that both copies changed, each in its own way.
struct MergeConflict {
    QString table;
    QString key;
    QString column;
    QString was;
    QString mine;
    QString mineWho;
    QString mineAt; ///< UTC, ISO
    QString theirs;
    QString theirsWho;
    QString theirsAt;
    bool operator==(const MergeConflict&) const = default;
};

/// What a merge would do.
struct MergeOffer {
    bool nothingNew = false; ///< all that the other copy has is here already
    int editsOfMine = 0;     ///< since the copies were one
    int editsOfTheirs = 0;
    std::vector<MergeConflict> conflicts;
    std::vector<CellThenAndNow> changes; ///< of this plan, mine where a conflict is not decided
    QString broken{};                    ///< the rule that the plan would break so, in a sentence; or empty
};

/// Of the conflicts in their order as far as decided: whether their value is taken.
using MergeChoice = std::vector<bool>;

/// A state of the plan that somebody answers for.
struct SignedState {
    std::int64_t id = 0;
    std::int64_t edit = 0; ///< after which the plan was so
    QString at;            ///< UTC, ISO
    QString who;
    QString purpose;
    std::optional<std::int64_t> supersededBy{};
};

/// A figure of a result that is not as it was signed.
struct MovedFigure {
    QString table;
    QString row;
    QString column;
    QString was;
    QString is;
};
/// The figures that one edit, some edits or other rules moved.
struct SignedMover {
    QString what;
    std::vector<MovedFigure> figures;
};

} // namespace muster::session
