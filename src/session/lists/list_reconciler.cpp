#include "session/lists/list_reconciler.h"

#include "exchange/map/map_folder.h"
#include "exchange/reconcile/agreed.h"
#include "exchange/reconcile/findings_sheet.h"
#include "exchange/reconcile/read_list.h"
#include "exchange/reconcile/reconcile.h"
#include "exchange/tables/missing_rows.h"
#include "exchange/write/table_file.h"
#include "plan/rows/rows.h"
#include "session/words.h"
#include "store/file/plan_guard.h"

#include <QDate>
#include <algorithm>
#include <filesystem>

namespace muster::session {

namespace {

/// The map that was kept for such headings, with the words of this list, or what they suggest.
Result<exchange::ImportMap> mapOfList(const plan::Plan& plan,
                                      const std::vector<exchange::HeadedTable>& tables)
{
    auto proposed = exchange::proposedListMap(plan, tables);
    auto kept = exchange::keptMap(mapFolder(), tables, plan::Table<plan::Post>::name);
    if (!kept)
        return proposed;
    if (proposed)
        exchange::bringUpToDate(*kept, *proposed);
    return *std::move(kept);
}

Result<exchange::StaffList> readOneList(const plan::Plan& plan, const QString& path, const ListsWish& wish,
                                        const Progress& progress)
{
    const std::filesystem::path file = path.toStdString();
    auto tables = exchange::headedTables(file, {}, progress);
    if (!tables)
        return fail(std::move(tables.error()));
    const auto given = wish.maps.find(path);
    auto map = given == wish.maps.end() ? mapOfList(plan, *tables) : asRead(given->second);
    return std::move(map)
        .and_then([&](exchange::ImportMap by) {
            return exchange::readStaffList(plan, exchange::listNameOf(file), *std::move(tables),
                                           std::move(by));
        })
        .map_error([&](Error error) {
            if (error.place.file.empty())
                error.place.file = file.filename().string();
            return error;
        });
}

Result<exchange::Reconciliation> reconciledFrom(const plan::Plan& plan, const ListsWish& wish,
                                                const Date& day, const Progress& progress)
{
    std::vector<exchange::StaffList> lists;
    const double each = 1 / double(wish.files.size() + 1);
    for (const QString& file : wish.files) {
        const double from = each * double(lists.size());
        auto list = readOneList(plan, file, wish, progress.part(from, from + each));
        if (!list)
            return fail(std::move(list.error()));
        lists.push_back(*std::move(list));
    }
    return progress.reached(1 - each).and_then(
        [&] { return exchange::reconcile(plan, std::move(lists), day); });
}

ShownFinding shownFinding(const exchange::Reconciliation& all, const exchange::ListFinding& finding)
{
    ShownFinding shown{text(std::string(exchange::wordsOf(finding.kind))), {}, {}, text(finding.toDo), {}};
    QStringList post;
    for (const std::string& part : {finding.id, finding.title, finding.team})
        if (!part.empty())
            post << text(part);
    shown.post = post.join(QStringLiteral(", "));
    for (const exchange::FindingSide& side : finding.sides)
        shown.values << text(exchange::sideInWords(side));
    for (const std::string& words : exchange::allowedWords(all, finding))
        shown.allowed << text(words);
    return shown;
}

ReconciledLists shownLists(exchange::Reconciliation all)
{
    ReconciledLists shown;
    for (const exchange::StaffList& list : all.lists) {
        shown.names << text(list.name);
        shown.rows.push_back(static_cast<int>(list.rows.size()));
        for (const std::string& note : list.notes)
            shown.notes << text(note);
    }
    for (const std::string& note : all.notes)
        shown.notes << text(note);
    for (const exchange::ListFinding& finding : all.findings)
        shown.findings.push_back(shownFinding(all, finding));
    shown.agreed = static_cast<int>(all.agreed);
    shown.whole = std::make_shared<const exchange::Reconciliation>(std::move(all));
    return shown;
}

exchange::Decisions asDecided(const exchange::Reconciliation& all, const ListDecisions& chosen)
{
    exchange::Decisions decisions(all.findings.size());
    for (std::size_t i = 0; i < decisions.size() && i < chosen.size(); ++i)
        if (const auto& allowed = all.findings[i].allowed;
            chosen[i] >= 0 && static_cast<std::size_t>(chosen[i]) < allowed.size())
            decisions[i] = allowed[static_cast<std::size_t>(chosen[i])];
    return decisions;
}

Result<RegisterOffer> registerOfferOf(const plan::Plan& plan, const exchange::Reconciliation& all,
                                      const exchange::Decisions& decisions,
                                      const exchange::ImportOptions& options)
{
    RegisterOffer offer;
    offer.open = static_cast<int>(exchange::undecided(all, decisions).size());
    if (offer.open > 0)
        return offer;
    return exchange::agreedPosts(plan, all, decisions, options).map([&](exchange::ImportOutcome outcome) {
        offer.preview = {std::move(outcome.edit),
                         {},
                         static_cast<int>(outcome.counts.read),
                         static_cast<int>(outcome.counts.added),
                         static_cast<int>(outcome.counts.changed),
                         static_cast<int>(outcome.missing.count),
                         text(exchange::missingInWords(outcome.missing))};
        for (const std::string& note : outcome.notes)
            offer.preview.notes << text(note);
        return offer;
    });
}

} // namespace

Job& ListReconciler::reconcile(const ListsWish& wish, QObject& listener, Answer<ReconciledLists> done)
{
    const QString date = wish.date.isEmpty() ? QDate::currentDate().toString(Qt::ISODate) : wish.date;
    return m_plan.jobs().start(
        {tr("Reading the staff lists"), "reading the staff lists"}, listener,
        [plan = m_plan.plan(), wish, date = date.toStdString()](const Progress& progress) {
            return readDate(date)
                .and_then([&](const Date& day) { return reconciledFrom(plan, wish, day, progress); })
                .map([](exchange::Reconciliation all) { return shownLists(std::move(all)); });
        },
        std::move(done));
}

ListDecisions ListReconciler::followed(const ReconciledLists& lists, int list, ListDecisions chosen)
{
    const auto& findings = lists.whole->findings;
    const exchange::Decision wanted{exchange::Decision::What::Follow, static_cast<std::size_t>(list)};
    chosen.resize(findings.size(), -1);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const auto at = std::ranges::find(findings[i].allowed, wanted);
        if (chosen[i] < 0 && at != findings[i].allowed.end())
            chosen[i] = static_cast<int>(at - findings[i].allowed.begin());
    }
    return chosen;
}

