#include "session/reports/reports.h"

#include "exchange/read/text_file.h"
#include "report/formats.h"
#include "report/report.h"
#include "report/state.h"
#include "session/ask_file.h"
#include "store/file/plan_guard.h"

#include <QFileInfo>
#include <algorithm>

namespace muster::session {

namespace {

/// What only the plan's file knows.
struct OfFile {
    report::ReportedState state;
    std::optional<store::SignedPast> signedPast; ///< the last; none, or nobody asked
};

Result<OfFile> askOf(const store::PlanFile& file, bool tellsChanges)
{
    const auto entries = file.entries();
    if (!entries)
        return fail(entries.error());
    OfFile found{report::stateAfter(*entries), {}};
    if (!tellsChanges)
        return found;
    const auto all = file.signOffs();
    if (!all)
        return fail(all.error());
    if (all->empty())
        return found;
    return file.signedPast(std::nullopt).map([&](store::SignedPast past) {
        found.signedPast = std::move(past);
        return std::move(found);
    });
}

Result<std::optional<report::SinceSignOff>> changesSince(const OfFile& file, const Progress& progress)
{
    if (!file.signedPast)
        return std::nullopt;
    const store::SignedPast& past = *file.signedPast;
    return exchange::moversSince(past.results, past.signOff.ruleSet, past.states, progress)
        .map([&](std::vector<exchange::Mover> movers) {
            return std::optional(report::SinceSignOff{past.signOff, std::move(movers)});
        });
}

Result<void> writeTo(const std::string& path, const engine::Results& shown, const ReportWish& wish,
                     const OfFile& file, const Progress& progress)
{
    const auto format = report::formatOf(path);
    if (!format)
        return fail(format.error());
    if (auto free = store::mayReplace(path); !free)
        return free;
    std::optional<engine::Results> against;
    if (wish.against && *wish.against != shown.inputs().scenario())
        against.emplace(shown.inputs().plan(), shown, *wish.against);
    auto since = changesSince(file, progress);
    if (!since)
        return fail(since.error());
    const report::Subject subject{shown,           against ? &*against : nullptr,
                                  wish.period,     file.state.words,
                                  file.state.made, *std::move(since)};
    return report::makeReport(subject, wish.sections, progress)
        .and_then([&](const report::Document& document) { return report::write(document, *format); })
        .and_then([&](const std::string& bytes) { return exchange::writeTextFile(path, bytes); });
}

} // namespace

Reports::Reports(OpenPlan& plan) : m_plan(plan) {}

std::vector<OfferedSection> Reports::sections()
{
    std::vector<OfferedSection> offered;
    for (const auto& each : report::everySection()) {
        const std::string_view heading = report::headingOf(each.section);
        offered.push_back({each.section, QString::fromUtf8(heading.data(), qsizetype(heading.size()))});
    }
    return offered;
}

void Reports::write(const QString& path, const ReportWish& wish, QObject& listener, Answer<void> done)
{
    const JobWish job{tr("Writing %1").arg(QFileInfo(path).fileName()), "writing the report"};
    const bool tellsChanges =
        std::ranges::count(wish.sections, plan::ReportPart::Changes, &plan::WrittenSection::section) > 0;
    m_writing = askFile(
        m_plan, job, listener,
        [tellsChanges](const FileDesk& desk, const Progress&) { return askOf(desk.file, tellsChanges); },
        [this, job, wish, path = path.toStdString(), shown = m_plan.sharedResults(), &listener,
         done = std::move(done)](Result<OfFile> file) {
            if (!file)
                return done(fail(std::move(file.error())));
            m_writing = m_plan.jobs().start(
                job, listener,
                [path, shown, wish, file = *std::move(file)](const Progress& progress) {
                    return writeTo(path, *shown, wish, file, progress);
                },
                done);
        });
}

} // namespace muster::session
