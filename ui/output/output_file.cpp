// A chart or a table as a file of pictures.

#include "output/paper.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace muster::ui {

namespace {

constexpr double kPixels = 96; // to the inch
constexpr double kPoints = 72;

/// On its side where the table is wide.
bool wantsLandscape(const Output& output)
{
    constexpr double kAcrossPortrait = 680; // between the margins of A4
    return output.size.width() > kAcrossPortrait;
}

} // namespace

QByteArray toPng(const Output& output)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    toImage(output).save(&buffer, "PNG");
    return bytes;
}

QByteArray toPdf(const Output& output)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(output.title);
    pdf.setCreator(QStringLiteral("Muster"));
    if (output.isTable) {
        pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4),
                                      wantsLandscape(output) ? QPageLayout::Landscape : QPageLayout::Portrait,
                                      QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter));
        Paper paper(output.title, {});
        paper.addTable(output.table);
        paper.paintOn(pdf);
        return bytes;
    }
    pdf.setPageLayout(QPageLayout(QPageSize(output.size * kPoints / kPixels, QPageSize::Point),
                                  QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&pdf);
    painter.scale(pdf.logicalDpiX() / kPixels, pdf.logicalDpiY() / kPixels);
    output.paint(painter);
    painter.end();
    return bytes;
}

} // namespace muster::ui
