// The document's traffic with files: samples, imports, exports.

#include "exchange/samples.h"
#include "exchange/text_file.h"
#include "exchange/transfer.h"
#include "session/document.h"
#include "store/plan_file.h"
#include "store/plan_guard.h"
#include "store/this_moment.h"

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

} // namespace

QStringList Document::sampleNames()
{
    return asList(exchange::sampleNames());
}

Result<void> Document::createSample(const QString& path, const QString& name)
{
    const auto sample = exchange::makeSample(name.toStdString());
    if (!sample)
        return fail(sample.error());
    return adopt(store::PlanFile::create(path.toStdString(), sample->edit.changes, sample->edit.label,
                                         store::thisMoment()));
}

QStringList Document::exportTables()
{
    return asList(exchange::writableTables());
}

Result<void> Document::exportTable(const QString& table, const QString& path,
                                   const ExportOptions& options) const
{
    const engine::Reach reach = options.ownOnly ? engine::Reach::Own : engine::Reach::WithBeneath;
    if (auto free = store::mayReplace(path.toStdString()); !free)
        return free;
    const auto sheet = exchange::tableOf(*m_results, {table.toStdString(), {options.by, reach, {}, {}}});
    if (!sheet)
        return fail(sheet.error());
    const auto style = options.forExcel ? exchange::CsvStyle::Excel : exchange::CsvStyle::Plain;
    return exchange::writeTextFile(path.toStdString(), exchange::toCsv(*sheet, {style, {}}));
}

QStringList Document::importKinds()
{
    return asList(exchange::readableKinds());
}

Result<ImportPreview> Document::prepareImport(const QString& kind, const QString& path, const QString& date,
                                              const QString& council) const
{
    exchange::ImportOptions options;
    options.council = council.toStdString();
    if (!date.isEmpty()) {
        const auto parsed = Date::parse(date.toStdString());
        if (!parsed)
            return fail(parsed.error());
        options.date = *parsed;
    }
    auto read = exchange::importFile(plan(), path.toStdString(), kind.toStdString(), options);
    if (!read)
        return fail(read.error());
    ImportPreview preview{std::move(read->edit),
                          {},
                          static_cast<int>(read->counts.read),
                          static_cast<int>(read->counts.added),
                          static_cast<int>(read->counts.changed)};
    for (const std::string& note : read->notes)
        preview.notes << QString::fromStdString(note);
    return preview;
}

} // namespace muster::session
