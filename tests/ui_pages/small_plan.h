#pragma once
// A small plan in a file of its own: Essex with North (Colchester, Tendring), Mid and West; two client
// groups; reviews at a rate; two casework roles; an establishment for two areas.

#include "frame/context.h"
#include "session/settled.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace muster::ui::test {

using session::test::settle;
using session::test::undone;

class SmallPlan {
  public:
    SmallPlan();

    session::Document document;
    std::unique_ptr<Context> context;

    plan::LocalityId essex, north, colchester, tendring, mid, west;
    plan::ClientGroupId older, learning;
    plan::ActivityId review;
    plan::RoleId worker, assistant;

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("small.muster")); }
    [[nodiscard]] const plan::Plan& plan() const { return document.plan(); }
    /// The plan as the file holds it, read by a second document after this one has let go.
    [[nodiscard]] plan::Plan reopened();

    [[nodiscard]] plan::Scope reviewsOf(plan::LocalityId locality, plan::ClientGroupId group) const
    {
        return {locality, group, review, {}};
    }
    /// The value said of exactly this place, from always; empty where there is none.
    [[nodiscard]] std::optional<double> reviewsSet(plan::LocalityId locality,
                                                   plan::ClientGroupId group) const;
    [[nodiscard]] plan::Establishment posts(plan::LocalityId locality, plan::RoleId role) const;
    void apply(const plan::Edit& edit);
    /// Of a plan like this one: so many reviews a week in that locality, for every client group.
    [[nodiscard]] plan::Edit reviewsAWeek(const plan::Plan& of, plan::LocalityId locality,
                                          double perWeek) const;
    [[nodiscard]] double reviewsAWeek(plan::LocalityId locality) const;

  private:
    void addStructure();
    void addWork();
    void addPosts();

    QTemporaryDir m_folder;
};

} // namespace muster::ui::test
