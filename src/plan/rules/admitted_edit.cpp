#include "plan/rules/admitted_edit.h"

#include "plan/rules/rules.h"

namespace muster::plan {

Result<Plan> AdmittedEdit::madeIn(const Plan& plan) const
{
    if (plan.sameAs(m_before))
        return m_after;
    return admitEdit(plan, m_edit).map([](const AdmittedEdit& again) { return again.after(); });
}

Result<AdmittedEdit> admitEdit(const Plan& before, Edit edit)
{
    Plan after = before;
    after.apply(edit.changes);
    return admit(after, edit.changes).map([&] {
        return AdmittedEdit(std::move(edit), before, std::move(after));
    });
}

} // namespace muster::plan
