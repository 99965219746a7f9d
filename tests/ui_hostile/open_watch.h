#pragma once
// Hears whether anything opens a file.

#include <QFile>
#include <sys/inotify.h>
#include <unistd.h>

namespace muster::ui::test {

class OpenWatch {
  public:
    explicit OpenWatch(const QString& path) : m_handle(inotify_init1(IN_NONBLOCK))
    {
        inotify_add_watch(m_handle, QFile::encodeName(path).constData(), IN_OPEN | IN_ACCESS);
    }
    ~OpenWatch() { close(m_handle); }
    OpenWatch(const OpenWatch&) = delete;
    OpenWatch& operator=(const OpenWatch&) = delete;

    /// Since the last time it was asked.
    [[nodiscard]] bool wasOpened() const
    {
        char events[4096];
        bool any = false;
        while (read(m_handle, events, sizeof events) > 0)
            any = true;
        return any;
    }

  private:
    int m_handle;
};

} // namespace muster::ui::test
