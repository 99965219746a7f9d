#include "session/document.h"

#include "plan/names.h"
#include "session/begun.h"
#include "session/settled.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace muster::session {
namespace {

using plan::Kind;

class DocumentTest : public testing::Test {
  protected:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(name); }

    /// A locality's required FTE in the plan's first month.
    static double required(const Document& document, const char* locality)
    {
        const auto& results = document.results();
        const auto l = results.inputs().dimensions().indexOf(
            plan::findByName<plan::Locality>(document.plan(), locality).value());
        return results.at(engine::Measure::Required, l, engine::kAllRoles, 0)->value();
    }
    static void refresh(Document& document)
    {
        document.refresh();
        test::settle(document);
    }
    static plan::Edit slowerReviewsInNorth(const Document& document, double perWeek)
    {
        plan::Scope scope;
        scope.locality = plan::findByName<plan::Locality>(document.plan(), "North").value();
        scope.clientGroup = plan::findByName<plan::ClientGroup>(document.plan(), "Older people").value();
        scope.activity = plan::findByName<plan::Activity>(document.plan(), "Review").value();
        return plan::setAssumption(document.plan(), Kind::CompletionsPerWeek, scope, std::nullopt, perWeek);
    }

  private:
    QTemporaryDir m_folder;
};

TEST_F(DocumentTest, AnEditIsComputedAnnouncedWithTheResultsBeforeItAndKeptInTheFile)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    const double before = required(document, "North");
    int told = 0;
    QObject::connect(&document, &Document::changed, &document, [&](const ChangeEvent& event) {
        ++told;
        EXPECT_EQ(event.what, ChangeEvent::What::Edited);
        EXPECT_EQ(event.before->at(engine::Measure::Required, engine::LocalityIndex(1), engine::kAllRoles, 0)
                      ->value(),
                  before);
    });
    ASSERT_TRUE(document.apply(slowerReviewsInNorth(document, 2.0)));
    EXPECT_EQ(told, 1);
    const double after = required(document, "North");
    EXPECT_GT(after, before);
    EXPECT_EQ(document.undoLabel(), "Set completions per week, North, Older people, Review, to 2");

    document.close();
    ASSERT_TRUE(document.open(path("essex.muster")));
    EXPECT_EQ(required(document, "North"), after);
}

TEST_F(DocumentTest, ThePlanThatIsOpenStaysUntilAnotherHasBeenRead)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    ASSERT_TRUE(document.exchange().createSample(path("kent.muster"), "Kent"));
    std::optional<Result<void>> opened;
    const auto hear = [&](const Result<void>& outcome) { opened = outcome; };
    document.open(path("essex.muster"), document, hear);
    EXPECT_FALSE(opened);
    EXPECT_EQ(document.path(), path("kent.muster"));
    test::settle(document);
    ASSERT_TRUE(opened && *opened);
    EXPECT_EQ(document.path(), path("essex.muster"));
    EXPECT_TRUE(document.readOnlyReason().isEmpty());
    document.open(path("missing.muster"), document, hear);
    test::settle(document);
    EXPECT_FALSE(*opened);
    EXPECT_EQ(document.path(), path("essex.muster"));
}

TEST_F(DocumentTest, AHistoryThatWasShortenedTellsThatNothingIsLeftToRedo)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    ASSERT_TRUE(document.apply(slowerReviewsInNorth(document, 2.0)));
    ASSERT_TRUE(test::undone(document));
    ASSERT_FALSE(document.redoLabel().isEmpty());
    int told = 0;
    QObject::connect(&document, &Document::labelsChanged, &document, [&] { ++told; });
    ASSERT_TRUE(test::answerTo<QString>([&](QObject& listener, const Answer<QString>& done) {
        document.past().shortenHistory(listener, done);
    }));
    test::settle(document);
    EXPECT_TRUE(document.redoLabel().isEmpty());
    EXPECT_EQ(told, 1);
}

TEST_F(DocumentTest, OfTwoPlansThatAreOpenedTheLastIsShown)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    ASSERT_TRUE(document.exchange().createSample(path("kent.muster"), "Kent"));
    document.close();
    int answers = 0;
    const auto count = [&](const Result<void>&) { ++answers; };
    document.open(path("essex.muster"), document, count);
    document.open(path("kent.muster"), document, count);
    test::settle(document);
    EXPECT_EQ(answers, 1);
    EXPECT_EQ(document.path(), path("kent.muster"));
    document.close();
    EXPECT_TRUE(document.open(path("essex.muster")) && document.readOnlyReason().isEmpty())
        << "the plan that was dropped is still locked";
}

TEST_F(DocumentTest, UndoAndRedoSurviveARestartAndSayWhatTheyDo)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    EXPECT_TRUE(document.undoLabel().isEmpty());
    const plan::Plan before = document.plan();
    ASSERT_TRUE(document.apply(slowerReviewsInNorth(document, 2.0)));
    document.close();
    ASSERT_TRUE(document.open(path("essex.muster")));
    ASSERT_TRUE(test::undone(document));
    EXPECT_TRUE(document.plan() == before);
    EXPECT_EQ(document.redoLabel(), "Set completions per week, North, Older people, Review, to 2");
    int failures = 0;
    QObject::connect(&document, &Document::failed, &document, [&] { ++failures; });
    document.redo();
    test::settle(document);
    EXPECT_TRUE(document.redoLabel().isEmpty());
    EXPECT_FALSE(document.plan() == before);
    EXPECT_EQ(failures, 0);
    document.redo();
    test::settle(document);
    EXPECT_EQ(failures, 1);
}

