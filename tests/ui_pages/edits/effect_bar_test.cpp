// What the bar under every page says of the last edit.

#include "effect/effect_bar.h"

#include "assumptions/effect.h"
#include "models/format.h"
#include "plan/edits.h"
#include "ui_pages/small_plan.h"

#include <QPushButton>

namespace muster::ui {

namespace {

class EffectBarTest : public testing::Test {
  protected:
    test::SmallPlan small;
    EffectBar bar{*small.context};

    /// Eight reviews of older people a week in a place, where four are the county's.
    void setReviews(plan::LocalityId place, double perWeek)
    {
        small.apply(plan::setAssumption(small.plan(), plan::Kind::CompletionsPerWeek,
                                        small.reviewsOf(place, small.older), {}, perWeek));
    }
    void apply(const plan::Edit& edit) { small.apply(edit); }
    [[nodiscard]] bool says(const QString& words) const { return bar.text().contains(words); }
    [[nodiscard]] QString wordsOf() const { return bar.text(); }
    /// By how much a figure of the county moved by the last edit, as it is shown.
    [[nodiscard]] QString moved(engine::Column column, const Somewhere& where = {}) const
    {
        const auto total = [&](const engine::Results& results) {
            return totalOf(results, where, small.context->span(), column).value();
        };
        return format::signedFte(total(small.document.results()) -
                                 total(*small.document.lastChange()->before));
    }
};

} // namespace

TEST_F(EffectBarTest, IsNotThereUntilAnEdit)
{
    EXPECT_TRUE(bar.isHidden());
    EXPECT_EQ(bar.text(), QString());
}

TEST_F(EffectBarTest, SaysWhatChangedFromWhatToWhatByHowMuchAndWhereMost)
{
    setReviews(small.mid, 2);
    EXPECT_TRUE(
        says(QStringLiteral("Completions per week, Mid, Older people, Review: 4 (inherited) \u2192 2")))
        << wordsOf().toStdString();
    const QString required = moved(engine::Column::RequiredFte);
    EXPECT_TRUE(required.startsWith(QLatin1Char('+')));
    EXPECT_TRUE(says(QStringLiteral("Required %1 FTE in ").arg(required))) << wordsOf().toStdString();
    EXPECT_TRUE(says(QStringLiteral("most in Mid %1 ").arg(required))) << wordsOf().toStdString();
    setReviews(small.mid, 3);
    EXPECT_TRUE(says(QStringLiteral(": 2 \u2192 3"))) << wordsOf().toStdString();
}

TEST_F(EffectBarTest, UndoAndRedoSayTheSameInReverse)
{
    setReviews(small.mid, 2);
    setReviews(small.mid, 3);
    const QString back = moved(engine::Column::RequiredFte);
    ASSERT_TRUE(test::undone(small.document));
    EXPECT_TRUE(says(QStringLiteral("Undone: Completions per week, Mid, Older people, Review: 3 \u2192 2")))
        << wordsOf().toStdString();
    const QString forth = moved(engine::Column::RequiredFte);
    EXPECT_EQ(forth.mid(1), back.mid(1));
    EXPECT_NE(forth.at(0), back.at(0));
    EXPECT_TRUE(says(QStringLiteral("Required %1 FTE").arg(forth))) << wordsOf().toStdString();
    small.document.redo();
    test::settle(small.document);
    EXPECT_TRUE(says(QStringLiteral("Redone: "))) << wordsOf().toStdString();
    EXPECT_TRUE(says(QStringLiteral("Required %1 FTE").arg(back))) << wordsOf().toStdString();
}

TEST_F(EffectBarTest, OfPostsItSaysWhoIsInPost)
{
    plan::Establishment row = small.posts(small.west, small.worker);
    row.vacancy = Fte(1);
    apply(plan::setEstablishment(small.plan(), row));
    EXPECT_TRUE(says(QStringLiteral("West, Social worker"))) << wordsOf().toStdString();
    EXPECT_TRUE(says(QStringLiteral("4 \u2192 1"))) << wordsOf().toStdString();
    EXPECT_TRUE(says(QStringLiteral("In post +3.0 FTE in "))) << wordsOf().toStdString();
    EXPECT_FALSE(says(QStringLiteral("Required"))) << "it did not move";
}

TEST_F(EffectBarTest, OfSeveralRowsTheFirstAreToldAndHowManyMoreThereAre)
{
    std::vector<plan::Edit> edits;
    for (const plan::LocalityId place : {small.colchester, small.tendring, small.mid, small.west})
        edits.push_back(plan::setAssumption(small.plan(), plan::Kind::CompletionsPerWeek,
                                            small.reviewsOf(place, small.older), {}, 2));
    apply(plan::together("Fill down 4 values of completions per week", edits));
    EXPECT_TRUE(says(QStringLiteral("Fill down 4 values of completions per week (")))
        << wordsOf().toStdString();
    EXPECT_TRUE(says(QStringLiteral("and 2 more"))) << wordsOf().toStdString();
}

TEST_F(EffectBarTest, WhatMovesNoFigureIsSaidToo)
{
    plan::Assumption row = *small.plan().rows<plan::Assumption>().begin();
    row.note = "agreed with the team";
    apply(plan::setAssumption(small.plan(), row));
    EXPECT_TRUE(says(QStringLiteral("agreed with the team"))) << wordsOf().toStdString();
    EXPECT_TRUE(says(QStringLiteral("stay as they were"))) << wordsOf().toStdString();
}

TEST_F(EffectBarTest, AnEditThatMovesAnotherYearSaysOfWhich)
{
    plan::Assumption row;
    row.kind = plan::Kind::CompletionsPerWeek;
    std::tie(row.locality, row.clientGroup, row.activity) =
        std::tuple(std::optional(small.mid), std::optional(small.older), std::optional(small.review));
    row.value = 2;
    const std::vector<PeriodSpan> spans = small.context->spans();
    ASSERT_GT(spans.size(), 1U);
    row.from = small.plan().settings().firstMonth + spans[1].first;
    apply(plan::setAssumption(small.plan(), row));
    EXPECT_TRUE(says(QStringLiteral(", from "))) << wordsOf().toStdString();
    EXPECT_TRUE(says(QStringLiteral(" in ") + format::text(spans[1].period.toEnglish())))
        << wordsOf().toStdString();
}

TEST_F(EffectBarTest, StaysUntilTheNextEditOrUntilItIsClosed)
{
    setReviews(small.mid, 2);
    small.context->chooseLength(PeriodLength::Month);
    test::settle(small.document);
    EXPECT_FALSE(bar.isHidden());
    EXPECT_TRUE(says(format::text(small.context->span().period.toEnglish()))) << wordsOf().toStdString();
    bar.findChild<QPushButton*>(QStringLiteral("closeEffectButton"))->click();
    EXPECT_TRUE(bar.isHidden());
    small.context->chooseLength(PeriodLength::FinancialYear);
    test::settle(small.document);
    EXPECT_TRUE(bar.isHidden()) << "it has been read";
    setReviews(small.mid, 3);
    EXPECT_FALSE(bar.isHidden());
    small.document.close();
    EXPECT_TRUE(bar.isHidden());
}

} // namespace muster::ui
