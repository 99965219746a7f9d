#pragma once
// Checks: every problem of the plan in one list, each a way to the cell that mends it.

#include "frame/page.h"

#include <memory>

class QScrollArea;

namespace muster::ui {

namespace Ui {
class ChecksPage;
}
class ChecksModel;
class RuleBoard;

class ChecksPage : public Page {
    Q_OBJECT
  public:
    explicit ChecksPage(Context& context, QWidget* parent = nullptr);
    ~ChecksPage() override;

    [[nodiscard]] QString exportTable() const override { return QStringLiteral("checks"); }

  protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void settle();
    void tell();
    void fitTable();
    void addRules();
    void fitRules();
    void goThere();
    [[nodiscard]] QString summary() const;

    std::unique_ptr<Ui::ChecksPage> m_form;
    ChecksModel* m_model;
    RuleBoard* m_rules;
    QScrollArea* m_rulesArea; ///< around it, where there are many
};

} // namespace muster::ui
