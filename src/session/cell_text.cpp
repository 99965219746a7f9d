#include "session/cell_text.h"

#include "exchange/csv.h"

namespace muster::session {

QString guardedCell(const QString& text)
{
    return QString::fromStdString(exchange::guardedText(text.toStdString(), exchange::CsvStyle::Excel));
}

QString unguardedCell(const QString& text)
{
    const std::string guarded = text.toStdString();
    const std::string_view plain = exchange::unguardedText(guarded);
    return QString::fromUtf8(plain.data(), static_cast<qsizetype>(plain.size()));
}

} // namespace muster::session