TEST_F(DocumentTest, ARefusedEditChangesAndAnnouncesNothing)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    const plan::Plan before = document.plan();
    QObject::connect(&document, &Document::changed, &document, [] { FAIL() << "announced"; });
    const auto refused = document.apply(slowerReviewsInNorth(document, -1));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().sentence().find("found \"-1\"; allowed: more than 0, up to 400"),
              std::string::npos)
        << refused.error().sentence();
    EXPECT_TRUE(document.plan() == before);
}

TEST_F(DocumentTest, ASecondOpenerIsReadOnlyAndToldBeforeTheFirstKeystroke)
{
    Document first;
    ASSERT_TRUE(first.exchange().createSample(path("essex.muster"), "Essex"));
    EXPECT_TRUE(first.readOnlyReason().isEmpty());
    Document second;
    ASSERT_TRUE(second.open(path("essex.muster")));
    EXPECT_FALSE(second.readOnlyReason().isEmpty());
    EXPECT_FALSE(second.apply(slowerReviewsInNorth(second, 2.0)));
}

TEST_F(DocumentTest, ASecondOpenerSeesWhatTheFirstDoesAndHearsWhenThePlanIsFree)
{
    Document first;
    ASSERT_TRUE(first.exchange().createSample(path("essex.muster"), "Essex"));
    Document second;
    ASSERT_TRUE(second.open(path("essex.muster")));
    std::vector<ChangeEvent::What> told;
    int free = 0;
    QObject::connect(&second, &Document::changed, &second,
                     [&](const ChangeEvent& event, const plan::Changes& changes) {
                         told.push_back(event.what);
                         EXPECT_FALSE(plan::isEmpty(changes));
                     });
    QObject::connect(&second, &Document::mayBeWritten, &second, [&] { ++free; });
    refresh(second);
    EXPECT_TRUE(told.empty());

    ASSERT_TRUE(first.apply(slowerReviewsInNorth(first, 2.0)));
    test::settle(first);
    refresh(second);
    EXPECT_EQ(told, std::vector{ChangeEvent::What::Elsewhere});
    EXPECT_EQ(required(second, "North"), required(first, "North"));
    EXPECT_EQ(second.lastChange()->label, "Set completions per week, North, Older people, Review, to 2");
    EXPECT_EQ(free, 0);

    first.close();
    refresh(second);
    refresh(second);
    EXPECT_EQ(free, 1) << "told once";
    ASSERT_TRUE(second.open(path("essex.muster")));
    EXPECT_TRUE(second.readOnlyReason().isEmpty());
    EXPECT_TRUE(second.apply(slowerReviewsInNorth(second, 3.0)));
}

TEST_F(DocumentTest, AFileThatCannotBeOpenedLeavesThePlanBeforeItOpen)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    ASSERT_FALSE(document.open(path("missing.muster")));
    EXPECT_TRUE(document.isOpen());
    EXPECT_EQ(document.path(), path("essex.muster"));
}

TEST_F(DocumentTest, ANewPlanHasTheCouncilAtItsTopAndNothingElse)
{
    Document document;
    ASSERT_TRUE(test::begin(document, path("new.muster"), "Adult care 2027", "Rutland"));
    ASSERT_EQ(document.plan().rows<plan::Locality>().size(), 1u);
    EXPECT_EQ(document.plan().rows<plan::Locality>().begin()->name, "Rutland");
    EXPECT_EQ(document.plan().settings().title, "Adult care 2027");
    test::settle(document);
    EXPECT_FALSE(document.check().problems.empty()) << "an empty plan says what to enter first";
}

TEST_F(DocumentTest, TheOpenPlanIsNeitherImportedNorWrittenOverByATable)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    ASSERT_TRUE(QFile::link(path("essex.muster"), path("link.csv")));
    for (const char* const name : {"essex.muster", "link.csv"}) {
        const auto read =
            test::answerTo<ImportPreview>([&](QObject& listener, const Answer<ImportPreview>& done) {
                document.exchange().prepareImport(path(name), {}, listener, done);
            });
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().message, "this is the plan that is open");
        EXPECT_EQ(read.error().place.file, path(name).toStdString());
        const auto written = test::answerTo<void>([&](QObject& listener, const Answer<void>& done) {
            document.exchange().exportTable("demand", path(name), {}, listener, done);
        });
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().place.file, path(name).toStdString());
    }
    ASSERT_TRUE(document.apply(slowerReviewsInNorth(document, 2.0)));
    test::settle(document);
    EXPECT_FALSE(document.isSaving());
}

TEST_F(DocumentTest, TheOpenPlanIsRecoveredWithTheEditThatIsOnItsWay)
{
    Document document;
    ASSERT_TRUE(document.exchange().createSample(path("essex.muster"), "Essex"));
    ASSERT_TRUE(document.apply(slowerReviewsInNorth(document, 2.0)));
    EXPECT_TRUE(document.isSaving());
    const plan::Plan before = document.plan();
    const auto lost = test::answerTo<QStringList>([&](QObject& listener, const Answer<QStringList>& done) {
        document.exchange().recover(path("essex.muster"), path("saved.muster"), listener, done);
    });
    ASSERT_TRUE(lost) << lost.error().sentence();
    EXPECT_EQ(*lost, QStringList());
    EXPECT_EQ(document.path(), path("saved.muster"));
    EXPECT_EQ(document.plan(), before);
    EXPECT_FALSE(document.undoLabel().isEmpty());
    ASSERT_TRUE(document.open(path("essex.muster")));
    EXPECT_EQ(document.plan(), before);
}

} // namespace
} // namespace muster::session
