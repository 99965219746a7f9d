#pragma once
// The grid of one kind of assumption: localities down, client groups or roles across, and at the end the
// staff that each locality needs, lit where the last edit moved it. A cell edits exactly its own scope, from
// the chosen start month.

#include "assumptions/cells.h"
#include "sheet/sheet_model.h"

namespace muster::ui {

class Context;

class AssumptionSheet : public SheetModel {
    Q_OBJECT
  public:
    enum Role {
        StandingRole = Qt::UserRole + 40, ///< int of Standing; of a value
        DifferenceRole,                   ///< QString, "+3.4": of a required figure that has moved
    };

    explicit AssumptionSheet(Context& context, QObject* parent = nullptr);

    /// Shows the plan as it is now.
    void refresh();

    [[nodiscard]] const Choice& choice() const { return m_choice; }
    void choose(const Choice& choice);

    /// Whether there is anything to set; a plan without managers has no span of control.
    [[nodiscard]] bool hasValues() const { return columnCount() > 1; }
    [[nodiscard]] bool isValue(const QModelIndex& index) const;
    [[nodiscard]] plan::Scope scopeAt(const QModelIndex& index) const;
    /// Where a scope stands in the grid; invalid where it does not.
    [[nodiscard]] QModelIndex indexOf(const plan::Scope& scope) const;
    /// The locality of a row; none for the whole plan.
    [[nodiscard]] std::optional<plan::LocalityId> localityAt(int row) const;
    /// The row that counts in a cell, or null.
    [[nodiscard]] const plan::Assumption* rowAt(const QModelIndex& index) const;

    /// The results before the last edit, while they can be compared; may be null.
    [[nodiscard]] const std::shared_ptr<const engine::Results>& before() const { return m_before; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QString place(const QModelIndex& index) const override;

  signals:
    void refreshed();

  private:
    struct RequiredCell {
        std::optional<double> now;
        std::optional<double> before;
        [[nodiscard]] QString text() const;
        [[nodiscard]] QString difference() const;
        [[nodiscard]] QString toText() const;
        /// Whether both show the same, whatever was compared.
        bool operator==(const RequiredCell& other) const
        {
            return now == other.now && difference() == other.difference();
        }
    };

    Validation judgeCells(const QList<CellText>& cells, Doing doing) const override;
    /// Whether a computed cell within a range is left as it is without a word.
    [[nodiscard]] bool passesOver(const CellText& cell, Doing doing) const;
    /// Takes out the edits that the plan would not admit.
    void leaveOut(const QList<CellText>& cells, std::vector<plan::Edit>& edits, Validation& judged) const;
    [[nodiscard]] Result<plan::Edit> editOf(const CellText& cell) const;
    [[nodiscard]] Result<plan::Edit> clearing(const QModelIndex& index) const;
    [[nodiscard]] Result<plan::Edit> setting(const QModelIndex& index, const QString& text) const;
    [[nodiscard]] std::string labelOf(const std::vector<plan::Edit>& edits, Doing doing) const;

    void startAnew();
    [[nodiscard]] std::vector<RequiredCell> requiredCells(const Layout& layout) const;
    [[nodiscard]] const AssumptionCell& cellAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant valueData(const AssumptionCell& cell, const QModelIndex& index, int role) const;
    [[nodiscard]] QVariant requiredData(const RequiredCell& cell, const QModelIndex& index, int role) const;

    Context& m_context;
    Choice m_choice;
    Layout m_layout;
    std::vector<AssumptionCell> m_cells;
    std::vector<RequiredCell> m_required;
    std::shared_ptr<const engine::Results> m_before;
};

} // namespace muster::ui
