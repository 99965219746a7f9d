#pragma once
// The page Demand with the grid of figures of a small plan, and hands on it.

#include "demand/demand_page.h"
#include "demand/figures/figure_paste.h"
#include "demand/figures/figure_sheet.h"
#include "demand/figures/figure_view.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemModelTester>
#include <QPushButton>

namespace muster::ui::test {

class DemandFigures : public ::testing::Test {
  protected:
    DemandFigures() : page(*small.context) {}

    void SetUp() override
    {
        tester = std::make_unique<QAbstractItemModelTester>(
            &sheet(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        bringUp(page);
    }

    [[nodiscard]] FigureView& grid() { return *page.findChild<FigureView*>(); }
    [[nodiscard]] FigureSheet& sheet() { return *page.findChild<FigureSheet*>(); }
    template <class Widget>
    [[nodiscard]] Widget& part(const char* name)
    {
        return *page.findChild<Widget*>(QLatin1String(name));
    }
    void click(const char* button) { part<QPushButton>(button).click(); }
    template <class Dialog>
    [[nodiscard]] Dialog* dialog()
    {
        for (auto* each : page.findChildren<Dialog*>())
            if (each->isVisible())
                return each;
        return nullptr;
    }

    [[nodiscard]] plan::SeriesName reviews(plan::LocalityId place, plan::ClientGroupId group) const
    {
        return {place, group, small.review};
    }
    [[nodiscard]] Month firstMonth() const { return small.plan().settings().firstMonth; }
    [[nodiscard]] Period year(int after) const
    {
        return {PeriodLength::FinancialYear, firstMonth() + 12 * after};
    }
    [[nodiscard]] QModelIndex cell(const plan::SeriesName& series, const Period& period)
    {
        return sheet().index(sheet().rowOf(series), sheet().columnOf(period.start));
    }
    /// The cell of a sum by its name: "North", "All localities".
    [[nodiscard]] QModelIndex sumOf(const char* name, const Period& period)
    {
        for (int row = 0; row < sheet().rowCount(); ++row)
            if (sheet().rowAt(row).name == QLatin1String(name))
                return sheet().index(row, sheet().columnOf(period.start));
        return {};
    }
    void typeAt(const QModelIndex& at, const char* text)
    {
        grid().setCurrentIndex(at);
        type(grid(), QString::fromUtf8(text));
    }
    void select(const QModelIndex& from, const QModelIndex& to)
    {
        grid().setCurrentIndex(from);
        grid().selectionModel()->select(QItemSelection(from, to), QItemSelectionModel::ClearAndSelect);
    }
    void paste(const char* text)
    {
        putOnClipboard(QString::fromUtf8(text));
        press(grid(), QKeySequence::Paste);
    }
    [[nodiscard]] QStringList previewed()
    {
        QStringList lines;
        const QAbstractItemModel& model = *dialog<PastePreview>()->findChild<PasteModel*>();
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells += model.index(row, column).data().toString();
            lines += cells.join(u'|');
        }
        return lines;
    }
    [[nodiscard]] std::optional<double> figure(const plan::SeriesName& series, const Period& period,
                                               plan::DemandStatus status = plan::DemandStatus::Forecast) const
    {
        for (const plan::Demand& row : small.plan().rows<plan::Demand>())
            if (row.locality == series.locality && row.clientGroup == series.clientGroup &&
                row.activity == series.activity && row.period == period && row.status == status)
                return row.volume.value();
        return std::nullopt;
    }
    [[nodiscard]] std::size_t figures() const { return small.plan().rows<plan::Demand>().size(); }
    void clearDemand()
    {
        plan::Edit edit{"Clear the demand", {}};
        for (const plan::Demand& row : small.plan().rows<plan::Demand>())
            edit.erase<plan::Demand>(row.id);
        small.apply(edit);
    }

    SmallPlan small;
    DemandPage page;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace muster::ui::test
