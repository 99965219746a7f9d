#include "base/text.h"
#include "cli/commands.h"
#include "cli/output.h"

#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <sstream>

namespace muster::cli {

int statusOf(const Error& error)
{
    const bool file = error.code == ErrorCode::Unreadable || error.code == ErrorCode::ReadOnly;
    return file ? kUnreadable : kWrong;
}

namespace {

/// The option that answers what the error asks.
std::string_view optionFor(Question question)
{
    switch (question) {
    case Question::None:
        return {};
    case Question::Periods:
        return "--periods month or --periods financial-year";
    case Question::Council:
        return "--council";
    case Question::Date:
        return "--date";
    case Question::Locality:
        return "--locality";
    case Question::FileKind:
        return "--as, or by a map as --explain writes it with --map";
    case Question::Sheet:
        return "--sheet";
    case Question::Decisions:
        return "-o writes the findings, --decisions reads what you decide on them, --follow names a list";
    }
    return {};
}

std::string sentenceOf(Error error)
{
    if (const auto option = optionFor(error.question); !option.empty())
        error.remedy += fmt::format(": {}", option);
    return error.sentence();
}

int run(const Action& action)
{
    const auto status = action();
    if (status)
        return *status;
    tell(sentenceOf(status.error()));
    return statusOf(status.error());
}

/// Tells what the parser has to say: the help that was asked for, or what is wrong with the command line.
int exitOf(const CLI::App& app, const CLI::ParseError& error)
{
    std::ostringstream help;
    std::ostringstream wrong;
    const int status = app.exit(error, help, wrong);
    const std::string message = visible(wrong.str(), Layout::LinesAndTabs);
    std::fwrite(message.data(), 1, message.size(), stderr);
    if (const auto written = writeText(help.str()); !written) {
        tell(written.error().sentence());
        return statusOf(written.error());
    }
    return status == 0 ? kDone : kUsage;
}

int parseAndRun(int argc, char** argv)
{
    CLI::App app;
    Action action;
    describe(app, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return exitOf(app, error);
    }
    return run(action);
}

} // namespace
} // namespace muster::cli

int main(int argc, char** argv)
{
    try {
        return muster::cli::parseAndRun(argc, argv);
    } catch (const std::exception& problem) {
        muster::cli::tell(std::string("muster-cli cannot go on: ") + problem.what() + '.');
        return muster::cli::kUnreadable;
    }
}
