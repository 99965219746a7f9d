#pragma once
// A list of referrals from a case system: a row for each, with the day it was received and, where it is
// closed, the day that was.

#include "base/calendar.h"
#include "exchange/read/csv.h"
#include "exchange/tables/import_outcome.h"

#include <optional>

namespace muster::exchange {

/// What is read of a referral: nothing of whose it is.
struct Referral {
    plan::LocalityId locality;
    std::optional<plan::ClientGroupId> clientGroup;
    plan::ActivityId activity;
    Date received;
    std::optional<Date> done; ///< none: it waits
};

struct ReferralList {
    std::string file;
    std::vector<Referral> referrals;
    bool hasGroups = false;         ///< there is a column of client groups
    std::vector<std::string> notes; ///< sentences: names that were read as others, rows that were left out
};

/// Whether a row among the first has the headings of such a list: when a referral was received, and where or
/// for what.
[[nodiscard]] bool isReferralList(const CsvFile&);

/// Names of the plan, or near enough to be sure, which the notes say; without a column of localities all are
/// of options.locality or the plan's root, without one of activities of the only one that people wait for. A
/// referral whose id stands there twice is counted once. Errors, with line and column: a day that is none, or
/// that lies before the referral was received; a name that the plan does not have; an activity that nobody
/// waits for.
[[nodiscard]] Result<ReferralList> readReferralList(const plan::Plan&, const CsvFile&, const ImportOptions&);

} // namespace muster::exchange
