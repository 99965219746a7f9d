#include "session/file_check.h"

#include "session/door.h"
#include "store/verify.h"

namespace muster::session {

namespace {

QStringList findingsOf(const std::string& path)
{
    const auto found = atDoor("looking whether the file is sound", [&] {
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

FileCheck::FileCheck(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

FileCheck::~FileCheck()
{
    m_pool.waitForDone();
}

void FileCheck::start(const QString& path)
{
    forget();
    m_running = true;
    m_pool.start([this, path = path.toStdString(), number = m_number] {
        const QStringList findings = findingsOf(path);
        QMetaObject::invokeMethod( // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): Qt owns the call
            this, [this, findings, number] { deliver(number, findings); }, Qt::QueuedConnection);
    });
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
