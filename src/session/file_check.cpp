#include "session/file_check.h"

#include "session/door.h"
#include "store/verify.h"

#include <QCoreApplication>
#include <QEvent>
#include <memory>

namespace muster::session {

namespace {

constexpr std::string_view kLooking = "looking whether the plan's file is sound";

QStringList findingsOf(const std::string& path)
{
    const auto found = atDoor(kLooking, [&] {
        return store::verify(path).map([](const store::Report& report) {
            QStringList findings;
            for (const store::Finding& finding : report.findings)
                findings << QString::fromStdString(finding.message);
            return findings;
        });
    });
    return found ? *found : QStringList{QString::fromStdString(found.error().sentence())};
}

} // namespace

FileCheck::FileCheck(QObject* parent) : QObject(parent) {}

/// Made before the work begins, with what is said where memory runs short, so that an answer always comes
/// back.
class FileCheck::Looked : public QEvent {
  public:
    explicit Looked(int file) : QEvent(QEvent::User), number(file) {}

    const int number;
    QStringList findings{QString::fromStdString(outOfMemory(kLooking).sentence())};
};

void FileCheck::start(const QString& path)
{
    forget();
    auto looked = std::make_unique<Looked>(m_number);
    m_worker.start([this, path = path.toStdString(), looked = looked.get()] {
        try {
            looked->findings = findingsOf(path);
        } catch (...) { // too little memory even to say so
        }
        QCoreApplication::postEvent(this, looked);
    });
    static_cast<void>(looked.release()); // the event is Qt's
    m_running = true;
}

bool FileCheck::event(QEvent* event)
{
    const auto* looked = dynamic_cast<Looked*>(event);
    if (looked)
        deliver(looked->number, looked->findings);
    return looked || QObject::event(event);
}

void FileCheck::forget()
{
    ++m_number;
    m_running = false;
    m_findings.clear();
}

void FileCheck::deliver(int number, const QStringList& findings)
{
    if (number != m_number)
        return; // another file has been opened since
    m_running = false;
    m_findings = findings;
    emit finished();
}

} // namespace muster::session
