#pragma once
// muster [PLAN] [--page NAME] [--scenario NAME] [--beside NAME] [--locality NAME] [--period P]
// [--grab FILE.png] [--size WxH] [--dark]

#include "base/result.h"

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

namespace muster::ui {

class MainWindow;

struct Options {
    QString plan{};
    QString page{};
    QString scenario{};
    QString beside{};
    QString locality{};
    QString period{};
    QString grab{};
    std::optional<QSize> size{};
    bool dark = false;
};

/// Reads the command line; leaves the program for --help and for options there are not.
[[nodiscard]] Result<Options> readOptions(const QStringList& arguments);
/// Opens the plan and goes to the page, locality and period asked for.
[[nodiscard]] Result<void> follow(const Options& options, MainWindow& window);
/// Draws the window into a file once its layout has settled, then leaves the program.
void grabWhenSettled(MainWindow& window, const QString& file);

} // namespace muster::ui
