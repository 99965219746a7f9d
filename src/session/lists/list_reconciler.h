#pragma once
// Staff lists put beside each other for the window: read and matched on a thread of their own, decided
// finding by finding, and made the register of posts.

#include "session/exchange.h"

#include <map>
#include <memory>

namespace muster::exchange {
struct Reconciliation;
}

namespace muster::session {

/// Which lists, and how they are read.
struct ListsWish {
    QStringList files{};
    std::map<QString, ImportMap>
        maps{};     ///< by file; else the map that was kept, or what the headings suggest
    QString date{}; ///< of the lists, as people write it; empty: today
};

/// What does not fit, as it is shown.
struct ShownFinding {
    QString kind{};
    QString post{};        ///< its id, title and team
    QStringList values{};  ///< by list, each with its lines
    QString toDo{};        ///< a sentence or two
    QStringList allowed{}; ///< what may be decided; none where nothing is to be
};

struct ReconciledLists {
    QStringList names{};     ///< of the lists
    std::vector<int> rows{}; ///< of each
    int agreed = 0;          ///< posts of which nothing is found
    QStringList notes{};
    std::vector<ShownFinding> findings{};
    std::shared_ptr<const exchange::Reconciliation> whole{};
};

/// What is decided on each finding: which of those allowed, or −1.
using ListDecisions = std::vector<int>;

/// The register that comes of the decisions; nothing to import while a finding is open.
struct RegisterOffer {
    int open = 0; ///< findings without a decision
    ImportPreview preview{};
};

class ListReconciler : public QObject {
    Q_OBJECT
  public:
    explicit ListReconciler(OpenPlan& plan) : m_plan(plan) {}

    /// Reads the lists and puts them beside each other.
    Job& reconcile(const ListsWish& wish, QObject& listener, Answer<ReconciledLists> done);
    /// The decisions, with those of the list wherever there is none and it can be followed.
    [[nodiscard]] static ListDecisions followed(const ReconciledLists&, int list, ListDecisions);
    /// Judges the register by the plan as it is now; nothing is changed.
    Job& prepare(const ReconciledLists&, const ListDecisions&, bool removesMissing, QObject& listener,
                 Answer<RegisterOffer> done);
    /// Writes the findings with the decisions as a table for spreadsheets.
    Job& save(const ReconciledLists&, const ListDecisions&, const QString& path, QObject& listener,
              Answer<void> done);

  private:
    OpenPlan& m_plan;
};

} // namespace muster::session
