#pragma once
// What a sheet, a table edited like a spreadsheet, asks of its model. The model never changes itself: it
// judges what is to be written, hands the document one edit for all of it, and shows what the document then
// says. So a cell typed, a range pasted and a column filled down are the same thing, each undone in one step.

#include "session/document.h"

#include <QAbstractTableModel>
#include <functional>

namespace muster::ui {

/// What the user does to the cells, for the edit's label.
enum class Doing { Type, Paste, FillDown, FillRight, Clear, Change };

/// A cell of the model and what to write there; no text returns it to its inherited value, or to nothing.
struct CellText {
    QModelIndex index;
    QString text;
};

/// A cell that cannot take its text, and why.
struct RefusedCell {
    QString where;
    QString text;
    QString reason;
};

/// What would be written, and what would not.
struct Validation {
    plan::Edit edit{};
    int accepted = 0; ///< cells that the edit writes
    QList<RefusedCell> refused{};
    std::optional<plan::AdmittedEdit> admitted{}; ///< what whyNot() last admitted: of one cell, the edit

    /// Why the plan would not admit an edit; empty where it would.
    [[nodiscard]] QString whyNot(const plan::Plan& plan, const plan::Edit& tried);
};

class SheetModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    explicit SheetModel(session::Document& document, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_document(document)
    {
    }

    /// Judges cells of this model; a plan that cannot be changed refuses them all.
    [[nodiscard]] Validation judge(const QList<CellText>& cells, Doing doing) const;
    /// Why one cell cannot take a text; empty where it can.
    [[nodiscard]] QString refusal(const QModelIndex& index, const QString& text) const;
    /// Hands an edit to the document; says failed() where the document could not take it.
    bool apply(const plan::Edit& edit);
    bool apply(const Validation& judged);

    /// The cell in words: "North, Older people".
    [[nodiscard]] virtual QString place(const QModelIndex& index) const = 0;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

  signals:
    void failed(const QString& sentence);

  protected:
    [[nodiscard]] session::Document& document() const { return m_document; }
    [[nodiscard]] const plan::Plan& plan() const { return m_document.plan(); }
    [[nodiscard]] bool canChange() const { return m_document.readOnlyReason().isEmpty(); }
    [[nodiscard]] RefusedCell refused(const CellText& cell, const QString& reason) const;
    /// Tells the views which cells of a sheet of unchanged shape show something else than before.
    void tellChanged(const std::function<bool(int row, int column)>& differs);

  private:
    bool isDone(const Result<void>& applied);
    [[nodiscard]] virtual Validation judgeCells(const QList<CellText>& cells, Doing doing) const = 0;

    session::Document& m_document;
};

} // namespace muster::ui
