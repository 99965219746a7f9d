#pragma once
// What leaves the window: a chart or a table as a picture and as figures, onto the clipboard or into a file.

#include "output/shown_table.h"

#include <QImage>
#include <QSizeF>
#include <QStringList>
#include <functional>

class QAbstractItemView;
class QFont;
class QMimeData;
class QPainter;

namespace muster::ui {

/// A picture and the figures in it.
struct Output {
    QString title;
    QSizeF size;                          ///< of the picture, pixels of 96 to the inch
    std::function<void(QPainter&)> paint; ///< it at 0, 0 in the colours of paper
    ShownTable table;
    bool isTable = false; ///< the picture is of the table itself
};

/// A widget that can be copied, saved and printed.
class HasOutput {
  public:
    HasOutput() = default;
    HasOutput(const HasOutput&) = delete;
    HasOutput& operator=(const HasOutput&) = delete;
    virtual ~HasOutput() = default;
    [[nodiscard]] virtual Output output() = 0;
};
/// A table as it is shown.
[[nodiscard]] Output outputOf(const QAbstractItemView& view);
/// The letters of pictures and paper.
[[nodiscard]] QFont paperFont();

/// Tables with more rows than this are no pictures: such a picture would be too high to be opened.
inline constexpr std::size_t kMostPictureRows = 400;
[[nodiscard]] inline bool canBePicture(const Output& output)
{
    return !output.isTable || output.table.rows.size() <= kMostPictureRows;
}

[[nodiscard]] QByteArray toSvg(const Output& output);
/// At two pixels to one of the window.
[[nodiscard]] QImage toImage(const Output& output);
[[nodiscard]] QByteArray toPng(const Output& output);
/// A table on pages with its headings on each; any other picture on a page of its own size.
[[nodiscard]] QByteArray toPdf(const Output& output);
/// The picture for the clipboard, as an image or as SVG.
void copyPicture(const Output& output);
void copySvg(const Output& output);
/// The headings and figures of an output, numbers in full.
void copyFigures(const ShownTable& table);

} // namespace muster::ui
