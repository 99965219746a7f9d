#pragma once
// The text of an element of XLSX that holds runs: joined, without what only says how it is pronounced.

#include "base/text.h"
#include "exchange/read/cell_text.h"
#include "exchange/read/workbook/parts/file_bytes.h"
#include "exchange/read/workbook/parts/values.h"

#include <string>
#include <string_view>

namespace muster::exchange {

class RichText {
  public:
    void clear()
    {
        m_text.clear();
        m_inText = m_inPhonetic = false;
    }
    void start(std::string_view localName)
    {
        m_inPhonetic = m_inPhonetic || localName == "rPh";
        m_inText = localName == "t" && !m_inPhonetic;
    }
    void end(std::string_view localName)
    {
        if (localName == "rPh")
            m_inPhonetic = false;
        m_inText = false;
    }
    /// False where it is longer than any text of a cell, before its last characters are known.
    [[nodiscard]] bool add(std::string_view piece)
    {
        if (m_inText)
            m_text += piece;
        return m_text.size() <= kMostBytes;
    }
    [[nodiscard]] bool isTooLong() const
    {
        return m_text.size() > kMostCharacters && characters(plain()) > kMostCharacters;
    }
    /// The text, with line breaks as LF.
    [[nodiscard]] std::string take() const { return plain(); }

  private:
    /// An escaped character takes seven bytes.
    static constexpr std::size_t kMostBytes = 7 * kMostCharacters;
    [[nodiscard]] std::string plain() const
    {
        auto text = m_text.find("_x") == std::string::npos ? m_text : withoutEscapes(m_text);
        return text.find('\r') == std::string::npos ? text : withPlainBreaks(text);
    }
    std::string m_text;
    bool m_inText = false;
    bool m_inPhonetic = false;
};

} // namespace muster::exchange
