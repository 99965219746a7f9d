#pragma once
// The establishment table: a row for each locality, role and date, the locality's own. In post is what is
// left of the establishment when the vacancy is taken off; typing it sets the vacancy. The two rates are
// computed.

#include "establishment/establishment_cells.h"
#include "sheet/paste/pasted_rows.h"
#include "sheet/sheet_model.h"

#include <array>

namespace muster::ui {

class EstablishmentSheet : public SheetModel, public EstablishmentColumns {
    Q_OBJECT
  public:
    enum Role {
        SortRole = Qt::UserRole + 40, ///< what a column is sorted by
        OverRole,                     ///< double, over-establishment as a negative share; invalid for others
    };

    explicit EstablishmentSheet(session::Document& document, QObject* parent = nullptr);

    /// Shows the rows that the plan has now; whether any is another than before.
    bool refresh();

    [[nodiscard]] const plan::Establishment& rowAt(int row) const;
    /// The row of that id; −1 where there is none.
    [[nodiscard]] int rowOf(plan::EstablishmentId id) const;
    /// The edit that removes rows.
    [[nodiscard]] plan::Edit removal(const std::vector<int>& rows) const;
    /// The table for rows that are pasted.
    [[nodiscard]] PasteTable toPaste() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QString place(const QModelIndex& index) const override;

  private:
    struct ShownRow {
        plan::Establishment row;
        QString locality;
        QString role;
        engine::LocalityIndex localityOrder{};
        engine::RoleIndex roleOrder{};
        bool operator==(const ShownRow&) const = default;
    };
    using Decimals = std::array<int, kColumns>;

    Validation judgeCells(const QList<CellText>& cells, Doing doing) const override;
    void judgeRow(int row, const QList<CellText>& cells, Validation& judged) const;
    [[nodiscard]] QString whyNotRow(const plan::Establishment& row, Validation& judged) const;
    [[nodiscard]] plan::Edit editOf(const plan::Establishment& row) const;
    [[nodiscard]] std::string labelOf(const QList<CellText>& cells, Doing doing) const;

    [[nodiscard]] std::vector<ShownRow> shownRows() const;
    [[nodiscard]] Decimals decimalsOfColumns(const std::vector<ShownRow>& rows) const;
    [[nodiscard]] QVariant text(const ShownRow& shown, int column) const;
    [[nodiscard]] QVariant sortKey(const ShownRow& shown, int column) const;
    [[nodiscard]] QString tip(const ShownRow& shown, int column) const;
    [[nodiscard]] QVariant overShare(const ShownRow& shown, int column) const;

    std::vector<ShownRow> m_rows;
    Decimals m_decimals{};
};

} // namespace muster::ui
