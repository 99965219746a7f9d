#pragma once
// The series by locality as a tree that keeps which localities are folded, whatever becomes of the rows.

#include <QTreeView>
#include <set>

namespace muster::ui {

class SeriesView : public QTreeView {
    Q_OBJECT
  public:
    explicit SeriesView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// While words are looked for, nothing is folded.
    void setSearching(bool searching);
    void foldAll(bool folded);

  protected:
    void drawBranches(QPainter* painter, const QRect& place, const QModelIndex& index) const override;

  private:
    void unfold();
    /// The id of its locality, below 0 where it is of the sums with all beneath.
    [[nodiscard]] qint64 localityOf(const QModelIndex& index) const;

    std::set<qint64> m_folded; ///< localities
    bool m_searching = false;
    bool m_unfolding = false;
};

} // namespace muster::ui
