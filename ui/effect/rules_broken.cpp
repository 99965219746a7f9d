#include "effect/rules_broken.h"

#include "engine/check.h"
#include "models/format.h"

#include <algorithm>

namespace muster::ui {

namespace {

bool wasBroken(const std::vector<engine::RuleVerdict>& before, const engine::RuleVerdict& now)
{
    return std::ranges::any_of(before, [&](const engine::RuleVerdict& each) {
        return each.rule->id == now.rule->id && each.isBroken();
    });
}

} // namespace

QString rulesInWords(const engine::Results& before, const engine::Results& now)
{
    if (!before.inputs().keepsRules() || !now.inputs().keepsRules())
        return {}; // without figures no rule is kept or broken
    const auto earlier = engine::verdictsOn(before);
    QStringList words;
    for (const engine::RuleVerdict& each : engine::verdictsOn(now)) {
        const bool was = wasBroken(earlier, each);
        if (each.isBroken() == was)
            continue;
        const QString name = format::text(each.rule->name);
        words += was ? Texts::tr("Keeps the rule %1 again").arg(name)
                     : Texts::tr("Breaks the rule %1: %2, %3")
                           .arg(name, format::text(engine::whereBroken(now, each)),
                                format::text(engine::howBroken(now, each)));
    }
    return words.join(QStringLiteral(" · "));
}

} // namespace muster::ui
