#pragma once
// The rules that a council made for its own plan: kept or broken in the plan as it is and in every scenario,
// and which change or edit broke each. Worked out away from the thread that draws, after every edit.

#include "analysis/rules_kept.h"
#include "frame/section.h"
#include "session/jobs.h"

#include <map>
#include <memory>

namespace muster::ui {

class Context;

class RuleBoard : public Section {
    Q_OBJECT
  public:
    explicit RuleBoard(Context& context, QWidget* parent);

    /// Judges the rules of the plan as it is now.
    void ask();

  signals:
    void rulesRequested(); ///< to be entered or changed
    void filled();         ///< with other rows than before

  private:
    void show(const Result<std::vector<analysis::RuleKept>>& found);
    void findNextEdit();
    [[nodiscard]] QString breakerInWords(const analysis::RuleKept&) const;
    void fill();
    void tellOf(const QStringList& kept);

    Context& m_context;
    TextLabel& m_note;
    std::vector<analysis::RuleKept> m_kept;
    plan::Plan m_judged; ///< the plan that was asked about
    bool m_isAsked = false;
    std::shared_ptr<analysis::EditSearch> m_search; ///< in it
    std::map<plan::PlanRuleId, QString> m_edits;    ///< that broke a rule which the plan as it is breaks
    session::LastAsked m_judging;
    session::LastAsked m_looking;
};

} // namespace muster::ui
