#pragma once
// A day, month or period taken apart by its look alone. For base/written_dates.h.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// The shape of a text, with a letter for each part and the marks between them, and the numbers of the parts.
/// y is a year of four digits, d two digits, n one, m a month's name, q a quarter, t "to" and f "FY". Empty
/// where there is anything else.
class DateParts {
  public:
    explicit DateParts(std::string_view text);

    [[nodiscard]] bool isOneOf(std::initializer_list<std::string_view> shapes) const;
    [[nodiscard]] const std::string& shape() const { return m_shape; }
    [[nodiscard]] int operator[](std::size_t part) const { return m_numbers[part]; }
    /// What is behind so many letters of the shape, which hold so many parts.
    [[nodiscard]] DateParts behind(std::size_t letters, std::size_t parts) const;

  private:
    DateParts() = default;
    bool take(std::string_view& text);
    bool takeNumber(std::string_view& text);
    bool takeWord(std::string_view& text);
    void add(char letter, int number);

    std::string m_shape;
    std::vector<int> m_numbers;
};

} // namespace muster
