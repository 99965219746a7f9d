#pragma once
// What the columns of a pasted block are: names, periods, whether figures are actual, or figures. Periods may
// also head the columns of figures.

#include "engine/inputs.h"
#include "text/period_text.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace muster::ui {

/// What a column says. One that says nothing is of words that the plan does not know.
enum class BlockColumn { Locality, ClientGroup, Activity, Period, Status, Nothing, Figures };

/// The names of the plan as people write them, each of one kind; a locality also by its path.
class PlanNames {
  public:
    PlanNames(const engine::Dimensions& d, const plan::Plan& plan);
    /// The id of a name; none where the plan has no such thing.
    [[nodiscard]] std::optional<std::int64_t> find(BlockColumn kind, const QString& name) const;

  private:
    std::array<QHash<QString, std::int64_t>, 3> m_ids;
};

/// Actual or forecast; none of another word.
[[nodiscard]] std::optional<plan::DemandStatus> readStatus(const QString& word);

struct BlockLayout {
    int headingRow = -1; ///< the row that heads the columns; −1: there is none
    std::vector<BlockColumn> columns;
    std::vector<std::optional<Period>> periods; ///< that head the columns; empty where none does
    HyphenIs hyphen = HyphenIs::FinancialYear;

    [[nodiscard]] int firstRow() const { return headingRow + 1; }
    /// The first column of that kind; −1: there is none.
    [[nodiscard]] int columnOf(BlockColumn kind) const;
    [[nodiscard]] bool has(BlockColumn kind) const { return columnOf(kind) >= 0; }
};

[[nodiscard]] BlockLayout layoutOfBlock(const QList<QStringList>& block, const PlanNames& names,
                                        HyphenIs usual);

} // namespace muster::ui
