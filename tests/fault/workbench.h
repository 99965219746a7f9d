#pragma once
// What can be done to a plan file, step by step, and the states of the files before and after each step: what
// the tests of failing disks and of power cuts hold against what is left on the disk.

#include "store/support.h"

#include <functional>
#include <gtest/gtest.h>
#include <map>

namespace muster::store::test {

/// The name of the plan in a test's folder.
inline constexpr const char* kPlan = "plan.muster";

/// Everything that a file holds, history and all, whatever its pages look like; empty where there is none.
[[nodiscard]] std::string contentOf(const std::string& path);

/// Files by their names.
using Files = std::map<std::string, std::string>;
/// The files of a folder with their bytes; locks are left out, as nobody holds one after a restart.
[[nodiscard]] Files filesIn(const std::string& folder);

/// Puts these files into the folder, in place of all that is there.
void layOut(const Folder&, const Files&);

/// A plan on the way through a step. `mine` is open but for the steps that open it.
struct Bench {
    const Folder& folder;
    std::optional<PlanFile> mine{};
    std::optional<PlanFile> theirs{};
};

struct Step {
    std::string name;
    std::function<Result<void>(Bench&)> take;
    std::string begins = "plan"; ///< of which files it begins: a plan and its copy, an old file, or none
    [[nodiscard]] bool opens() const { return begins != "plan"; }
};
[[nodiscard]] const std::vector<Step>& steps();
[[nodiscard]] std::vector<std::string> stepNames();
[[nodiscard]] const Step& stepOf(const std::string& name);

/// The plan files of a folder, each with its content, and the plan that is open.
struct State {
    Files contents;
    plan::Plan plan;
};

class Workbench {
  public:
    /// Takes the step once on a disk that is well, to know the states before and after it.
    explicit Workbench(const Step&);

    /// The files as they are before the step, and what it needs open.
    [[nodiscard]] Bench laidOut();
    [[nodiscard]] const Folder& folder() const { return m_folder; }
    [[nodiscard]] const State& before() const { return m_before; }
    [[nodiscard]] const State& after() const { return m_after; }

    /// Expects each plan file to be sound and as before or as after the step, or where the step was
    /// acknowledged, as after it; whether the plan itself is as after.
    bool expectOneOfBoth(const Files& files, bool acknowledged);
    /// How many different outcomes were looked at.
    [[nodiscard]] std::size_t outcomes() const { return m_seen.size(); }

  private:
    std::string soundContent(const std::string& name, const Files& files);
    State stateNow(const Bench&);

    const Step& m_step;
    Folder m_folder;
    Folder m_other; ///< where outcomes are looked at, as another program would
    Files m_files;
    State m_before;
    State m_after;
    std::map<std::string, std::string> m_seen; ///< content of sound files, by their bytes and their journals'
};

} // namespace muster::store::test
