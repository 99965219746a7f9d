#include "exchange/read/workbook/xlsx/shared_strings.h"

#include "base/text.h"
#include "exchange/read/cell_text.h"
#include "exchange/read/workbook/parts/values.h"
#include "exchange/read/workbook/parts/xml.h"
#include "exchange/read/workbook/xlsx/rich_text.h"

#include <fmt/format.h>

namespace muster::exchange {

namespace {

class StringsReader : public XmlHandler {
  public:
    explicit StringsReader(const std::string& file) : m_file(file) {}
    TextStore strings;

    void start(std::string_view name, const XmlAttributes&) override
    {
        if (localName(name) == "si")
            m_text.clear();
        else
            m_text.start(localName(name));
    }
    void text(std::string_view piece) override
    {
        if (!m_text.add(piece))
            refuseNext("is longer than a cell holds", fmt::format("at most {} characters", kMostCharacters));
    }
    void end(std::string_view name) override
    {
        if (localName(name) != "si") {
            m_text.end(localName(name));
            return;
        }
        if (m_text.isTooLong())
            refuseNext("is longer than a cell holds", fmt::format("at most {} characters", kMostCharacters));
        else if (!strings.add(m_text.take()))
            refuseNext("is one too many",
                       fmt::format("at most {} million texts of {} MB together",
                                   TextStore::kMostTexts / 1'000'000, TextStore::kMostMegabytes));
    }

  private:
    void refuseNext(const char* what, std::string allowed)
    {
        refuse({ErrorCode::BadInput,
                fmt::format("text {} of those that the workbook's cells share {}", strings.size() + 1, what),
                {m_file, 0, {}},
                {},
                std::move(allowed),
                {}});
    }
    const std::string& m_file;
    RichText m_text;
};

} // namespace

Result<TextStore> readSharedStrings(const Parts& parts, const std::string& part, const Progress& progress)
{
    StringsReader reader(parts.file());
    return readXml(parts, part, kMostOfSheet, reader, progress).map([&] {
        return std::move(reader.strings);
    });
}

} // namespace muster::exchange
