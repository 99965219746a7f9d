#pragma once
// A part of a workbook read as XML, element by element and never as a whole. Document types, and so all
// entities of a file's own, are refused.

#include "exchange/read/workbook/parts/parts.h"

#include <optional>
#include <string_view>

namespace muster::exchange {

/// The attributes of an element as expat hands them over: name, value, name, value, null.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) {}
    /// The value of an attribute, by its whole name; empty where there is none.
    [[nodiscard]] std::string_view operator[](std::string_view name) const
    {
        for (auto pair = m_pairs; *pair; pair += 2)
            if (name == *pair)
                return pair[1];
        return {};
    }
    /// Calls with each name and value.
    template <class Take>
    void each(const Take& take) const
    {
        for (auto pair = m_pairs; *pair; pair += 2)
            take(std::string_view(pair[0]), std::string_view(pair[1]));
    }

  private:
    const char* const* m_pairs;
};

/// The name without what stands before its colon.
[[nodiscard]] inline std::string_view localName(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Whether an attribute or a cell says yes.
[[nodiscard]] inline bool isOn(std::string_view value)
{
    return value == "1" || value == "true";
}

/// Hears of the elements of a part, with their names as they are written.
class XmlHandler {
  public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes&) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view) {}

    [[nodiscard]] bool isStopped() const { return m_stopped; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

  protected:
    /// Ends the reading with an error.
    void refuse(Error error)
    {
        if (!m_stopped)
            m_error = std::move(error);
        m_stopped = true;
    }
    void refuseUnless(Result<void> result)
    {
        if (!result)
            refuse(std::move(result.error()));
    }
    /// Ends the reading: it has seen enough.
    void finish() { m_stopped = true; }

  private:
    std::optional<Error> m_error;
    bool m_stopped = false;
};

/// Errors: as Parts::read(), what the handler refuses, and BadInput where it is no XML, has a document type,
/// is nested too deeply, or has a tag that is too long.
[[nodiscard]] Result<void> readXml(const Parts&, std::string_view part, std::uintmax_t most, XmlHandler&,
                                   const Progress& = {});

} // namespace muster::exchange
