#include "store/support.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <stdlib.h>

namespace muster::store::test {

namespace {

/// In memory where the system offers it: what these tests look at is what programs see of a file, and waiting
/// for a disk at each of thousands of commits would show nothing more.
std::filesystem::path folderOfFolders()
{
    const std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
}

} // namespace

Folder::Folder()
{
    std::string pattern = (folderOfFolders() / "muster-test-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw std::runtime_error("no temporary folder");
    m_path = std::filesystem::canonical(pattern);
}

Folder::~Folder()
{
    std::error_code ignored;
    std::filesystem::permissions(m_path, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(m_path, ignored);
}

plan::Changes Sample::changes() const
{
    plan::Edit edit;
    edit.put(plan::Settings{{1}, "Adult social care", "Kent County Council"});
    edit.put(thanet);
    edit.put(kent);
    edit.put(older);
    edit.put(assessment);
    edit.put(worker);
    edit.put(manager);
    edit.put(demand);
    edit.put(posts);
    edit.put(post);
    edit.put(cohort);
    edit.put(move);
    edit.put(restructure);
    edit.put(age);
    edit.put(grade);
    edit.put(funding);
    edit.put(target);
    edit.put(benchmark);
    edit.put(people);
    edit.put(rate);
    edit.put(method);
    edit.put(seriesBreak);
    edit.put(shared);
    edit.put(profile);
    edit.put(budget);
    edit.put(actual);
    edit.put(scenario);
    edit.put(change);
    edit.put(adjustment);
    edit.put(saving);
    edit.put(rule);
    edit.put(section);
    plan::Assumption hours;
    hours.id = {60};
    hours.value = 37.5;
    hours.kind = plan::Kind::ContractedHours;
    edit.put(hours);
    return edit.changes;
}

namespace {

template <class T>
T orThrow(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().sentence());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

PlanFile makeSample(const std::string& path)
{
    return orThrow(PlanFile::create(path, Sample().changes(), "Make the plan", kAnn));
}

void makeEditedSample(const std::string& path)
{
    PlanFile file = makeSample(path);
    for (const double agency : {5.0, 6.0, 7.0})
        (void)orThrow(file.apply(setAgency(file.plan(), agency), kAnn));
    (void)orThrow(file.undo(kBob));
}

PlanFile openToWrite(const std::string& path)
{
    return orThrow(PlanFile::open(path, Access::ReadWrite, "Ann"));
}

plan::Edit setAgency(const plan::Plan& plan, double fte)
{
    plan::Establishment row = *plan.rows<plan::Establishment>().begin();
    row.agency = Fte(fte);
    plan::Edit edit = plan::setEstablishment(plan, row);
    edit.label = fmt::format("Set agency to {}", fte);
    return edit;
}

std::string dump(const std::string& path)
{
    SQLite::Database database(path, SQLite::OPEN_READONLY);
    std::string text;
    plan::forEachTable([&](auto tag) {
        const auto table = plan::Table<typename decltype(tag)::Type>::name;
        SQLite::Statement select(database, fmt::format("SELECT * FROM {} ORDER BY id", table));
        while (select.executeStep()) {
            text += table;
            for (int i = 0; i < select.getColumnCount(); ++i) {
                const SQLite::Column cell = select.getColumn(i);
                text +=
                    fmt::format("|{}:{}", cell.getType(),
                                cell.isFloat() ? fmt::format("{:a}", cell.getDouble()) : cell.getString());
            }
            text += '\n';
        }
    });
    return text;
}

std::string bytesOf(const std::string& path)
{
    std::string bytes(std::filesystem::file_size(path), '\0');
    std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

bool sameRows(const plan::TableInfo& table, const plan::Plan& a, const plan::Plan& b)
{
    const plan::RowSpan first = table.rows(a);
    const plan::RowSpan second = table.rows(b);
    return std::equal(
        first.begin(), first.end(), second.begin(), second.end(),
        [&](const plan::AnyRow* one, const plan::AnyRow* other) { return table.same(one, other); });
}

void tamper(const std::string& path, const std::string& sql)
{
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    database.exec(sql);
}

} // namespace muster::store::test
