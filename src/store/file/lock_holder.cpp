#include "store/file/lock_holder.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <unistd.h>
#include <utility>

namespace muster::store {

namespace {

std::string hostName()
{
    std::array<char, 256> name{};
    gethostname(name.data(), name.size() - 1);
    return name.data();
}

std::string firstLineOf(const std::string& path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

/// When the process was started, in the kernel's ticks since boot: field 22 of its stat line. Empty where the
/// system does not say.
std::string startOf(pid_t process)
{
    const std::string line = firstLineOf(fmt::format("/proc/{}/stat", process));
    const auto name = line.rfind(')'); // the second field, in brackets, may hold blanks itself
    std::istringstream fields(name == std::string::npos ? std::string() : line.substr(name + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number)
        fields >> field;
    return fields ? field : std::string();
}

} // namespace

Computer Computer::here()
{
    std::error_code ignored;
    return {firstLineOf("/etc/machine-id"), firstLineOf("/proc/sys/kernel/random/boot_id"),
            std::filesystem::read_symlink("/proc/self/ns/pid", ignored).string()};
}

LockHolder LockHolder::here(std::string who)
{
    for (char& c : who)
        c = c == '\n' || c == '\r' ? ' ' : c;
    return {std::move(who), hostName(), getpid(), startOf(getpid()), Computer::here()};
}

LockHolder LockHolder::parse(const std::string& content)
{
    std::istringstream lines(content);
    LockHolder holder;
    std::string process;
    for (std::string* line : {&holder.who, &holder.host, &process, &holder.started, &holder.computer.machine,
                              &holder.computer.boot, &holder.computer.space})
        std::getline(lines, *line);
    holder.process = static_cast<pid_t>(std::strtol(process.c_str(), nullptr, 10));
    return holder;
}

std::string LockHolder::text() const
{
    return fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n", who, host, process, started, computer.machine,
                       computer.boot, computer.space);
}

std::string LockHolder::toEnglish() const
{
    return who.empty() ? std::string("another program") : fmt::format("{} on {}", who, host);
}

bool LockHolder::isGone() const
{
    const Computer here = Computer::here();
    if (process <= 0 || computer.boot.empty())
        return false;
    if (computer.boot != here.boot) // this computer was started again, or it is another one
        return !here.machine.empty() && computer.machine == here.machine;
    if (computer.space != here.space)
        return false;
    if (kill(process, 0) != 0 && errno == ESRCH)
        return true;
    return startOf(process) != started;
}

} // namespace muster::store
