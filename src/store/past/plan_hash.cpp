#include "store/past/plan_hash.h"

#include "plan/rows/value.h"
#include "plan/table_info.h"
#include "store/file/digest.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace muster::store {

namespace {

/// Columns that are never empty and that a later version added: what a row without them says does not count.
bool isAsBeforeTheColumn(const plan::TableInfo& table, const plan::ColumnInfo& column,
                         const plan::AnyRow* row)
{
    constexpr std::array<std::string_view, 2> kAddedLater{"qualified_take_over", "per_day"};
    return std::ranges::find(kAddedLater, column.name) != kAddedLater.end() &&
           column.same(row, plan::RowCopy(table).get());
}

} // namespace

std::string inputsHash(const plan::Plan& plan)
{
    Digest digest;
    for (const plan::TableInfo& table : plan::tables())
        for (const plan::AnyRow* row : table.rows(plan)) {
            digest.addText(table.name);
            for (const plan::ColumnInfo& column : table.columns) {
                const std::string text = plan::toText(column.get(row));
                if (text.empty() || isAsBeforeTheColumn(table, column, row))
                    continue; // so that a column which a later version adds does not change the hash
                digest.addText(column.name);
                digest.addText(text);
            }
        }
    return digest.finish();
}

std::string planHash(const plan::Plan& plan)
{
    std::string digits;
    for (const char byte : inputsHash(plan))
        digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return digits;
}

} // namespace muster::store
