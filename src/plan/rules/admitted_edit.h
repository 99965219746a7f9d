#pragma once
// An edit that the rules have admitted, on its way from where it was typed or read to the file.

#include "plan/edits.h"

namespace muster::plan {

class AdmittedEdit {
  public:
    [[nodiscard]] const Edit& edit() const { return m_edit; }
    /// The edit, with the plans that it was judged by let go.
    [[nodiscard]] Edit take() && { return AdmittedEdit(std::move(*this)).m_edit; }
    [[nodiscard]] const Plan& after() const { return m_after; }
    void setLabel(std::string label) { m_edit.label = std::move(label); }

    /// What it makes of the plan, which the rules judge again only if it is not the one they judged it with.
    [[nodiscard]] Result<Plan> madeIn(const Plan&) const;

  private:
    friend Result<AdmittedEdit> admitEdit(const Plan& before, Edit edit);
    AdmittedEdit(Edit edit, Plan before, Plan after)
        : m_edit(std::move(edit)), m_before(std::move(before)), m_after(std::move(after))
    {
    }

    Edit m_edit;
    Plan m_before;
    Plan m_after;
};

/// The edit, if the rules admit it in this plan; else the first problem that says no (BadInput).
[[nodiscard]] Result<AdmittedEdit> admitEdit(const Plan& before, Edit edit);

} // namespace muster::plan
