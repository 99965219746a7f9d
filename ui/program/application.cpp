#include "program/application.h"

#include <QMessageBox>
#include <QTimer>

namespace muster::ui {

namespace {

constexpr std::size_t kReserve = 4 * 1024 * 1024; // bytes

} // namespace

Application::Application(int& count, char** arguments)
    : QApplication(count, arguments), m_reserve(std::make_unique<char[]>(kReserve))
{
}

bool Application::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::bad_alloc&) {
        m_reserve.reset();
        tellSoon(tr(
            "Muster ran out of memory and could not do that. Every change made before is saved. Close other "
            "programs, then close Muster and open the plan again."));
    } catch (const std::exception& exception) {
        tellSoon(
            tr("Something went wrong and Muster could not do that (%1). Every change made before is saved. "
               "Close Muster and open the plan again.")
                .arg(QString::fromUtf8(exception.what())));
    }
    return false;
}

/// Not now: the handler that threw may have been painting.
void Application::tellSoon(const QString& sentence)
{
    if (m_telling)
        return;
    m_telling = true;
    QTimer::singleShot(0, this, [this, sentence] { tell(sentence); });
}

void Application::tell(const QString& sentence)
{
    QMessageBox(QMessageBox::Warning, tr("Muster"), sentence, QMessageBox::Ok, activeWindow()).exec();
    m_reserve.reset(new (std::nothrow) char[kReserve]);
    m_telling = false;
}

} // namespace muster::ui
