#include "store/file/digest.h"

#include "store/file/refused.h"

#include <array>
#include <openssl/evp.h>

namespace muster::store {

namespace {

void require(bool done)
{
    if (!done)
        throw Refused({ErrorCode::Unreadable, "the cryptographic library does not compute SHA-256"});
}

} // namespace

void Digest::Delete::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Digest::Digest() : m_context(EVP_MD_CTX_new())
{
    require(m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1);
}

void Digest::add(std::string_view bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) == 1);
}

void Digest::addText(std::string_view text)
{
    add(text);
    add(std::string_view("\0", 1));
}

std::string Digest::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned size = 0;
    require(EVP_DigestFinal_ex(m_context.get(), hash.data(), &size) == 1);
    return {hash.begin(), hash.begin() + size};
}

} // namespace muster::store
