// Undo and redo as a whole: random edits over all tables, all the way back and forth, with the file closed
// and opened again on the way.

#include "store/random_edits.h"
#include "store/repair/verify.h"
#include "store/support.h"

#include <functional>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace muster::store::test {
namespace {

/// The plan at one moment, in memory and in the file.
struct State {
    plan::Plan plan;
    std::string content;
};

/// An open plan that is looked at after every step, from the file and from memory.
class Walk {
  public:
    explicit Walk(const std::string& path) : m_path(path), m_file(makeSample(path)) {}

    [[nodiscard]] PlanFile& file() { return m_file; }

    void reopen()
    {
        const plan::Plan before = m_file.plan();
        {
            const PlanFile closing = std::move(m_file);
        }
        m_file = openToWrite(m_path);
        RC_ASSERT(m_file.plan() == before);
    }

    /// What is true now; in memory as in the file.
    [[nodiscard]] State state()
    {
        const auto fresh = PlanFile::open(m_path, Access::ReadOnly, "Reader");
        RC_ASSERT(sentenceOf(fresh) == "");
        RC_ASSERT(fresh->plan() == m_file.plan());
        return {m_file.plan(), dump(m_path)};
    }

    void expect(const State& expected)
    {
        const State now = state();
        RC_ASSERT(now.plan == expected.plan);
        RC_ASSERT(now.content == expected.content);
    }

    /// Checks that what a step reports to have done is what it did.
    void done(const Result<Applied>& applied, plan::Plan before)
    {
        RC_ASSERT(sentenceOf(applied) == "");
        before.apply(applied->changes);
        RC_ASSERT(before == m_file.plan());
    }

  private:
    std::string m_path;
    PlanFile m_file;
};

/// A plan with random edits made to it, and what it was after each.
class Journey {
  public:
    Journey(const std::string& path, std::uint64_t seed, int steps) : m_walk(path), m_states{m_walk.state()}
    {
        RandomEdits edits(seed);
        for (int i = 0; i < steps; ++i) {
            const plan::Plan before = m_walk.file().plan();
            const plan::Edit edit = drawn(edits, before, i);
            m_walk.done(m_walk.file().apply(edit, kAnn), before);
            m_labels.push_back(edit.label);
            m_states.push_back(m_walk.state());
        }
    }

    using Rest = std::function<void(Walk&)>; ///< between two steps
    void undoAll(const Rest& rest)
    {
        for (std::size_t i = m_labels.size(); i-- > 0;) {
            rest(m_walk);
            const plan::Plan before = m_walk.file().plan();
            RC_ASSERT(m_walk.file().undoLabel() == m_labels[i]);
            m_walk.done(m_walk.file().undo(kBob), before);
            m_walk.expect(m_states[i]);
        }
        RC_ASSERT(!m_walk.file().undo(kBob));
    }
    void redoAll(const Rest& rest)
    {
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            rest(m_walk);
            const plan::Plan before = m_walk.file().plan();
            RC_ASSERT(m_walk.file().redoLabel() == m_labels[i]);
            m_walk.done(m_walk.file().redo(kBob), before);
            m_walk.expect(m_states[i + 1]);
        }
        RC_ASSERT(!m_walk.file().redo(kBob));
    }
    /// All the way in one step.
    void undoAndRedoAllAtOnce()
    {
        const auto steps = static_cast<int>(m_labels.size());
        const auto undone = m_walk.file().undo(kBob, steps);
        RC_ASSERT(sentenceOf(undone) == "");
        m_walk.expect(m_states.front());
        const auto redone = m_walk.file().redo(kBob, steps);
        RC_ASSERT(sentenceOf(redone) == "");
        m_walk.expect(m_states.back());
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            RC_ASSERT((*redone)[i].label == m_labels[i]);
            RC_ASSERT((*undone)[m_labels.size() - 1 - i].label == m_labels[i]);
        }
    }

  private:
    /// Each kind of edit that changes most at once has its turn, whatever else is drawn.
    static plan::Edit drawn(RandomEdits& edits, const plan::Plan& plan, int step)
    {
        switch (step % 4) {
        case 0:
            return edits.import(plan);
        case 2:
            return edits.restructure(plan);
        default:
            return edits.next(plan);
        }
    }

    Walk m_walk;
    std::vector<State> m_states;
    std::vector<std::string> m_labels;
};

RC_GTEST_PROP(Undo, TakesEveryEditBackAndMakesItAgainBitForBitOpenAndAcrossRestarts, ())
{
    const Folder folder;
    Journey journey(folder.file("walk.muster"), *rc::gen::arbitrary<std::uint64_t>(),
                    *rc::gen::inRange(1, 9));
    const auto staying = [](Walk&) {};
    const auto reopening = [](Walk& walk) { walk.reopen(); };
    journey.undoAll(staying);
    journey.redoAll(staying);
    journey.undoAll(reopening);
    journey.redoAll(reopening);
    journey.undoAndRedoAllAtOnce();
    RC_ASSERT(verify(folder.file("walk.muster"))->clean());
}

RC_GTEST_PROP(Undo, HoldsUnderAnyMixOfEditsUndosAndRedos, ())
{
    const Folder folder;
    Walk walk(folder.file("walk.muster"));
    RandomEdits edits(*rc::gen::arbitrary<std::uint64_t>());
    std::vector<State> done{walk.state()};
    std::vector<State> undone;
    for (int step = 0; step < 15; ++step) {
        const auto choice = edits.number(0, 3);
        const plan::Plan before = walk.file().plan();
        if (choice <= 1) {
            walk.done(walk.file().apply(edits.next(before), kAnn), before);
            undone.clear();
            done.push_back(walk.state());
        } else if (choice == 2 && done.size() > 1) {
            walk.done(walk.file().undo(kAnn), before);
            undone.push_back(std::move(done.back()));
            done.pop_back();
        } else if (choice == 3 && !undone.empty()) {
            walk.done(walk.file().redo(kAnn), before);
            done.push_back(std::move(undone.back()));
            undone.pop_back();
        }
        RC_ASSERT(walk.file().redoLabel().has_value() == !undone.empty());
        walk.expect(done.back());
    }
    RC_ASSERT(verify(folder.file("walk.muster"))->clean());
}

RC_GTEST_PROP(Undo, AnyPastPlanCanBeHadBackAsAnEditOfItsOwn, ())
{
    const Folder folder;
    PlanFile file = makeSample(folder.file("walk.muster"));
    RandomEdits edits(*rc::gen::arbitrary<std::uint64_t>());
    std::vector<plan::Plan> plans{file.plan()};
    for (int i = 0; i < 8; ++i) {
        RC_ASSERT(file.apply(edits.next(file.plan()), kAnn));
        plans.push_back(file.plan());
    }
    for (std::size_t i = 0; i < plans.size(); ++i) {
        RC_ASSERT(sentenceOf(file.restore(static_cast<std::int64_t>(i) + 1, kAnn)) == "");
        RC_ASSERT(file.plan() == plans[i]);
    }
    RC_ASSERT(file.undo(kAnn));
    RC_ASSERT(file.plan() == plans[plans.size() - 2]);
    RC_ASSERT(verify(folder.file("walk.muster"))->clean());
}

} // namespace
} // namespace muster::store::test
