#include "exchange/read/split_text.h"

namespace muster::exchange {

namespace {

class Splitter {
  public:
    Splitter(std::string_view text, char separator, char quote)
        : m_text(text), m_separator(separator), m_quote(quote)
    {
    }

    SplitText run(std::size_t mostRows)
    {
        while (m_at < m_text.size() && m_split.rows.size() < mostRows)
            takeRow();
        return std::move(m_split);
    }

  private:
    [[nodiscard]] bool isBreak() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
    [[nodiscard]] bool isEnd() const { return m_at == m_text.size() || isBreak(); }

    void takeRow()
    {
        std::vector<SplitCell> row{takeCell()};
        while (!isEnd()) {
            ++m_at; // the separator
            row.push_back(takeCell());
        }
        if (m_at < m_text.size())
            ++m_at;
        const bool isEmpty =
            row.size() == 1 && row.front().text.find_first_not_of(' ') == std::string_view::npos;
        if (isEmpty)
            return;
        m_split.cells += row.size();
        m_split.rows.push_back(std::move(row));
    }

    SplitCell takeCell()
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && m_text[m_at] == ' ' && m_separator != ' ')
            ++m_at;
        const bool isQuoted = m_at < m_text.size() && m_text[m_at] == m_quote;
        if (isQuoted) {
            m_split.hasSpaces = m_split.hasSpaces || m_at != start;
            ++m_split.quoted;
            ++m_at;
            passQuoted();
        }
        const std::size_t closed = m_at;
        while (!isEnd() && m_text[m_at] != m_separator)
            ++m_at;
        const std::string_view behind = m_text.substr(closed, m_at - closed);
        if (isQuoted && behind.find_first_not_of(' ') != std::string_view::npos)
            ++m_split.torn;
        return {m_text.substr(start, m_at - start), isQuoted};
    }

    /// To behind the mark that closes the cell.
    void passQuoted()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const bool isNext = m_at + 1 < m_text.size() && m_text[m_at + 1] == m_quote;
            if (m_text[m_at] == '\\' && isNext) {
                m_split.hasBackslash = true;
                ++m_at;
            } else if (m_text[m_at] == m_quote && isNext) {
                m_split.hasDoubled = true;
                ++m_at;
            } else if (m_text[m_at] == m_quote) {
                ++m_at;
                return;
            }
        }
        ++m_split.torn;
    }

    std::string_view m_text;
    char m_separator;
    char m_quote;
    std::size_t m_at = 0;
    SplitText m_split;
};

} // namespace

SplitText splitText(std::string_view text, char separator, char quote, std::size_t mostRows)
{
    return Splitter(text, separator, quote).run(mostRows);
}

} // namespace muster::exchange
