// A plan made in the window from nothing by mouse and keys.

#include "demand/figures/add_series_dialog.h"
#include "demand/figures/figure_paste.h"
#include "demand/figures/figure_view.h"
#include "files/new_plan/new_plan_wizard.h"
#include "main/navigation.h"
#include "ui/front_door.h"
#include "ui_pages/keys.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace muster::ui {

namespace {

using session::test::settle;
using test::whenUp;

/// A person's hands, which count what they do: a click, a text typed with the key that ends it, a choice in a
/// list.
class Hands {
  public:
    explicit Hands(MainWindow& window) : m_window(window) {}

    [[nodiscard]] int actions() const { return m_actions; }
    void did() { ++m_actions; }

    void click(const QWidget& in, const char* button)
    {
        auto* found = in.findChild<QAbstractButton*>(QLatin1String(button));
        ASSERT_NE(found, nullptr) << button;
        ASSERT_TRUE(found->isVisible() && found->isEnabled()) << button;
        QTest::mouseClick(found, Qt::LeftButton);
        did();
    }
    void turnTo(const QString& page)
    {
        auto& pages = *m_window.findChild<Navigation*>();
        for (int row = 0; row < pages.count(); ++row)
            if (pages.item(row)->text().startsWith(page)) {
                QTest::mouseClick(pages.viewport(), Qt::LeftButton, {},
                                  pages.visualItemRect(pages.item(row)).center());
                did();
                return;
            }
        FAIL() << page.toStdString();
    }
    void choose(const QWidget& in, const char* combo, const QString& text)
    {
        auto* found = in.findChild<QComboBox*>(QLatin1String(combo));
        ASSERT_NE(found, nullptr) << combo;
        ASSERT_GE(found->findText(text), 0) << text.toStdString();
        found->setCurrentText(text);
        did();
    }
    void type(QLineEdit& edit, const QString& text)
    {
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, text);
        did();
    }
    /// Over the cell that is current.
    void type(SheetView& table, const QString& text, Qt::Key end = Qt::Key_Return)
    {
        test::type(table, text, end);
        did();
    }
    void press(QWidget& widget, Qt::Key key)
    {
        QTest::keyClick(&widget, key);
        did();
    }

  private:
    MainWindow& m_window;
    int m_actions = 0;
};

class FrontDoorByHand : public test::FrontDoor {
  protected:
    void answerSaving()
    {
        whenUp<QFileDialog>([this](QFileDialog& dialog) {
            dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path());
            hands.did();
            QTest::mouseClick(dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save),
                              Qt::LeftButton);
            hands.did();
        });
    }
    void answerWizard()
    {
        whenUp<NewPlanWizard>([this](NewPlanWizard& wizard) {
            const auto next = [&] {
                QTest::mouseClick(wizard.button(QWizard::NextButton), Qt::LeftButton);
                hands.did();
            };
            hands.type(*wizard.findChild<QComboBox*>(QStringLiteral("councilCombo"))->lineEdit(),
                       QStringLiteral("Testshire"));
            wizard.findChild<QPlainTextEdit*>()->setPlainText(
                QStringLiteral("North\n  Team A\n  Team B\nSouth\nWest"));
            hands.did();
            picture("1-council");
            next();
            auto& templates = *wizard.findChild<QListWidget*>();
            templates.setCurrentRow(templates.count() - 1); // empty
            hands.did();
            picture("2-template");
            next();
            for (const auto& [name, text] : {std::pair("annual_leave_daysEdit", "28"),
                                             {"bank_holidaysEdit", "8"},
                                             {"sickness_daysEdit", "9"},
                                             {"training_daysEdit", "5"},
                                             {"non_case_timeEdit", "20 %"}})
                hands.type(*wizard.findChild<QLineEdit*>(QLatin1String(name)), QLatin1String(text));
            picture("3-working-time");
            answerSaving();
            QTest::mouseClick(wizard.button(QWizard::FinishButton), Qt::LeftButton);
            hands.did();
        });
    }
    /// On Set-up: rows of a table by their names.
    void addRows(const QString& table, const QStringList& names)
    {
        hands.choose(page("set-up"), "tableCombo", table);
        auto& sheet = *page("set-up").findChild<SheetView*>();
        for (const QString& name : names) {
            hands.click(page("set-up"), "addButton");
            hands.type(sheet, name);
        }
    }
    /// A value of each client group, in the county and all beneath it.
    void assume(plan::Kind kind, const QString& value)
    {
        plan::Target target;
        target.table = "assumptions";
        target.kind = kind;
        window.goTo(target); // as its line in the list does
        hands.did();
        auto& sheet = *page("assumptions").findChild<SheetView*>();
        for (int group = 0; group < 3; ++group)
            hands.type(sheet, value, Qt::Key_Tab);
    }
    Hands hands{window};
};

} // namespace

