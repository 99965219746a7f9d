#pragma once
// SHA-256, taken bit by bit.

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace muster::store {

class Digest {
  public:
    Digest();
    void add(std::string_view bytes);
    /// Adds the text and a zero byte, so that two texts are not taken for one.
    void addText(std::string_view text);
    /// The 32 bytes; nothing can be added after it.
    [[nodiscard]] std::string finish();

  private:
    struct Delete {
        void operator()(evp_md_ctx_st*) const;
    };
    std::unique_ptr<evp_md_ctx_st, Delete> m_context;
};

} // namespace muster::store
