#include "exchange/read/convert.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <iconv.h>
#include <memory>

namespace muster::exchange {

Converted converted(std::string_view bytes, const char* encoding)
{
    Converted made;
    const iconv_t converter = iconv_open("UTF-8", encoding);
    if (reinterpret_cast<std::intptr_t>(converter) == -1)
        return made;
    const std::unique_ptr<void, int (*)(iconv_t)> open(converter, iconv_close);
    std::string from(bytes);
    std::string part(std::min<std::size_t>(from.size() + 16, 65536), '\0');
    char* in = from.data();
    std::size_t left = from.size();
    made.whole = true;
    while (left > 0 && made.whole) {
        char* out = part.data();
        std::size_t room = part.size();
        const bool stopped = iconv(converter, &in, &left, &out, &room) == std::size_t(-1);
        made.whole = !stopped || errno == E2BIG;
        made.text.append(part.data(), part.size() - room);
    }
    return made;
}

} // namespace muster::exchange
