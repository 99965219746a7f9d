// Whatever byte of a plan's file is damaged: the plan opens as it was, or its damage is named.

#include "store/recover.h"
#include "store/repair/sound_table.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <fstream>
#include <gtest/gtest.h>
#include <random>

namespace muster::store::test {
namespace {

constexpr std::size_t kPage = 4096;

class AnyDamage : public testing::Test {
  protected:
    Folder m_folder;
    std::string m_path = m_folder.file("kent.muster");
    std::string m_sound;
    plan::Plan m_plan;
    std::vector<history::HistoryEntry> m_entries;

    void SetUp() override
    {
        {
            PlanFile file = makeSample(m_path);
            for (const double agency : {5.0, 6.0, 7.0})
                ASSERT_TRUE(file.apply(setAgency(file.plan(), agency), kAnn));
            ASSERT_TRUE(file.undo(kBob));
            m_plan = file.plan();
            m_entries = *file.entries();
        }
        m_sound = bytesOf(m_path);
    }

    /// When and by whom an entry was undone or redone is not part of the chain, and nothing else tells it:
    /// that alone may be damaged unseen.
    static bool sameEntry(const history::HistoryEntry& a, const history::HistoryEntry& b)
    {
        return a.id == b.id && a.made.at == b.made.at && a.made.who == b.made.who && a.label == b.label &&
               a.state == b.state;
    }
    /// Whether plan and history are what they were.
    [[nodiscard]] bool isAsItWas() const
    {
        const auto file = PlanFile::open(m_path, Access::ReadOnly, "Ann");
        if (!file || file->plan() != m_plan)
            return false;
        const auto entries = file->entries();
        return entries && std::ranges::equal(*entries, m_entries, sameEntry);
    }
    [[nodiscard]] bool isNamed() const
    {
        const auto report = verify(m_path);
        return !report || !report->clean();
    }
    void damage(std::size_t at, const std::string& bytes) const
    {
        std::string damaged = m_sound;
        damaged.replace(at, bytes.size(), bytes);
        std::ofstream(m_path, std::ios::binary | std::ios::trunc) << damaged;
    }
    /// Recovery comes to an end, with a sound plan or a sentence, whatever it meets.
    void expectRecoverable() const
    {
        const std::string saved = m_folder.file("saved.muster");
        if (recover(m_path, saved, kBob)) {
            EXPECT_TRUE(verify(saved)->clean());
        }
        std::filesystem::remove(saved);
    }
    /// Whether a table that is read alone has the rows it had, or is not given.
    [[nodiscard]] bool isTableAsItWas(const char* name) const
    {
        const plan::TableInfo& table = *plan::findTable(name);
        bool isSame = false;
        const bool isSound = readSoundTable(
            m_path, name, [&](const plan::Plan& found) { isSame = sameRows(table, found, m_plan); });
        return isSame || !isSound;
    }
    void expectNamedOrHarmless()
    {
        EXPECT_TRUE(isNamed() || isAsItWas());
        for (const char* table : {"demand", "establishment", "localities", "roles"})
            EXPECT_TRUE(isTableAsItWas(table)) << table;
        if (++m_places % kRecoverEach == 0)
            expectRecoverable();
    }

  private:
    static constexpr int kRecoverEach = 7; ///< places: a recovery takes longer than all else
    int m_places = 0;
};

TEST_F(AnyDamage, OfSomeBitsIsNamedOrChangesNothing)
{
    std::mt19937 random(20261126); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same places each time
    for (std::size_t page = 0; page < m_sound.size() / kPage; ++page)
        for (int i = 0; i < 6; ++i) {
            const std::size_t at = page * kPage + random() % kPage;
            SCOPED_TRACE(testing::Message() << "byte " << at);
            damage(at, std::string(1, static_cast<char>(m_sound[at] ^ (1 << random() % 8))));
            expectNamedOrHarmless();
        }
}

TEST_F(AnyDamage, WhereThereIsContentIsNamedOrChangesNothing)
{
    std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same places each time
    for (int i = 0; i < 300; ++i) {
        std::size_t at = random() % m_sound.size();
        while (m_sound[at] == '\0')
            at = (at + 1) % m_sound.size();
        SCOPED_TRACE(testing::Message() << "byte " << at);
        damage(at, std::string(1, static_cast<char>(random())));
        expectNamedOrHarmless();
    }
}

TEST_F(AnyDamage, OfABlockOfZerosIsNamedOrChangesNothing)
{
    for (std::size_t at = 0; at < m_sound.size(); at += 512) {
        SCOPED_TRACE(testing::Message() << "byte " << at);
        damage(at, std::string(512, '\0'));
        expectNamedOrHarmless();
    }
}

TEST_F(AnyDamage, OfAPageOfAnotherPlaceIsNamedOrChangesNothing)
{
    const std::size_t pages = m_sound.size() / kPage;
    for (std::size_t page = 0; page < pages; ++page) {
        SCOPED_TRACE(testing::Message() << "page " << page);
        damage(page * kPage, m_sound.substr((page + 1) % pages * kPage, kPage));
        expectNamedOrHarmless();
    }
}

} // namespace
} // namespace muster::store::test
