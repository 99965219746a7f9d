// Writes the manual page and the completion of shells for muster-cli, and the words to translate; the build
// runs it.
//
//     muster-cli-reference FROM TO
//
// In the folder FROM are muster-cli.1.in with a line .COMMANDS and muster-cli.bash.in with a line #COMMANDS.
// The folder TO gets muster-cli.1, muster-cli.bash, _muster-cli (zsh), muster-cli.fish,
// and words.cpp for lupdate.

#include "cli/commands.h"
#include "cli/reference/completion.h"
#include "cli/reference/man_page.h"
#include "cli/reference/words.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

namespace fs = std::filesystem;

std::string readAll(const fs::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

bool write(const fs::path& path, const std::string& text)
{
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file)
        std::cerr << path.string() << " cannot be written.\n";
    return bool(file);
}

/// The text with what stands for `mark`, a line of its own.
bool fill(const fs::path& from, std::string_view mark, const std::string& made, const fs::path& to)
{
    std::string text = readAll(from);
    const auto at = text.find(mark);
    if (at == std::string::npos) {
        std::cerr << from.string() << " has no line " << mark;
        return false;
    }
    return write(to, text.replace(at, mark.size(), made));
}

bool writeAll(const CLI::App& app, const fs::path& from, const fs::path& to)
{
    return fill(from / "muster-cli.1.in", ".COMMANDS\n", muster::cli::manSections(app),
                to / "muster-cli.1") &&
           fill(from / "muster-cli.bash.in", "#COMMANDS\n", muster::cli::bashTables(app),
                to / "muster-cli.bash") &&
           write(to / "_muster-cli", muster::cli::zshCompletion(app)) &&
           write(to / "muster-cli.fish", muster::cli::fishCompletion(app)) &&
           write(to / "words.cpp", muster::cli::wordsForTranslators());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "muster-cli-reference FROM TO\n";
        return 2;
    }
    CLI::App app;
    muster::cli::Action action;
    muster::cli::describe(app, action);
    return writeAll(app, argv[1], argv[2]) ? 0 : 1;
}
