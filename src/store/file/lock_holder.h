#pragma once
// What a lock file says: who holds the plan, and on which computer.

#include <string>
#include <sys/types.h>

namespace muster::store {

/// A computer as its programs see it. Its name is for people: two computers may have one name, and a name may
/// change.
struct Computer {
    std::string machine; ///< its number, machine-id(5); empty where it has none
    std::string boot;    ///< another one each time it starts, random(4)
    std::string space;   ///< in which processes are numbered: a container has its own, pid_namespaces(7)

    static Computer here();
};

struct LockHolder {
    std::string who;
    std::string host;
    pid_t process = 0;
    std::string started; ///< tells a process from a later one of the same number
    Computer computer;

    /// This process, on behalf of that person.
    static LockHolder here(std::string who);
    /// What a lock says; a line that it lacks is empty.
    static LockHolder parse(const std::string& content);
    /// A line for each, in the order above.
    [[nodiscard]] std::string text() const;
    /// "Ann on desk-7", or "another program" where nobody is named.
    [[nodiscard]] std::string toEnglish() const;
    /// Whether the lock was left behind: by a process of this computer that no longer runs. Of another
    /// computer's or container's processes nothing can be known.
    [[nodiscard]] bool isGone() const;
};

} // namespace muster::store
