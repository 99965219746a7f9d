#include "sheet/cell_words.h"

#include "base/written_dates.h"
#include "models/format.h"
#include "plan/column_units.h"
#include "plan/names.h"
#include "text/number_text.h"

#include <cmath>

namespace muster::ui {

namespace {

using plan::CellType;
using plan::Value;

tl::unexpected<Error> notTaken(const QString& reason)
{
    return fail({ErrorCode::BadInput, reason.toStdString(), {}, {}, {}, {}});
}

/// What the number of a cell is; nothing where it holds none.
std::optional<double> numberOf(const Value& value)
{
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole ? std::optional(static_cast<double>(*whole)) : std::nullopt;
}

template <class T>
QString inEnglish(const std::string& text)
{
    const Result<T> value = T::parse(text);
    return value ? format::text(value->toEnglish()) : format::text(text);
}

/// A month, date, period or age band that a cell holds, for people.
QString shownTime(CellType type, const std::string& text)
{
    switch (type) {
    case CellType::Month:
        return inEnglish<Month>(text);
    case CellType::Period:
        return inEnglish<Period>(text);
    case CellType::AgeBand:
        return inEnglish<plan::AgeBand>(text);
    case CellType::Date:
        return format::shortDate(Date::parse(text).value_or(Date()));
    default:
        return format::text(text);
    }
}

Result<Value> readFigure(const plan::ColumnInfo& column, const QString& text)
{
    const auto number = readNumber(text, plan::unitOf(column, nullptr));
    if (!number)
        return notTaken(text.isEmpty()
                            ? Texts::tr("a number is needed here; to remove the row, use Delete row")
                            : Texts::tr("“%1” is not a number").arg(text));
    if (column.type == CellType::Number)
        return *number;
    constexpr double kMost = 1e6;
    if (*number == std::trunc(*number) && std::abs(*number) < kMost)
        return static_cast<std::int64_t>(*number);
    return notTaken(Texts::tr("“%1” is not a whole number").arg(text));
}

Result<Value> readWord(const plan::Plan& plan, const plan::ColumnInfo& column, const QString& text)
{
    for (const std::string_view word : column.words())
        if (format::tableWord(word).compare(text, Qt::CaseInsensitive) == 0 ||
            format::text(std::string(word)) == text)
            return std::string(word);
    return notTaken(
        Texts::tr("“%1” is none of: %2").arg(text, choicesOf(plan, column).join(QStringLiteral(", "))));
}

/// A day, month or period, as the plan has it.
template <class Time>
Result<Value> asValue(const Result<Time>& time)
{
    return time.map([](const Time& read) { return Value(read.toString()); });
}

Result<Value> readYesNo(const QString& text)
{
    const QString word = text.toLower();
    if (word == QLatin1String("yes") || word == QLatin1String("no"))
        return std::int64_t{word == QLatin1String("yes")};
    return notTaken(Texts::tr("“%1” is neither yes nor no").arg(text));
}

/// Several names with ";" between them, as the ids that the column's cell is set by.
Result<Value> readNames(const plan::Plan& plan, const plan::ColumnInfo& column, const QString& text)
{
    const auto names = plan::splitNames(text.toStdString());
    if (!names)
        return fail(names.error());
    QStringList ids;
    for (const std::string& name : *names) {
        const auto id = plan::findByName(plan, column.named(), name);
        if (!id)
            return fail(id.error());
        ids += QString::number(*id);
    }
    return ids.join(QLatin1Char(' ')).toStdString();
}

QString namesAt(const plan::Plan& plan, const plan::ColumnInfo& column, const plan::AnyRow* row)
{
    std::vector<std::string> names;
    for (const std::int64_t id : column.ids(row))
        names.push_back(plan::nameOf(plan, column.named(), id));
    return format::text(plan::joinedNames(names));
}

Result<Value> readValue(const plan::Plan& plan, const plan::ColumnInfo& column, const QString& text)
{
    switch (column.type) {
    case CellType::YesNo:
        return readYesNo(text);
    case CellType::Ids:
        return readNames(plan, column, text);
    case CellType::Number:
    case CellType::Whole:
        return readFigure(column, text);
    case CellType::Word:
        return readWord(plan, column, text);
    case CellType::Date:
        return asValue(readDate(text.toStdString()));
    case CellType::Month:
        return asValue(readMonth(text.toStdString()));
    case CellType::Period:
        return asValue(muster::readPeriod(text.toStdString()));
    case CellType::Id:
        return plan::findByName(plan, column.named(), text.toStdString()).map([](std::int64_t id) {
            return Value(id);
        });
    default:
        return text.toStdString();
    }
}

template <class Row>
QStringList namesOf(const plan::Plan& plan)
{
    QStringList names;
    for (const Row* row : plan.ordered<Row>())
        names += format::text(plan::nameOf(plan, row->id));
    return names;
}

QStringList orderedNames(const plan::Plan& plan, const plan::TableInfo& table)
{
    if (&table == &plan::tableOf<plan::Locality>())
        return namesOf<plan::Locality>(plan);
    if (&table == &plan::tableOf<plan::ClientGroup>())
        return namesOf<plan::ClientGroup>(plan);
    if (&table == &plan::tableOf<plan::Activity>())
        return namesOf<plan::Activity>(plan);
    return namesOf<plan::Role>(plan);
}

} // namespace

QString columnHeading(std::string_view column)
{
    QString words = format::tableWord(column);
    words.replace(QStringLiteral("fte"), QStringLiteral("FTE"));
    words[0] = words[0].toUpper();
    return words;
}

bool isText(const plan::ColumnInfo& column)
{
    return column.type != CellType::Number && column.type != CellType::Whole;
}

QString shownCell(const plan::Plan& plan, const plan::ColumnInfo& column, const plan::AnyRow* row)
{
    const Value value = column.get(row);
    const auto* text = std::get_if<std::string>(&value);
    if (!isText(column)) {
        const auto number = numberOf(value);
        return number ? format::exact(*number) : QString();
    }
    return text && column.type != CellType::Text && column.type != CellType::Word &&
                   column.type != CellType::Ids
               ? shownTime(column.type, *text)
               : plainCell(plan, column, row);
}

QString plainCell(const plan::Plan& plan, const plan::ColumnInfo& column, const plan::AnyRow* row)
{
    const Value value = column.get(row);
    if (std::holds_alternative<Nothing>(value))
        return {};
    if (!isText(column))
        return plainNumber(numberOf(value).value_or(0));
    if (column.type == CellType::YesNo)
        return std::get<std::int64_t>(value) != 0 ? Texts::tr("yes") : Texts::tr("no");
    if (column.type == CellType::Ids)
        return namesAt(plan, column, row);
    if (column.type == CellType::Id)
        return format::text(plan::nameOf(plan, column.named(), std::get<std::int64_t>(value)));
    return column.type == CellType::Word ? format::tableWord(plan::toText(value))
                                         : format::text(plan::toText(value));
}

QStringList choicesOf(const plan::Plan& plan, const plan::ColumnInfo& column)
{
    if (column.type == CellType::Id)
        return orderedNames(plan, column.named());
    if (column.type == CellType::YesNo)
        return {Texts::tr("yes"), Texts::tr("no")};
    QStringList words;
    for (const std::string_view word : column.words())
        words += format::tableWord(word);
    return words;
}

Result<void> readCell(const plan::Plan& plan, const plan::ColumnInfo& column, plan::AnyRow* row,
                      const QString& typed)
{
    const QString text = typed.trimmed();
    if (column.type == CellType::Text) {
        column.setText(row, text.toStdString());
        return {};
    }
    if (column.optional && text.isEmpty())
        return column.set(row, Value());
    return readValue(plan, column, text).and_then([&](const Value& value) { return column.set(row, value); });
}

} // namespace muster::ui
