#pragma once
// Supply: whether the staff will be there, month by month, against the posts and what is required; how they
// come and go; and where the posts cannot be kept filled.

#include "frame/earlier_states.h"
#include "frame/sections_page.h"
#include "models/supply_grids.h"

namespace muster::ui {

class SupplyPage : public SectionsPage {
    Q_OBJECT
  public:
    explicit SupplyPage(Context& context, QWidget* parent = nullptr);

    [[nodiscard]] QString exportTable() const override { return QStringLiteral("supply"); }

  protected:
    void showFigures() override;

  private:
    void fillRoles();
    void showCards();
    void showTables();
    void showRecord();
    [[nodiscard]] QString whatIsMissing(bool known) const;
    [[nodiscard]] bool saysHowStaffComeAndGo() const;
    [[nodiscard]] SupplyQuestion question() const;

    QComboBox& m_role;
    FigureCard& m_opening;
    FigureCard& m_out;
    FigureCard& m_in;
    FigureCard& m_closing;
    FigureCard& m_steady;
    MonthsSection& m_months;
    Section& m_periods;
    Section& m_areas;
    Section& m_record;
    TextLabel& m_recordNote;
    EarlierStates<session::EarlierStaff> m_earlier;
};

} // namespace muster::ui
