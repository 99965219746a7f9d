#pragma once
// Explains numbers away from the window's thread: the trace of a county's total has hundreds of thousands of
// parts.

#include "engine/explain.h"
#include "session/open_plan.h"

#include <string>
#include <variant>

namespace muster::session {

/// A figure of a result table.
struct FigureNumber {
    bool operator==(const FigureNumber&) const = default;
};
/// The day until which extra staff are needed, which stands beside the figures of who waits.
struct ReliefDayNumber {
    bool operator==(const ReliefDayNumber&) const = default;
};
/// A number of the row of a published rate; the column as docs/tables.md names it in beside_published.
struct PublishedNumber {
    plan::BenchmarkId rate;
    std::string column;
    bool operator==(const PublishedNumber&) const = default;
};
/// What an earlier state of the plan said of an actual figure; the column as docs/tables.md names it in
/// staff_record.
struct RecordedNumber {
    plan::ActualId came;
    std::string state; ///< as EarlierStaff names it
    std::string column;
    bool operator==(const RecordedNumber&) const = default;
};

/// Which number of a cell is meant.
struct AskedNumber {
    engine::TablePlace place;
    engine::Column column = engine::Column::RequiredFte;
    std::variant<FigureNumber, ReliefDayNumber, PublishedNumber, RecordedNumber> which{};
};

/// A number's explanation, ready to be shown.
struct Told {
    std::string title; ///< what the number is of
    double value = 0;  ///< in the unit
    engine::ColumnUnit unit{};
    engine::ExplanationText story;
};

/// Works out how a number of the plan that is open is made, or why it has no figure.
Job& explain(const OpenPlan&, const AskedNumber&, QObject& listener, Answer<Told> done);

} // namespace muster::session
