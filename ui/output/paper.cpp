#include "output/paper.h"

#include "theme/theme.h"

#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextDocument>
#include <algorithm>
#include <memory>
#include <utility>

namespace muster::ui {

namespace {

constexpr double kToInch = 96; // of the units in which all is laid out
constexpr double kBetween = 12;
constexpr double kHead = 26;          // what the head of a page takes, and its foot
constexpr std::size_t kLeastRows = 3; // of a table before the end of a page

QFont fontOf(Paper::Look look)
{
    QFont font = paperFont();
    const double sizes[] = {1.5, 1.2, 1, 0.88};
    font.setPixelSize(int(std::round(font.pixelSize() * sizes[static_cast<std::size_t>(look)])));
    font.setBold(look == Paper::Look::Title || look == Paper::Look::Heading);
    return font;
}

std::shared_ptr<QTextDocument> documentOf(const QString& text, Paper::Look look, double width)
{
    auto document = std::make_shared<QTextDocument>();
    document->setDocumentMargin(0);
    document->setDefaultFont(fontOf(look));
    if (Qt::mightBeRichText(text))
        document->setHtml(text);
    else
        document->setPlainText(text);
    document->setTextWidth(width);
    return document;
}

using PaintAt = std::function<void(QPainter&, const QPointF&)>;
struct PlacedPiece {
    double top;
    PaintAt paint;
};
using PaperPage = std::vector<PlacedPiece>;

/// Where everything stands, in units of 96 to the inch. A heading and the texts beneath it wait for the table
/// or picture that they speak of, so that all begin on one page.
class PaperLayout {
  public:
    PaperLayout(const std::vector<Paper::Item>& items, double width, double height)
        : m_width(width), m_height(height), m_pages(1)
    {
        for (const Paper::Item& item : items)
            std::visit([this](const auto& each) { add(each); }, item);
        makeRoomFor(0);
    }
    [[nodiscard]] const std::vector<PaperPage>& pages() const { return m_pages; }

  private:
    struct Waiting {
        double height;
        PaintAt paint;
    };

    void add(const Paper::Words& words)
    {
        const auto document = documentOf(words.text, words.look, m_width);
        const bool isHeading = words.look == Paper::Look::Title || words.look == Paper::Look::Heading;
        if (isHeading)
            makeRoomFor(0); // what waited had nothing of its own
        m_waiting.push_back({document->size().height(), [document](QPainter& painter, const QPointF& at) {
                                 painter.save();
                                 painter.translate(at);
                                 document->drawContents(&painter);
                                 painter.restore();
                             }});
    }

    void add(const ShownTable& table)
    {
        if (table.rows.empty())
            return;
        for (TablePicture& each : TablePicture::fitting(table, paperFont(), m_width))
            add(std::make_shared<TablePicture>(std::move(each)));
    }

    void add(const std::shared_ptr<TablePicture>& picture)
    {
        double least = picture->headingHeight();
        for (std::size_t row = 0; row < std::min(picture->rows(), kLeastRows); ++row)
            least += picture->rowHeight(row);
        makeRoomFor(least);
        for (std::size_t first = 0; first < picture->rows();) {
            double height = picture->headingHeight();
            std::size_t behind = first;
            while (behind < picture->rows() &&
                   (behind == first || m_top + height + picture->rowHeight(behind) <= m_height))
                height += picture->rowHeight(behind++);
            place(height, [picture, first, behind](QPainter& painter, const QPointF& at) {
                picture->paint(painter, at, first, behind);
            });
            first = behind;
            if (first < picture->rows())
                startPage();
        }
    }

    void add(const Output& picture)
    {
        const double scale =
            std::min({1.0, m_width / picture.size.width(), m_height / picture.size.height()});
        const double height = picture.size.height() * scale;
        makeRoomFor(height);
        place(height, [picture, scale](QPainter& painter, const QPointF& at) {
            painter.save();
            painter.translate(at);
            painter.scale(scale, scale);
            picture.paint(painter);
            painter.restore();
        });
    }

    /// Places what waits so that behind it there is so much room left.
    void makeRoomFor(double height)
    {
        if (m_waiting.empty() && height == 0)
            return;
        double all = height;
        for (const Waiting& each : m_waiting)
            all += each.height + kBetween;
        if (m_top > 0 && m_top + all > m_height)
            startPage();
        for (Waiting& each : std::exchange(m_waiting, {})) {
            if (m_top > 0 && m_top + each.height > m_height)
                startPage();
            place(each.height, std::move(each.paint));
        }
        if (m_top > 0 && m_top + height > m_height)
            startPage();
    }
    void startPage()
    {
        m_pages.emplace_back();
        m_top = 0;
    }
    void place(double height, PaintAt paint)
    {
        m_pages.back().push_back({m_top, std::move(paint)});
        m_top += height + kBetween;
    }

    double m_width, m_height;
    double m_top = 0;
    std::vector<Waiting> m_waiting;
    std::vector<PaperPage> m_pages;
};

} // namespace

Paper::Paper(QString title, QString foot) : m_title(std::move(title)), m_foot(std::move(foot)) {}

void Paper::addText(const QString& text, Look look)
{
    if (!text.trimmed().isEmpty())
        m_items.emplace_back(Words{text, look});
}

void Paper::addTable(ShownTable table)
{
    m_items.emplace_back(std::move(table));
}

void Paper::addPicture(const Output& picture)
{
    m_items.emplace_back(picture);
}

bool Paper::paintOn(QPagedPaintDevice& device, const GoesOn& goesOn) const
{
    const QSizeF room = device.pageLayout().paintRect(QPageLayout::Inch).size() * kToInch;
    const PaperLayout layout(m_items, room.width(), room.height() - 2 * kHead);
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    painter.scale(device.logicalDpiX() / kToInch, device.logicalDpiY() / kToInch);
    painter.setRenderHint(QPainter::Antialiasing);
    const int pages = int(layout.pages().size());
    for (int number = 1; number <= pages; ++number) {
        if (goesOn && !goesOn(number, pages))
            return false;
        if (number > 1 && !device.newPage())
            return false;
        const QFont small = fontOf(Look::Small);
        const QFontMetricsF metrics(small);
        painter.setFont(small);
        painter.setPen(lightTheme().muted);
        const QString which = QCoreApplication::translate("Paper", "Page %1 of %2").arg(number).arg(pages);
        const double foot = room.height() - metrics.descent();
        painter.drawText(QPointF(0, metrics.ascent()),
                         metrics.elidedText(m_title, Qt::ElideRight, room.width()));
        painter.drawText(QPointF(room.width() - metrics.horizontalAdvance(which), foot), which);
        painter.drawText(QPointF(0, foot),
                         metrics.elidedText(m_foot, Qt::ElideRight,
                                            room.width() - metrics.horizontalAdvance(which) - 2 * kBetween));
        for (const PlacedPiece& piece : layout.pages()[std::size_t(number - 1)])
            piece.paint(painter, {0, kHead + piece.top});
    }
    return true;
}

} // namespace muster::ui
