#include "cli/reference/words.h"

#include "base/text.h"
#include "cli/tables/export_choices.h"
#include "engine/demand.h"
#include "engine/results.h"
#include "exchange/transfer.h"
#include "plan/catalogue/catalogue.h"
#include "plan/table_info.h"

#include <algorithm>
#include <set>

namespace muster::cli {

namespace {

using Words = std::set<std::string, std::less<>>;

void addName(std::string_view name, Words& words)
{
    words.insert(spaced(name));
}

void addColumns(const plan::TableInfo& table, Words& words)
{
    for (const plan::ColumnInfo& column : table.columns) {
        if (column.internal)
            continue;
        addName(column.name, words);
        for (const std::string_view word : column.words())
            addName(word, words);
    }
}

Words allWords()
{
    Words words;
    for (const engine::ColumnInfo& column : engine::kColumns)
        words.emplace(column.heading);
    for (const plan::KindInfo& kind : plan::kCatalogue)
        for (const std::string_view text : {kind.name, kind.unit, kind.help})
            words.emplace(text);
    for (const auto& [group, name] : plan::Words<plan::KindGroup>::list)
        words.emplace(name);
    for (const auto& [method, name] : plan::Words<plan::DemandMethod>::list)
        words.emplace(engine::nameOf(method));
    for (const std::string_view table : exchange::writableTables())
        addName(table, words);
    for (const std::string_view table : kOtherTables)
        addName(table, words);
    for (const plan::TableInfo& table : plan::tables())
        addColumns(table, words);
    words.erase("");
    return words;
}

/// In double quotes, as C++ reads it.
std::string literal(const std::string& text)
{
    std::string escaped;
    for (const char letter : text) {
        if (letter == '"' || letter == '\\')
            escaped += '\\';
        escaped += letter;
    }
    return '"' + escaped + '"';
}

} // namespace

std::string wordsForTranslators()
{
    std::string source = "// Made by the build for lupdate, which no program compiles.\n";
    for (const std::string& word : allWords())
        source += "QT_TRANSLATE_NOOP(\"Words\", " + literal(word) + ")\n";
    return source;
}

} // namespace muster::cli
