#include "ui_hostile/hostile_plan.h"

#include "plan/report_edits.h"
#include "plan/rows/rows.h"
#include "plan/rules/admitted_edit.h"
#include "plan/scenarios/scenario_edits.h"
#include "registers/first_rows.h"
#include "ui_pages/small_plan.h"

#include <stdexcept>

namespace muster::ui::test {

namespace {

/// Tables of which every small plan has rows.
template <class Row>
constexpr bool kIsThere = std::is_same_v<Row, plan::Settings> || std::is_same_v<Row, plan::Locality> ||
                          std::is_same_v<Row, plan::ClientGroup> || std::is_same_v<Row, plan::Activity> ||
                          std::is_same_v<Row, plan::Role> || std::is_same_v<Row, plan::Demand> ||
                          std::is_same_v<Row, plan::Assumption> || std::is_same_v<Row, plan::Establishment>;

/// Tables whose rows are made on a page or in a dialog of their own.
template <class Row>
constexpr bool kHasItsOwnPlace =
    std::is_same_v<Row, plan::Scenario> || std::is_same_v<Row, plan::ScenarioChange> ||
    std::is_same_v<Row, plan::Adjustment> || std::is_same_v<Row, plan::Saving> ||
    std::is_same_v<Row, plan::ReportSection>;

void must(const Result<void>& done)
{
    if (!done)
        throw std::runtime_error(done.error().sentence());
}

/// A row in each table that has none yet.
void fillTables(session::Document& document, plan::LocalityId locality)
{
    plan::forEachTable([&]<class T>(T) {
        using Row = typename T::Type;
        if constexpr (!kIsThere<Row> && !kHasItsOwnPlace<Row>) {
            auto row = firstRow<Row>(document.plan(), locality);
            row->id = newId<plan::IdOf<Row>>();
            makeUnlike(document.plan(), *row);
            plan::Edit edit{"Add a row", {}};
            edit.put(*row);
            must(document.apply(edit));
        }
    });
    must(document.apply(plan::setReport(document.plan(), {{plan::ReportPart::Vacancies, "words"}})));
}

void addScenario(session::Document& document, plan::LocalityId locality)
{
    const plan::Edit made = plan::addScenario(document.plan(), "Scenario", std::nullopt, "note");
    must(document.apply(made));
    const auto scenario = std::get<plan::RowChanges<plan::Scenario>>(made.changes).put.front().id;
    must(document.apply(plan::addChange(document.plan(), scenario, "Change", "reason")));
    plan::Adjustment row;
    row.kind = plan::adjusted(plan::Kind::CompletionsPerWeek);
    row.locality = locality;
    must(document.apply(
        plan::setAdjustment(document.plan(), *plan::changesOf(document.plan(), scenario).front(), row)));
    plan::Saving saving;
    saving.id = newId<plan::SavingId>();
    saving.change = plan::changesOf(document.plan(), scenario).front()->id;
    saving.period.start = Month(2027, 4);
    saving.target = 1000;
    plan::Edit edit{"Add a saving", {}};
    edit.put(saving);
    must(document.apply(edit));
}

/// Every text of every row of every table, but for those in which the rules of a plan forbid it.
plan::Edit harm(const plan::Plan& plan, const std::string& text)
{
    plan::Edit edit{text, {}};
    int number = 0;
    plan::forEachTable([&]<class T>(T) {
        using Row = typename T::Type;
        for (Row row : plan.rows<Row>()) {
            plan::forEachColumn<Row>([&]<class Member>(const plan::Column<Row, Member>& column) {
                if constexpr (std::is_same_v<Member, std::string>) {
                    Row tried = row;
                    tried.*column.member = text + " " + std::to_string(++number);
                    plan::Edit alone;
                    alone.put(tried);
                    if (plan::admitEdit(plan, alone))
                        row = tried;
                }
            });
            edit.put(row);
        }
    });
    return edit;
}

plan::Edit otherPosts(const plan::Plan& plan, double more)
{
    plan::Edit edit{"Set the posts", {}};
    for (plan::Establishment row : plan.rows<plan::Establishment>()) {
        row.establishment = Fte(row.establishment.value() + more);
        edit.put(row);
    }
    return edit;
}

Result<void> marked(session::Document& document, const QString& name)
{
    return session::test::answerTo<void>([&](QObject& listener, const session::Answer<void>& done) {
        document.past().addCheckpoint(name, listener, done);
    });
}

Result<void> signedOff(session::Document& document, const QString& purpose)
{
    return session::test::answerTo<void>([&](QObject& listener, const session::Answer<void>& done) {
        document.past().signOff(purpose, purpose, 0, listener, done);
    });
}

} // namespace

HostilePlan::HostilePlan(const QString& text)
{
    SmallPlan small;
    session::Document& document = small.document;
    fillTables(document, small.essex);
    addScenario(document, small.essex);
    plan::Edit edit = harm(document.plan(), text.toStdString());
    if (!document.apply(edit)) { // then its label was refused
        edit.label = "Rename";
        must(document.apply(edit));
    }
    must(session::test::copied(document, otherCopy()));
    must(document.apply(otherPosts(document.plan(), 1)));
    if (!marked(document, text))
        must(marked(document, QStringLiteral("Before")));
    if (!signedOff(document, text))
        must(signedOff(document, QStringLiteral("Budget")));
    must(session::test::copied(document, path()));
    session::Document other;
    must(other.open(otherCopy()));
    must(other.apply(otherPosts(other.plan(), 2)));
    settle(other);
}

} // namespace muster::ui::test
