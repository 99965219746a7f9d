#include "session/explain.h"

namespace muster::session {

Job& explain(Jobs& jobs, std::shared_ptr<const engine::Results> results, const engine::TablePlace& place,
             engine::Column column, QObject& listener, Answer<Told> done)
{
    return jobs.start(
        {.doing = "working out how the number is made"}, listener,
        [results = std::move(results), place, column](const Progress&) {
            return engine::explain(*results, place, column).map([](const engine::Explanation& explanation) {
                return Told{explanation.trace->value, explanation.unit, engine::tell(explanation)};
            });
        },
        std::move(done));
}

} // namespace muster::session
