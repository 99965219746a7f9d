#pragma once
// Numbers with a point in them, whatever the language of the desktop: libxlsxwriter writes them through
// printf, which would put a comma there.

#include <locale.h>

namespace muster::exchange {

/// As long as it lives, this thread writes numbers as C does; other threads are left alone.
class PlainNumbers {
  public:
    PlainNumbers() : m_before(::uselocale(plain())) {}
    ~PlainNumbers() { ::uselocale(m_before); }
    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;

  private:
    static locale_t plain()
    {
        static const locale_t kPlain = ::newlocale(LC_ALL_MASK, "C", locale_t());
        return kPlain;
    }

    locale_t m_before;
};

} // namespace muster::exchange
