#include "sheet/change_by.h"

#include "models/format.h"
#include "text/number_text.h"

namespace muster::ui {

namespace {

constexpr int kDigits = 12; // 8 and 10 % more is 8.8, not 8.800000000000001

Error notRead(const QString& message)
{
    return {ErrorCode::BadInput, message.toStdString(), {}, {}, {}, {}};
}

} // namespace

Result<ChangeBy> ChangeBy::read(const QString& text)
{
    QString plain = text.simplified();
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    if (plain.startsWith(QLatin1Char('='))) {
        const QString value = plain.mid(1).trimmed();
        if (value.isEmpty())
            return fail(notRead(Texts::tr("Write a value after =, such as =8")));
        return ChangeBy(What::Set, 0, value);
    }
    const bool isSigned = plain.startsWith(QLatin1Char('+')) || plain.startsWith(QLatin1Char('-'));
    const bool isPercent = plain.endsWith(QLatin1Char('%'));
    const auto amount = readNumber(plain.mid(1).chopped(isPercent && isSigned ? 1 : 0).trimmed());
    if (!isSigned || !amount)
        return fail(notRead(Texts::tr("Begin with +, \u2212 or =: +10 %, \u22125 %, +0.5 or =8")));
    const double by = plain.startsWith(QLatin1Char('-')) ? -*amount : *amount;
    return ChangeBy(isPercent ? What::Percent : What::Amount, by, {});
}

Result<QString> ChangeBy::of(const QString& was) const
{
    if (m_what == What::Set)
        return m_text;
    const auto figure = readNumber(was);
    if (!figure)
        return fail(notRead(Texts::tr("there is no figure here to change")));
    const double next = m_what == What::Percent ? *figure * (1 + m_amount / 100) : *figure + m_amount;
    return plainNumber(QString::number(next, 'g', kDigits).toDouble());
}

QString ChangeBy::inWords() const
{
    if (m_what == What::Set)
        return Texts::tr("to %1").arg(m_text);
    const QString amount =
        (m_amount < 0 ? QChar(0x2212) : QLatin1Char('+')) + plainNumber(std::abs(m_amount));
    return m_what == What::Percent ? Texts::tr("by %1 %").arg(amount) : Texts::tr("by %1").arg(amount);
}

} // namespace muster::ui
