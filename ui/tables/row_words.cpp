#include "tables/row_words.h"

#include "models/format.h"

#include <algorithm>

namespace muster::ui {

RowWords::RowWords(const QString& typed, const QStringList& headings)
{
    for (const QString& part : typed.split(u';', Qt::SkipEmptyParts)) {
        const QString heading = part.section(u':', 0, 0).trimmed();
        const auto at = part.contains(u':')
                            ? std::ranges::find_if(headings,
                                                   [&](const QString& each) {
                                                       return each.compare(heading, Qt::CaseInsensitive) == 0;
                                                   })
                            : headings.end();
        const bool isColumn = at != headings.end();
        const QString words = (isColumn ? part.section(u':', 1) : part).trimmed();
        if (!words.isEmpty())
            m_parts += Part{isColumn ? static_cast<int>(at - headings.begin()) : -1, words};
    }
}

bool RowWords::areIn(int cells, const std::function<QString(int)>& cell) const
{
    QStringList all; // once it is needed
    return std::ranges::all_of(m_parts, [&](const Part& part) {
        if (part.column >= 0)
            return part.column < cells && holdsEveryWord(cell(part.column), part.words);
        while (all.size() < cells)
            all += cell(static_cast<int>(all.size()));
        return holdsEveryWord(all.join(u'\n'), part.words);
    });
}

} // namespace muster::ui
