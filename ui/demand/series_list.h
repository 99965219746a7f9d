#pragma once
// The series of a locality with all beneath it: each with its last years as a small curve, its method, and
// what is wrong with it.

#include "engine/results.h"

#include <QAbstractListModel>
#include <vector>

namespace muster::ui {

/// The series of a row, by the ids that an edit leaves as they are.
struct SeriesKey {
    std::int64_t locality = 0;
    std::int64_t clientGroup = 0;
    std::int64_t activity = 0;
    bool operator==(const SeriesKey&) const = default;
};

class SeriesList : public QAbstractListModel {
    Q_OBJECT
  public:
    /// The figures of the small curve, oldest first: a QList<double>, the actual ones first.
    static constexpr int CurveRole = Qt::UserRole + 50;
    /// How many of them are actual.
    static constexpr int ActualsRole = Qt::UserRole + 51;
    /// Its method and its health, in words.
    static constexpr int DetailRole = Qt::UserRole + 53;
    /// Whether somebody should look at the series.
    static constexpr int WarningRole = Qt::UserRole + 52;

    using QAbstractListModel::QAbstractListModel;

    /// Shows the lines of a locality with all beneath it, as they are in these results.
    void show(const engine::Results& results, int locality);

    /// The line of a row; −1 where there is none.
    [[nodiscard]] int lineAt(int row) const;
    [[nodiscard]] SeriesKey keyAt(int row) const;
    /// The row of a series; −1 where it is not shown.
    [[nodiscard]] int rowOf(const SeriesKey& key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    struct Row {
        int line = 0;
        SeriesKey key;
        QString name;
        QList<double> curve;
        int actuals = 0;
        QString method;
        QString health;
        bool warning = false;
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] static Row rowOf(const engine::Results& results, int line, int locality);

    std::vector<Row> m_rows;
};

/// "North · Review · Older people": a series in words; without the locality where it is the one chosen.
[[nodiscard]] QString seriesName(const engine::Results& results, int line, int chosenLocality);

} // namespace muster::ui
