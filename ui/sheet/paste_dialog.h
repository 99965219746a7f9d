#pragma once
// Shown before anything is written, when some of the cells would be refused: each with its reason, and the
// choice to write the rest or nothing.

#include "sheet/sheet_model.h"

#include <QDialog>
#include <memory>

namespace muster::ui {

namespace Ui {
class PasteDialog;
}

class PasteDialog : public QDialog {
    Q_OBJECT
  public:
    PasteDialog(const Validation& judged, QWidget* parent);
    ~PasteDialog() override;

  private:
    void list(const QList<RefusedCell>& refused);

    std::unique_ptr<Ui::PasteDialog> m_form;
};

} // namespace muster::ui
