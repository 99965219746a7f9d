#pragma once
// The figures that a report shows, kept inside it for programs, so that it can be verified later.

#include "base/result.h"
#include "report/document/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace muster::report {

/// A figure as a report showed it.
struct ShownFigure {
    std::string id;
    std::optional<double> value;
    std::string text;
};

/// A JSON object with the figures of a document in their order, each id once.
[[nodiscard]] std::string recordOf(const Document&);
/// The figures of a record. BadInput: it is not one.
[[nodiscard]] Result<std::vector<ShownFigure>> readRecord(std::string_view json);

/// What the record is called inside a file, whichever form the file has.
inline constexpr std::string_view kRecordName = "muster-figures.json";

} // namespace muster::report
