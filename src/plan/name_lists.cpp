// Several names in one cell.

#include "base/text.h"
#include "plan/names.h"

namespace muster::plan {

std::string joinedNames(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += text.empty() ? "" : ";";
        if (name.find_first_of(";\"") == std::string::npos) {
            text += name;
            continue;
        }
        text += '"';
        for (const char each : name)
            text += each == '"' ? "\"\"" : std::string(1, each);
        text += '"';
    }
    return text;
}

Result<std::vector<std::string>> splitNames(std::string_view text)
{
    std::vector<std::string> names(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isMark = text[i] == '"';
        if (isMark && isQuoted && i + 1 < text.size() && text[i + 1] == '"')
            names.back() += text[i++];
        else if (isMark)
            isQuoted = !isQuoted;
        else if (text[i] == ';' && !isQuoted)
            names.emplace_back();
        else
            names.back() += text[i];
    }
    if (isQuoted)
        return fail({ErrorCode::BadInput,
                     "the quotation marks of this list do not pair up",
                     {},
                     std::string(text),
                     "names separated by ;",
                     {}});
    for (std::string& name : names)
        name = std::string(trimmed(name));
    std::erase_if(names, [](const std::string& name) { return name.empty(); });
    return names;
}

} // namespace muster::plan
