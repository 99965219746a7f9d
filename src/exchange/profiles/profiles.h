#pragma once
// The import profiles: files that others publish, each read into rows of the plan. A new one is a function
// here that says how its files are known and read, and its place in kProfileSources.

#include "exchange/read/csv.h"
#include "exchange/tables/import_outcome.h"

#include <array>
#include <functional>
#include <optional>

namespace muster::exchange {

struct ImportProfile {
    std::string_view name;                    ///< as the command line and the window call it
    std::function<bool(const CsvFile&)> isOf; ///< whether the file looks like one of this profile
    std::function<Result<ImportOutcome>(const plan::Plan&, const CsvFile&, const ImportOptions&)> read;
};

/// The establishment as Kent County Council reported it to its committee (kent_establishment.h).
[[nodiscard]] std::vector<ImportProfile> kentProfiles();

/// The national return PSS-EX1 (pss_ex1.h).
[[nodiscard]] std::vector<ImportProfile> pssEx1Profiles();

/// Weeks of care by the council's own staff: PSS-EX1 of 2014-15 and 2015-16 (pss-ex1-weeks) and ASC-FR
/// (asc-fr; care_weeks.h).
[[nodiscard]] std::vector<ImportProfile> careWeeksProfiles();

/// Home care by locality and quarter of Public Health Scotland (phs-home-care), as contact hours by age
/// group: of a partnership (options.council or the plan's organisation) at the plan's localities of the same
/// names, or new ones beneath options.locality or the plan's root; of one locality of the file that
/// options.council names, at that locality itself. All ages are left out, as are people and rates. A
/// suppressed figure makes no row and is told. Errors: not this file; no such partnership or locality; a
/// figure, quarter or age group that cannot be read, with line and column; a plan that counts home care
/// otherwise.
[[nodiscard]] std::vector<ImportProfile> homeCareProfiles();

/// Published rates as benchmarks: the children's social work workforce of the Department for Education
/// (dfe-csww), the adult social care outcomes of Oflog (oflog-asc), and the client level data of DHSC with
/// the vacancy rates of Skills for Care (dhsc-cld). Each is read as published: benchmarks of options.council
/// (or the plan's organisation) by name or ONS code, and of England or its kind of council. Suppressed
/// figures are left out and told. Errors: not this file; no such council, naming the nearest.
[[nodiscard]] std::vector<ImportProfile> publishedProfiles();

/// Population by age from the Office for National Statistics, as published: projections by band of five years
/// (ons-snpp, table 2 of the subnational population projections) and estimates by single year of age
/// (ons-mye), which tell how to split a band that straddles 18; the year of the estimates is that of
/// options.date, else the one that a title above the table or the file's name says (Mid-2018).
/// resources/samples/LICENCE.md names the files. Rows for each locality of the plan whose ONS code or name
/// the file has, or with options.council (several with ; between) those areas' people, added up, for
/// options.locality or the plan's root. An area is left out, and told, where localities beneath it are in the
/// file too: its people would be counted twice. Errors: not this file; no area of the plan or of that name in
/// it; estimates of no year, or of several; a figure that is none, with line and column.
[[nodiscard]] std::vector<ImportProfile> populationProfiles();

/// A list of referrals from a case system, a row for each (referral_list.h): how many wait at the plan's
/// start by locality and activity, as its opening backlog, and how many came, as actual demand by month. Who
/// came is counted in whole months from the first closing date on, and who waits
/// on the plan's first day where the list reaches from before it to behind it; else on the list's own day,
/// which is options.date or the last day in it. The notes say which.
[[nodiscard]] std::vector<ImportProfile> waitingListProfiles();

/// In the order in which a file is asked which it is.
inline constexpr std::array kProfileSources{kentProfiles,       pssEx1Profiles,    careWeeksProfiles,
                                            homeCareProfiles,   publishedProfiles, populationProfiles,
                                            waitingListProfiles};

/// All of them.
[[nodiscard]] std::vector<ImportProfile> importProfiles();

/// Of a file with these headings that is published beside the returns and holds nothing that a plan is made
/// of: the refusal that says what it is.
[[nodiscard]] std::optional<Error> unusablePublication(const CsvRow& header, const std::string& file);

} // namespace muster::exchange
