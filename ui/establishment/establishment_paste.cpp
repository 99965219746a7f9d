// The establishment as a table that rows are pasted into. A row may say the vacancy, those in post, or both.

#include "establishment/establishment_sheet.h"
#include "models/format.h"
#include "sheet/cell_words.h"
#include "text/number_text.h"

#include <algorithm>
#include <cmath>

namespace muster::ui {

namespace {

using Columns = EstablishmentColumns;

/// The column of the plan that a column of the sheet writes; null for the rates.
const plan::ColumnInfo* columnToWrite(int column)
{
    const plan::TableInfo& table = plan::tableOf<plan::Establishment>();
    switch (column) {
    case Columns::LocalityColumn:
        return table.find("locality");
    case Columns::RoleColumn:
        return table.find("role");
    case Columns::EstablishmentColumn:
        return table.find("establishment_fte");
    case Columns::VacancyColumn:
    case Columns::InPostColumn:
        return table.find("vacancy_fte");
    case Columns::AgencyColumn:
        return table.find("agency_fte");
    case Columns::NewlyQualifiedColumn:
        return table.find("newly_qualified_fte");
    default:
        return planColumn(column);
    }
}

std::optional<double> fteIn(const PastedCells& cells, int column)
{
    const auto at = std::ranges::find_if(cells, [&](const auto& cell) { return cell.first == column; });
    return at == cells.end() ? std::nullopt : readNumber(at->second, NumberUnit::Staff);
}

/// Where a row says both, the vacancy counts, and those in post must be the rest of the establishment.
Result<PastedCells> vacancyAndInPost(const PastedCells& cells)
{
    const auto vacancy = fteIn(cells, Columns::VacancyColumn);
    const auto inPost = fteIn(cells, Columns::InPostColumn);
    const auto posts = fteIn(cells, Columns::EstablishmentColumn);
    if (!vacancy || !inPost)
        return cells;
    constexpr double kRounded = 0.0501; // of figures with one decimal each
    if (posts && std::abs(*posts - *vacancy - *inPost) > kRounded)
        return fail({ErrorCode::BadInput,
                     Texts::tr("vacancy %1 and in post %2 do not add up to the establishment of %3")
                         .arg(format::exact(*vacancy), format::exact(*inPost), format::exact(*posts))
                         .toStdString(),
                     {},
                     {},
                     {},
                     {}});
    PastedCells settled = cells;
    std::erase_if(settled, [](const auto& cell) { return cell.first == Columns::InPostColumn; });
    return settled;
}

} // namespace

PasteTable EstablishmentSheet::toPaste() const
{
    PasteTable paste{&plan::tableOf<plan::Establishment>(), tr("the establishment"), {}, {}, {}};
    for (int column = 0; column < kColumns; ++column)
        paste.columns.push_back(
            {headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), columnToWrite(column)});
    paste.write = [](const plan::Plan& plan, plan::AnyRow* row, int column, const QString& text) {
        return column <= RoleColumn ? readCell(plan, *columnToWrite(column), row, text)
                                    : write(plan, plan::asRow<plan::Establishment>(row), column, text);
    };
    paste.settle = vacancyAndInPost;
    return paste;
}

} // namespace muster::ui
