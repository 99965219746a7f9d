// The name by which the changes of a plan are recorded.

#include "session/begun.h"
#include "session/settled.h"

#include <QTemporaryDir>

namespace muster::session {
namespace {

class EditorTest : public testing::Test {
  protected:
    EditorTest()
    {
        EXPECT_TRUE(test::begin(document, m_folder.filePath(QStringLiteral("plan.muster")),
                                QStringLiteral("Small"), QStringLiteral("Essex")));
        test::settle(document);
    }
    void edit(const std::string& title)
    {
        plan::Settings settings = document.plan().settings();
        settings.title = title;
        plan::Edit edit{"Set the title to " + title, {}};
        edit.put(settings);
        EXPECT_TRUE(document.apply(edit));
    }
    /// Who made each edit, the newest first.
    [[nodiscard]] QStringList editors()
    {
        const auto edits = test::answerTo<std::vector<PastEdit>>(
            [&](QObject& listener, const Answer<std::vector<PastEdit>>& done) {
                document.past().history(listener, done);
            });
        QStringList names;
        for (const PastEdit& each : edits.value())
            names += each.who;
        return names;
    }

    Document document;

  private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(EditorTest, EachEditKeepsTheNameItWasMadeBy)
{
    const QString login = QString::fromStdString(document.editor());
    edit("First");
    document.setEditor(QStringLiteral("  Ann \n Lee "));
    EXPECT_EQ(document.editor(), "Ann Lee");
    edit("Second");
    document.setEditor({});
    edit("Third");
    EXPECT_EQ(editors(), (QStringList{login, QStringLiteral("Ann Lee"), login, login}));
}

TEST_F(EditorTest, ASignOffWithoutANameIsRecordedByItToo)
{
    document.setEditor(QStringLiteral("Ann Lee"));
    ASSERT_TRUE(test::answerTo<void>([&](QObject& listener, const Answer<void>& done) {
        document.past().signOff(QStringLiteral("budget"), {}, 0, listener, done);
    }));
    const auto signedStates = test::answerTo<std::vector<SignedState>>(
        [&](QObject& listener, const Answer<std::vector<SignedState>>& done) {
            document.past().signOffs(listener, done);
        });
    ASSERT_TRUE(signedStates && !signedStates->empty());
    EXPECT_EQ(signedStates->front().who, "Ann Lee");
}

} // namespace muster::session
