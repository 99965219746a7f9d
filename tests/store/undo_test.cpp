// Undo and redo as a whole: random edits over all tables, all the way back and forth, with the file closed
// and opened again on the way.

#include "store/random_edits.h"
#include "store/support.h"
#include "store/verify.h"

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

RC_GTEST_PROP(Undo, TakesEveryEditBackAndMakesItAgainBitForBitAcrossRestarts, ())
{
    const Folder folder;
    Walk walk(folder.file("walk.muster"));
    RandomEdits edits(*rc::gen::arbitrary<std::uint64_t>());
    const int steps = *rc::gen::inRange(1, 12);
    const bool restarting = *rc::gen::arbitrary<bool>();

    std::vector<State> states{walk.state()};
    std::vector<std::string> labels;
    const auto restart = [&] {
        if (restarting)
            walk.reopen();
    };
    for (int i = 0; i < steps; ++i) {
        const plan::Plan before = walk.file().plan();
        const plan::Edit edit = edits.next(before);
        walk.done(walk.file().apply(edit, kAnn), before);
        restart();
        labels.push_back(edit.label);
        states.push_back(walk.state());
    }
    for (int i = steps; i-- > 0; restart()) {
        const plan::Plan before = walk.file().plan();
        RC_ASSERT(walk.file().undoLabel() == labels[i]);
        walk.done(walk.file().undo(kBob), before);
        walk.expect(states[i]);
    }
    RC_ASSERT(!walk.file().undo(kBob));
    for (int i = 0; i < steps; ++i, restart()) {
        const plan::Plan before = walk.file().plan();
        RC_ASSERT(walk.file().redoLabel() == labels[i]);
        walk.done(walk.file().redo(kBob), before);
        walk.expect(states[i + 1]);
    }
    RC_ASSERT(!walk.file().redo(kBob));
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

RC_GTEST_PROP(Undo, AnyPastPlanCanBeHadBackAndMadeAnEditOfItsOwn, ())
{
    const Folder folder;
    PlanFile file = makeSample(folder.file("walk.muster"));
    RandomEdits edits(*rc::gen::arbitrary<std::uint64_t>());
    std::vector<plan::Plan> plans{file.plan()};
    for (int i = 0; i < 8; ++i) {
        RC_ASSERT(file.apply(edits.next(file.plan()), kAnn));
        plans.push_back(file.plan());
    }
    for (std::size_t i = 0; i < plans.size(); ++i)
        RC_ASSERT(*file.planAfter(static_cast<std::int64_t>(i) + 1) == plans[i]);

    const auto wanted = *rc::gen::inRange<std::size_t>(0, plans.size());
    const auto back = file.changesBackTo(static_cast<std::int64_t>(wanted) + 1);
    RC_ASSERT(sentenceOf(back) == "");
    RC_ASSERT(sentenceOf(file.apply({"Restore", *back}, kAnn)) == "");
    RC_ASSERT(file.plan() == plans[wanted]);
    RC_ASSERT(verify(folder.file("walk.muster"))->clean());
}

} // namespace
} // namespace muster::store::test
