#pragma once
// Headings that wrap, in bold, as high as the highest needs. A column is made wider or narrower by its right
// edge, and as wide as what it holds by a double click there; so it stays while the table lives.

#include <QHash>
#include <QHeaderView>
#include <optional>

namespace muster::ui {

class WrappedHeader : public QHeaderView {
    Q_OBJECT
  public:
    explicit WrappedHeader(QWidget* parent = nullptr);

    [[nodiscard]] static QFont headingFont();
    /// The heading's text, which may also break after a stroke: Manager/OT.
    [[nodiscard]] static QString breakable(QString text);
    [[nodiscard]] QSize sizeHint() const override;
    /// The heading of one column, wherever it is to be seen.
    void paintAt(QPainter& painter, const QRect& place, int section) const
    {
        paintSection(&painter, place, section);
    }

    /// The width that a column was given by hand; none where it takes its share.
    [[nodiscard]] std::optional<int> ownWidth(int section) const;
    [[nodiscard]] bool hasOwnWidths() const { return !m_own.isEmpty(); }
    /// Gives a column a width by hand.
    void setOwnWidth(int section, int width);
    /// Every column takes its share again.
    void forgetWidths();

  signals:
    /// Columns have been given other widths by hand.
    void widthsChosen();
    /// The right edge of a column was clicked twice: it is to be as wide as what it holds.
    void fitAsked(int section);

  protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintSection(QPainter* painter, const QRect& place, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

  private:
    /// The heading, with an arrow where the table is sorted by it.
    [[nodiscard]] QString textOf(int section) const;
    [[nodiscard]] QString nameOf(int section) const;
    void keepWidth(int section, int width);

    QHash<QString, int> m_own; ///< by heading: columns come and go
    bool m_isByHand = false;
    int m_doubleClicked = -1;
};

} // namespace muster::ui
