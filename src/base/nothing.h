#pragma once
// No value, in a variant that may hold a text instead.

namespace muster {

/// No value. Its copying is written out, so that it is not trivial: among trivial types and texts alone the
/// standard library of GCC 12 takes a variant for one that always holds a value, and reads past its end when
/// memory runs short while it is copied. std::monostate is trivial.
struct Nothing {
    Nothing() noexcept = default;
    Nothing(const Nothing&) noexcept {} // NOLINT(modernize-use-equals-default): see above
    Nothing& operator=(const Nothing&) noexcept = default;
    ~Nothing() = default;

    friend bool operator==(const Nothing&, const Nothing&) noexcept { return true; }
    friend bool operator<(const Nothing&, const Nothing&) noexcept { return false; }
};

} // namespace muster
