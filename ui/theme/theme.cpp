#include "theme/theme.h"

#include <QWidget>
#include <algorithm>
#include <cmath>

namespace muster::ui {

const Theme& lightTheme()
{
    static const Theme kLight{
        .window = "#f3f4f6",
        .surface = "#ffffff",
        .sidebar = "#eceef2",
        .heading = "#f7f8fa",
        .text = "#182230",
        .muted = "#535e6e",
        .line = "#dfe3e8",
        .control = "#b3bac5",
        .accent = "#1c5a9e",
        .onAccent = "#ffffff",
        .chosen = "#e2eaf5",
        .negative = "#a62b12",
        .warning = "#6b4a00",
        .warningGround = "#fff6d8",
        .warningLine = "#d3a93c",
        .litGround = "#fdf1d2",
        .vacant = {"#ffffff", "#fdf0e0", "#fadbb8", "#f5b877", "#e38b3c", "#b8560f", "#8a3a08"},
        .overFull = {"#dbe8f4", "#b4cfe8"},
        .ladder = {"#8a94a3", "#bac3cf", "#1c5a9e", "#5b93cb"},
        .inkDark = "#182230",
        .inkLight = "#ffffff",
    };
    return kLight;
}

const Theme& darkTheme()
{
    static const Theme kDark{
        .window = "#171b21",
        .surface = "#1e232b",
        .sidebar = "#13171c",
        .heading = "#262c35",
        .text = "#e8ebef",
        .muted = "#a9b3c0",
        .line = "#333b46",
        .control = "#566272",
        .accent = "#7db3ec",
        .onAccent = "#0d1620",
        .chosen = "#263a52",
        .negative = "#ff9a80",
        .warning = "#f3d58a",
        .warningGround = "#3a3016",
        .warningLine = "#a98530",
        .litGround = "#40361a",
        .vacant = {"#1e232b", "#33291f", "#4b3520", "#6b4317", "#8c500f", "#d98d3f", "#f7c58d"},
        .overFull = {"#1f3a54", "#2a5580"},
        .ladder = {"#8f9aa9", "#566272", "#7db3ec", "#4a80b8"},
        .inkDark = "#14110d",
        .inkLight = "#f4f1ec",
    };
    return kDark;
}

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, const QColor& colour) { p.setColor(role, colour); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, surface);
    set(QPalette::AlternateBase, heading);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Button, surface);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, negative);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::ToolTipBase, surface);
    set(QPalette::ToolTipText, text);
    set(QPalette::Light, heading);
    set(QPalette::Midlight, line);
    set(QPalette::Mid, control);
    set(QPalette::Dark, control);
    set(QPalette::Shadow, isDark() ? QColor(Qt::black) : control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, muted);
    return p;
}

bool Theme::isDark() const
{
    return window.lightness() < text.lightness();
}

const Theme& themeOf(const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
    return dark ? darkTheme() : lightTheme();
}

const Theme& themeOf(const QWidget* widget)
{
    return themeOf(widget->palette());
}

namespace {

/// Relative luminance, WCAG 2.1.
double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

// The steps of the scale: each colour holds shares up to its number.
constexpr std::array kSteps{0.005, 0.05, 0.12, 0.22, 0.40, 0.75};
constexpr double kMuchOverFull = 0.25;

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

HeatColours heatColours(const Theme& theme, double share)
{
    const auto withInk = [&](const QColor& ground) {
        const bool dark = contrast(ground, theme.inkDark) >= contrast(ground, theme.inkLight);
        return HeatColours{ground, dark ? theme.inkDark : theme.inkLight};
    };
    if (share <= -kSteps.front())
        return withInk(theme.overFull[share < -kMuchOverFull ? 1 : 0]);
    const auto step = std::ranges::lower_bound(kSteps, share) - kSteps.begin();
    return withInk(theme.vacant[static_cast<std::size_t>(step)]);
}

} // namespace muster::ui
