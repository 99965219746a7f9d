#include "text/copied_table.h"

#include "text/guarded_text.h"
#include "text/number_text.h"
#include "text/tabbed_text.h"

#include <QMimeData>

namespace muster::ui {

namespace {

/// Numbers are told twice: x:num is for Excel, sdval with a format of British English for LibreOffice.
constexpr auto kBegin = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table>\n";
constexpr auto kEnd = "</table></body></html>\n";

QString inHtml(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString cellInHtml(const CopiedCell& cell)
{
    return cell.isNumber
               ? QStringLiteral("<td align=\"right\" x:num=\"%1\" sdval=\"%1\" sdnum=\"2057;\">%2</td>")
                     .arg(cell.text, inHtml(cell.shown))
               : QStringLiteral("<td>%1</td>").arg(inHtml(cell.text));
}

QString rowInHtml(const QString& cells)
{
    return QStringLiteral("<tr>%1</tr>\n").arg(cells);
}

QString asHtml(const QStringList& headings, const QList<QList<CopiedCell>>& rows)
{
    QString html = QLatin1String(kBegin);
    QString cells;
    for (const QString& heading : headings)
        cells += QStringLiteral("<th scope=\"col\">%1</th>").arg(inHtml(heading));
    if (!headings.isEmpty())
        html += QStringLiteral("<thead>%1</thead>\n").arg(rowInHtml(cells));
    html += QStringLiteral("<tbody>\n");
    for (const QList<CopiedCell>& row : rows) {
        cells.clear();
        for (const CopiedCell& cell : row)
            cells += cellInHtml(cell);
        html += rowInHtml(cells);
    }
    return html + QStringLiteral("</tbody>") + QLatin1String(kEnd);
}

/// As a spreadsheet that knows neither x:num nor sdval takes it for a number: "10.0%", "-40,000".
QString plain(QString shown)
{
    shown.replace(QChar(0x2212), u'-');
    shown.remove(QChar(QChar::Nbsp));
    return shown;
}

} // namespace

CopiedCell copiedText(const QString& text)
{
    return {guarded(text)};
}

CopiedCell copiedNumber(double value, const QString& shown)
{
    const QString number = plainNumber(value);
    const QString words = plain(shown);
    const bool isWords = !readNumber(words) && !(words.endsWith(u'%') && readNumber(words.chopped(1)));
    return {number, isWords ? number : words, true};
}

QMimeData* copiedTable(const QStringList& headings, const QList<QList<CopiedCell>>& rows)
{
    QList<QStringList> lines;
    if (!headings.isEmpty())
        lines += headings;
    for (const QList<CopiedCell>& row : rows) {
        lines += QStringList{};
        for (const CopiedCell& cell : row)
            lines.last() += cell.text;
    }
    const QString text = writeTabbed(lines);
    const bool isOneCell = lines.size() == 1 && lines.first().size() == 1;
    auto* data = new QMimeData;
    data->setText(isOneCell ? text.chopped(1) : text); // for a field of a form without a line end
    data->setHtml(asHtml(headings, rows));
    return data;
}

} // namespace muster::ui
