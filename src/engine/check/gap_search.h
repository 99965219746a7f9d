#pragma once
// What the searches for gaps share: the words for a cell or a row, and the problems gathered so far.

#include "engine/check/gathering.h"
#include "engine/inputs.h"
#include "plan/names.h"

#include <fmt/format.h>

namespace muster::engine {

class GapSearch {
  public:
    GapSearch(const Inputs& inputs, Gathering& gathering)
        : m_in(inputs), m_d(inputs.dimensions()), m_gathering(gathering)
    {
    }

  protected:
    [[nodiscard]] const plan::Role& role(RoleIndex r) const { return m_d.roles[r]; }
    [[nodiscard]] const LocalityNode& locality(LocalityIndex l) const { return m_d.localities[l]; }
    /// The cell as a scope of this kind, for words and links.
    [[nodiscard]] plan::Scope scopeOf(plan::Kind kind, const Cell& cell) const
    {
        const plan::Scoping& s = plan::info(kind).scope;
        plan::Scope scope;
        if (s.locality)
            scope.locality = locality(cell.locality).id;
        if (s.clientGroup)
            scope.clientGroup = m_d.clientGroups[cell.clientGroup].id;
        if (s.activity)
            scope.activity = m_d.activities[cell.activity].id;
        if (s.role)
            scope.role = role(cell.role).id;
        return scope;
    }

    void note(std::string_view code, std::string where, std::string message, std::string_view table)
    {
        m_gathering.add(std::string(code), {}, [&] {
            return plan::Problem{plan::Severity::Note,           std::string(code), where, {}, {}, message,
                                 {std::string(table), 0, {}, {}}};
        });
    }

    void atCell(plan::Severity severity, std::string_view code, plan::Kind kind, const Cell& cell,
                std::string found, std::string allowed, std::string message, const std::string& group)
    {
        const plan::Scope scope = scopeOf(kind, cell);
        m_gathering.add(fmt::format("{} {} {}", code, plan::word(kind), group), scope, [&] {
            return plan::Problem{
                severity,
                std::string(code),
                fmt::format("{}, {}", plan::info(kind).name, plan::describe(m_in.plan(), scope)),
                std::move(found),
                std::move(allowed),
                std::move(message),
                {"assumptions", 0, kind, scope}};
        });
    }

    /// A value that is not entered: "enter the qualified share for East, Assessment: " and why.
    void missingAt(plan::Severity severity, std::string_view code, plan::Kind kind, const Cell& cell,
                   std::string_view why, const std::string& group)
    {
        const plan::Scope scope = scopeOf(kind, cell);
        m_gathering.add(fmt::format("{} {} {}", code, plan::word(kind), group), scope, [&] {
            const std::string place = plan::describe(m_in.plan(), scope);
            const std::string name = plan::inSentence(plan::info(kind).name);
            return plan::Problem{severity,
                                 std::string(code),
                                 fmt::format("{}, {}", plan::info(kind).name, place),
                                 "nothing",
                                 plan::info(kind).allowed.toEnglish(),
                                 fmt::format("enter the {} for {}: {}", name, place, why),
                                 {"assumptions", 0, kind, scope},
                                 0,
                                 true};
        });
    }

    void atRow(plan::Severity severity, std::string_view code, std::string_view what, const plan::Scope& cell,
               std::string found, std::string allowed, std::string message, plan::Target target)
    {
        m_gathering.add(fmt::format("{} {}", code, target.row), cell, [&] {
            return plan::Problem{severity,
                                 std::string(code),
                                 fmt::format("{}, {}", what, plan::describe(m_in.plan(), cell)),
                                 std::move(found),
                                 std::move(allowed),
                                 std::move(message),
                                 std::move(target)};
        });
    }

    const Inputs& m_in;
    const Dimensions& m_d;
    Gathering& m_gathering;
};

/// Looks through the ways in which the months of demand are made.
void findDemandGaps(const Inputs&, Gathering&);

/// Looks through the establishment, the posts, how staff come and go, and what they cost.
void findStaffGaps(const Inputs&, Gathering&);

} // namespace muster::engine
