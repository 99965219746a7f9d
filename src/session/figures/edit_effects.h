#pragma once
// What each edit of the history did to the required staff and to money, worked out once, away from the thread
// that draws.

#include "session/open_plan.h"

#include <map>

namespace muster::session {

/// What an edit moved; nothing where it is not known, or the plan did not come through the edit.
struct EditEffect {
    std::optional<double> required; ///< FTE, the mean of the plan's months
    std::optional<double> cost;     ///< forecast of a year, in the plan's currency
};

class EditEffects : public QObject {
    Q_OBJECT
  public:
    explicit EditEffects(OpenPlan& plan, QObject* parent = nullptr);

    /// Works out what of these is not known yet, the first one first; known() comes after every few.
    void ask(std::vector<std::int64_t> edits);
    /// What is known of an edit, or null.
    [[nodiscard]] const EditEffect* find(std::int64_t edit) const;
    /// Whether more is on its way.
    [[nodiscard]] bool isWorking() const { return m_asked.isRunning(); }
    /// After the history was made shorter: an edit may stand for others as well.
    void forget();

  signals:
    void known();

  private:
    void next();
    void stop();

    OpenPlan& m_plan;
    std::vector<std::int64_t> m_wanted; ///< in the order in which they were asked for
    std::size_t m_done = 0;             ///< of the wanted
    std::map<std::int64_t, EditEffect> m_known;
    LastAsked m_asked;
};

} // namespace muster::session
