#pragma once
// What the columns of a pasted block are: names, periods, whether figures are actual, or figures. Periods may
// also head the columns of figures.

#include "engine/inputs.h"
#include "text/period_text.h"

#include <QList>
#include <QStringList>
#include <optional>
#include <vector>

namespace muster::ui {

/// What a column says. One that says nothing is of words that the plan does not know.
enum class BlockColumn { Locality, ClientGroup, Activity, Period, Status, Nothing, Figures };

/// The id of what a column of this kind names, as plan::findByName() finds it. NotFound: the plan has no such
/// thing; BadInput: several localities have this name.
[[nodiscard]] Result<std::int64_t> findNamed(const plan::Plan& plan, BlockColumn kind, const QString& name);

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

[[nodiscard]] BlockLayout layoutOfBlock(const QList<QStringList>& block, const plan::Plan& plan,
                                        HyphenIs usual);

} // namespace muster::ui
