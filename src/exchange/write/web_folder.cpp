#include "exchange/write/web_folder.h"

#include "exchange/read/text_file.h"
#include "exchange/write/files_together.h"

#include <algorithm>

namespace muster::exchange {

namespace {

namespace fs = std::filesystem;

/// Which files are of the site: what is written next time may replace them, and nothing else.
constexpr std::string_view kList = "muster-site.txt";

/// The files of the site that stands there and are not written now.
std::vector<std::string> leftOver(const fs::path& folder, std::span<const WebFile> files)
{
    std::vector<std::string> names;
    std::error_code none;
    if (!fs::exists(folder / kList, none))
        return names;
    const auto list = readTextFile(folder / kList);
    std::string_view rest = list ? std::string_view(list->text) : std::string_view();
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const std::string name(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        // of this folder alone, whoever wrote the list
        if (name.ends_with(".html") && fs::path(name).filename() == name &&
            std::ranges::count(files, name, &WebFile::name) == 0)
            names.push_back(name);
    }
    return names;
}

} // namespace

Result<void> writeWebFolder(const fs::path& folder, std::span<const WebFile> files)
{
    auto together = FilesTogether::in(folder, {std::string(kList), "a site published by Muster"});
    if (!together)
        return fail(std::move(together.error()));
    const auto old = leftOver(folder, files);
    std::string list;
    std::vector<std::string> names;
    for (const WebFile& file : files) {
        if (auto written = writeTextFile(together->meanwhile() / file.name, file.text); !written)
            return written;
        names.push_back(file.name);
        list += file.name + '\n';
    }
    return writeTextFile(together->meanwhile() / kList, list).and_then([&] {
        return together->finish(names, old);
    });
}

} // namespace muster::exchange
