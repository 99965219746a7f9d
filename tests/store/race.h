#pragma once
// Several processes that try the same thing at once.

#include <array>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace muster::store::test {

/// Processes that wait for one start, try the same thing at once, and live until all of them have tried.
class Race {
  public:
    template <class Try>
    Race(int racers, Try&& attempt)
    {
        Pipe start, tried, end;
        std::vector<pid_t> processes;
        for (int i = 0; i < racers; ++i) {
            processes.push_back(fork());
            if (processes.back() == 0)
                run(start, tried, end, attempt);
        }
        start.write(racers);
        for (int i = 0; i < racers; ++i)
            m_winners += tried.read() == 'y' ? 1 : 0;
        end.write(racers);
        for (const pid_t process : processes)
            waitpid(process, nullptr, 0);
    }
    [[nodiscard]] int winners() const { return m_winners; }

  private:
    struct Pipe {
        std::array<int, 2> ends{};
        Pipe()
        {
            if (pipe(ends.data()) != 0)
                throw std::runtime_error("no pipe");
        }
        ~Pipe()
        {
            close(ends[0]);
            close(ends[1]);
        }
        Pipe(const Pipe&) = delete;
        Pipe& operator=(const Pipe&) = delete;
        [[nodiscard]] char read() const
        {
            char byte = 0;
            return ::read(ends[0], &byte, 1) == 1 ? byte : '\0';
        }
        void write(int count, char byte = '.') const
        {
            const std::string bytes(static_cast<std::size_t>(count), byte);
            if (::write(ends[1], bytes.data(), bytes.size()) != count)
                throw std::runtime_error("a pipe does not take what is written");
        }
    };

    /// What a racer does; its lock is never given back, as by a program that is killed.
    template <class Try>
    [[noreturn]] static void run(const Pipe& start, const Pipe& tried, const Pipe& end, Try& attempt)
    {
        (void)start.read();
        tried.write(1, attempt() ? 'y' : 'n');
        (void)end.read();
        _exit(0);
    }

    int m_winners = 0;
};

} // namespace muster::store::test
