// A plan made in the window from nothing by the keyboard alone: every key goes to whatever has the focus.

#include "demand/figures/add_series_dialog.h"
#include "demand/figures/figure_paste.h"
#include "demand/figures/figure_view.h"
#include "files/new_plan/new_plan_wizard.h"
#include "finder/finder.h"
#include "ui/front_door.h"
#include "ui_pages/keys.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFileDialog>
#include <QPlainTextEdit>

namespace muster::ui {

namespace {

using session::test::settle;
using test::whenUp;

/// The longest way with Tab from one place of a page or dialog to another.
constexpr int kMostTabs = 60;

/// What has the keyboard; the window itself where nothing in it has.
QWidget* holder()
{
    return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
}

QString nameOfHolder()
{
    return holder() ? holder()->objectName() : QStringLiteral("nothing");
}

void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    ASSERT_NE(holder(), nullptr) << "nothing takes a key";
    QTest::keyClick(holder(), key, modifiers);
}

/// Types into what has the keyboard; an editor that opens takes the rest.
void type(const QString& text)
{
    for (const QChar each : text) {
        ASSERT_NE(holder(), nullptr);
        if (each == QLatin1Char('\n'))
            QTest::keyClick(holder(), Qt::Key_Return);
        else
            QTest::keyClicks(holder(), QString(each));
    }
}

/// Presses Tab until a widget has the keyboard.
void tabTo(const std::function<bool(const QWidget&)>& isIt, const QString& what)
{
    for (int tab = 0; tab < kMostTabs; ++tab) {
        if (holder() && isIt(*holder()))
            return;
        key(Qt::Key_Tab);
    }
    FAIL() << what.toStdString() << " is not reached with Tab; the keyboard is at "
           << nameOfHolder().toStdString();
}

void tabTo(const char* name)
{
    tabTo([&](const QWidget& each) { return each.objectName() == QLatin1String(name); }, QLatin1String(name));
}

void pressButton(const QString& text)
{
    tabTo(
        [&](const QWidget& each) {
            const auto* button = qobject_cast<const QAbstractButton*>(&each);
            return button && QString(button->text()).remove(QLatin1Char('&')).startsWith(text);
        },
        text);
    key(Qt::Key_Space);
}

class FrontDoorByKeys : public test::FrontDoor {
  protected:
    void answerSaving()
    {
        whenUp<QFileDialog>([this](QFileDialog&) {
            ASSERT_EQ(nameOfHolder(), QStringLiteral("fileNameEdit"));
            key(Qt::Key_A, Qt::ControlModifier);
            type(path() + QLatin1Char('\n'));
        });
    }
    void answerWizard()
    {
        whenUp<NewPlanWizard>([this](NewPlanWizard& wizard) {
            EXPECT_EQ(nameOfHolder(), QStringLiteral("councilCombo"))
                << "the first question has the keyboard";
            type(QStringLiteral("Testshire"));
            tabTo("localitiesEdit");
            type(QStringLiteral("North\n  Team A\n  Team B\nSouth\nWest"));
            pressButton(QStringLiteral("Next"));
            tabTo([](const QWidget& each) { return qobject_cast<const QAbstractItemView*>(&each); },
                  QStringLiteral("the templates"));
            key(Qt::Key_End); // empty
            pressButton(QStringLiteral("Next"));
            for (const auto& [name, text] : {std::pair("annual_leave_daysEdit", "28"),
                                             {"bank_holidaysEdit", "8"},
                                             {"sickness_daysEdit", "9"},
                                             {"training_daysEdit", "5"},
                                             {"non_case_timeEdit", "20 %"}}) {
                tabTo(name);
                type(QLatin1String(text));
            }
            answerSaving();
            pressButton(QString(wizard.button(QWizard::FinishButton)->text()).remove(QLatin1Char('&')));
        });
    }
    /// Without a window manager, nobody gives the keyboard back when a dialog has closed.
    void giveKeyboardBack()
    {
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    /// Waits until a dialog that does not wait itself has the keyboard.
    template <class Dialog>
    void awaitDialog()
    {
        ASSERT_TRUE(QTest::qWaitFor([] {
            const auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            return dialog && dialog->isActiveWindow();
        })) << window.message().toStdString();
    }
    /// Goes to a page, a list or an assumption by its name: Ctrl+K, the name, Enter.
    void find(const QString& name)
    {
        whenUp<Finder>([name](Finder&) { type(name + QLatin1Char('\n')); });
        key(Qt::Key_K, Qt::ControlModifier);
        giveKeyboardBack();
        settle(window.document());
    }
    void chooseTable(const QString& table)
    {
        tabTo("tableCombo");
        const auto* combo = qobject_cast<QComboBox*>(holder());
        ASSERT_NE(combo, nullptr) << nameOfHolder().toStdString();
        key(Qt::Key_Home);
        for (int down = 0; down < combo->count() && combo->currentText() != table; ++down)
            key(Qt::Key_Down);
        ASSERT_EQ(combo->currentText(), table);
    }
    /// On Set-up: rows of a table by their names.
    void addRows(const QString& table, const QStringList& names)
    {
        chooseTable(table);
        for (const QString& name : names) {
            tabTo("addButton");
            key(Qt::Key_Space);
            ASSERT_NE(qobject_cast<SheetView*>(holder()), nullptr) << "the new row has the keyboard";
            type(name + QLatin1Char('\n'));
        }
    }
    /// On Set-up, where the roles are shown: says of one that it is qualified.
    void qualify(const QString& role)
    {
        auto* sheet = qobject_cast<SheetView*>(holder());
        ASSERT_NE(sheet, nullptr);
        const auto current = [&] { return sheet->currentIndex(); };
        key(Qt::Key_Home, Qt::ControlModifier);
        while (current().siblingAtColumn(0).data().toString() != role)
            key(Qt::Key_Down);
        while (sheet->model()->headerData(current().column(), Qt::Horizontal).toString() !=
               QLatin1String("Qualified"))
            key(Qt::Key_Right);
        type(QStringLiteral("yes\n"));
    }
    /// A value of each client group, in the county and all beneath it.
    void assume(const QString& kind, const QString& value)
    {
        find(kind);
        ASSERT_NE(qobject_cast<SheetView*>(holder()), nullptr) << "the values have the keyboard";
        key(Qt::Key_Home, Qt::ControlModifier);
        for (int group = 0; group < 3; ++group)
            type(value + QLatin1Char('\t'));
    }
};

} // namespace

TEST_F(FrontDoorByKeys, FromNothingToTheStaffThatEachLocalityNeeds)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    answerWizard();
    key(Qt::Key_N, Qt::ControlModifier);
    giveKeyboardBack();
    ASSERT_TRUE(window.document().isOpen());
    ASSERT_EQ(plan().rows<plan::Locality>().size(), 6u);
    ASSERT_TRUE(page("set-up").isVisible());

