// The desktop program: reads the command line, dresses the application and shows the window.

#include "main/looks.h"
#include "main/main_window.h"
#include "main/options.h"
#include "program/application.h"
#include "program/translation.h"
#include "theme/style.h"

#include <QIcon>
#include <QLocale>
#include <algorithm>
#include <iostream>
#include <new>
#include <string_view>

namespace {

constexpr int kWrongInput = 1;
constexpr int kCannotGoOn = 3;
constexpr QSize kPictureSize(1440, 900);

/// A picture needs no screen: without one it is drawn off screen.
void drawWithoutScreen(int argc, char** argv)
{
    const bool grabs = std::any_of(
        argv, argv + argc, [](const char* word) { return std::string_view(word).starts_with("--grab"); });
    const bool anyScreen = qEnvironmentVariableIsSet("DISPLAY") ||
                           qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
                           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (grabs && !anyScreen)
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

int complain(const muster::Error& error)
{
    std::cerr << "muster: " << error.sentence() << '\n';
    return kWrongInput;
}

int run(int argc, char** argv)
{
    drawWithoutScreen(argc, argv);
    muster::ui::Application application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Muster"));
    QApplication::setApplicationName(QStringLiteral("muster"));
    QApplication::setApplicationVersion(QStringLiteral(MUSTER_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("muster")); // by which the desktop groups its windows
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("muster")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    muster::ui::translate(QLocale::system(), muster::ui::translationsFolder());
    const auto options = muster::ui::readOptions(QApplication::arguments());
    if (!options)
        return complain(options.error());
    const bool isPicture = !options->grab.isEmpty(); // drawn as asked for, not as the window was left
    if (isPicture)
        muster::ui::dress(options->dark || muster::ui::desktopIsDark());
    else
        muster::ui::Looks::dressAsKept(options->dark);

    muster::ui::MainWindow window;
    if (isPicture)
        window.resize(options->size.value_or(kPictureSize));
    else
        muster::ui::Looks::placeAsKept(window, options->size);
    window.show();
    if (const auto followed = muster::ui::follow(*options, window); !followed)
        return complain(followed.error());
    if (isPicture)
        muster::ui::grabWhenSettled(window, options->grab);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) {
        std::cerr << "muster: ran out of memory. Close other programs and start it again.\n";
    } catch (const std::exception& exception) {
        std::cerr << "muster: could not go on (" << exception.what() << ").\n";
    }
    return kCannotGoOn;
}
