#include "session/stamp.h"

#include <QDateTime>

namespace muster::session {

std::string userName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? "somebody" : name.toStdString();
}

store::Stamp stampOfNow()
{
    return {QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(), userName()};
}

} // namespace muster::session
