#pragma once
// A table drawn on paper or as a picture: always dark on white, headings first. Units are pixels of 96 to the
// inch.

#include "output/shown_table.h"

#include <QFont>
#include <QSizeF>

class QPainter;
class QPointF;

namespace muster::ui {

class TablePicture {
  public:
    /// As wide as its texts want; long ones wrap.
    TablePicture(ShownTable table, const QFont& font);
    /// The same in pictures side by side, none wider than this if it can be helped: first smaller letters,
    /// then the columns are parted, the first of them again at the left of each.
    [[nodiscard]] static std::vector<TablePicture> fitting(const ShownTable& table, const QFont& font,
                                                           double width);

    [[nodiscard]] const QString& title() const { return m_table.title; }
    [[nodiscard]] QSizeF size() const;
    [[nodiscard]] std::size_t rows() const { return m_table.rows.size(); }
    [[nodiscard]] double headingHeight() const { return m_headingHeight; }
    [[nodiscard]] double rowHeight(std::size_t row) const { return m_heights[row]; }
    /// The headings, and the rows from the first to the one before `behind`.
    void paint(QPainter& painter, const QPointF& at, std::size_t first, std::size_t behind) const;

  private:
    TablePicture(ShownTable table, const QFont& font, double widestColumn);
    [[nodiscard]] QRectF roomOf(const ShownCell& cell, double left, double top, std::size_t column) const;
    [[nodiscard]] double heightOf(const ShownCell& cell, std::size_t column) const;
    void paintRow(QPainter& painter, double left, double top, std::size_t row) const;

    ShownTable m_table;
    QFont m_font;
    double m_widest;             ///< of a column, before its texts wrap
    std::vector<bool> m_isRight; ///< of each column
    std::vector<double> m_widths;
    std::vector<double> m_heights; ///< of the rows
    double m_headingHeight = 0;
};

} // namespace muster::ui
