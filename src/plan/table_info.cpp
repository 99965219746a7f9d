#include "plan/table_info.h"

#include "plan/rows/member_type.h"

namespace muster::plan {

namespace {

const std::byte* at(const AnyRow* row, std::size_t offset)
{
    return reinterpret_cast<const std::byte*>(row) + offset;
}

std::byte* at(AnyRow* row, std::size_t offset)
{
    return reinterpret_cast<std::byte*>(row) + offset;
}

template <class Row>
AnyRow* putRow(Changes& changes, const AnyRow* row)
{
    auto& put = std::get<RowChanges<Row>>(changes).put;
    return asAny(row ? put.emplace_back(asRow<Row>(row)) : put.emplace_back());
}

template <class Row>
std::shared_ptr<AnyRow> makeRow(const AnyRow* row)
{
    auto made = row ? std::make_shared<Row>(asRow<Row>(row)) : std::make_shared<Row>();
    AnyRow* const any = asAny(*made);
    return {std::move(made), any};
}

template <class Row>
std::vector<std::int64_t> erasedIds(const Changes& changes)
{
    std::vector<std::int64_t> ids;
    for (const auto id : std::get<RowChanges<Row>>(changes).erase)
        ids.push_back(id.value);
    return ids;
}

template <class Row>
RowType rowType()
{
    return {
        sizeof(Row),
        makeRow<Row>,
        [](const AnyRow* a, const AnyRow* b) { return asRow<Row>(a) == asRow<Row>(b); },
        [](const Plan& plan) {
            const auto& rows = plan.rows<Row>();
            return RowSpan(rows.empty() ? nullptr : &*rows.begin(), rows.size(), sizeof(Row));
        },
        [](const Plan& a, const Plan& b) { return a.rows<Row>().sameAs(b.rows<Row>()); },
        [](const Changes& changes) {
            const auto& put = std::get<RowChanges<Row>>(changes).put;
            return RowSpan(put.data(), put.size(), sizeof(Row));
        },
        putRow<Row>,
        [](Changes& changes, std::size_t rows) { std::get<RowChanges<Row>>(changes).put.reserve(rows); },
        [](Changes& changes) { std::get<RowChanges<Row>>(changes).put.pop_back(); },
        erasedIds<Row>,
        [](Changes& changes, std::int64_t id) { std::get<RowChanges<Row>>(changes).erase.push_back({id}); }};
}

template <class Row>
std::vector<ColumnInfo> columnsOf()
{
    static const Row kSample;
    std::vector<ColumnInfo> columns;
    columns.reserve(decltype(Table<Row>::columns)::size);
    forEachColumn<Row>([&]<class T>(const Column<Row, T>& column) {
        const auto* start = reinterpret_cast<const std::byte*>(&kSample);
        const auto* member = reinterpret_cast<const std::byte*>(&(kSample.*column.member));
        columns.emplace_back(column.name, column.internal, memberType<T>(),
                             static_cast<std::size_t>(member - start));
    });
    return columns;
}

std::vector<const ColumnInfo*> these(const TableInfo& table, std::span<const std::string_view> names)
{
    std::vector<const ColumnInfo*> columns;
    for (const std::string_view name : names)
        columns.push_back(table.find(name));
    return columns;
}

template <class Row>
void describe(TableInfo& table)
{
    table.key = these(table, Table<Row>::key);
    table.order = these(table, Table<Row>::order);
    table.needed = these(table, Table<Row>::needed);
    if constexpr (requires { Row::name; })
        table.nameColumn = &table.columns[1]; // tests/plan/table_info_test.cpp sees that it is
    if constexpr (Limited<Row>)
        table.mostRows = Table<Row>::mostRows;
}

std::vector<TableInfo> described()
{
    std::vector<TableInfo> all;
    all.reserve(std::tuple_size_v<Changes>);
    forEachTable([&](auto tag) {
        using Row = typename decltype(tag)::Type;
        all.push_back({Table<Row>::name, columnsOf<Row>(), {}, {}, {}, nullptr, {}, rowType<Row>()});
        describe<Row>(all.back());
    });
    return all;
}

} // namespace

ColumnInfo::ColumnInfo(std::string_view columnName, bool isInternal, const MemberType& member,
                       std::size_t bytes)
    : name(columnName), internal(isInternal), optional(member.optional), type(member.type), offset(bytes),
      m_member(&member)
{
}

Value ColumnInfo::get(const AnyRow* row) const
{
    return m_member->get(at(row, offset));
}

Result<void> ColumnInfo::set(AnyRow* row, const Value& value) const
{
    return m_member->set(at(row, offset), value);
}

bool ColumnInfo::same(const AnyRow* a, const AnyRow* b) const
{
    return m_member->same(at(a, offset), at(b, offset));
}

int ColumnInfo::compare(const AnyRow* a, const AnyRow* b) const
{
    return m_member->compare(at(a, offset), at(b, offset));
}

std::size_t ColumnInfo::hash(const AnyRow* row) const
{
    return m_member->hash(at(row, offset));
}

void ColumnInfo::copy(AnyRow* to, const AnyRow* from) const
{
    m_member->copy(at(to, offset), at(from, offset));
}

bool ColumnInfo::isReference() const
{
    return m_member->ids != nullptr;
}

const TableInfo& ColumnInfo::named() const
{
    return tables()[m_member->names];
}

std::vector<std::int64_t> ColumnInfo::ids(const AnyRow* row) const
{
    return m_member->ids(at(row, offset));
}

void ColumnInfo::setIds(AnyRow* row, const std::vector<std::int64_t>& ids) const
{
    m_member->setIds(at(row, offset), ids);
}

const std::string& ColumnInfo::text(const AnyRow* row) const
{
    return memberAt<std::string>(at(row, offset));
}

void ColumnInfo::setText(AnyRow* row, std::string text) const
{
    *reinterpret_cast<std::string*>(at(row, offset)) = std::move(text);
}

std::vector<std::string_view> ColumnInfo::words() const
{
    return m_member->words ? m_member->words() : std::vector<std::string_view>();
}

const ColumnInfo* TableInfo::find(std::string_view column) const
{
    const auto found = std::ranges::find(columns, column, &ColumnInfo::name);
    return found == columns.end() ? nullptr : &*found;
}

std::vector<const ColumnInfo*> TableInfo::fileColumns() const
{
    std::vector<const ColumnInfo*> shown;
    for (const ColumnInfo& column : columns)
        if (!column.internal)
            shown.push_back(&column);
    return shown;
}

bool TableInfo::sameKey(const AnyRow* a, const AnyRow* b) const
{
    return std::ranges::all_of(key, [&](const ColumnInfo* column) {
        return column->same(a, b) ||
               (column == nameColumn && nameKey(column->text(a)) == nameKey(column->text(b)));
    });
}

std::size_t TableInfo::hashKey(const AnyRow* row) const
{
    std::size_t hash = 0;
    for (const ColumnInfo* column : key)
        hash = (hash ^ (column == nameColumn ? std::hash<std::string>()(nameKey(column->text(row)))
                                             : column->hash(row))) *
               0x9e3779b97f4a7c15U; // spreads what differs little over all bits
    return hash ^ (hash >> 32U);
}

const AnyRow* TableInfo::find(const Plan& plan, std::int64_t id) const
{
    const RowSpan all = rows(plan);
    std::size_t first = 0;
    for (std::size_t left = all.size(); left > 0;) {
        const std::size_t half = left / 2;
        const bool isBefore = idOf(all[first + half]) < id;
        first += isBefore ? half + 1 : 0;
        left = isBefore ? left - half - 1 : half;
    }
    return first < all.size() && idOf(all[first]) == id ? all[first] : nullptr;
}

const AnyRow* TableInfo::findSame(const Plan& plan, const AnyRow* row) const
{
    for (const AnyRow* other : rows(plan))
        if (sameKey(other, row))
            return other;
    return nullptr;
}

std::span<const TableInfo> tables()
{
    static const std::vector<TableInfo> kTables = described();
    return kTables;
}

const TableInfo* findTable(std::string_view name)
{
    const auto all = tables();
    const auto found = std::ranges::find(all, name, &TableInfo::name);
    return found == all.end() ? nullptr : &*found;
}

} // namespace muster::plan
