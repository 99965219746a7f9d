#pragma once
// The panel beside the grid of assumptions: the chosen cell's value and the month it counts from, its
// evidence, and what the last edit did to the staff its locality needs. What is written here is an edit once
// it is finished; a refused value stays, with the reason beneath.

#include "assumptions/effect.h"
#include "frame/side_panel.h"
#include "plan/edits.h"

#include <QPersistentModelIndex>
#include <functional>
#include <memory>

class QLabel;
class QLineEdit;

namespace muster::ui {

namespace Ui {
class AssumptionPanel;
}
class AssumptionSheet;
class Context;

class AssumptionPanel : public SidePanel {
    Q_OBJECT
  public:
    AssumptionPanel(Context& context, AssumptionSheet& sheet, QWidget* parent = nullptr);
    ~AssumptionPanel() override;

    /// The cell to tell of; none where the index is not valid.
    void showCell(const QModelIndex& index);
    /// Gives the keyboard to what is lacking of the evidence: source, owner or date.
    void editEvidence();
    /// The cells that are selected: evidence goes to all of their values.
    void showSelection(const QModelIndexList& cells);

  signals:
    void startChosen(const std::optional<muster::Month>& from);
    void failed(const QString& sentence);

  private:
    /// One line of what is known of a value beside the value itself.
    struct Field {
        QLineEdit* edit;
        QLabel* reason;
        QString name;
        bool isEvidence; ///< and goes to all values that are selected
        std::function<QString(const plan::Assumption&)> read;
        std::function<Result<void>(plan::Assumption&, const QString&)> write;
    };

    void makeFields();
    void addText(QLineEdit* edit, const QString& name, std::string plan::Assumption::*member);
    void addNumber(QLineEdit* edit, const QString& name, std::optional<double> plan::Assumption::*member);
    void refresh();
    void forgetTyped();
    void showValue(const plan::Assumption* row);
    void showStarts();
    void showFields(const plan::Assumption* row);
    void showEffect();
    void showMoved(const Effect& effect);
    [[nodiscard]] QString story(const plan::Assumption* row) const;
    [[nodiscard]] QString was() const;
    [[nodiscard]] bool isOwn(const plan::Assumption* row) const;
    void commitValue();
    void commit(const Field& field);
    void chooseStart(const std::optional<Month>& from);
    [[nodiscard]] std::vector<plan::Assumption> chosenRows(bool ofSelection) const;
    [[nodiscard]] QString evidenceOf(const plan::Assumption* row, std::size_t values) const;
    [[nodiscard]] std::string labelOf(const Field& field, const std::vector<plan::Assumption>& rows) const;
    static void lay(QLineEdit& edit, const QString& text, bool writable);
    static void sayReason(QLabel& label, const QString& reason);
    void undo();

    std::unique_ptr<Ui::AssumptionPanel> m_form;
    Context& m_context;
    AssumptionSheet& m_sheet;
    QPersistentModelIndex m_index;
    QList<QPersistentModelIndex> m_selected;
    std::vector<Field> m_fields;
};

} // namespace muster::ui
