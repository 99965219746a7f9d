// A handler that throws ends in a message, not in the end of the program.

#include "program/application.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <gtest/gtest.h>

namespace muster::ui {

namespace {

template <class Exception>
class Thrower : public QObject {
  public:
    explicit Thrower(Exception exception) : m_exception(std::move(exception)) {}
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::User)
            throw m_exception;
        return QObject::event(event);
    }

  private:
    Exception m_exception;
};

/// Sends so many events to something that throws; the sentences that are then said, each box being closed.
template <class Exception>
QStringList saidAfter(int events, Exception exception)
{
    Thrower<Exception> thrower(std::move(exception));
    for (int i = 0; i < events; ++i)
        QCoreApplication::postEvent(&thrower, new QEvent(QEvent::User));
    QStringList said;
    QTimer reader;
    QObject::connect(&reader, &QTimer::timeout, &reader, [&] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
            said += box->text();
            box->accept();
        }
    });
    reader.start(5);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !said.isEmpty(); }));
    QCoreApplication::processEvents(); // what else would be said
    QCoreApplication::processEvents();
    return said;
}

} // namespace

TEST(Application, ThatRunsOutOfMemorySaysWhatToDoOnceForAStormOfEvents)
{
    const QStringList said = saidAfter(20, std::bad_alloc());
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.first().contains(QStringLiteral("ran out of memory")));
    EXPECT_TRUE(said.first().contains(QStringLiteral("Close other programs")));
}

TEST(Application, SaysAnyOtherSurpriseAsPlainText)
{
    const QStringList said = saidAfter(1, std::runtime_error("<b>odd</b>"));
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.first().contains(QStringLiteral("<b>odd</b>")));
}

TEST(Application, SaysItAgainTheNextTime)
{
    EXPECT_EQ(saidAfter(1, std::bad_alloc()).size(), 1);
    EXPECT_EQ(saidAfter(1, std::bad_alloc()).size(), 1);
}

} // namespace muster::ui
