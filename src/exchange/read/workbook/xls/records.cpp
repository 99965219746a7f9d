#include "exchange/read/workbook/xls/records.h"

#include "exchange/read/convert.h"

#include <algorithm>
#include <fmt/format.h>

namespace muster::exchange {

namespace {

constexpr std::size_t kRecordHeader = 4;

void addCharacter(std::string& text, std::uint32_t code)
{
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

/// Joins the halves of characters beyond U+FFFF as they come.
class Utf16 {
  public:
    void add(std::uint32_t unit)
    {
        const bool isSecond = unit >= 0xDC00 && unit < 0xE000;
        if (m_first != 0)
            addCharacter(text,
                         isSecond ? 0x10000 + ((m_first - 0xD800) << 10) + (unit - 0xDC00) : kReplacement);
        const bool joined = m_first != 0 && isSecond;
        m_first = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
        if (!joined && m_first == 0)
            addCharacter(text, isSecond ? kReplacement : unit);
    }
    void finish()
    {
        if (m_first != 0)
            addCharacter(text, kReplacement);
    }
    std::string text;

  private:
    static constexpr std::uint32_t kReplacement = 0xFFFD;
    std::uint32_t m_first = 0;
};

} // namespace

std::optional<BiffRecord> BiffRecords::next()
{
    if (m_at > m_stream.size() || m_stream.size() - m_at < kRecordHeader)
        return std::nullopt;
    const auto size = static_cast<std::size_t>(littleEndian<2>(m_stream, m_at + 2));
    if (m_stream.size() - m_at - kRecordHeader < size)
        return std::nullopt;
    BiffRecord record{static_cast<Biff>(littleEndian<2>(m_stream, m_at)),
                      m_stream.substr(m_at + kRecordHeader, size), m_at};
    m_at += kRecordHeader + size;
    return record;
}

bool BiffRecords::isContinued() const
{
    return m_at < m_stream.size() &&
           littleEndian<2>(m_stream, m_at) == static_cast<std::uint64_t>(Biff::Continue);
}

std::string BiffText::fromCodePage(std::string_view bytes) const
{
    constexpr unsigned kMac = 10000;
    constexpr unsigned kOldMac = 32768;
    constexpr unsigned kOldWindows = 32769;
    constexpr unsigned kAscii = 367;
    if (codePage == kMac || codePage == kOldMac)
        return converted(bytes, "MACINTOSH").text;
    const bool isWindows = codePage == kOldWindows || codePage == kAscii || codePage > kOldMac;
    auto made = converted(bytes, fmt::format("CP{}", isWindows ? 1252 : codePage).c_str());
    return made.whole ? std::move(made.text) : converted(bytes, "ISO-8859-1").text;
}

BiffContent::BiffContent(const BiffRecord& record, std::size_t from, BiffRecords& following)
    : m_left(record.data.substr(std::min(from, record.data.size()))), m_following(following)
{
}

/// Goes on to the next record where this one has no more. False where there is none.
bool BiffContent::more()
{
    while (m_left.empty() && m_following.isContinued()) {
        const auto record = m_following.next();
        if (!record)
            break;
        m_left = record->data;
    }
    m_over = m_over || m_left.empty();
    return !m_left.empty();
}

std::uint64_t BiffContent::number(int bytes)
{
    std::uint64_t value = 0;
    for (int i = 0; i < bytes && more(); ++i) {
        value |= std::uint64_t{static_cast<unsigned char>(m_left.front())} << (8 * i);
        m_left.remove_prefix(1);
    }
    return value;
}

void BiffContent::skip(std::size_t bytes)
{
    while (bytes > 0 && more()) {
        const std::size_t now = std::min(bytes, m_left.size());
        m_left.remove_prefix(now);
        bytes -= now;
    }
}

std::string BiffContent::unicode(std::size_t characters, bool isWide)
{
    Utf16 made;
    made.text.reserve(characters);
    for (std::size_t i = 0; i < characters; ++i) {
        if (m_left.empty()) { // the record that carries the text on says anew how wide it is
            if (!more())
                break;
            isWide = (m_left.front() & 1) != 0;
            m_left.remove_prefix(1);
        }
        made.add(static_cast<std::uint32_t>(number(isWide ? 2 : 1)));
    }
    made.finish();
    return std::move(made.text);
}

std::string BiffContent::text(int lengthBytes, const BiffText& writing)
{
    const auto length = static_cast<std::size_t>(number(lengthBytes));
    if (!writing.isUnicode) {
        std::string bytes;
        while (bytes.size() < length && more()) {
            const std::size_t now = std::min(length - bytes.size(), m_left.size());
            bytes += m_left.substr(0, now);
            m_left.remove_prefix(now);
        }
        return writing.fromCodePage(bytes);
    }
    const auto flags = number(1);
    const auto runs = (flags & 8) != 0 ? static_cast<std::size_t>(number(2)) : 0;
    const auto extra = (flags & 4) != 0 ? static_cast<std::size_t>(number(4)) : 0;
    auto read = unicode(length, (flags & 1) != 0);
    skip(4 * runs);
    skip(extra);
    return read;
}

} // namespace muster::exchange
