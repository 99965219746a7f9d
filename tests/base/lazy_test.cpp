#include "base/lazy.h"

#include <gtest/gtest.h>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace muster {

TEST(Lazy, IsMadeOnceWhoeverAsks)
{
    const Lazy<std::string> lazy;
    std::atomic<int> made = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                const std::string& value = lazy.get([&](std::string& text, bool) {
                    ++made;
                    text = "A value that needs memory of its own";
                });
                EXPECT_EQ(value, "A value that needs memory of its own");
            });
    }
    EXPECT_EQ(made, 1);
}

TEST(Lazy, IsMadeAnewOfWhatWasForgotten)
{
    Lazy<std::string> lazy;
    const auto longer = [](std::string& text, bool isOwn) { text += isOwn ? "b" : "a"; };
    EXPECT_EQ(lazy.get(longer), "a");
    EXPECT_EQ(lazy.get(longer), "a");
    lazy.forget();
    lazy.forget();
    EXPECT_EQ(lazy.get(longer), "ab");
}

TEST(Lazy, IsMadeOfANewOneAfterItCouldNotBe)
{
    Lazy<std::string> lazy;
    EXPECT_EQ(lazy.get([](std::string& text, bool) { text = "half"; }), "half");
    lazy.forget();
    EXPECT_THROW(static_cast<void>(lazy.get([](std::string& text, bool) {
                     text += " done";
                     throw std::runtime_error("short of memory");
                 })),
                 std::runtime_error);
    EXPECT_EQ(lazy.get([](std::string& text, bool) { text += "whole"; }), "whole");
}

TEST(Lazy, TakesItsValueAlongWhenItIsMoved)
{
    Lazy<std::string> lazy;
    EXPECT_EQ(lazy.get([](std::string& text, bool) { text = "made"; }), "made");
    const Lazy<std::string> moved(std::move(lazy));
    EXPECT_EQ(moved.get([](std::string& text, bool) { text = "made again"; }), "made");
}

TEST(Lazy, IsMadeOfOneThatIsGone)
{
    auto first = std::make_unique<Lazy<std::string>>();
    EXPECT_EQ(first->get([](std::string& text, bool) { text = "first"; }), "first");
    const Lazy<std::string> second = first->next();
    const Lazy<std::string> third = second.next();
    const auto longer = [](std::string& text, bool isOwn) { text += isOwn ? " its own" : " gone"; };
    EXPECT_EQ(second.get(longer), " gone") << "the first is still there";
    first.reset();
    EXPECT_EQ(third.get(longer), "first gone");
    const Lazy<std::string> fourth = third.next();
    EXPECT_EQ(fourth.get(longer), " gone") << "it was taken";
}

} // namespace muster
