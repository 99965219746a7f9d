#pragma once
// The page of assumptions over the small plan.

#include "assumptions/assumptions_page.h"
#include "assumptions/kind_list.h"
#include "ui_pages/keys.h"
#include "ui_pages/small_plan.h"

#include <QAbstractItemModelTester>

namespace muster::ui::test {

using plan::Kind;

class AssumptionsPageTest : public ::testing::Test {
  protected:
    AssumptionsPageTest() : page(*small.context) {}

    void SetUp() override
    {
        tester = std::make_unique<QAbstractItemModelTester>(
            table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        bringUp(page);
        choose(Kind::CompletionsPerWeek);
    }

    void choose(Kind kind) { page.findChild<KindList*>()->choose(kind); }
    [[nodiscard]] SheetView& table() { return *page.findChild<SheetView*>(); }
    [[nodiscard]] QWidget& panel() { return *page.sidePanel(); }

    [[nodiscard]] static int find(const QTableView& view, Qt::Orientation way, const char* name)
    {
        const QAbstractItemModel& model = *view.model();
        const int count = way == Qt::Vertical ? model.rowCount() : model.columnCount();
        for (int at = 0; at < count; ++at)
            if (model.headerData(at, way).toString() == QLatin1String(name))
                return at;
        ADD_FAILURE() << "no heading " << name;
        return -1;
    }
    [[nodiscard]] QModelIndex cell(const char* row, const char* column)
    {
        return table().model()->index(find(table(), Qt::Vertical, row),
                                      find(table(), Qt::Horizontal, column));
    }
    [[nodiscard]] QString text(const char* row, const char* column)
    {
        return cell(row, column).data().toString();
    }
    void standOn(const char* row, const char* column) { table().setCurrentIndex(cell(row, column)); }
    void select(const QModelIndex& from, const QModelIndex& to)
    {
        table().setCurrentIndex(from);
        table().selectionModel()->select(QItemSelection(from, to), QItemSelectionModel::ClearAndSelect);
    }
    [[nodiscard]] QString undoLabel() const { return small.document.undoLabel(); }

    SmallPlan small;
    AssumptionsPage page;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace muster::ui::test
