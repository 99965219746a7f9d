#pragma once
// A plan made in the window from nothing, without any file, to the staff that each locality needs: what a
// commissioner does on the first afternoon.

#include "main/main_window.h"
#include "plan/names.h"
#include "session/settled.h"

#include <QApplication>
#include <QPixmap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

namespace muster::ui::test {

/// Does it once a dialog of the kind is up and has the keyboard.
template <class Dialog>
void whenUp(const std::function<void(Dialog&)>& act)
{
    QTimer::singleShot(0, qApp, [act] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (dialog && dialog->isActiveWindow())
            act(*dialog);
        else
            whenUp<Dialog>(act);
    });
}

/// Where pictures for the user guide go; empty unless `./run pictures` asks for them.
inline QString guidePictures()
{
    return qEnvironmentVariable("MUSTER_GUIDE_PICTURES");
}

inline void pictureForGuide(const char* name, QWidget& seen)
{
    const QString folder = guidePictures();
    if (folder.isEmpty())
        return;
    for (int round = 0; round < 4; ++round) // a label learns its width, then its neighbours
        QCoreApplication::processEvents();
    EXPECT_TRUE(seen.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name))));
}

/// A window without a plan, and what a plan of three localities, one with two teams, is made of.
class FrontDoor : public testing::Test {
  protected:
    FrontDoor()
    {
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("plan.muster")); }
    [[nodiscard]] QWidget& page(const char* name) { return *window.page(QLatin1String(name)); }
    [[nodiscard]] const plan::Plan& plan() { return window.document().plan(); }

    /// A picture for the user guide of the window, or of the dialog in front of it.
    void picture(const char* name)
    {
        if (guidePictures().isEmpty())
            return;
        session::test::settle(window.document());
        QWidget* const dialog = QApplication::activeModalWidget();
        pictureForGuide(name, dialog ? *dialog : window);
    }
    /// Demand of the first year as a spreadsheet has it.
    [[nodiscard]] QString pasted()
    {
        const QString year = QString::fromStdString(
            Period::containing(plan().settings().firstMonth, PeriodLength::FinancialYear).toString());
        QString block = QStringLiteral("Locality\tClient group\tActivity\t%1\n").arg(year);
        for (const char* place : {"Team A", "Team B", "South", "West"})
            for (const char* group : {"Older people", "Learning disability", "Mental health"})
                for (const char* activity : {"Assessment", "Review"})
                    block += QStringLiteral("%1\t%2\t%3\t1,200\n")
                                 .arg(QLatin1String(place), QLatin1String(group), QLatin1String(activity));
        return block;
    }
    /// What the command line says that a locality needs in the first year, all roles together.
    [[nodiscard]] double byCommand(const QString& locality)
    {
        QProcess program;
        program.start(QStringLiteral(MUSTER_CLI),
                      {QStringLiteral("export"), path(), QStringLiteral("requirement"),
                       QStringLiteral("--locality"), locality, QStringLiteral("--role"),
                       QStringLiteral("All roles"), QStringLiteral("--show"), QStringLiteral("required_fte"),
                       QStringLiteral("--across"), QStringLiteral("period")});
        EXPECT_TRUE(program.waitForFinished());
        const QStringList lines = QString::fromUtf8(program.readAllStandardOutput()).split(QLatin1Char('\n'));
        EXPECT_GE(lines.size(), 2) << program.readAllStandardError().toStdString();
        const qsizetype first = lines[0].split(QLatin1Char(',')).indexOf(QStringLiteral("role")) + 1;
        return lines[1].split(QLatin1Char(','))[first].toDouble();
    }

    /// Every locality needs staff in the first year, as many as the command line says, and nothing is wrong.
    void expectWhatTheCommandLineSays()
    {
        const engine::Results& results = window.document().results();
        const PeriodSpan year =
            periodsOf(results.inputs().firstMonth(), results.inputs().months(), PeriodLength::FinancialYear)
                .front();
        for (const char* name : {"Testshire", "North", "Team A", "South", "West"}) {
            const auto locality =
                results.inputs().dimensions().indexOf(*plan::findByName<plan::Locality>(plan(), name));
            const auto required =
                engine::figureAt(results, {locality, engine::kAllRoles, year}, engine::Column::RequiredFte);
            ASSERT_TRUE(required) << name;
            EXPECT_GT(*required, 1) << name;
            EXPECT_NEAR(*required, byCommand(QLatin1String(name)), 1e-9) << name;
        }
        EXPECT_TRUE(QTest::qWaitFor([this] { return !window.document().isChecking(); }));
        for (const plan::Problem& problem : window.document().check().problems)
            EXPECT_NE(problem.severity, plan::Severity::Error) << problem.message;
    }

  private:
    QTemporaryDir m_folder;

  public:
    MainWindow window;
};

} // namespace muster::ui::test
