#pragma once
// Asks for what a new plan needs: its title and the council's name.

#include <QDialog>
#include <memory>

namespace muster::ui {

namespace Ui {
class NewPlanDialog;
}

class NewPlanDialog : public QDialog {
    Q_OBJECT
  public:
    explicit NewPlanDialog(QWidget* parent = nullptr);
    ~NewPlanDialog() override;

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString organisation() const;

  private:
    void allowOnlyNamed();

    std::unique_ptr<Ui::NewPlanDialog> m_ui;
};

} // namespace muster::ui
