#pragma once
// How figures are written, in one place: this is where rounding happens, and nowhere before. Numbers follow
// British usage: 1,234.5 and a true minus sign.

#include "base/number.h"
#include "engine/results.h"

#include <QCoreApplication>
#include <QString>
#include <optional>

namespace muster::ui {

/// Texts on screen that no widget's class holds, in the user's language: Texts::tr("FTE").
class Texts {
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// Whether a text holds each word of what is looked for, in any order and in capitals or not.
[[nodiscard]] bool holdsEveryWord(const QString& text, const QString& lookedFor);

} // namespace muster::ui

namespace muster::ui::format {

/// "case hours" from "Case hours": a name inside a sentence.
[[nodiscard]] QString inSentence(std::string_view name);

/// So many decimals.
[[nodiscard]] QString fixed(double value, int decimals);
/// "541.2": one decimal.
[[nodiscard]] QString fte(double value);
/// "13.7 %" from a share of one: one decimal, with a space that does not break.
[[nodiscard]] QString percent(double share);
/// "1.07": two decimals.
[[nodiscard]] QString ratio(double value);
/// "+3.4" or "−5.3": a difference always says which way.
[[nodiscard]] QString signedFte(double value);
/// "+3,400" or "−117,000": money, whole.
[[nodiscard]] QString signedMoney(double value);
/// The decimals with which a figure in this unit is written, of a share those of the share itself.
[[nodiscard]] int decimalsOf(engine::ColumnUnit unit);
/// "+3.4", "−117,000", "+1.2 %": a difference in the column's unit. Nothing has no sign.
[[nodiscard]] QString signedFigure(double value, engine::ColumnUnit unit);
/// "12,340"; under 100 with one decimal where it is not whole: "2.5".
[[nodiscard]] QString volume(double value);
/// At most four decimals, none needed beyond: figures of a formula.
[[nodiscard]] QString exact(double value);
/// A figure in its column's unit; a dash where it is not known.
[[nodiscard]] QString figure(std::optional<double> value, engine::ColumnUnit unit);
/// The same, followed by "FTE" where it is one.
[[nodiscard]] QString figureWithUnit(std::optional<double> value, engine::ColumnUnit unit);
/// What may be typed with such a figure: a share with %, staff with FTE, money with £.
[[nodiscard]] NumberUnit unitToRead(engine::ColumnUnit unit);
/// "50.0 %", "over by 7.5 %": a vacancy as a share of the establishment.
[[nodiscard]] QString vacancy(double share);
/// "30 Jan 2015", with spaces that do not break.
[[nodiscard]] QString shortDate(const Date& date);
/// "26 Nov 2026, 10:15" in the time of the place, of a moment in UTC as ISO writes it.
[[nodiscard]] QString moment(const QString& at);
/// What is shown where a figure is not known.
[[nodiscard]] QString unknown();

[[nodiscard]] QString text(const std::string& utf8);
/// A word of Muster's own that comes from a room without Qt, such as a heading or the name of a kind of
/// assumption: in the language of the texts, where there is one. What a plan says is no such word.
[[nodiscard]] QString word(std::string_view english);
/// The same of a name in tables, with spaces where it has "_".
[[nodiscard]] QString tableWord(std::string_view name);
/// The same with a capital, as a table is called in a list: "Client groups" of client_groups.
[[nodiscard]] QString tableTitle(std::string_view name);
/// A text as a menu shows it: & would underline the letter behind it.
[[nodiscard]] QString inMenu(QString text);
/// The text that a menu shows, without its underlined letter.
[[nodiscard]] QString outOfMenu(const QString& text);
/// A text for where one line is all there is, such as a window's title: line ends and tabs are spaces, what
/// would turn the writing round is left out, and it is cut after so many characters.
[[nodiscard]] QString onOneLine(const QString& text, qsizetype most = 120);

} // namespace muster::ui::format
