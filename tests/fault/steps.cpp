#include "fault/workbench.h"
#include "store/merge.h"
#include "store/random_edits.h"

#include <algorithm>

namespace muster::store::test {

namespace {

/// Without the value: these tests ask the file what was done.
template <class T>
Result<void> done(const Result<T>& result)
{
    return result ? Result<void>() : fail(result.error());
}

Result<void> edit(Bench& bench)
{
    return done(bench.mine->apply(setAgency(bench.mine->plan(), 9), kAnn));
}

Result<void> bigEdit(Bench& bench)
{
    RandomEdits random(8);
    plan::Edit edit = random.import(bench.mine->plan(), 40);
    edit.label = "Import";
    return done(bench.mine->apply(edit, kAnn));
}

Result<void> merge(Bench& bench)
{
    return done(bench.mine->merge(*bench.theirs, {{}, history::Side::Mine}, kBob));
}

Result<void> signOff(Bench& bench)
{
    history::SignOff what;
    what.made = kBob;
    what.purpose = "Budget 2027/28";
    what.ruleSet = "Rules 1";
    return done(bench.mine->signOff(what, {{"results", "cost\n12\n"}}));
}

Result<void> compact(Bench& bench)
{
    return done(bench.mine->compact(Date{2027, 1, 1}, kBob, false));
}

Result<void> saveCopy(Bench& bench)
{
    bench.theirs.reset();
    return bench.mine->saveCopy(bench.folder.file("copy.muster"));
}

Result<void> open(Bench& bench)
{
    auto opened = PlanFile::open(bench.folder.file("plan.muster"), Access::ReadWrite, "Ann");
    if (!opened)
        return fail(opened.error());
    bench.mine.emplace(std::move(*opened));
    return {};
}

Result<void> openAnew(Bench& bench)
{
    bench.mine.reset();
    return open(bench);
}

Result<void> make(Bench& bench)
{
    auto made = PlanFile::create(bench.folder.file("plan.muster"), Sample().changes(), "Make the plan", kAnn);
    if (!made)
        return fail(made.error());
    bench.mine.emplace(std::move(*made));
    return {};
}

} // namespace

const std::vector<Step>& steps()
{
    static const std::vector<Step> kSteps{
        {"Make", make, "none"},
        {"Open", openAnew},
        {"Edit", edit},
        {"BigEdit", bigEdit},
        {"Undo", [](Bench& bench) { return done(bench.mine->undo(kAnn)); }},
        {"UndoTwo", [](Bench& bench) { return done(bench.mine->undo(kAnn, 2)); }},
        {"Redo", [](Bench& bench) { return done(bench.mine->redo(kAnn)); }},
        {"Restore", [](Bench& bench) { return done(bench.mine->restore(1, kAnn)); }},
        {"Checkpoint", [](Bench& bench) { return done(bench.mine->addCheckpoint("Final", kAnn)); }},
        {"SignOff", signOff},
        {"Merge", merge},
        {"SaveCopy", saveCopy},
        {"Compact", compact},
        {"Migrate", open, "old"},
    };
    return kSteps;
}

std::vector<std::string> stepNames()
{
    std::vector<std::string> all;
    for (const Step& step : steps())
        all.push_back(step.name);
    return all;
}

const Step& stepOf(const std::string& name)
{
    return *std::ranges::find(steps(), name, &Step::name);
}

} // namespace muster::store::test
