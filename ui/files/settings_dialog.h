#pragma once
// The plan's own settings: its title, the council, the months it covers, and the weeks of a year.

#include "plan/edits.h"

#include <QDialog>
#include <memory>

namespace muster::ui {

namespace Ui {
class SettingsDialog;
}

class SettingsDialog : public QDialog {
    Q_OBJECT
  public:
    explicit SettingsDialog(const plan::Settings& settings, QWidget* parent = nullptr);
    ~SettingsDialog() override;

    /// What was changed in the dialog, as an edit of the plan, whose settings may have moved since it opened.
    [[nodiscard]] plan::Edit edit(const plan::Settings& now) const;

  private:
    [[nodiscard]] plan::Settings typed() const;

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    plan::Settings m_shown; ///< when it opened
};

} // namespace muster::ui
