#include "cli/terminal_progress.h"

#include "base/text.h"

#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace muster::cli {

namespace {

constexpr auto kEach = std::chrono::milliseconds(200);
constexpr const char* kEmptyLine = "\r\x1b[K";

} // namespace

TerminalProgress::TerminalProgress(std::string doing) : m_doing(std::move(doing))
{
    if (::isatty(STDERR_FILENO) != 0)
        m_listener = [this](double share) { write(share); };
    else
        m_listener = [](double) {};
}

TerminalProgress::~TerminalProgress()
{
    if (m_isShown)
        std::fputs(kEmptyLine, stderr);
}

void TerminalProgress::write(double share)
{
    if (Clock::now() < m_next)
        return;
    m_next = Clock::now() + kEach;
    m_isShown = true;
    fmt::print(stderr, "{}{} … {:.0f} %", kEmptyLine, visible(m_doing), 100 * share);
    std::fflush(stderr);
}

} // namespace muster::cli
