#pragma once
// The apostrophe that keeps a spreadsheet from taking a text for a formula. The files and the clipboard share
// it.

#include <string>
#include <string_view>

namespace muster {

/// Which texts get the apostrophe: those alone that would lose one when it is taken off, or also every text
/// that a spreadsheet would take for a formula.
enum class GuardFormulas { No, Yes };

/// Whether the text gets one.
[[nodiscard]] bool needsGuard(std::string_view text, GuardFormulas);
/// The text with the apostrophe that keeps a spreadsheet from taking it for a formula: one that begins,
/// behind spaces or not, with =, +, -, @ of usual or full width, a tab or a line break. Source: OWASP, "CSV
/// Injection". A text that already looks guarded gets one either way, so that taking it off always gives the
/// text back.
[[nodiscard]] std::string guardedText(std::string_view text, GuardFormulas);
/// The text without its guard.
[[nodiscard]] std::string_view unguardedText(std::string_view text);

} // namespace muster
