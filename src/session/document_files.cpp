// The document's traffic with files: samples, imports, exports.

#include "exchange/read/text_file.h"
#include "exchange/samples/samples.h"
#include "exchange/transfer.h"
#include "session/document.h"
#include "session/door.h"
#include "store/clock.h"
#include "store/place.h"
#include "store/plan_file.h"
#include "store/plan_guard.h"
#include "store/recover.h"

#include <array>
#include <fmt/format.h>

namespace muster::session {

namespace {

QStringList asList(const std::vector<std::string_view>& names)
{
    QStringList list;
    for (const std::string_view name : names)
        list << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return list;
}

Result<exchange::ImportOptions> optionsOf(const ImportWish& wish)
{
    exchange::ImportOptions options;
    options.council = wish.council.toStdString();
    options.locality = wish.locality.toStdString();
    if (wish.financialYears)
        options.periods =
            *wish.financialYears ? exchange::PeriodReading::FinancialYear : exchange::PeriodReading::Month;
    if (wish.date.isEmpty())
        return options;
    return Date::parse(wish.date.toStdString()).map([&](const Date& date) {
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
    }
    return error;
}

} // namespace

QStringList Document::sampleNames()
{
    return asList(exchange::sampleNames());
}

Result<void> Document::createSample(const QString& path, const QString& name)
{
    const auto sample = atDoor("making the sample", [&] { return exchange::makeSample(name.toStdString()); });
    if (!sample)
        return fail(sample.error());
    return adopt(store::PlanFile::create(path.toStdString(), sample->edit.changes, sample->edit.label,
                                         store::stampNow()));
}

Result<QStringList> Document::recover(const QString& damaged, const QString& path)
{
    const auto recovery = store::recover(damaged.toStdString(), path.toStdString(), store::stampNow());
    if (!recovery)
        return fail(recovery.error());
    if (auto isOpened = open(path); !isOpened)
        return fail(std::move(isOpened.error()));
    QStringList lost;
    for (const std::string& sentence : recovery->lost)
        lost << QString::fromStdString(sentence);
    return lost;
}

QString Document::noteOnPlace() const
{
    return isOpen() ? QString::fromStdString(store::noteOnPlace(path().toStdString())) : QString();
}

QStringList Document::exportTables()
{
    return asList(exchange::writableTables());
}

Result<void> Document::exportTable(const QString& table, const QString& path,
                                   const ExportOptions& options) const
{
    return atDoor("writing the table", [&]() -> Result<void> {
        const engine::Rollup reach = options.ownOnly ? engine::Rollup::Own : engine::Rollup::WithBeneath;
        if (auto free = store::mayReplace(path.toStdString()); !free)
            return free;
        const auto sheet = exchange::tableOf(*m_results, {table.toStdString(), {options.by, reach, {}, {}}});
        if (!sheet)
            return fail(sheet.error());
        const auto style = options.forExcel ? exchange::CsvStyle::Excel : exchange::CsvStyle::Plain;
        return exchange::writeTextFile(path.toStdString(), exchange::toCsv(*sheet, {style, {}}));
    });
}

QStringList Document::importKinds()
{
    return asList(exchange::readableKinds());
}

Result<ImportPreview> Document::prepareImport(const QString& path, const ImportWish& wish) const
{
    return atDoor("reading the file", [&]() -> Result<ImportPreview> {
        const auto options = optionsOf(wish);
        if (!options)
            return fail(withPlaceToAnswer(options.error()));
        auto read = exchange::importFile(plan(), path.toStdString(), wish.kind.toStdString(), *options);
        if (!read)
            return fail(withPlaceToAnswer(std::move(read.error())));
        ImportPreview preview{std::move(read->edit),
                              {},
                              static_cast<int>(read->counts.read),
                              static_cast<int>(read->counts.added),
                              static_cast<int>(read->counts.changed)};
        for (const std::string& note : read->notes)
            preview.notes << QString::fromStdString(note);
        return preview;
    });
}

} // namespace muster::session
