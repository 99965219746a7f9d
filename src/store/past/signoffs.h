#pragma once
// The tables `signoffs` and `signed_tables`: states of the plan that somebody answers for, with the results
// as they were then. Like the history they are a chain of hashes, and no entry of it is ever altered.

#include "plan/plan.h"
#include "store/past/entries.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <vector>

namespace muster::store {

/// A sign-off as it stands in the file.
struct StoredSignOff {
    history::SignOff signOff;
    std::map<std::string, std::string> tables;
    std::string previousHash;
    std::string hash;

    /// Whether the hash is that of the content.
    [[nodiscard]] bool isWhole() const;
};

/// Refuses a sign-off that was altered, or whose state in the history is not the one that was signed
/// (Damaged).
void requireAsSigned(const StoredSignOff&, const History&, const plan::Plan& now);

/// All of them, oldest first; whether another one supersedes it is said too.
[[nodiscard]] std::vector<history::SignOff> readSignOffs(SQLite::Database&);
/// One with its tables. Refused where there is none of that number (NotFound).
[[nodiscard]] StoredSignOff readSignOff(SQLite::Database&, std::int64_t id);
/// Refuses (BadInput) one that has no purpose, or supersedes one that is not among these or does not stand.
void requireAdmissible(const std::vector<history::SignOff>& there, const history::SignOff&);
/// Adds one at the end of the chain; its number.
std::int64_t writeSignOff(SQLite::Database&, const history::SignOff&,
                          const std::map<std::string, std::string>& tables);

} // namespace muster::store
