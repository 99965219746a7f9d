#include "exchange/read/workbook/parts/xml.h"

#include <exception>
#include <expat.h>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

constexpr int kDeepest = 256;
constexpr std::size_t kMostElements = 120'000'000;
constexpr XML_Index kLongestTag = 1048576;

/// One part on its way through expat to its handler.
class XmlReading {
  public:
    XmlReading(const Parts& parts, std::string_view part, XmlHandler& handler)
        : m_parser(XML_ParserCreate(nullptr), XML_ParserFree), m_parts(parts), m_part(part),
          m_handler(handler)
    {
        if (!m_parser)
            throw std::bad_alloc();
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), onStart, onEnd);
        XML_SetCharacterDataHandler(m_parser.get(), onText);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), onDoctype);
    }

    /// False where no more is to be read.
    bool take(std::string_view block)
    {
        m_fed += static_cast<XML_Index>(block.size());
        if (XML_Parse(m_parser.get(), block.data(), static_cast<int>(block.size()), 0) != XML_STATUS_OK)
            noteFault();
        else if (m_fed - XML_GetCurrentByteIndex(m_parser.get()) > kLongestTag)
            m_fault = "has a tag of more than 1 MB";
        if (m_thrown)
            std::rethrow_exception(m_thrown);
        return m_fault.empty() && !m_handler.isStopped();
    }

    [[nodiscard]] Result<void> outcome()
    {
        if (m_fault.empty() && !m_handler.isStopped()) {
            if (XML_Parse(m_parser.get(), "", 0, 1) != XML_STATUS_OK)
                noteFault();
            if (m_thrown)
                std::rethrow_exception(m_thrown);
        }
        if (m_handler.error())
            return fail(*m_handler.error());
        if (m_fault.empty())
            return {};
        return fail(damagedWorkbook(m_parts.file(), fmt::format("its part {} {}", m_part, m_fault)));
    }

  private:
    void noteFault()
    {
        if (!m_fault.empty() || m_handler.isStopped() || m_thrown)
            return;
        m_fault =
            fmt::format("is not sound XML at its line {} ({})", XML_GetCurrentLineNumber(m_parser.get()),
                        XML_ErrorString(XML_GetErrorCode(m_parser.get())));
    }

    void stop() { XML_StopParser(m_parser.get(), XML_FALSE); }

    /// Runs what hears of the XML. No exception passes through expat, which is C.
    template <class Run>
    static void guarded(void* reading, const Run& run)
    {
        auto& self = *static_cast<XmlReading*>(reading);
        if (!self.m_fault.empty() || self.m_thrown || self.m_handler.isStopped())
            return;
        try {
            run(self);
        } catch (...) {
            self.m_thrown = std::current_exception();
        }
        if (!self.m_fault.empty() || self.m_thrown || self.m_handler.isStopped())
            self.stop();
    }

    static void onStart(void* reading, const char* name, const char** attributes)
    {
        guarded(reading, [=](XmlReading& self) {
            if (++self.m_depth > kDeepest)
                self.m_fault = fmt::format("is nested more than {} deep", kDeepest);
            else if (++self.m_elements > kMostElements)
                self.m_fault = fmt::format("has more than {} million elements", kMostElements / 1'000'000);
            else
                self.m_handler.start(name, XmlAttributes(attributes));
        });
    }
    static void onEnd(void* reading, const char* name)
    {
        guarded(reading, [=](XmlReading& self) {
            --self.m_depth;
            self.m_handler.end(name);
        });
    }
    static void onText(void* reading, const char* text, int size)
    {
        guarded(reading, [=](XmlReading& self) {
            self.m_handler.text({text, static_cast<std::size_t>(size)});
        });
    }
    static void onDoctype(void* reading, const char*, const char*, const char*, int)
    {
        guarded(reading,
                [](XmlReading& self) { self.m_fault = "declares a document type, as no workbook does"; });
    }

    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> m_parser;
    const Parts& m_parts;
    std::string_view m_part;
    XmlHandler& m_handler;
    std::string m_fault; ///< of the XML itself, said of the part
    std::exception_ptr m_thrown;
    XML_Index m_fed = 0;
    std::size_t m_elements = 0;
    int m_depth = 0;
};

} // namespace

Result<void> readXml(const Parts& parts, std::string_view part, std::uintmax_t most, XmlHandler& handler,
                     const Progress& progress)
{
    XmlReading reading(parts, part, handler);
    auto read = parts.read(
        part, most, [&](std::string_view block) { return reading.take(block); }, progress);
    return read ? reading.outcome() : read;
}

} // namespace muster::exchange
