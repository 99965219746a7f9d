#pragma once
// Waiting for what a document does on its other threads.

#include "session/document.h"

#include <QTest>
#include <gtest/gtest.h>

namespace muster::session::test {

constexpr int kPatience = 60'000; // ms, for a slow machine; nothing is timed by it

/// Waits until the document has nothing left to do.
inline void settle(const OpenPlan& document)
{
    EXPECT_TRUE(QTest::qWaitFor([&] { return document.jobs().isIdle(); }, kPatience));
}

/// Asks a question, which is given who listens and what to do with the answer, and waits for that.
template <class T, class Ask>
Result<T> answerTo(const Ask& ask)
{
    QObject listener;
    std::optional<Result<T>> answer;
    ask(listener, Answer<T>([&](Result<T> given) { answer = std::move(given); }));
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kPatience))
        throw std::runtime_error("no answer came");
    return *std::move(answer);
}

/// Undoes the last edit; whether that was done.
inline bool undone(OpenPlan& document)
{
    bool hasFailed = false;
    const auto heard = QObject::connect(&document, &OpenPlan::failed, [&] { hasFailed = true; });
    document.undo();
    settle(document);
    QObject::disconnect(heard);
    return !hasFailed;
}

inline Result<void> copied(Document& document, const QString& path)
{
    return answerTo<void>([&](QObject& listener, const Answer<void>& done) {
        document.exchange().saveCopy(path, listener, done);
    });
}

inline Result<MergeOffer> mergeOffer(Document& document, const QString& copy)
{
    return answerTo<MergeOffer>([&](QObject& listener, const Answer<MergeOffer>& done) {
        document.past().prepareMerge(copy, {}, listener, done);
    });
}

} // namespace muster::session::test
