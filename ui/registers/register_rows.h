#pragma once
// The rows of one table of the plan, whatever its columns are: what a register shows and edits. The columns
// are those that the table declares (plan/rows.h).

#include "sheet/sheet_model.h"

#include <memory>

namespace muster::ui {

class RegisterRows {
  public:
    virtual ~RegisterRows() = default;

    /// As tables name it: posts.
    [[nodiscard]] virtual std::string_view table() const = 0;
    /// Takes the rows of a plan, in the order of their texts; whether any is another than before.
    virtual bool load(const plan::Plan& plan) = 0;
    [[nodiscard]] virtual int rowCount() const = 0;
    [[nodiscard]] virtual int columnCount() const = 0;

    [[nodiscard]] virtual QString heading(int column) const = 0;
    [[nodiscard]] virtual bool isText(int column) const = 0;
    [[nodiscard]] virtual QStringList choices(const plan::Plan& plan, int column) const = 0;
    [[nodiscard]] virtual QString shown(const plan::Plan& plan, int row, int column) const = 0;
    [[nodiscard]] virtual QString plain(const plan::Plan& plan, int row, int column) const = 0;
    [[nodiscard]] virtual std::int64_t idAt(int row) const = 0;
    /// The row in words: "Post Project lead, North, Social worker".
    [[nodiscard]] virtual QString where(const plan::Plan& plan, int row) const = 0;

    /// Judges cells of one row into an edit; refuse takes note of those that are not taken.
    using Refuse = std::function<void(const CellText&, const QString&)>;
    virtual void judge(const plan::Plan& plan, int row, const QList<CellText>& cells, Validation& judged,
                       const Refuse& refuse) const = 0;
    /// An edit with one row more, to be filled in; it may stand as it is. Empty where the plan has no
    /// locality or role for it.
    [[nodiscard]] virtual plan::Edit
    addition(const plan::Plan& plan, std::optional<plan::LocalityId> locality, std::int64_t& id) const = 0;
    [[nodiscard]] virtual plan::Edit removal(const std::vector<int>& rows) const = 0;
};

/// The tables that have a register, in the order to offer them, with their names for people.
[[nodiscard]] std::vector<std::pair<std::string_view, QString>> registerTables();
/// The rows of one of them.
[[nodiscard]] std::unique_ptr<RegisterRows> makeRegisterRows(std::string_view table);

} // namespace muster::ui
