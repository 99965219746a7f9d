#include "text/tabbed_text.h"

#include <algorithm>

namespace muster::ui {

namespace {

constexpr QChar kQuote = u'"';

/// Reads one cell that starts at `at`, which is left at the tab or line end behind it.
QString readCell(const QString& text, qsizetype& at)
{
    QString cell;
    bool quoted = at < text.size() && text[at] == kQuote;
    if (quoted)
        ++at;
    for (; at < text.size(); ++at) {
        if (quoted && text[at] == kQuote) {
            if (at + 1 >= text.size() || text[at + 1] != kQuote) {
                quoted = false;
                continue;
            }
            ++at;
        } else if (!quoted && (text[at] == u'\t' || text[at] == u'\n')) {
            break;
        }
        cell += text[at];
    }
    return cell;
}

QString written(const QString& cell)
{
    const auto ends = [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; };
    if (std::ranges::none_of(cell, ends) && !cell.startsWith(kQuote))
        return cell;
    QString inside = cell;
    inside.replace(kQuote, QStringLiteral("\"\""));
    return kQuote + inside + kQuote;
}

} // namespace

QList<QStringList> readTabbed(const QString& clipboard)
{
    QString text = clipboard;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (text.endsWith(u'\n'))
        text.chop(1);
    QList<QStringList> rows{{}};
    if (clipboard.isEmpty())
        return {};
    for (qsizetype at = 0; at <= text.size(); ++at) {
        rows.last() += readCell(text, at);
        if (at < text.size() && text[at] == u'\n')
            rows += QStringList{};
    }
    return rows;
}

QString writeTabbed(const QList<QStringList>& rows)
{
    QString text;
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& cell : row)
            cells += written(cell);
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace muster::ui
