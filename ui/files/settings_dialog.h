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

    /// The settings as they stand in the dialog, as an edit of the plan.
    [[nodiscard]] plan::Edit edit() const;

  private:
    std::unique_ptr<Ui::SettingsDialog> m_ui;
    plan::Settings m_settings;
};

} // namespace muster::ui
