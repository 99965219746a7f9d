#include "store/tables/changeset.h"

#include "store/tables/changeset_form.h"
#include "store/tables/changeset_reader.h"
#include "store/tables/wide_changeset.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace muster::store {

namespace {

Refused damaged(std::string message)
{
    return Refused({ErrorCode::Damaged, std::move(message), {}, {}, {}, "Go back to a copy of the plan"});
}

void require(int code, const char* what)
{
    if (code == SQLITE_CORRUPT || code == SQLITE_MISUSE)
        throw damaged(fmt::format("{} is not as SQLite wrote it", what));
    if (code != SQLITE_OK)
        throw SQLite::Exception(what, code);
}

/// Memory that SQLite gave.
struct Buffer {
    int size = 0;
    void* data = nullptr;

    Buffer() = default;
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer() { sqlite3_free(data); }
    [[nodiscard]] Changeset bytes() const
    {
        return size > 0 ? Changeset(static_cast<const char*>(data), static_cast<std::size_t>(size))
                        : Changeset();
    }
};

/// A changeset as SQLite takes it: its size, and bytes that it only reads as void*. Refuses what is none.
class Given {
  public:
    explicit Given(const Changeset& changeset)
        : m_size(static_cast<int>(changeset.size())), m_data(const_cast<char*>(changeset.data()))
    {
        require(isChangeset(changeset) ? SQLITE_OK : SQLITE_CORRUPT, "a changeset");
    }
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] void* data() const { return m_data; }

  private:
    int m_size;
    void* m_data;
};

/// Takes the next bytes of a changeset. No exception may pass through SQLite.
int append(void* changeset, const void* bytes, int size)
{
    try {
        static_cast<Changeset*>(changeset)->append(static_cast<const char*>(bytes),
                                                   static_cast<std::size_t>(size));
        return SQLITE_OK;
    } catch (const std::exception&) {
        return SQLITE_NOMEM;
    }
}

/// Gives the next bytes of what is left of a changeset, up to as many as SQLite asks for.
int giveNext(void* left, void* bytes, int* size)
{
    auto& from = *static_cast<std::string_view*>(left);
    *size = static_cast<int>(from.copy(static_cast<char*>(bytes), static_cast<std::size_t>(*size)));
    from.remove_prefix(static_cast<std::size_t>(*size));
    return SQLITE_OK;
}

/// What SQLite asks when a row is not as the changeset expects. `context` tells that keys were in the way.
int onConflict(void* context, int conflict, sqlite3_changeset_iter*)
{
    if (conflict == SQLITE_CHANGESET_CONSTRAINT)
        *static_cast<bool*>(context) = true;
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

void Recording::Delete::operator()(sqlite3_session* session) const
{
    sqlite3session_delete(session);
}

Recording::Recording(SQLite::Database& database)
{
    sqlite3_session* session = nullptr;
    require(sqlite3session_create(database.getHandle(), "main", &session), "recording an edit");
    m_session.reset(session);
    int measured = 1;
    require(sqlite3session_object_config(session, SQLITE_SESSION_OBJCONFIG_SIZE, &measured),
            "recording an edit");
    for (const plan::TableInfo& table : plan::tables())
        require(sqlite3session_attach(session, std::string(table.name).c_str()), "recording an edit");
}

Changeset Recording::changeset() const
{
    // Piece by piece into memory that is there already: a large import would need it three times over.
    Changeset bytes;
    bytes.reserve(static_cast<std::size_t>(sqlite3session_changeset_size(m_session.get())));
    require(sqlite3session_changeset_strm(m_session.get(), append, &bytes), "recording an edit");
    return bytes;
}

void forEachChange(const Changeset& changeset, const history::VisitChange& visit)
{
    require(isChangeset(changeset) ? SQLITE_OK : SQLITE_CORRUPT, "a changeset");
    ChangesetReader reader(changeset);
    while (reader.next())
        visit(reader.change());
}

void JoinedChangesets::Delete::operator()(sqlite3_changegroup* group) const
{
    sqlite3changegroup_delete(group);
}

JoinedChangesets::JoinedChangesets()
{
    sqlite3_changegroup* group = nullptr;
    require(sqlite3changegroup_new(&group), "joining edits");
    m_group.reset(group);
}

void JoinedChangesets::add(const Changeset& changeset)
{
    require(isChangeset(changeset) ? SQLITE_OK : SQLITE_CORRUPT, "a changeset");
    const std::optional<Changeset> wide = widened(changeset);
    const Given given(wide ? *wide : changeset);
    require(sqlite3changegroup_add(m_group.get(), given.size(), given.data()), "a changeset");
}

Changeset JoinedChangesets::changeset() const
{
    Buffer buffer;
    require(sqlite3changegroup_output(m_group.get(), &buffer.size, &buffer.data), "joining edits");
    return buffer.bytes();
}

Changeset inverted(const Changeset& changeset)
{
    require(isChangeset(changeset) ? SQLITE_OK : SQLITE_CORRUPT, "a changeset");
    std::string_view left = changeset;
    Changeset back;
    back.reserve(changeset.size()); // as in Recording::changeset()
    require(sqlite3changeset_invert_strm(giveNext, &left, append, &back), "a changeset");
    return back;
}

history::EachChange eachChange(const Changeset& changeset)
{
    return [&changeset](const history::VisitChange& visit) { forEachChange(changeset, visit); };
}

plan::Changes changesOf(const Changeset& changeset, const plan::Plan& before)
{
    return history::changesOf(eachChange(changeset), before);
}

bool applyChangeset(SQLite::Database& database, const Changeset& changeset)
{
    const Given given(changeset);
    bool keysInTheWay = false;
    const int code = sqlite3changeset_apply(database.getHandle(), given.size(), given.data(), nullptr,
                                            onConflict, &keysInTheWay);
    if (code == SQLITE_ABORT && keysInTheWay)
        return false;
    if (code == SQLITE_ABORT)
        throw damaged("the plan's rows are not as the history left them");
    require(code, "a changeset");
    return true;
}

} // namespace muster::store