TEST_F(FrontDoorByHand, FromNothingToTheStaffThatEachLocalityNeeds)
{
    answerWizard();
    hands.did();
    window.findChild<QAction*>(QStringLiteral("newAction"))->trigger();
    ASSERT_TRUE(window.document().isOpen());
    ASSERT_EQ(window.document().path(), path());
    ASSERT_EQ(plan().rows<plan::Locality>().size(), 6u);
    ASSERT_TRUE(page("set-up").isVisible());
    picture("4-set-up");

    addRows(QStringLiteral("Client groups"),
            {QStringLiteral("Older people"), QStringLiteral("Learning disability"),
             QStringLiteral("Mental health")});
    addRows(QStringLiteral("Activities"), {QStringLiteral("Assessment"), QStringLiteral("Review")});
    addRows(QStringLiteral("Roles"),
            {QStringLiteral("Social worker"), QStringLiteral("Occupational therapist"),
             QStringLiteral("Care officer")});
    auto& sheet = *page("set-up").findChild<SheetView*>();
    const auto qualify = [&](const char* role) {
        for (int row = 0; row < sheet.model()->rowCount(); ++row)
            for (int column = 0; column < sheet.model()->columnCount(); ++column)
                if (sheet.model()->index(row, 0).data().toString() == QLatin1String(role) &&
                    sheet.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() ==
                        QLatin1String("Qualified"))
                    sheet.setCurrentIndex(sheet.model()->index(row, column)); // a click
        hands.did();
        hands.type(sheet, QStringLiteral("yes"));
    };
    qualify("Social worker");
    qualify("Occupational therapist");
    ASSERT_EQ(plan().rows<plan::Role>().size(), 3u);

    picture("5-roles");
    assume(plan::Kind::HoursPerCase, QStringLiteral("9"));
    picture("6-standards");
    assume(plan::Kind::QualifiedShare, QStringLiteral("60 %"));

    hands.turnTo(QStringLiteral("Demand"));
    hands.click(page("demand"), "emptyButton");
    picture("7-rows-of-demand");
    page("demand").findChild<AddSeriesDialog*>()->accept();
    hands.did();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    test::putOnClipboard(pasted());
    test::press(*page("demand").findChild<FigureView*>(), QKeySequence::Paste);
    hands.did();
    ASSERT_NE(page("demand").findChild<PastePreview*>(), nullptr) << window.message().toStdString();
    auto& preview = *page("demand").findChild<PastePreview*>();
    settle(window.document());
    picture("8-pasted-demand");
    preview.accept();
    hands.did();
    settle(window.document());
    ASSERT_EQ(plan().rows<plan::Demand>().size(), 24u);

    picture("9-demand");
    hands.turnTo(QStringLiteral("Required staff"));
    picture("10-required-staff");
    expectWhatTheCommandLineSays();
    EXPECT_LE(hands.actions(), 60);
}

} // namespace muster::ui
