#pragma once
// The series of a locality with all beneath it, by locality: each with its last years as a small curve, its
// method, and what is wrong with it; of each locality how many there are and what they come to in a period.
// Above them stand the sums of what two localities or more have, those of the locality as a whole.
// Curves and words are made for the rows that are looked at.

#include "engine/demand.h"
#include "engine/results.h"
#include "plan/demand_edits.h"

#include <QAbstractItemModel>
#include <array>
#include <memory>
#include <vector>

namespace muster::ui {

/// The last actual figures of a series and those ahead, oldest first.
struct SeriesCurve {
    QList<double> figures;
    int actuals = 0; ///< how many of them are actual: the first ones
};

class SeriesList : public QAbstractItemModel {
    Q_OBJECT
  public:
    /// The small curve: a SeriesCurve; none of a locality.
    static constexpr int CurveRole = Qt::UserRole + 50;
    /// Its method and its health, or what a locality's series come to, in words.
    static constexpr int DetailRole = Qt::UserRole + 51;
    /// Whether somebody should look at the series.
    static constexpr int WarningRole = Qt::UserRole + 52;

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows the series of a locality with all beneath it whose names hold every one of the words, with what
    /// they come to in a part of the plan.
    void show(std::shared_ptr<const engine::Results> results, engine::LocalityIndex locality,
              const PeriodSpan& span, const QString& words = {});

    /// The series of the locality, whatever the words.
    [[nodiscard]] int seriesCount() const { return m_seriesCount; }
    /// How many of them somebody should look at.
    [[nodiscard]] int warningCount() const { return m_warningCount; }
    /// What the series shown come to: "11,001 events, 1,410 open cases".
    [[nodiscard]] QString total() const;

    [[nodiscard]] plan::SeriesName seriesAt(const QModelIndex& index) const;
    /// Whether a row, or what stands beneath it, is a locality's own series or a sum with all beneath it.
    [[nodiscard]] engine::Rollup reachAt(const QModelIndex& index) const;
    /// The row of a series; none where it is not shown.
    [[nodiscard]] QModelIndex indexOf(const plan::SeriesName& series,
                                      engine::Rollup reach = engine::Rollup::Own) const;
    /// The first series or sum; none where there is none.
    [[nodiscard]] QModelIndex firstSeries() const;
    /// The locality of a row.
    [[nodiscard]] plan::LocalityId localityAt(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    struct Row {
        engine::SummedSeries made; ///< the line that it is, or those that are added up
        plan::SeriesName series;
        int undecided = 0; ///< breaks
        int decided = 0;
        bool late = false; ///< months without a figure

        [[nodiscard]] engine::LineIndex line() const { return made.lines.front(); }
    };
    struct Group {
        plan::LocalityId locality;
        std::vector<Row> rows;
        std::size_t all = 0; ///< rows, whatever the words
        engine::Rollup reach = engine::Rollup::Own;
    };
    [[nodiscard]] std::vector<Row> rowsOf(engine::LocalityIndex locality) const;
    [[nodiscard]] std::vector<Row> sumsOf(engine::LocalityIndex locality) const;
    [[nodiscard]] const Row* rowAt(const QModelIndex& index) const;
    [[nodiscard]] const Group& groupAt(const QModelIndex& index) const;
    [[nodiscard]] const engine::CarriedOn& own(const Row&) const;
    [[nodiscard]] bool isWarning(const Row&) const;
    [[nodiscard]] QString name(const Row&) const;
    [[nodiscard]] QString method(const Row&) const;
    [[nodiscard]] QString health(const Row&) const;
    [[nodiscard]] QString sumOf(const std::vector<const Group*>& groups) const;
    [[nodiscard]] QVariant dataOf(const Group&, int role) const;
    [[nodiscard]] QVariant dataOf(const Row&, int role) const;
    [[nodiscard]] QString detail(const Row&) const;
    [[nodiscard]] QString heading(const Group&) const;
    void tellAllChanged();

    std::shared_ptr<const engine::Results> m_results;
    PeriodSpan m_span{};
    std::vector<Group> m_groups;
    int m_seriesCount = 0;
    int m_warningCount = 0;
};

/// The series of a line, by ids.
[[nodiscard]] plan::SeriesName nameOfSeries(const engine::Inputs& in, engine::LineIndex line);
[[nodiscard]] plan::SeriesName nameOfSeries(const engine::Inputs& in, const engine::SeriesKey& series);
/// "North · Review · Older people": a series in words; without the locality where it is the one given.
[[nodiscard]] QString seriesName(const engine::Results& results, const engine::SeriesKey& series,
                                 engine::LocalityIndex without);
[[nodiscard]] QString seriesName(const engine::Results& results, engine::LineIndex line,
                                 engine::LocalityIndex without);

} // namespace muster::ui
