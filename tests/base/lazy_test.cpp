#include "base/lazy.h"

#include <gtest/gtest.h>
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
                const std::string& value = lazy.get([&](std::string& text) {
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
    const auto longer = [](std::string& text) { text += "a"; };
    EXPECT_EQ(lazy.get(longer), "a");
    EXPECT_EQ(lazy.get(longer), "a");
    lazy.forget();
    EXPECT_EQ(lazy.get(longer), "aa");
}

TEST(Lazy, IsMadeOfANewOneAfterItCouldNotBe)
{
    Lazy<std::string> lazy;
    EXPECT_EQ(lazy.get([](std::string& text) { text = "half"; }), "half");
    lazy.forget();
    EXPECT_THROW(static_cast<void>(lazy.get([](std::string& text) {
                     text += " done";
                     throw std::runtime_error("short of memory");
                 })),
                 std::runtime_error);
    EXPECT_EQ(lazy.get([](std::string& text) { text += "whole"; }), "whole");
}

TEST(Lazy, TakesItsValueAlongWhenItIsMoved)
{
    Lazy<std::string> lazy;
    EXPECT_EQ(lazy.get([](std::string& text) { text = "made"; }), "made");
    const Lazy<std::string> moved(std::move(lazy));
    EXPECT_EQ(moved.get([](std::string& text) { text = "made again"; }), "made");
}

} // namespace muster
