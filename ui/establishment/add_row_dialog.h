#pragma once
// Asks for the locality, role and date of a new row of the establishment.

#include "engine/resolve.h"

#include <QDialog>
#include <memory>

namespace muster::ui {

namespace Ui {
class AddRowDialog;
}

class AddRowDialog : public QDialog {
    Q_OBJECT
  public:
    AddRowDialog(const plan::Plan& plan, const engine::Dimensions& dimensions, QWidget* parent);
    ~AddRowDialog() override;

    /// Chosen at first.
    void offer(plan::LocalityId locality, const Date& asAt);
    /// The new row, without any posts yet.
    [[nodiscard]] plan::Establishment row() const;
    void accept() override;

  private:
    const plan::Plan m_plan;
    std::unique_ptr<Ui::AddRowDialog> m_form;
};

} // namespace muster::ui
