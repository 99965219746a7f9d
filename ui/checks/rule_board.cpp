#include "checks/rule_board.h"

#include "frame/context.h"
#include "models/format.h"
#include "plan/scenarios/scenarios.h"
#include "tables/grid_view.h"
#include "theme/text_label.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace muster::ui {

using analysis::RuleKept;

namespace {

Grid emptyGrid()
{
    return {Texts::tr("Rules of the plan in every scenario"),
            {{Texts::tr("Rule"), true},
             {Texts::tr("Scenario"), true},
             {Texts::tr("Kept"), true},
             {Texts::tr("Broken by"), true}},
            {}};
}

/// Of one that is broken, or not known.
GridCell keptCell(const RuleKept& kept)
{
    GridCell cell =
        textCell(kept.broken > 0 ? Texts::tr("Broken") : Texts::tr("Not known: none of its figures is"));
    cell.tone = kept.broken > 0 ? Tone::Negative : Tone::Quiet;
    if (kept.broken > 0)
        cell.note = Texts::tr("%1: %2").arg(format::text(kept.where), format::text(kept.how));
    return cell;
}

bool isKept(const RuleKept& each)
{
    return each.broken == 0 && each.judged > 0;
}

/// Scenarios in which a rule is broken alike, or not known in any of them.
struct AlikeBroken {
    const RuleKept* kept = nullptr; ///< of the first of them
    QStringList scenarios;
};

bool areAlike(const RuleKept& a, const RuleKept& b)
{
    return std::tie(a.where, a.how, a.brokenBy) == std::tie(b.where, b.how, b.brokenBy);
}

/// What is to be told of a rule; nothing where it is kept everywhere.
std::vector<AlikeBroken> brokenOf(const plan::Plan& plan, const std::vector<RuleKept>& all,
                                  plan::PlanRuleId rule)
{
    std::vector<AlikeBroken> told;
    for (const RuleKept& each : all) {
        if (each.rule != rule || isKept(each))
            continue;
        auto at =
            std::ranges::find_if(told, [&](const AlikeBroken& one) { return areAlike(*one.kept, each); });
        if (at == told.end())
            at = told.insert(told.end(), {&each, {}});
        at->scenarios += format::text(plan::nameOf(plan, each.scenario));
    }
    const auto scenarios = static_cast<qsizetype>(plan.rows<plan::Scenario>().size());
    if (told.size() == 1 && scenarios > 0 && told.front().scenarios.size() == scenarios + 1)
        told.front().scenarios = {Texts::tr("every scenario")};
    return told;
}

} // namespace

RuleBoard::RuleBoard(Context& context, QWidget* parent)
    : Section(QStringLiteral("rules"), tr("Rules of the plan in every scenario"), parent), m_context(context),
      m_note(addText(QStringLiteral("muted")))
{
    setTitle(tr("Your own rules, in every scenario"));
    m_note.setObjectName(QStringLiteral("rulesLabel"));
    m_note.setFocusPolicy(Qt::StrongFocus);
    m_note.setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    m_note.setTextFormat(Qt::RichText);
    const session::Document& document = context.document();
    connect(&document, &session::Document::changed, this, [this] { m_looking.drop(); }); // the file is needed
    connect(&document, &session::Document::opened, this, [this] {
        m_isAsked = false;
        m_kept.clear();
        fill();
    });
    connect(&m_note, &QLabel::linkActivated, this, [this] { emit rulesRequested(); });
    fill();
}

void RuleBoard::ask()
{
    const plan::Plan& plan = m_context.document().plan();
    if (m_isAsked && m_judged.sameAs(plan)) { // another locality, period or scenario is shown
        if (!m_judging.isRunning() && !m_looking.isRunning())
            findNextEdit();
        return;
    }
    m_isAsked = true;
    m_judged = plan;
    m_looking.drop();
    const auto work = [shown = m_context.document().sharedResults()](const Progress& progress) {
        return analysis::rulesKept(shown->inputs(), progress);
    };
    m_judging = m_context.document().jobs().start(
        {.doing = "judging the plan's rules"}, *this, work,
        [this](const Result<std::vector<RuleKept>>& found) { show(found); });
}

void RuleBoard::show(const Result<std::vector<RuleKept>>& found)
{
    m_kept = found ? *found : std::vector<RuleKept>();
    m_edits.clear();
    m_search = std::make_shared<analysis::EditSearch>(
        std::vector<plan::PlanRule>(m_judged.rows<plan::PlanRule>().begin(),
                                    m_judged.rows<plan::PlanRule>().end()),
        m_context.document().results().inputs());
    fill();
    if (found)
        findNextEdit();
    else
        m_note.setText(format::text(found.error().sentence()).toHtmlEscaped());
}

/// Of the rules that the plan as it is breaks, one after the other.
void RuleBoard::findNextEdit()
{
    const auto next = std::ranges::find_if(m_kept, [this](const RuleKept& each) {
        return !each.scenario && each.broken > 0 && !m_edits.contains(each.rule);
    });
    if (next == m_kept.end())
        return;
    const auto choose = [search = m_search, rule = next->rule](
                            std::size_t edits, const plan::PlanBefore& before, const Progress& progress) {
        return search->editThatBroke(rule, edits, before, progress);
    };
    m_looking = m_context.document().past().findEdit(
        choose, *this, [this, id = next->rule](const Result<QString>& edit) {
            m_edits[id] = !edit             ? format::text(edit.error().sentence())
                          : edit->isEmpty() ? tr("as far back as the history goes")
                                            : *edit;
            fill();
            findNextEdit();
        });
}

QString RuleBoard::breakerInWords(const RuleKept& kept) const
{
    if (kept.broken == 0)
        return {};
    if (kept.brokenBy) {
        const auto* change = m_context.document().plan().find<plan::ScenarioChange>(*kept.brokenBy);
        return change ? tr("change %1").arg(format::text(change->name)) : QString();
    }
    const auto edit = m_edits.find(kept.rule);
    return edit == m_edits.end() ? QStringLiteral("…") : edit->second;
}

/// The rules that hold everywhere in a sentence, and where and why the others do not.
void RuleBoard::fill()
{
    const plan::Plan& plan = m_context.document().plan();
    Grid grid = emptyGrid();
    QStringList kept;
    for (const plan::PlanRule* rule : engine::rulesByName(plan)) {
        QString name = format::text(rule->name);
        const auto told = brokenOf(plan, m_kept, rule->id);
        if (told.empty() && std::ranges::count(m_kept, rule->id, &RuleKept::rule) > 0)
            kept += name;
        for (const AlikeBroken& each : told)
            grid.rows.push_back({textCell(std::exchange(name, QString()), true),
                                 textCell(each.scenarios.join(QStringLiteral(", "))), keptCell(*each.kept),
                                 textCell(breakerInWords(*each.kept))});
    }
    table().setVisible(!grid.rows.empty());
    tellOf(kept);
    showTable(std::move(grid));
    emit filled();
}

void RuleBoard::tellOf(const QStringList& kept)
{
    QString said;
    if (m_context.document().plan().rows<plan::PlanRule>().empty())
        said =
            tr("There is none yet. <a href=\"rules\">Enter a rule</a>, such as no locality over 22 cases for "
               "each qualified worker, at least 10 staff of a role in post, or agency under 12 %.");
    else if (kept.isEmpty())
        said = tr("<a href=\"rules\">Change the rules</a>");
    else
        said = tr("Kept in every scenario: %1. <a href=\"rules\">Change the rules</a>")
                   .arg(kept.join(QStringLiteral("; ")).toHtmlEscaped());
    m_note.setText(said);
}

} // namespace muster::ui
