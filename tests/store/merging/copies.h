#pragma once
// A plan and a copy of it, to be edited apart and put together.

#include "store/merge.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <functional>
#include <gtest/gtest.h>

namespace muster::store::test {

inline const ConflictResolution kMine{{}, history::Side::Mine};
inline const ConflictResolution kTheirs{{}, history::Side::Theirs};

/// A plan and a copy of it.
class Copies {
  public:
    explicit Copies(const std::function<void(PlanFile&)>& before = {})
        : m_mine(makeSample(m_folder.file("mine.muster")))
    {
        if (before)
            before(m_mine);
        part();
    }
    /// Makes the copy anew of what mine is now.
    void part()
    {
        m_theirs.reset();
        const auto saved = m_mine.saveCopy(m_folder.file("theirs.muster"));
        EXPECT_EQ(sentenceOf(saved), "");
        m_theirs.emplace(openToWrite(m_folder.file("theirs.muster")));
    }
    PlanFile& mine() { return m_mine; }
    PlanFile& theirs() { return *m_theirs; }
    void expectSound()
    {
        for (const PlanFile* file : {&m_mine, &*m_theirs}) {
            const auto report = verify(file->path());
            EXPECT_EQ(sentenceOf(report), "");
            for (const Finding& finding : report->findings)
                ADD_FAILURE() << finding.part << ": " << finding.message;
        }
    }

  private:
    Folder m_folder;
    PlanFile m_mine;
    std::optional<PlanFile> m_theirs;
};

inline void make(PlanFile& file, const plan::Edit& edit, const history::Stamp& stamp = kAnn)
{
    const auto applied = file.apply(edit, stamp);
    EXPECT_EQ(sentenceOf(applied), "");
}

template <class Row>
plan::Edit change(const plan::Plan& plan, const std::function<void(Row&)>& how)
{
    Row row = *plan.rows<Row>().begin();
    how(row);
    plan::Edit edit{"Change a row", {}};
    edit.put(row);
    return edit;
}

inline plan::Edit setPosts(const plan::Plan& plan, double fte)
{
    return change<plan::Establishment>(plan, [fte](auto& row) { row.establishment = Fte(fte); });
}

inline plan::Edit addGroup(std::int64_t id, const std::string& name)
{
    plan::Edit edit{"Add " + name, {}};
    edit.put(plan::ClientGroup{{id}, name, 5});
    return edit;
}

inline const plan::Establishment& posts(const PlanFile& file)
{
    return *file.plan().rows<plan::Establishment>().begin();
}

} // namespace muster::store::test
