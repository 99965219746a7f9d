// The window in another language: all of its own texts are in that language, and 40 % more of it has room.

#include "program/translation.h"
#include "ui/samples.h"
#include "ui_hostile/walk.h"
#include "ui_reading/reading.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QTranslator>
#include <QWizard>

namespace muster::ui::test {

namespace {

/// The language of pseudo.py, by the name of one that Muster does not have.
const QLocale kPseudo(QLocale::Esperanto);
const QString kFolder = QStringLiteral(MUSTER_TRANSLATIONS);
const QChar kMark(0x00AB);  // «
const QChar kParts(0x00B7); // between the names of a place
/// Qt's own translation has these.
const QStringList kOfQt{QStringLiteral("OK"), QStringLiteral("Cancel"), QStringLiteral("< &Back"),
                        QStringLiteral("&Next >"), QStringLiteral("&Finish")};
constexpr QSize kScreen(1440, 900);

/// The language as long as it lives.
class InPseudo {
  public:
    InPseudo() { EXPECT_TRUE(translate(kPseudo, kFolder)); }
    ~InPseudo() { qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>()); }
    InPseudo(const InPseudo&) = delete;
    InPseudo& operator=(const InPseudo&) = delete;
};

template <class Row>
void addNames(const plan::Plan& plan, QStringList& names)
{
    const auto& table = plan::tableOf<Row>();
    for (const plan::AnyRow* row : table.rows(plan))
        names += QString::fromStdString(table.nameColumn->text(row));
}

/// What the plan says, which no language changes.
QStringList namesOf(const plan::Plan& plan)
{
    QStringList names{QString::fromStdString(plan.settings().title)};
    addNames<plan::Locality>(plan, names);
    addNames<plan::ClientGroup>(plan, names);
    addNames<plan::Activity>(plan, names);
    addNames<plan::Role>(plan, names);
    return names;
}

class Language : public testing::Test {
  protected:
    void SetUp() override { window.resize(kScreen); }
    /// Whether a text without the marks is not the program's own: figures, dates, which are British in every
    /// language, names of the plan, and the formulas of an explanation.
    [[nodiscard]] bool isData(const QString& text) const
    {
        static const QRegularExpression kFormula(QStringLiteral("<br>= "));
        static const QRegularExpression kMonth(QStringLiteral(
            "^(January|February|March|April|May|June|July|August|September|October|November|December) "));
        static const QRegularExpression kLetter(QStringLiteral("\\p{L}"));
        if (text.contains(kFormula) || kOfQt.contains(text) || text == kImported)
            return true;
        const QStringList parts = text.split(kParts);
        return std::ranges::all_of(parts, [&](const QString& part) {
            const QString trimmed = part.trimmed();
            return names.contains(trimmed) || !QString(trimmed).remove(kMonth).contains(kLetter);
        });
    }
    void look(const QWidget& top, const QString& where)
    {
        for (const QString& text : textsOf(top))
            if (!text.contains(kMark) && !isData(text))
                untranslated += where + QStringLiteral(": ") + text;
        for (const QString& text : clippedIn(top))
            clipped += where + QStringLiteral(": ") + text;
    }
    void lookAtSteps(QWizard& wizard, const QString& where)
    {
        while (wizard.nextId() >= 0) {
            wizard.next();
            settle(window);
            look(wizard, where);
        }
    }
    void expectNothingFound()
    {
        untranslated.removeDuplicates();
        clipped.removeDuplicates();
        EXPECT_EQ(untranslated.join(u'\n').toStdString(), "");
        EXPECT_EQ(clipped.join(u'\n').toStdString(), "");
    }

    const InPseudo language{};
    SampleWindow sample{QStringLiteral("Example county")};
    MainWindow& window = sample.window;
    const QStringList names = namesOf(window.document().plan());
    QStringList untranslated{};
    QStringList clipped{};
};

} // namespace

TEST(Languages, ALanguageThatIsNotThereLeavesTheTextsEnglish)
{
    EXPECT_FALSE(translate(QLocale(QLocale::Welsh), kFolder));
    EXPECT_FALSE(translate(kPseudo, kFolder + QStringLiteral("/nowhere")));
    const MainWindow window;
    EXPECT_FALSE(textsOf(window).join(u'\n').contains(kMark));
}

TEST(Languages, AFormOffersNoWordToTranslatorsThatIsNoText)
{
    const QRegularExpression offered(
        QStringLiteral("<property name=\"(look|shortcut|displayFormat)\"[^>]*>\\s*<string>"));
    QDirIterator forms(QStringLiteral(MUSTER_FORMS), {QStringLiteral("*.ui")}, QDir::Files,
                       QDirIterator::Subdirectories);
    EXPECT_TRUE(forms.hasNext());
    while (forms.hasNext()) {
        QFile form(forms.next());
        ASSERT_TRUE(form.open(QFile::ReadOnly));
        const auto found = offered.match(QString::fromUtf8(form.readAll()));
        EXPECT_FALSE(found.hasMatch())
            << form.fileName().toStdString() << ": " << found.captured().toStdString();
    }
}

TEST_F(Language, EveryTextOfEveryPageIsTranslatedAndHasRoom)
{
    walkPages(window, [&](const QString& where) { look(window, where); });
    expectNothingFound();
}

TEST_F(Language, EveryTextOfEveryDialogIsTranslatedAndHasRoom)
{
    walkDialogsWithFiles(window, [&](QWidget& dialog) {
        const QString where = QString::fromLatin1(dialog.metaObject()->className());
        ui::test::settle(window); // a table learns its width
        look(dialog, where);
        if (auto* wizard = qobject_cast<QWizard*>(&dialog))
            lookAtSteps(*wizard, where);
    });
    expectNothingFound();
}

} // namespace muster::ui::test
