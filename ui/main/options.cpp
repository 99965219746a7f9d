#include "main/options.h"

#include "base/written_dates.h"
#include "main/main_window.h"
#include "models/format.h"
#include "plan/scenarios/scenarios.h"

#include <QCommandLineParser>
#include <QTimer>

namespace muster::ui {

namespace {

// Laying out takes a few rounds of the event loop: a table learns its width, then its height.
constexpr int kRounds = 4;
constexpr int kCannotWrite = 3;

Result<QSize> parseSize(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() > 0 && size.height() > 0)
        return size;
    return fail({ErrorCode::BadInput,
                 "--size is not a size",
                 {},
                 text.toStdString(),
                 "width and height in pixels: 1440x900",
                 {}});
}

Result<void> choosePage(const QString& name, MainWindow& window)
{
    const QString id = name.trimmed().toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
    if (id.isEmpty() || window.showPage(id))
        return {};
    return fail({ErrorCode::NotFound,
                 "there is no such page",
                 {},
                 name.toStdString(),
                 window.pageNames().join(QStringLiteral(", ")).toStdString(),
                 {}});
}

Result<void> chooseScenario(const QString& name, MainWindow& window)
{
    return plan::findScenario(window.document().plan(), name.toStdString())
        .and_then([&](const std::optional<plan::ScenarioId>& id) { return window.document().showIn(id); });
}

Result<void> chooseLocality(const QString& name, MainWindow& window)
{
    if (name.isEmpty())
        return {};
    const auto found = plan::findByName<plan::Locality>(window.document().plan(), name.toStdString());
    if (!found)
        return fail(found.error());
    window.context().chooseLocality(window.document().results().inputs().dimensions().indexOf(*found));
    return {};
}

Result<void> chooseBeside(const QString& name, Context& context)
{
    if (name.isEmpty())
        return {};
    return plan::findScenario(context.document().plan(), name.toStdString())
        .map([&](const std::optional<plan::ScenarioId>& found) { context.beside().choose(found); });
}

Result<void> choosePeriod(const QString& text, Context& context)
{
    if (text.isEmpty())
        return {};
    const auto period = readPeriod(text.toStdString());
    if (!period)
        return fail(period.error());
    context.chooseLength(period->length);
    const auto spans = context.spans();
    const auto found = std::ranges::find(spans, *period, &PeriodSpan::period);
    if (found == spans.end())
        return fail({ErrorCode::NotFound,
                     "the plan does not hold this period",
                     {},
                     period->toString(),
                     spans.front().period.toString() + " to " + spans.back().period.toString(),
                     {}});
    context.chooseSpan(*found);
    return {};
}

/// What is still being worked out comes first, and is laid out after.
void grabAfter(int rounds, MainWindow& window, const QString& file)
{
    if (rounds > 0 || window.isWorking()) {
        const int left = window.isWorking() ? kRounds : rounds - 1;
        QTimer::singleShot(0, &window, [left, &window, file] { grabAfter(left, window, file); });
        return;
    }
    QCoreApplication::exit(window.grab().save(file) ? 0 : kCannotWrite);
}

} // namespace

Result<Options> readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("PLAN"), QStringLiteral("The plan to open"));
    parser.addOptions(
        {{QStringLiteral("page"), QStringLiteral("Show this page"), QStringLiteral("NAME")},
         {QStringLiteral("scenario"), QStringLiteral("Show the plan in this scenario"),
          QStringLiteral("NAME")},
         {QStringLiteral("beside"), QStringLiteral("Put this scenario's figures, or the Baseline's, beside"),
          QStringLiteral("NAME")},
         {QStringLiteral("locality"), QStringLiteral("Choose this locality"), QStringLiteral("NAME")},
         {QStringLiteral("period"), QStringLiteral("Choose this period: 2027-04, 2027-Q2, 2027/28"),
          QStringLiteral("P")},
         {QStringLiteral("grab"), QStringLiteral("Draw the window into this file and leave"),
          QStringLiteral("FILE.png")},
         {QStringLiteral("size"), QStringLiteral("The window's size"), QStringLiteral("WxH")},
         {QStringLiteral("dark"), QStringLiteral("Dark colours")}});
    parser.process(arguments);
    const auto value = [&](const char* name) { return parser.value(QLatin1String(name)); };
    Options options{.plan = parser.positionalArguments().value(0),
                    .page = value("page"),
                    .scenario = value("scenario"),
                    .beside = value("beside"),
                    .locality = value("locality"),
                    .period = value("period"),
                    .grab = value("grab"),
                    .dark = parser.isSet(QStringLiteral("dark"))};
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = parseSize(value("size"));
        if (!size)
            return fail(size.error());
        options.size = *size;
    }
    return options;
}

Result<void> follow(const Options& options, MainWindow& window)
{
    if (!options.plan.isEmpty() && !window.openPlan(options.plan)) {
        if (options.grab.isEmpty())
            return {};                             // the window says why
        const QString sentence = window.message(); // ends in a full stop, and so will the error
        return fail({ErrorCode::Unreadable, sentence.chopped(1).toStdString(), {}, {}, {}, {}});
    }
    return choosePage(options.page, window)
        .and_then([&] { return chooseScenario(options.scenario, window); })
        .and_then([&] { return chooseBeside(options.beside, window.context()); })
        .and_then([&] { return chooseLocality(options.locality, window); })
        .and_then([&] { return choosePeriod(options.period, window.context()); });
}

void grabWhenSettled(MainWindow& window, const QString& file)
{
    grabAfter(kRounds, window, file);
}

} // namespace muster::ui
