#pragma once
// The series of a locality with all beneath it: each with its last years as a small curve, its method, and
// what is wrong with it. Curves and words are made for the rows that are looked at.

#include "engine/results.h"

#include <QAbstractListModel>
#include <memory>
#include <vector>

namespace muster::ui {

/// The series of a row, by the ids that an edit leaves as they are.
struct SeriesIds {
    std::int64_t locality = 0;
    std::int64_t clientGroup = 0;
    std::int64_t activity = 0;
    bool operator==(const SeriesIds&) const = default;
};

/// The last actual figures of a series and those ahead, oldest first.
struct SeriesCurve {
    QList<double> figures;
    int actuals = 0; ///< how many of them are actual: the first ones
};

class SeriesList : public QAbstractListModel {
    Q_OBJECT
  public:
    /// The small curve: a SeriesCurve.
    static constexpr int CurveRole = Qt::UserRole + 50;
    /// Its method and its health, in words.
    static constexpr int DetailRole = Qt::UserRole + 51;
    /// Whether somebody should look at the series.
    static constexpr int WarningRole = Qt::UserRole + 52;

    using QAbstractListModel::QAbstractListModel;

    /// Shows the series of a locality with all beneath it whose names hold every one of the words.
    void show(std::shared_ptr<const engine::Results> results, engine::LocalityIndex locality,
              const QString& words = {});

    /// The series of the locality, whatever the words.
    [[nodiscard]] int seriesCount() const { return m_seriesCount; }
    /// How many of them somebody should look at.
    [[nodiscard]] int warningCount() const { return m_warningCount; }

    /// The line of a row; none where there is no such row.
    [[nodiscard]] engine::LineIndex lineAt(int row) const;
    [[nodiscard]] SeriesIds keyAt(int row) const;
    /// The row of a series; −1 where it is not shown.
    [[nodiscard]] int rowOf(const SeriesIds& key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    struct Row {
        engine::LineIndex line{};
        SeriesIds key;
        int undecided = 0; ///< breaks
        int decided = 0;
        bool late = false; ///< months without a figure
    };
    [[nodiscard]] std::vector<Row> rowsOf(engine::LocalityIndex locality) const;
    [[nodiscard]] const engine::CarriedOn& own(const Row&) const;
    [[nodiscard]] bool isWarning(const Row&) const;
    [[nodiscard]] QString name(const Row&) const;
    [[nodiscard]] QString method(const Row&) const;
    [[nodiscard]] QString health(const Row&) const;

    std::shared_ptr<const engine::Results> m_results;
    engine::LocalityIndex m_locality = engine::LocalityIndex::none();
    std::vector<Row> m_rows;
    int m_seriesCount = 0;
    int m_warningCount = 0;
};

/// "North · Review · Older people": a series in words; without the locality where it is the one chosen.
[[nodiscard]] QString seriesName(const engine::Results& results, engine::LineIndex line,
                                 engine::LocalityIndex chosenLocality);

} // namespace muster::ui
