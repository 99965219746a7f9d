#include "text/period_text.h"

#include <array>

namespace muster::ui {

namespace {

constexpr std::array kShortMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

} // namespace

std::optional<Period> readPeriod(const QString& text, HyphenIs hyphen)
{
    const auto period = muster::readPeriod(text.toStdString(), hyphen);
    return period ? std::optional(*period) : std::nullopt;
}

HyphenIs hyphensOf(const QStringList& headings, HyphenIs usual)
{
    std::vector<std::string> texts;
    for (const QString& each : headings)
        texts.push_back(each.toStdString());
    return muster::hyphensOf(texts, usual);
}

QString shortPeriod(const Period& period)
{
    const auto name = [](Month month) {
        return QString::fromLatin1(kShortMonths[static_cast<std::size_t>(month.month() - 1)]);
    };
    const QString year = QString::number(period.start.year());
    switch (period.length) {
    case PeriodLength::Month:
        return name(period.start) + u' ' + year;
    case PeriodLength::Quarter:
        return name(period.start) + QStringLiteral(" to ") + name(period.start + 2) + u' ' + year;
    case PeriodLength::FinancialYear:
        break;
    }
    return QString::fromStdString(period.toString());
}

} // namespace muster::ui
