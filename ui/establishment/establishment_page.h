#pragma once
// Establishment: the posts of each locality and role as at a date, who fills them and what is vacant, as a
// table to edit.

#include "frame/page.h"

#include <memory>
#include <vector>

namespace muster::ui {

namespace Ui {
class EstablishmentPage;
}
class EstablishmentFilter;
class EstablishmentSheet;

class EstablishmentPage : public Page {
    Q_OBJECT
  public:
    explicit EstablishmentPage(Context& context, QWidget* parent = nullptr);
    ~EstablishmentPage() override;

    bool goTo(const plan::Target& target) override;
    void tellChosen() override;
    [[nodiscard]] QString exportTable() const override { return QStringLiteral("establishment"); }

  protected:
    void refresh() override;

  private:
    void connectTable();
    void settle();
    bool filterLocalities();
    void sayTotals();
    void sayWhatIsShown();
    void askForRow();
    void addRow(plan::Establishment row);
    void deleteRows();
    bool standOn(plan::EstablishmentId id);
    [[nodiscard]] std::vector<int> chosenRows() const;

    std::unique_ptr<Ui::EstablishmentPage> m_form;
    EstablishmentSheet* m_sheet;
    EstablishmentFilter* m_filter;
    plan::EstablishmentId m_current{}; ///< the row one stands on, to come back to
    int m_column = 0;
};

} // namespace muster::ui
