// What is copied goes to other programs as text: a spreadsheet computes nothing of it, and what is pasted
// back here is what it was.

#include "models/grid_model.h"
#include "plan/edits.h"
#include "registers/registers_page.h"
#include "sheet/paste/row_paste.h"
#include "tables/grid_view.h"
#include "text/tabbed_text.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QComboBox>
#include <QMimeData>
#include <QPushButton>

namespace muster::ui::test {

namespace {

const QStringList kTexts{QStringLiteral("=1+1"),    QStringLiteral("+44 1245"),   QStringLiteral("-5"),
                         QStringLiteral("@SUM(1)"), QStringLiteral("'=1"),        QStringLiteral("'quoted'"),
                         QStringLiteral("a\tb"),    QStringLiteral("a\n=1+1"),    QStringLiteral("\"said\""),
                         QStringLiteral("’"),       QStringLiteral("plain text"), QStringLiteral("＝1+1")};

/// Whether a spreadsheet would compute it.
bool isFormula(const QString& cell)
{
    return !cell.isEmpty() && QStringLiteral("=+-@").contains(cell[0]);
}

class CopyTest : public ::testing::Test {
  protected:
    /// A source of money for each text, in whose note it stands.
    void SetUp() override
    {
        plan::Edit edit{"Add funding", {}};
        for (qsizetype i = 0; i < kTexts.size(); ++i) {
            plan::Funding row;
            row.id = newId<plan::FundingId>();
            row.name = "Grant " + std::to_string(10 + i);
            row.note = kTexts[i].toStdString();
            row.annualLimit = Pounds(100);
            edit.put(row);
        }
        small.apply(edit);
        page.emplace(*small.context);
        bringUp(*page);
        auto& combo = *page->findChild<QComboBox*>(QStringLiteral("tableCombo"));
        combo.setCurrentIndex(combo.findData(QStringLiteral("funding_sources")));
        table = page->findChild<SheetView*>();
    }
    [[nodiscard]] QStringList notes() const
    {
        QStringList texts;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            texts += table->model()->index(row, kNote).data(Qt::EditRole).toString();
        return texts;
    }
    QList<QStringList> copyAll() const
    {
        table->selectAll();
        press(*table, QKeySequence::Copy);
        return readTabbed(QApplication::clipboard()->text());
    }

    static constexpr int kLimit = 2;
    static constexpr int kNote = 3;
    SmallPlan small;
    std::optional<RegistersPage> page;
    SheetView* table = nullptr;
};

} // namespace

TEST_F(CopyTest, NoTextOfASheetIsTakenForAFormula)
{
    const QList<QStringList> copied = copyAll();
    ASSERT_EQ(copied.size(), kTexts.size());
    for (const QStringList& row : copied)
        for (const QString& cell : row)
            EXPECT_FALSE(isFormula(cell)) << cell.toStdString();
}

TEST_F(CopyTest, WhatIsPastedBackIsWhatItWas)
{
    ASSERT_EQ(notes(), kTexts);
    copyAll();
    plan::Edit empty{"Empty the notes", {}};
    for (plan::Funding row : small.plan().rows<plan::Funding>()) {
        row.note.clear();
        empty.put(row);
    }
    small.apply(empty);
    table->setCurrentIndex(table->model()->index(0, 0));
    press(*table, QKeySequence::Paste);
    const auto* preview = table->findChild<RowPaste*>();
    ASSERT_NE(preview, nullptr);
    preview->findChild<QPushButton*>(QStringLiteral("writeButton"))->click();
    EXPECT_EQ(notes(), kTexts);
}

TEST_F(CopyTest, ANegativeFigureStaysAFigure)
{
    GridModel model;
    Grid grid{QString(), {{QStringLiteral("Name"), true}, {QStringLiteral("Gap")}}, {}};
    grid.rows.push_back(
        {textCell(QStringLiteral("=1\t=2")), {.text = QStringLiteral("-3.4"), .figure = -3.4}});
    model.show(grid);
    GridView view;
    view.setGridModel(&model);
    view.selectAll();
    view.copy();
    EXPECT_EQ(readTabbed(QApplication::clipboard()->text()),
              (QList<QStringList>{{QStringLiteral("Name"), QStringLiteral("Gap")},
                                  {QStringLiteral("'=1\t=2"), QStringLiteral("-3.4")}}));
}

namespace {

/// What Kent's vacancies may look like: a share, a shortage in money, and more in post than there are posts.
GridRow rowOf(const char* name, double figure, const char* shown)
{
    return {textCell(QString::fromUtf8(name)), {.text = QString::fromUtf8(shown), .figure = figure}};
}

class CopiedResults : public ::testing::Test {
  protected:
    CopiedResults()
    {
        Grid grid{QString(), {{QStringLiteral("Locality"), true}, {QStringLiteral("Vacant")}}, {}};
        grid.rows = {rowOf("North", 0.1, "10.0\u00a0%"), rowOf("South", -40000, "\u221240,000"),
                     rowOf("West", -1.0 / 6, "over by 16.7\u00a0%")};
        model.show(grid);
        view.setGridModel(&model);
    }
    static QString text() { return QApplication::clipboard()->text(); }
    static QString html() { return QApplication::clipboard()->mimeData()->html(); }

    GridModel model;
    GridView view;
};

} // namespace

TEST_F(CopiedResults, AreNumbersInFullBeneathTheirHeadings)
{
    view.selectAll();
    press(view, QKeySequence::Copy);
    EXPECT_EQ(text(), "Locality\tVacant\nNorth\t0.1\nSouth\t-40000\nWest\t-0.16666666666666666\n");
}

TEST_F(CopiedResults, AreATableForAPaperWithTheNumbersAsShown)
{
    view.selectAll();
    press(view, QKeySequence::Copy);
    EXPECT_TRUE(html().contains("<th scope=\"col\">Vacant</th>"));
    EXPECT_TRUE(html().contains(
        "<td>North</td><td align=\"right\" x:num=\"0.1\" sdval=\"0.1\" sdnum=\"2057;\">10.0%</td>"));
    EXPECT_TRUE(html().contains("sdval=\"-40000\" sdnum=\"2057;\">-40,000</td>"));
    EXPECT_TRUE(html().contains(">-0.16666666666666666</td>")) << "words are no number";
}

TEST_F(CopiedResults, AreAllThatIsChosenAndNothingElse)
{
    view.selectionModel()->select(model.index(0, 0), QItemSelectionModel::Select);
    view.selectionModel()->select(model.index(2, 1), QItemSelectionModel::Select);
    press(view, QKeySequence::Copy);
    EXPECT_EQ(text(), "Locality\tVacant\nNorth\t\n\t-0.16666666666666666\n");
}

TEST_F(CopiedResults, OfOneCellAreTheNumberAlone)
{
    view.setCurrentIndex(model.index(1, 1));
    press(view, QKeySequence::Copy);
    EXPECT_EQ(text(), "-40000");
}

} // namespace muster::ui::test
