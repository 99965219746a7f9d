#pragma once
// Shows what putting another copy of the plan into this one would do, has every conflict decided, and merges.

#include "session/document.h"

#include <QDialog>
#include <memory>

namespace muster::ui {

namespace Ui {
class MergeDialog;
}
class ConflictModel;
class GridModel;

class MergeDialog : public QDialog {
    Q_OBJECT
  public:
    MergeDialog(session::Document& document, const QString& path, const session::MergeOffer& offer,
                QWidget* parent = nullptr);
    ~MergeDialog() override;

    /// The sides chosen: of every conflict once Merge can be pressed.
    [[nodiscard]] session::MergeChoice choice() const;
    [[nodiscard]] bool isComparing() const { return m_comparing.isRunning(); }

  private:
    void show(const session::MergeOffer& offer);
    void reconsider();
    void sayWhatIsOpen(const QString& broken);

    std::unique_ptr<Ui::MergeDialog> m_ui;
    session::Document& m_document;
    const QString m_path;
    ConflictModel* m_conflicts;
    GridModel* m_changes;
    session::LastAsked m_comparing;
};

} // namespace muster::ui
