#include "session/exchange.h"

#include "exchange/inspect/open_book.h"
#include "exchange/read/workbook/workbook.h"
#include "exchange/samples/samples.h"
#include "exchange/tables/missing_rows.h"
#include "exchange/transfer.h"
#include "exchange/whole_book.h"
#include "history/lines/difference_lines.h"
#include "session/ask_file.h"
#include "session/words.h"
#include "store/file/clock.h"
#include "store/plan_file.h"
#include "store/recover.h"

#include <filesystem>
#include <fmt/format.h>

namespace muster::session {

namespace {

Result<exchange::ImportOptions> optionsOf(const ImportWish& wish)
{
    exchange::ImportOptions options;
    options.council = wish.council.toStdString();
    options.locality = wish.locality.toStdString();
    options.sheet = wish.sheet.toStdString();
    options.removesMissing = wish.removesMissing;
    options.rows = corrections(wish.rows);
    if (wish.financialYears)
        options.periods = *wish.financialYears ? HyphenIs::FinancialYear : HyphenIs::Month;
    if (wish.date.isEmpty())
        return options;
    return readDate(wish.date.toStdString()).map([&](const Date& date) {
        options.date = date;
        return options;
    });
}

/// Says where the window asks what the error asks.
Error withPlaceToAnswer(Error error)
{
    switch (error.question) {
    case Question::None:
        break;
    case Question::Periods:
        error.remedy = "Say above what 2010-11 means";
        break;
    case Question::Council:
        error.remedy = "Name the council above";
        break;
    case Question::Date:
        error.remedy = "Give the date above";
        break;
    case Question::Locality:
        error.remedy = "Choose the locality above";
        break;
    case Question::FileKind:
        error.remedy = "Choose above what the file is";
        break;
    case Question::Sheet:
        error.remedy = "Choose above the sheet that holds the table";
        break;
    case Question::Decisions:
        break; // no import asks it
    }
    return error;
}

/// The open plan is no table; and to close another handle of its file would take the locks away by which it
/// is written.
Result<void> isNotThePlan(const std::string& path, const std::string& plan)
{
    std::error_code ignored;
    if (!std::filesystem::equivalent(path, plan, ignored))
        return {};
    return fail({ErrorCode::BadInput,
                 "this is the plan that is open",
                 {path, 0, {}},
                 {},
                 "a table or a return",
                 "Choose another file"});
}

/// An import of more rows is told by their number alone.
constexpr std::size_t kMostRowsTold = 2000;

QList<ImportedCell> cellsThatChange(const plan::Plan& before, const plan::Plan& after)
{
    QList<ImportedCell> cells;
    for (const history::DifferenceLine& line : history::differenceLines(before, after))
        cells << ImportedCell{text(line.table), text(line.key), text(line.column), text(line.first),
                              text(line.second)};
    return cells;
}

Result<ImportPreview> previewOf(const plan::Plan& plan, const std::string& path, const ImportWish& wish,
                                const Progress& progress)
{
    auto options = optionsOf(wish);
    if (!options)
        return fail(withPlaceToAnswer(options.error()));
    options->progress = progress;
    auto read = wish.map ? exchange::importMapped(plan, path, asRead(*wish.map), *options)
                         : exchange::importAny(plan, path, wish.kind.toStdString(), *options);
    if (!read)
        return fail(withPlaceToAnswer(std::move(read.error())));
    ImportPreview preview{std::move(read->edit),
                          {},
                          static_cast<int>(read->counts.read),
                          static_cast<int>(read->counts.added),
                          static_cast<int>(read->counts.changed),
                          static_cast<int>(read->missing.count),
                          QString::fromStdString(exchange::missingInWords(read->missing))};
    for (const std::string& note : read->notes)
        preview.notes << QString::fromStdString(note);
    plan::Plan after = plan;
    after.apply(preview.edit.changes);
    for (const std::string& question : exchange::totalsAskedAbout(plan, after))
        preview.notes << QString::fromStdString(question);
    if (read->counts.added + read->counts.changed + read->missing.count <= kMostRowsTold)
        preview.cells = cellsThatChange(plan, after);
    return preview;
}

} // namespace

Exchange::Exchange(OpenPlan& plan) : m_plan(plan) {}

QStringList Exchange::sampleNames()
{
    return asList(exchange::sampleNames());
}

Result<void> Exchange::createSample(const QString& path, const QString& name)
{
    return atDoor("making the sample", [&] { return exchange::makeSample(name.toStdString()); })
        .and_then([&](const exchange::NewPlan& sample) { return m_plan.create(path, sample.edit); });
}

void Exchange::createSample(const QString& path, const QString& name, QObject& listener, Answer<void> done)
{
    const auto source = [file = path.toStdString(), sample = name.toStdString(), who = m_plan.editor()] {
        return exchange::makeSample(sample).and_then([&](const exchange::NewPlan& made) {
            return store::PlanFile::create(file, made.edit.changes, made.edit.label, store::stampNow(who));
        });
    };
    m_plan.openFrom(tr("Making %1").arg(nameOf(path)), source, listener, std::move(done));
}

Job& Exchange::recover(const QString& damaged, const QString& path, QObject& listener,
                       Answer<QStringList> done)
{
    // The plan that is open is read between two of its own changes: closing a file that another thread writes
    // would take its locks away.
    const Lane lane = damaged == m_plan.path() ? Lane::File : Lane::Any;
    return m_plan.jobs().start(
        {tr("Recovering %1").arg(nameOf(damaged)), "recovering the plan", lane}, listener,
        [from = damaged.toStdString(), to = path.toStdString(), who = m_plan.editor()](
            const Progress& progress) { return store::recover(from, to, store::stampNow(who), progress); },
        [this, path, &listener, done = std::move(done)](const Result<store::Recovery>& recovery) {
            if (!recovery)
                return done(fail(recovery.error()));
            m_plan.open(path, listener, [lost = asList(recovery->lost), done](const Result<void>& opened) {
                done(opened.map([&] { return lost; }));
            });
        });
}

Job& Exchange::saveCopy(const QString& path, QObject& listener, Answer<void> done)
{
    return askFile(
        m_plan, {.title = tr("Saving a copy as %1").arg(nameOf(path)), .doing = "saving the copy"}, listener,
        [to = path.toStdString()](const FileDesk& desk, const Progress&) { return desk.file.saveCopy(to); },
        std::move(done));
}

QStringList Exchange::importKinds()
{
    return asList(exchange::readableKinds());
}

Job& Exchange::listSheets(const QString& path, QObject& listener, Answer<QStringList> done)
{
    return m_plan.jobs().start(
        {.doing = "looking at the file"}, listener,
        [path = path.toStdString()](const Progress&) -> Result<QStringList> {
            if (!exchange::isWorkbook(exchange::firstBytesOf(path)))
                return QStringList(); // a text has none, and may be too large to be read for nothing
            return exchange::openBook(path).map([](const exchange::OpenBook& open) {
                QStringList names;
                for (const exchange::SheetName& sheet : open.book->sheets())
                    if (!sheet.isHidden)
                        names << QString::fromStdString(sheet.name);
                return names;
            });
        },
        std::move(done));
}

Job& Exchange::prepareImport(const QString& path, const ImportWish& wish, QObject& listener,
                             Answer<ImportPreview> done)
{
    return m_plan.jobs().start(
        {tr("Reading %1").arg(nameOf(path)), "reading the file"}, listener,
        [plan = m_plan.plan(), path = path.toStdString(), own = m_plan.path().toStdString(),
         wish](const Progress& progress) {
            return isNotThePlan(path, own).and_then([&] { return previewOf(plan, path, wish, progress); });
        },
        std::move(done));
}

void Exchange::import(const QString& path, plan::Edit edit, QObject& listener, Answer<void> done)
{
    if (auto may = m_plan.mayEdit(); !may) // the file was read against what the plan was before
        return done(std::move(may));
    m_plan.change({.title = tr("Importing %1").arg(nameOf(path)),
                   .doing = "importing the file",
                   .make =
                       [edit = std::move(edit), who = m_plan.editor()](store::PlanFile& file,
                                                                       const Progress& progress) mutable {
                           return file.apply(std::move(edit), store::stampNow(who), progress);
                       }},
                  listener, std::move(done));
}

} // namespace muster::session
