#include "output/output.h"

#include "output/table_picture.h"
#include "text/copied_table.h"
#include "text/guarded_text.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QSvgGenerator>
#include <memory>

namespace muster::ui {

QFont paperFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Output outputOf(const QAbstractItemView& view)
{
    ShownTable table = shownTable(view);
    const bool isPicture = table.rows.size() <= kMostPictureRows;
    const auto picture = std::make_shared<TablePicture>(isPicture ? table : ShownTable(), paperFont());
    return {table.title, picture->size(),
            [picture](QPainter& painter) {
                picture->paint(painter, {0, 0}, 0, picture->rows());
            },
            std::move(table), true};
}

QByteArray toSvg(const Output& output)
{
    QBuffer bytes;
    QSvgGenerator svg;
    svg.setOutputDevice(&bytes);
    svg.setTitle(output.title);
    svg.setResolution(96);
    svg.setSize(output.size.toSize());
    svg.setViewBox(QRectF(QPointF(0, 0), output.size));
    QPainter painter(&svg);
    output.paint(painter);
    painter.end();
    return bytes.data();
}

QImage toImage(const Output& output)
{
    constexpr double kFine = 2; // pixels to one of the window
    QImage image((output.size * kFine).toSize().expandedTo({1, 1}), QImage::Format_ARGB32);
    image.setDevicePixelRatio(kFine);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    output.paint(painter);
    return image;
}

void copyPicture(const Output& output)
{
    QApplication::clipboard()->setImage(toImage(output));
}

void copySvg(const Output& output)
{
    auto data = std::make_unique<QMimeData>();
    const QByteArray svg = toSvg(output);
    data->setData(QStringLiteral("image/svg+xml"), svg);
    data->setText(QString::fromUtf8(svg));
    QApplication::clipboard()->setMimeData(data.release());
}

void copyFigures(const ShownTable& table)
{
    QStringList headings;
    for (const QString& heading : table.headings)
        headings += guarded(heading);
    QList<QList<CopiedCell>> rows;
    for (const auto& row : table.rows) {
        rows += QList<CopiedCell>{};
        for (const ShownCell& cell : row)
            rows.last() += cell.figure ? copiedNumber(*cell.figure, cell.text) : copiedText(cell.text);
    }
    QApplication::clipboard()->setMimeData(copiedTable(headings, rows));
}

} // namespace muster::ui
