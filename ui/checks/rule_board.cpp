#include "checks/rule_board.h"

#include "frame/context.h"
#include "models/format.h"
#include "plan/scenarios/scenarios.h"
#include "tables/grid_view.h"
#include "theme/text_label.h"

#include <algorithm>
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
    connect(&m_note, &QLabel::linkActivated, this, [this] { emit rulesRequested(); });
    fill();
}

void RuleBoard::ask()
{
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
    fill();
    findNextEdit();
}

/// Of the rules that the plan as it is breaks, one after the other.
void RuleBoard::findNextEdit()
{
    const auto next = std::ranges::find_if(m_kept, [this](const RuleKept& each) {
        return !each.scenario && each.broken > 0 && !m_edits.contains(each.rule);
    });
    const plan::PlanRule* rule =
        next == m_kept.end() ? nullptr : m_context.document().plan().find<plan::PlanRule>(next->rule);
    if (!rule)
        return;
    const auto choose = [rule = *rule, now = m_context.document().sharedResults()](
                            std::size_t edits, const plan::PlanBefore& before, const Progress& progress) {
        return analysis::editThatBroke(rule, now->inputs(), edits, before, progress);
    };
    m_looking = m_context.document().past().findEdit(
        choose, *this, [this, id = rule->id](const Result<QString>& edit) {
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
        bool isKnown = false;
        for (const RuleKept& each : m_kept)
            if (each.rule == rule->id) {
                isKnown = true;
                if (isKept(each))
                    continue;
                grid.rows.push_back({textCell(std::exchange(name, QString()), true),
                                     textCell(format::text(plan::nameOf(plan, each.scenario))),
                                     keptCell(each), textCell(breakerInWords(each))});
            }
        if (isKnown && !name.isEmpty())
            kept += name;
    }
    table().setVisible(!grid.rows.empty());
    tellOf(kept);
    showTable(std::move(grid));
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
