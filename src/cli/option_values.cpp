#include "cli/option_values.h"

namespace muster::cli {

void addPeriods(CLI::App& command, std::optional<HyphenIs>& reading)
{
    command
        .add_option_function<std::string>(
            "--periods",
            [&reading](const std::string& word) {
                reading = word == "month" ? HyphenIs::Month : HyphenIs::FinancialYear;
            },
            "what 2010-11 means: month or financial-year")
        ->check(CLI::IsMember({"month", "financial-year"}));
}

} // namespace muster::cli
