#pragma once
// Asks which localities, client groups and activities are to have rows in the grid of figures: each with
// each.

#include "engine/inputs.h"
#include "plan/demand_edits.h"

#include <QDialog>
#include <memory>

class QCheckBox;
class QListWidget;

namespace muster::ui {

namespace Ui {
class AddSeriesDialog;
}

class AddSeriesDialog : public QDialog {
    Q_OBJECT
  public:
    /// `there`: the series that have a row already. Ticked at first are the lowest localities at and beneath
    /// the one chosen, all client groups and all activities.
    AddSeriesDialog(const engine::Dimensions& dimensions, std::vector<plan::SeriesName> there,
                    engine::LocalityIndex chosen, QWidget* parent);
    ~AddSeriesDialog() override;

    /// The rows ticked that are not there yet.
    [[nodiscard]] std::vector<plan::SeriesName> series() const;

  private:
    void count();
    void letTick(QCheckBox& all, QListWidget& list);

    const std::vector<plan::SeriesName> m_there;
    std::unique_ptr<Ui::AddSeriesDialog> m_form;
};

} // namespace muster::ui
