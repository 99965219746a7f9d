#include "ui_hostile/walk.h"

#include "demand/figures/add_series_dialog.h"
#include "demand/figures/figure_paste.h"
#include "demand/series_view.h"
#include "establishment/add_row_dialog.h"
#include "files/export_dialog.h"
#include "files/import_dialog.h"
#include "files/lists/reconcile_dialog.h"
#include "files/merge_dialog.h"
#include "files/new_plan/new_plan_wizard.h"
#include "files/settings_dialog.h"
#include "finder/finder.h"
#include "session/settled.h"
#include "sheet/paste_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace muster::ui::test {

namespace {

constexpr int kMostChoices = 24;

template <class Visit>
void chooseEach(QComboBox& combo, const Visit& visit)
{
    const int before = combo.currentIndex();
    for (int i = 0; i < std::min(kMostChoices, combo.count()); ++i) {
        combo.setCurrentIndex(i);
        visit();
    }
    combo.setCurrentIndex(before);
}

template <class Visit>
void chooseEach(QListView& list, const Visit& visit)
{
    for (int row = 0; row < std::min(kMostChoices, list.model()->rowCount()); ++row)
        if (list.model()->index(row, 0).flags().testFlag(Qt::ItemIsSelectable)) {
            list.setCurrentIndex(list.model()->index(row, 0));
            visit();
        }
}

/// The rows beneath the first ones of a tree, and then the tree folded.
template <class Visit>
void chooseEach(QTreeView& tree, const Visit& visit)
{
    const QModelIndex top = tree.model()->index(0, 0);
    for (int row = 0; row < std::min(kMostChoices, tree.model()->rowCount(top)); ++row) {
        tree.setCurrentIndex(tree.model()->index(row, 0, top));
        visit();
    }
    tree.setCurrentIndex(top);
    tree.collapse(top);
    visit();
}

void show(QWidget& dialog, const std::function<void(QWidget&)>& visit)
{
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    visit(dialog);
    dialog.hide();
}

/// Two staff lists of one post, which they have with another FTE.
QStringList staffLists(const QTemporaryDir& folder, const QString& team)
{
    QStringList paths;
    for (const char* name : {"1.csv", "2.csv"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        EXPECT_TRUE(file.open(QFile::WriteOnly));
        QString quoted = team;
        quoted.replace(u'"', QStringLiteral("\"\""));
        file.write(QStringLiteral("Position number,Team,Title,WTE\nP1,\"%1\",\"%1\",%2\n")
                       .arg(quoted, QString::number(paths.size() + 1))
                       .toUtf8());
        paths << file.fileName();
    }
    return paths;
}

} // namespace

void settle(const MainWindow& window)
{
    constexpr int kRounds = 4; // a table learns its width, then its height
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window.isWorking(); }));
    for (int round = 0; round < kRounds; ++round)
        QApplication::processEvents();
}

void walkPages(MainWindow& window, const std::function<void(const QString&)>& visit)
{
    for (const QString& name : window.pageNames()) {
        ASSERT_TRUE(window.showPage(name));
        const auto stop = [&] {
            settle(window);
            visit(name);
        };
        stop();
        Page* page = window.page(name);
        for (auto* combo : page->findChildren<QComboBox*>())
            if (combo->isVisible())
                chooseEach(*combo, stop);
        for (auto* list : page->findChildren<QListView*>())
            if (list->isVisible())
                chooseEach(*list, stop);
        for (auto* tree : page->findChildren<SeriesView*>())
            if (tree->isVisible() && tree->model()->rowCount() > 0)
                chooseEach(*tree, stop);
        if (auto* figures = page->findChild<QPushButton*>(QStringLiteral("figuresButton"))) {
            figures->click();
            stop();
        }
    }
}

void walkDialogs(MainWindow& window, const QString& file, const QString& copy,
                 const std::function<void(QWidget&)>& visit)
{
    session::Document& document = window.document();
    NewPlanWizard newPlan;
    ExportDialog exporting;
    SettingsDialog settings(document.plan().settings());
    Finder finder(window.findables());
    AddRowDialog adding(document.plan(), document.results().inputs().dimensions(), nullptr);
    const QString text = QString::fromStdString(document.plan().settings().title);
    PasteDialog* pasting = new PasteDialog({{}, 0, {{text, text, text}}}, nullptr);
    AddSeriesDialog addingSeries(document.results().inputs().dimensions(), {}, engine::LocalityIndex(0),
                                 nullptr);
    const auto block = std::make_shared<const PastedBlock>(PastedBlock{{}, {{text, text, text}}, text, {}});
    FigurePaste* figures =
        new FigurePaste(block, document.sharedResults(), FiguresShown::Both, document.jobs(), nullptr);
    for (QWidget* dialog : std::initializer_list<QWidget*>{&newPlan, &exporting, &settings, &finder, &adding,
                                                           pasting, &addingSeries, figures})
        show(*dialog, visit);
    delete figures;
    delete pasting;
    ImportDialog importing(document, file);
    importing.findChild<QPushButton*>(QStringLiteral("readButton"))->click();
    settle(window);
    show(importing, visit);
    const QTemporaryDir folder;
    ReconcileDialog reconciling(document, staffLists(folder, text), {});
    session::test::settle(document);
    show(reconciling, visit);
    const auto offer = session::test::mergeOffer(document, copy);
    ASSERT_TRUE(offer) << offer.error().sentence();
    MergeDialog merging(document, copy, *offer);
    show(merging, visit);
}

} // namespace muster::ui::test
