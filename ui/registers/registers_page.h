#pragma once
// Posts: the register of posts, and the other tables of how staff come and go and what they cost, each as a
// table to edit. Ended and expired posts stand among the others, quietly.

#include "frame/page.h"
#include "registers/register_rows.h"

#include <memory>
#include <vector>

namespace muster::ui {

namespace Ui {
class RegistersPage;
}
class RegisterSheet;
class RowFilter;

class RegistersPage : public Page {
    Q_OBJECT
  public:
    explicit RegistersPage(Context& context, QWidget* parent = nullptr)
        : RegistersPage(context, RegisterSet::Registers, parent)
    {
    }
    ~RegistersPage() override;

    bool goTo(const plan::Target& target) override;
    [[nodiscard]] QString exportTable() const override;

  protected:
    RegistersPage(Context& context, RegisterSet set, QWidget* parent);
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;
    /// Takes rows of the table that is shown away.
    virtual void deleteRows(const std::vector<int>& rows);
    [[nodiscard]] RegisterSheet& sheet() { return *m_sheet; }
    /// Puts something between the page's head and its table.
    void addAtTop(QWidget& widget);
    /// Puts something where the sheet is, to be shown in its place.
    void addInPlaceOfSheet(QWidget& own);
    void showSheet(bool isShown);
    /// The table that is shown.
    [[nodiscard]] std::string_view tableShown() const;
    /// Another table has been chosen.
    virtual void tableChosen() {}

  private:
    void connectTable();
    void chooseTable();
    void settle();
    void sayWhatIsShown();
    void sayTotals();
    [[nodiscard]] QString costOf(const std::vector<const plan::Post*>& posts) const;
    void showTimeline();
    void addRow();
    [[nodiscard]] std::vector<int> selectedRows() const;
    bool standOn(std::int64_t id, int column);
    [[nodiscard]] Date day() const;

    std::unique_ptr<Ui::RegistersPage> m_form;
    RegisterSheet* m_sheet;
    RowFilter* m_filter;
    std::int64_t m_current = 0; ///< the row one stands on, to come back to
    int m_column = 0;
};

} // namespace muster::ui
