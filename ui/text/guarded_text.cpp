#include "text/guarded_text.h"

#include "base/formula_guard.h"

namespace muster::ui {

QString guarded(const QString& text)
{
    return QString::fromStdString(guardedText(text.toStdString(), GuardFormulas::Yes));
}

QString unguarded(const QString& text)
{
    const std::string bytes = text.toStdString();
    const std::string_view plain = unguardedText(bytes);
    return QString::fromUtf8(plain.data(), static_cast<qsizetype>(plain.size()));
}

} // namespace muster::ui
