#include "cli/option_values.h"

namespace muster::cli {

void addPeriods(CLI::App& command, std::optional<exchange::PeriodReading>& reading)
{
    command
        .add_option_function<std::string>(
            "--periods",
            [&reading](const std::string& word) {
                reading =
                    word == "month" ? exchange::PeriodReading::Month : exchange::PeriodReading::FinancialYear;
            },
            "what 2010-11 means: month or financial-year")
        ->check(CLI::IsMember({"month", "financial-year"}));
}

} // namespace muster::cli
