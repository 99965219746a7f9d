#pragma once
// The colours of the window, once for light and once for dark. Widgets take their colours from the palette
// that is made of them, or from the theme that belongs to their palette; nothing else names a colour.
// Every text stands on its ground with a contrast of at least 4.5 : 1, and the hues of the heat map, orange
// for vacant and blue for over-filled, are told apart by colour-blind eyes.

#include <QColor>
#include <QPalette>
#include <array>

class QWidget;

namespace muster::ui {

struct Theme {
    QColor window;  ///< behind the pages
    QColor surface; ///< cards, tables, panels
    QColor sidebar; ///< behind the navigation
    QColor heading; ///< behind a table's headings
    QColor text;
    QColor muted;   ///< text that explains
    QColor line;    ///< lines inside a table, outlines of cards
    QColor control; ///< outlines of buttons and inputs
    QColor accent;  ///< what is chosen, and the main thing in a chart
    QColor onAccent;
    QColor chosen;   ///< behind a chosen row
    QColor negative; ///< a shortage
    QColor warning;  ///< text of a warning
    QColor warningGround;
    QColor warningLine;
    QColor litGround;               ///< behind a figure that has just moved
    std::array<QColor, 7> vacant;   ///< from nothing vacant to all of it
    std::array<QColor, 2> overFull; ///< posts filled beyond the establishment
    std::array<QColor, 4> ladder;   ///< required, funded, in post, available
    QColor inkDark;                 ///< text on pale heat colours
    QColor inkLight;                ///< text on strong ones

    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] bool isDark() const;
};

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();
/// The theme that a widget's palette was made from.
[[nodiscard]] const Theme& themeOf(const QWidget* widget);
[[nodiscard]] const Theme& themeOf(const QPalette& palette);

/// How far two colours stand apart, 1 to 21, as WCAG 2 reckons it.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// The colours of a heat map's cell.
struct HeatColours {
    QColor ground;
    QColor ink;
};
/// Of a vacancy as a share of the establishment; below zero is over-full.
[[nodiscard]] HeatColours heatColours(const Theme& theme, double share);

} // namespace muster::ui
