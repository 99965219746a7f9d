// Tables written from the window, each as the command line writes it.

#include "files/export_dialog.h"
#include "frame/context.h"
#include "plan/scenarios/scenario_edits.h"
#include "tables/grid_view.h"
#include "ui/front_door.h"
#include "ui/samples.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

namespace muster::ui {
namespace {

class ExportFromWindow : public testing::Test {
  protected:
    explicit ExportFromWindow(const char* name) : sample(QLatin1String(name)) {}

    [[nodiscard]] session::Document& document() { return sample.window.document(); }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    void show(plan::ScenarioId scenario)
    {
        ASSERT_TRUE(document().showIn(scenario));
        test::settle(document());
    }
    [[nodiscard]] plan::ScenarioId scenario(const char* name)
    {
        return plan::findScenario(document().plan(), name)->value();
    }
    static void click(QDialog& dialog, const char* box)
    {
        auto& check = *dialog.findChild<QCheckBox*>(QLatin1String(box));
        QTest::keyClick(&check, Qt::Key_Space);
    }
    /// Answers the dialogs that `ask` opens, as `choose` wants the first of them; what is written then.
    [[nodiscard]] QByteArray exported(const std::function<void()>& ask,
                                      const std::function<void(ExportDialog&)>& choose)
    {
        const QString file = path("window.csv");
        QFile::remove(file);
        test::whenUp<ExportDialog>([&](ExportDialog& dialog) {
            choose(dialog);
            test::whenUp<QFileDialog>([file](QFileDialog& where) {
                where.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
                QTest::mouseClick(where.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save),
                                  Qt::LeftButton);
            });
            QTest::mouseClick(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save),
                              Qt::LeftButton);
        });
        ask();
        test::settle(document());
        return read(file);
    }
    [[nodiscard]] QByteArray exportedByKey(const std::function<void(ExportDialog&)>& choose)
    {
        sample.window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&sample.window));
        return exported([this] { QTest::keyClick(&sample.window, Qt::Key_E, Qt::ControlModifier); }, choose);
    }
    [[nodiscard]] QByteArray byCommand(const QStringList& arguments)
    {
        const QString file = path("command.csv");
        QProcess program;
        program.start(QStringLiteral(MUSTER_CLI), QStringList{QStringLiteral("export"), document().path()} +
                                                      arguments + QStringList{QStringLiteral("-o"), file});
        EXPECT_TRUE(program.waitForFinished());
        EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
        return read(file);
    }

    test::SampleWindow sample;

  private:
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }

    QTemporaryDir m_folder;
};

class ExportOfSavings : public ExportFromWindow {
  protected:
    ExportOfSavings() : ExportFromWindow("Nottinghamshire posts") {}
};

TEST_F(ExportOfSavings, TheProgrammeIsWrittenFromItsCardAndTheMenu)
{
    show(scenario("Departmental initiatives"));
    ASSERT_TRUE(sample.window.showPage(QStringLiteral("scenarios")));
    test::settle(document());
    auto& changes = *sample.find<GridView>("changeTable");
    changes.setCurrentIndex(changes.model()->index(0, 1));
    const auto begins = [](ExportDialog& dialog) {
        EXPECT_EQ(dialog.findChild<QComboBox*>(QStringLiteral("tableCombo"))->currentText(),
                  QStringLiteral("Savings programme"));
        click(dialog, "excelCheck");
    };
    const QByteArray fromCard = exported(
        [this] { QTest::mouseClick(sample.find<QPushButton>("programmeButton"), Qt::LeftButton); }, begins);
    EXPECT_EQ(fromCard, byCommand({QStringLiteral("savings_programme"), QStringLiteral("--scenario"),
                                   QStringLiteral("Departmental initiatives")}));
    EXPECT_TRUE(fromCard.contains("All changes,pounds,All years,")) << fromCard.toStdString();
    const QByteArray fromMenu = exportedByKey(begins);
    EXPECT_EQ(fromMenu, fromCard);
}

class ExportBeside : public ExportFromWindow {
  protected:
    ExportBeside() : ExportFromWindow("Essex") {}

    void SetUp() override
    {
        const plan::Edit made = plan::addScenario(document().plan(), "Harder", std::nullopt, "");
        apply(made);
        harder = std::get<plan::RowChanges<plan::Scenario>>(made.changes).put.front().id;
        const plan::Edit change = plan::addChange(document().plan(), harder, "Longer", "");
        apply(change);
        plan::Adjustment row;
        row.kind = plan::adjusted(plan::Kind::CompletionsPerWeek);
        row.amount = 0.8;
        apply(plan::setAdjustment(
            document().plan(), std::get<plan::RowChanges<plan::ScenarioChange>>(change.changes).put.front(),
            row));
        ASSERT_TRUE(sample.window.showPage(QStringLiteral("required-staff")));
        test::settle(document());
    }
    void apply(const plan::Edit& edit)
    {
        ASSERT_TRUE(document().apply(edit));
        test::settle(document());
    }
    plan::ScenarioId harder;
};

TEST_F(ExportBeside, ATableOfResultsComesWithTheScenarioThatStandsBeside)
{
    const auto plain = [](ExportDialog& dialog) {
        EXPECT_FALSE(dialog.findChild<QCheckBox*>(QStringLiteral("besideCheck"))->isVisible());
        click(dialog, "excelCheck");
    };
    const QByteArray alone = exportedByKey(plain);
    EXPECT_EQ(alone, byCommand({QStringLiteral("requirement")}));

    sample.window.context().beside().choose(Beside::Choice(harder));
    test::settle(document());
    const auto beside = [](ExportDialog& dialog) {
        const auto& check = *dialog.findChild<QCheckBox*>(QStringLiteral("besideCheck"));
        EXPECT_TRUE(check.isVisible() && check.isChecked());
        EXPECT_TRUE(check.text().contains(QStringLiteral("of Harder beside"))) << check.text().toStdString();
        auto& table = *dialog.findChild<QComboBox*>(QStringLiteral("tableCombo"));
        const int own = table.currentIndex();
        table.setCurrentIndex(table.findData(QStringLiteral("roles")));
        EXPECT_FALSE(check.isEnabled()) << "a table of the plan is the same in each scenario";
        table.setCurrentIndex(own);
        click(dialog, "excelCheck");
    };
    const QByteArray both = exportedByKey(beside);
    EXPECT_EQ(both, byCommand({QStringLiteral("requirement"), QStringLiteral("--against"),
                               QStringLiteral("Harder")}));
    EXPECT_TRUE(both.startsWith("scenario,against,")) << both.left(200).toStdString();
    EXPECT_TRUE(both.contains("required_fte_difference"));
    const QByteArray without = exportedByKey([](ExportDialog& dialog) {
        click(dialog, "excelCheck");
        click(dialog, "besideCheck");
    });
    EXPECT_EQ(without, alone);

    show(harder);
    sample.window.context().beside().choose(Beside::Choice(std::optional<plan::ScenarioId>()));
    test::settle(document());
    EXPECT_EQ(exportedByKey([](ExportDialog& dialog) { click(dialog, "excelCheck"); }),
              byCommand({QStringLiteral("requirement"), QStringLiteral("--scenario"),
                         QStringLiteral("Harder"), QStringLiteral("--against"), QStringLiteral("Baseline")}));
}

} // namespace
} // namespace muster::ui