Job& ListReconciler::prepare(const ReconciledLists& lists, const ListDecisions& chosen, bool removesMissing,
                             QObject& listener, Answer<RegisterOffer> done)
{
    return m_plan.jobs().start(
        {tr("Looking at the register"), "looking at the register"}, listener,
        [plan = m_plan.plan(), whole = lists.whole, chosen, removesMissing](const Progress& progress) {
            exchange::ImportOptions options;
            options.removesMissing = removesMissing;
            options.progress = progress;
            return registerOfferOf(plan, *whole, asDecided(*whole, chosen), options);
        },
        std::move(done));
}

Job& ListReconciler::save(const ReconciledLists& lists, const ListDecisions& chosen, const QString& path,
                          QObject& listener, Answer<void> done)
{
    return m_plan.jobs().start(
        {tr("Writing %1").arg(nameOf(path)), "writing the findings"}, listener,
        [whole = lists.whole, chosen, to = path.toStdString()](const Progress& progress) {
            return store::mayReplace(to).and_then([&] {
                const auto rows =
                    exchange::rowsOf(exchange::findingsSheet(*whole, asDecided(*whole, chosen)));
                return exchange::writeTableFile(
                    to, rows, {exchange::formOfName(to), {exchange::CsvStyle::Excel, {}}}, {}, progress);
            });
        },
        std::move(done));
}

} // namespace muster::session
