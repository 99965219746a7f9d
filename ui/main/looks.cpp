#include "main/looks.h"

#include "theme/style.h"

#include <QActionGroup>
#include <QEvent>
#include <QMainWindow>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <array>

namespace muster::ui {

namespace {

const QLatin1String kTextKey("textSteps");
const QLatin1String kColoursKey("colours");
const QLatin1String kPlaceKey("windowPlace");

constexpr std::array kColourWords{"desktop", "light", "dark"};

int keptSteps()
{
    return QSettings().value(kTextKey, 0).toInt();
}

Colours keptColours()
{
    const QString word = QSettings().value(kColoursKey).toString();
    for (std::size_t i = 0; i < kColourWords.size(); ++i)
        if (word == QLatin1String(kColourWords[i]))
            return static_cast<Colours>(i);
    return Colours::Desktop;
}

bool isDark(Colours colours)
{
    return colours == Colours::Dark || (colours == Colours::Desktop && desktopIsDark());
}

void setTextSteps(int steps)
{
    QSettings().setValue(kTextKey, setTextSize(steps));
}

} // namespace

Looks::Looks(QMainWindow& window, QMenu& menu) : QObject(&window), m_window(window)
{
    menu.addSeparator();
    addTextSizes(*menu.addMenu(tr("&Text size")));
    addColours(*menu.addMenu(tr("C&olours")));
    window.installEventFilter(this);
}

void Looks::addTextSizes(QMenu& menu)
{
    const auto add = [&](const char* name, const QString& text, const QKeySequence& keys, const auto& act) {
        QAction* action = menu.addAction(text, this, act);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
    };
    add("largerAction", tr("&Larger"), QKeySequence(QStringLiteral("Ctrl++")),
        [] { setTextSteps(keptSteps() + 1); });
    add("smallerAction", tr("&Smaller"), QKeySequence(QStringLiteral("Ctrl+-")),
        [] { setTextSteps(keptSteps() - 1); });
    add("normalAction", tr("&Normal"), QKeySequence(QStringLiteral("Ctrl+0")), [] { setTextSteps(0); });
}

void Looks::addColours(QMenu& menu)
{
    auto* group = new QActionGroup(this);
    const std::array texts{tr("As the &desktop has them"), tr("&Light"), tr("D&ark")};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QAction* action = menu.addAction(texts[i]);
        action->setObjectName(QLatin1String(kColourWords[i]) + QStringLiteral("Action"));
        action->setCheckable(true);
        action->setChecked(keptColours() == static_cast<Colours>(i));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [i] {
            QSettings().setValue(kColoursKey, QLatin1String(kColourWords[i]));
            dress(isDark(static_cast<Colours>(i)));
        });
    }
}

void Looks::dressAsKept(bool dark)
{
    dress(dark || isDark(keptColours()));
    setTextSize(keptSteps());
}

void Looks::placeAsKept(QMainWindow& window, std::optional<QSize> size)
{
    constexpr QSize kFirst(1440, 900);
    if (!size && window.restoreGeometry(QSettings().value(kPlaceKey).toByteArray()))
        return;
    window.resize(size.value_or(kFirst).boundedTo(window.screen()->availableSize()));
}

bool Looks::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Close)
        QSettings().setValue(kPlaceKey, m_window.saveGeometry());
    return QObject::eventFilter(watched, event);
}

} // namespace muster::ui
