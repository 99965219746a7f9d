#pragma once
// Headings that wrap, in bold, as high as the highest needs.

#include <QHeaderView>

namespace muster::ui {

class WrappedHeader : public QHeaderView {
    Q_OBJECT
  public:
    explicit WrappedHeader(QWidget* parent = nullptr);

    [[nodiscard]] static QFont headingFont();
    /// The heading's text, which may also break after a stroke: Manager/OT.
    [[nodiscard]] static QString breakable(QString text);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintSection(QPainter* painter, const QRect& place, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

  private:
    /// The heading, with an arrow where the table is sorted by it.
    [[nodiscard]] QString textOf(int section) const;
};

} // namespace muster::ui
