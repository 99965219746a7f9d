#include "output/table_picture.h"

#include "theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr double kWidestColumn = 260;
constexpr double kNarrowestText = 140; // a column of texts on paper
constexpr double kSmallest = 0.7;      // of the usual letters
constexpr double kNote = 0.85;         // of the letters
constexpr double kPad = 0.45;          // of a line, at each side of a text
constexpr double kIndent = 1.0;        // lines
constexpr double kAcross = 100'000;

QFont scaled(QFont font, double by)
{
    font.setPixelSize(std::max(1, int(std::round(font.pixelSize() * by))));
    return font;
}

QFont strong(QFont font)
{
    font.setBold(true);
    return font;
}

double lineHeight(const QFont& font)
{
    return QFontMetricsF(font).height();
}

double widestWord(const QFontMetricsF& metrics, const QString& text)
{
    double longest = 0;
    for (const QString& word : text.split(QLatin1Char(' ')))
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}

double wrappedHeight(const QFont& font, const QString& text, double width)
{
    const QFontMetricsF metrics(font);
    if (!text.contains(QLatin1Char('\n')) && metrics.horizontalAdvance(text) <= width)
        return text.isEmpty() ? 0 : metrics.height();
    return metrics.boundingRect(QRectF(0, 0, width, kAcross), Qt::TextWordWrap, text).height();
}

} // namespace

TablePicture::TablePicture(ShownTable table, const QFont& font)
    : TablePicture(std::move(table), font, kWidestColumn)
{
}

TablePicture::TablePicture(ShownTable table, const QFont& font, double widestColumn)
    : m_table(std::move(table)), m_font(font), m_widest(widestColumn)
{
    const QFontMetricsF metrics(m_font), bold(strong(m_font)), small(scaled(m_font, kNote));
    const double line = lineHeight(m_font);
    for (std::size_t column = 0; column < m_table.headings.size(); ++column) {
        const QString& heading = m_table.headings[column];
        double width = std::max(widestWord(bold, heading), bold.horizontalAdvance(heading) / 2);
        bool isRight = false;
        for (const auto& row : m_table.rows) {
            const ShownCell& cell = row[column];
            isRight = isRight || cell.isRight;
            const double text = (cell.isStrong ? bold : metrics).horizontalAdvance(cell.text);
            width = std::max({width, std::min(text, m_widest) + cell.indent * kIndent * line,
                              std::min(small.horizontalAdvance(cell.note), m_widest)});
        }
        m_isRight.push_back(isRight);
        m_widths.push_back(width + 2 * kPad * line);
        m_headingHeight = std::max(m_headingHeight, wrappedHeight(strong(m_font), heading, width + 1));
    }
    m_headingHeight += m_headingHeight > 0 ? line * kPad : 0;
    for (const auto& row : m_table.rows) {
        double height = line;
        for (std::size_t column = 0; column < row.size(); ++column)
            height = std::max(height, heightOf(row[column], column));
        m_heights.push_back(height + line * kPad);
    }
}

std::vector<TablePicture> TablePicture::fitting(const ShownTable& table, const QFont& font, double width)
{
    for (const auto& [scale, widest] : {std::pair(1.0, kWidestColumn), std::pair(0.85, kNarrowestText + 40)})
        if (TablePicture whole(table, scaled(font, scale), widest); whole.size().width() <= width)
            return {std::move(whole)};
    const TablePicture whole(table, scaled(font, kSmallest), kNarrowestText);
    std::vector<TablePicture> parts;
    for (std::size_t first = 0; first < whole.m_widths.size();) {
        const bool repeats = first > 0; // the column that names the rows
        double taken = whole.m_widths[first] + (repeats ? whole.m_widths[0] : 0);
        std::size_t behind = first + 1;
        while (behind < whole.m_widths.size() && taken + whole.m_widths[behind] <= width)
            taken += whole.m_widths[behind++];
        const auto part = [&](const auto& all) {
            std::decay_t<decltype(all)> some(all.begin() + std::ptrdiff_t(first),
                                             all.begin() + std::ptrdiff_t(behind));
            if (repeats)
                some.insert(some.begin(), all.front());
            return some;
        };
        ShownTable columns{table.title, part(table.headings), {}};
        for (const auto& row : table.rows)
            columns.rows.push_back(part(row));
        parts.push_back(TablePicture(std::move(columns), scaled(font, kSmallest), kNarrowestText));
        first = behind;
    }
    return parts;
}

QSizeF TablePicture::size() const
{
    double width = 0, height = m_headingHeight;
    for (const double each : m_widths)
        width += each;
    for (const double each : m_heights)
        height += each;
    return {width, height};
}

/// Where a cell's text stands.
QRectF TablePicture::roomOf(const ShownCell& cell, double left, double top, std::size_t column) const
{
    const double line = lineHeight(m_font);
    const double indent = cell.indent * kIndent * line;
    return {left + kPad * line + indent, top, m_widths[column] - 2 * kPad * line - indent + 1, kAcross};
}

double TablePicture::heightOf(const ShownCell& cell, std::size_t column) const
{
    const double width = roomOf(cell, 0, 0, column).width();
    return wrappedHeight(cell.isStrong ? strong(m_font) : m_font, cell.text, width) +
           wrappedHeight(scaled(m_font, kNote), cell.note, width);
}

void TablePicture::paint(QPainter& painter, const QPointF& at, std::size_t first, std::size_t behind) const
{
    const Theme& theme = lightTheme();
    const double line = lineHeight(m_font), width = size().width();
    double left = at.x();
    painter.setFont(strong(m_font));
    painter.setPen(theme.text);
    for (std::size_t column = 0; column < m_widths.size(); ++column) {
        const QRectF room(left + kPad * line, at.y(), m_widths[column] - 2 * kPad * line + 1,
                          m_headingHeight - line * kPad / 2);
        painter.drawText(
            room, (m_isRight[column] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom | Qt::TextWordWrap,
            m_table.headings[column]);
        left += m_widths[column];
    }
    double top = at.y() + m_headingHeight;
    painter.setPen(QPen(theme.muted, 1));
    if (m_headingHeight > 0)
        painter.drawLine(QPointF(at.x(), top), QPointF(at.x() + width, top));
    for (std::size_t row = first; row < behind; ++row) {
        paintRow(painter, at.x(), top, row);
        top += m_heights[row];
        painter.setPen(QPen(theme.line, 0.7));
        painter.drawLine(QPointF(at.x(), top), QPointF(at.x() + width, top));
    }
}

void TablePicture::paintRow(QPainter& painter, double left, double top, std::size_t row) const
{
    const Theme& theme = lightTheme();
    const double above = lineHeight(m_font) * kPad / 2;
    for (std::size_t column = 0; column < m_widths.size(); ++column) {
        const ShownCell& cell = m_table.rows[row][column];
        const auto flags =
            (m_isRight[column] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop | Qt::TextWordWrap;
        QRectF room = roomOf(cell, left, top + above, column);
        painter.setFont(cell.isStrong ? strong(m_font) : m_font);
        painter.setPen(theme.text);
        painter.drawText(room, int(flags), cell.text);
        if (!cell.note.isEmpty()) {
            room.setTop(room.top() + wrappedHeight(painter.font(), cell.text, room.width()));
            painter.setFont(scaled(m_font, kNote));
            painter.setPen(theme.muted);
            painter.drawText(room, int(flags), cell.note);
        }
        left += m_widths[column];
    }
}

} // namespace muster::ui
