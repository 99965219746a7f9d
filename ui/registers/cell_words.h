#pragma once
// How each type of member of a row stands in a cell of a register, and how what is typed there is read.

#include "models/format.h"
#include "plan/names.h"
#include "text/number_text.h"

#include <QDate>
#include <QStringList>
#include <cmath>

namespace muster::ui {

/// A refusal in the words of a register.
[[nodiscard]] inline tl::unexpected<Error> notTaken(const QString& reason)
{
    return fail({ErrorCode::BadInput, reason.toStdString(), {}, {}, {}, {}});
}

/// Has show(plan, value) for people, plain(plan, value) to edit, read(plan, text), isText, and
/// choices(plan): the texts a cell may hold, where they are few.
template <class T>
struct CellWords;

template <>
struct CellWords<std::string> {
    static constexpr bool isText = true;
    static QString show(const plan::Plan&, const std::string& v) { return format::text(v); }
    static QString plain(const plan::Plan& plan, const std::string& v) { return show(plan, v); }
    static Result<std::string> read(const plan::Plan&, const QString& text)
    {
        return text.trimmed().toStdString();
    }
    static QStringList choices(const plan::Plan&) { return {}; }
};

template <>
struct CellWords<double> {
    static constexpr bool isText = false;
    static QString show(const plan::Plan&, double v) { return format::exact(v); }
    static QString plain(const plan::Plan&, double v) { return plainNumber(v); }
    static Result<double> read(const plan::Plan&, const QString& text)
    {
        if (const auto number = readNumber(text))
            return *number;
        return notTaken(text.trimmed().isEmpty()
                            ? Texts::tr("a number is needed here; to remove the row, use Delete row")
                            : Texts::tr("“%1” is not a number").arg(text.trimmed()));
    }
    static QStringList choices(const plan::Plan&) { return {}; }
};

template <>
struct CellWords<int> : CellWords<double> {
    static Result<int> read(const plan::Plan& plan, const QString& text)
    {
        constexpr double kMost = 1e6;
        return CellWords<double>::read(plan, text).and_then([&](double number) -> Result<int> {
            if (number == std::trunc(number) && std::abs(number) < kMost)
                return static_cast<int>(number);
            return notTaken(Texts::tr("“%1” is not a whole number").arg(text.trimmed()));
        });
    }
};

template <class Unit>
struct CellWords<Quantity<Unit>> : CellWords<double> {
    static QString show(const plan::Plan& plan, Quantity<Unit> v)
    {
        return CellWords<double>::show(plan, v.value());
    }
    static QString plain(const plan::Plan& plan, Quantity<Unit> v)
    {
        return CellWords<double>::plain(plan, v.value());
    }
    static Result<Quantity<Unit>> read(const plan::Plan& plan, const QString& text)
    {
        return CellWords<double>::read(plan, text).map([](double number) { return Quantity<Unit>(number); });
    }
};

/// Months, dates and periods.
template <class T>
requires requires(const T& value)
{
    value.toEnglish();
    T::parse(std::string_view{});
}
struct CellWords<T> {
    static constexpr bool isText = true;
    static QString show(const plan::Plan&, const T& v)
    {
        if constexpr (std::is_same_v<T, Date>)
            return format::shortDate(v);
        else
            return format::text(v.toEnglish());
    }
    static QString plain(const plan::Plan&, const T& v) { return format::text(v.toString()); }
    static Result<T> read(const plan::Plan&, const QString& text)
    {
        if constexpr (std::is_same_v<T, Date>)
            if (const QDate day = QDate::fromString(text.trimmed(), QStringLiteral("d/M/yyyy"));
                day.isValid())
                return Date{day.year(), day.month(), day.day()};
        return T::parse(text.trimmed().toStdString());
    }
    static QStringList choices(const plan::Plan&) { return {}; }
};

/// Words of the field, with spaces where tables have "_".
template <plan::Worded E>
struct CellWords<E> {
    static constexpr bool isText = true;
    static QString spaced(std::string_view word)
    {
        return format::text(word).replace(QLatin1Char('_'), QLatin1Char(' '));
    }
    static QString show(const plan::Plan&, E v) { return spaced(plan::word(v)); }
    static QString plain(const plan::Plan& plan, E v) { return show(plan, v); }
    static QStringList choices(const plan::Plan&)
    {
        QStringList words;
        for (const auto& [value, word] : plan::Words<E>::list)
            words += spaced(word);
        return words;
    }
    static Result<E> read(const plan::Plan& plan, const QString& text)
    {
        for (const auto& [value, word] : plan::Words<E>::list)
            if (spaced(word).compare(text.trimmed(), Qt::CaseInsensitive) == 0 ||
                format::text(word) == text.trimmed())
                return value;
        return notTaken(
            Texts::tr("“%1” is none of: %2").arg(text.trimmed(), choices(plan).join(QStringLiteral(", "))));
    }
};

template <class Row>
struct NamedCell {
    using Id = plan::IdOf<Row>;
    static constexpr bool isText = true;
    static QString show(const plan::Plan& plan, Id v) { return format::text(plan::nameOf(plan, v)); }
    static QString plain(const plan::Plan& plan, Id v) { return show(plan, v); }
    static Result<Id> read(const plan::Plan& plan, const QString& text)
    {
        return plan::findByName<Row>(plan, text.trimmed().toStdString());
    }
    static QStringList choices(const plan::Plan& plan)
    {
        QStringList names;
        for (const Row* row : plan.ordered<Row>())
            names += show(plan, row->id);
        return names;
    }
};
template <>
struct CellWords<plan::LocalityId> : NamedCell<plan::Locality> {
};
template <>
struct CellWords<plan::RoleId> : NamedCell<plan::Role> {
};
template <>
struct CellWords<plan::ActivityId> : NamedCell<plan::Activity> {
};
template <>
struct CellWords<plan::ClientGroupId> : NamedCell<plan::ClientGroup> {
};

/// Empty is none.
template <class T>
struct CellWords<std::optional<T>> {
    static constexpr bool isText = CellWords<T>::isText;
    static QString show(const plan::Plan& plan, const std::optional<T>& v)
    {
        return v ? CellWords<T>::show(plan, *v) : QString();
    }
    static QString plain(const plan::Plan& plan, const std::optional<T>& v)
    {
        return v ? CellWords<T>::plain(plan, *v) : QString();
    }
    static Result<std::optional<T>> read(const plan::Plan& plan, const QString& text)
    {
        if (text.trimmed().isEmpty())
            return std::optional<T>();
        return CellWords<T>::read(plan, text).map([](T value) { return std::optional<T>(std::move(value)); });
    }
    static QStringList choices(const plan::Plan& plan) { return CellWords<T>::choices(plan); }
};

} // namespace muster::ui
