#pragma once
// The page Demand of a small plan in which Colchester's reviews are counted, for the tests of the page.

#include "demand/demand_chart.h"
#include "demand/demand_page.h"
#include "demand/period_sheet.h"
#include "demand/series_list.h"
#include "demand/series_panel.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>
#include <qcustomplot.h>

namespace muster::ui::test {

class DemandPageTest : public ::testing::Test {
  protected:
    DemandPageTest() : small(), page((enterFigures(), *small.context)) {}

    void SetUp() override
    {
        for (QAbstractItemModel* model : {list().model(), table().model()})
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal));
        page.sidePanel()->show();
        bringUp(page);
        choose("Colchester · Review · Older people");
    }

    /// Eight years of reviews in Colchester, whose counting changed in the fifth.
    void enterFigures()
    {
        plan::Edit edit{"Enter the figures", {}};
        int year = small.plan().settings().firstMonth.year() - 8;
        for (const double figure : {2310.0, 2380.0, 2330.0, 2354.0, 4763.0, 4720.0, 4810.0, 4780.0})
            edit.put(plan::Demand{newId<plan::DemandId>(),
                                  small.colchester,
                                  small.older,
                                  small.review,
                                  {PeriodLength::FinancialYear, Month(year++, 4)},
                                  Volume(figure),
                                  plan::DemandStatus::Actual});
        small.apply(edit);
    }

    [[nodiscard]] QTreeView& list() { return *page.findChild<QTreeView*>(QStringLiteral("seriesList")); }
    [[nodiscard]] SheetView& table() { return *page.findChild<SheetView*>(QStringLiteral("periodTable")); }
    [[nodiscard]] DemandChart& chart() { return *page.findChild<DemandChart*>(); }
    [[nodiscard]] QCustomPlot& canvas() { return *chart().findChild<QCustomPlot*>(); }
    template <class Widget>
    [[nodiscard]] Widget& inPanel(const char* name)
    {
        return *page.sidePanel()->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] SeriesList& series() { return *static_cast<SeriesList*>(list().model()); }
    [[nodiscard]] QString nameAt(const QModelIndex& at)
    {
        return at.data(Qt::AccessibleTextRole).toString().section(QStringLiteral(", "), 0, 0);
    }
    /// Every series of the list, from the top; the sums apart.
    [[nodiscard]] QModelIndexList listed()
    {
        QModelIndexList all;
        for (int group = 0; group < series().rowCount(); ++group)
            for (int row = 0; row < series().rowCount(series().index(group, 0)); ++row)
                if (const QModelIndex at = series().index(row, 0, series().index(group, 0));
                    series().reachAt(at) == engine::Rollup::Own)
                    all += at;
        return all;
    }
    void choose(const char* name)
    {
        for (const QModelIndex& at : listed())
            if (nameAt(at) == QString::fromUtf8(name)) {
                list().setCurrentIndex(at);
                return;
            }
        FAIL() << "no series " << name;
    }
    [[nodiscard]] QString detail() { return list().currentIndex().data(SeriesList::DetailRole).toString(); }
    void chooseMethod(plan::DemandMethod method)
    {
        auto& combo = inPanel<QComboBox>("methodCombo");
        combo.setCurrentIndex(combo.findData(int(method)));
        emit combo.activated(combo.currentIndex());
    }
    /// The row of the first period ahead that no figure is typed for.
    [[nodiscard]] int rowAhead()
    {
        const auto& periods = static_cast<PeriodSheet*>(table().model())->periods();
        for (std::size_t row = 0; row < periods.size(); ++row)
            if (!periods[row].actual && !periods[row].typed)
                return static_cast<int>(row);
        return -1;
    }

    SmallPlan small;
    DemandPage page;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
};

} // namespace muster::ui::test
