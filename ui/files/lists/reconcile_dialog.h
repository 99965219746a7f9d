#pragma once
// Puts staff lists beside each other, has every finding decided, says what the register would become, and
// only then makes it.

#include "session/document.h"
#include "session/lists/list_reconciler.h"

#include <QDialog>
#include <functional>
#include <memory>
#include <optional>

namespace muster::ui {

namespace Ui {
class ReconcileDialog;
}
class FindingModel;

class ReconcileDialog : public QDialog {
    Q_OBJECT
  public:
    /// Asks what the columns of a list mean; none where that was cancelled.
    using AskMap = std::function<std::optional<session::ImportMap>(session::ImportMap, QWidget*)>;

    ReconcileDialog(session::Document& document, const QStringList& files, AskMap askMap,
                    QWidget* parent = nullptr);
    ~ReconcileDialog() override;

    [[nodiscard]] bool isWorking() const
    {
        return m_reading.isRunning() || m_preparing.isRunning() || m_proposing.isRunning();
    }
    /// The register that may be made; empty until every finding is decided.
    [[nodiscard]] const std::optional<session::ImportPreview>& preview() const { return m_preview; }
    /// The maps that were answered, to be kept when the register is made.
    [[nodiscard]] const std::map<QString, session::ImportMap>& maps() const { return m_wish.maps; }

  private:
    void makeTable();
    void addMapButtons();
    void forget(const QString& said);
    void read();
    void take(Result<session::ReconciledLists> lists);
    [[nodiscard]] QString summary() const;
    void fitTable();
    void fillFollow();
    void reconsider();
    void say(Result<session::RegisterOffer> offer);
    void askWhatColumnsMean(const QString& file);
    void saveFindings();

    std::unique_ptr<Ui::ReconcileDialog> m_ui;
    session::Document& m_document;
    session::ListReconciler m_reconciler;
    AskMap m_askMap;
    session::ListsWish m_wish;
    FindingModel* m_findings;
    std::optional<session::ImportPreview> m_preview;
    session::LastAsked m_reading;
    session::LastAsked m_preparing;
    session::LastAsked m_proposing;
    session::LastAsked m_saving;
};

} // namespace muster::ui