    addRows(QStringLiteral("Client groups"),
            {QStringLiteral("Older people"), QStringLiteral("Learning disability"),
             QStringLiteral("Mental health")});
    addRows(QStringLiteral("Activities"), {QStringLiteral("Assessment"), QStringLiteral("Review")});
    addRows(QStringLiteral("Roles"),
            {QStringLiteral("Social worker"), QStringLiteral("Occupational therapist"),
             QStringLiteral("Care officer")});
    qualify(QStringLiteral("Social worker"));
    qualify(QStringLiteral("Occupational therapist"));

    assume(QStringLiteral("Hours per case"), QStringLiteral("9"));
    assume(QStringLiteral("Qualified share"), QStringLiteral("60 %"));

    find(QStringLiteral("Demand page"));
    pressButton(QStringLiteral("Enter figures"));
    awaitDialog<AddSeriesDialog>();
    key(Qt::Key_Return); // every locality, client group and activity
    giveKeyboardBack();
    test::putOnClipboard(pasted());
    tabTo([](const QWidget& each) { return qobject_cast<const FigureView*>(&each); },
          QStringLiteral("the grid of figures"));
    key(Qt::Key_V, Qt::ControlModifier);
    awaitDialog<FigurePaste>();
    settle(window.document());
    key(Qt::Key_Return);
    giveKeyboardBack();
    settle(window.document());
    ASSERT_EQ(plan().rows<plan::Demand>().size(), 24u);

    find(QStringLiteral("Required staff page"));
    EXPECT_TRUE(page("required-staff").isVisible());
    expectWhatTheCommandLineSays();
}

} // namespace muster::ui
