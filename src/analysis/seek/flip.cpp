#include "analysis/seek/grid.h"
#include "analysis/seek/root.h"
#include "analysis/seek/search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace muster::analysis {

namespace {

constexpr double kSameFigure = 1e-9; // of the bound, or of 1 where it is smaller

/// Where the bound lies for the answer: a value that differs from it by rounding is not below it.
double lineOf(double bound)
{
    return bound - kSameFigure * std::max(1.0, std::abs(bound));
}

/// Looks from one place outwards on one side.
class Side {
  public:
    Side(const Function& function, const Domain& domain, Point now, double bound, std::vector<double> places)
        : m_function(function), m_domain(domain), m_now(now), m_bound(bound),
          m_isBelow(isBelow(now.value, bound)), m_places(std::move(places)), m_last(now)
    {
    }

    /// How far it has looked.
    [[nodiscard]] double reached() const
    {
        return m_next == 0 ? 0 : std::abs(m_places[m_next - 1] - m_now.at);
    }
    /// Whether a flip may lie ahead that is nearer than so much.
    [[nodiscard]] bool mayHave(double distance) const
    {
        return !m_isDone && m_next < m_places.size() && reached() < distance;
    }
    /// Looks at the next place: the flip, if it lies before it.
    std::optional<Flip> look()
    {
        const double at = m_places[m_next++];
        const auto value = m_function(at);
        const auto before = std::exchange(m_last, std::nullopt);
        if (!value)
            return std::nullopt;
        const Point here{at, *value};
        if (isBelow(*value, m_bound) == m_isBelow) {
            m_last = here;
            return std::nullopt;
        }
        const auto flip = before ? between(*before, here) : std::nullopt; // else it is not known where
        m_isDone = flip.has_value();
        return flip;
    }

  private:
    /// The first place with the other answer between one that has the answer of now and one that has not.
    [[nodiscard]] std::optional<Flip> between(const Point& same, const Point& other) const
    {
        const double line = lineOf(m_bound);
        const Function less = [&](double at) {
            const auto value = m_function(at);
            return value ? std::optional(*value - line) : std::nullopt;
        };
        const Point from{same.at, same.value - line};
        const Point to{other.at, other.value - line};
        const bool isUp = same.at < other.at;
        std::size_t evaluations = 0;
        constexpr double kNear = 1e-2; // of what counts as rounding
        const auto found = narrowed(less, isUp ? Bracket{from, to} : Bracket{to, from},
                                    kNear * (m_bound - line), m_domain.whole, evaluations);
        if (!found)
            return std::nullopt;
        const Bracket about = closed(less, *found, m_domain.whole, evaluations);
        const Point& before = isUp ? about.low : about.high;
        const Point& after = isUp ? about.high : about.low;
        return Flip{after.at, before.value + line, after.value + line};
    }

    const Function& m_function;
    const Domain& m_domain;
    Point m_now;
    double m_bound;
    bool m_isBelow;
    bool m_isDone = false;
    std::vector<double> m_places;
    std::optional<Point> m_last; ///< the place before, if the function has a value there
    std::size_t m_next = 0;
};

/// The places on one side of this one, with others beside them, the nearest first.
std::vector<double> together(std::vector<double> places, const Domain& domain, double now,
                             const std::vector<double>& others, bool isUp)
{
    std::ranges::copy_if(others, std::back_inserter(places), [&](double at) {
        return domain.lowest <= at && at <= domain.highest && (isUp ? at > now : at < now);
    });
    std::ranges::sort(places, {}, [&](double at) { return std::abs(at - now); });
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace

bool isBelow(double value, double bound)
{
    return value < lineOf(bound);
}

Result<std::optional<Flip>> nearestFlip(const Function& function, const Domain& domain, Point now,
                                        double bound, const std::vector<double>& alsoAt,
                                        const Progress& progress)
{
    const double scale = scaleOf(domain, now.at);
    Side up(function, domain, now, bound,
            together(placesUpward(domain, now.at, scale), domain, now.at, alsoAt, true));
    Side down(function, domain, now, bound,
              together(placesDownward(domain, now.at, scale), domain, now.at, alsoAt, false));
    std::optional<Flip> found;
    const auto distance = [&] {
        return found ? std::abs(found->at - now.at) : std::numeric_limits<double>::infinity();
    };
    while (up.mayHave(distance()) || down.mayHave(distance())) {
        if (auto wanted = progress.reached(0); !wanted)
            return fail(std::move(wanted.error()));
        const bool isUp =
            !down.mayHave(distance()) || (up.mayHave(distance()) && up.reached() <= down.reached());
        const auto flip = (isUp ? up : down).look();
        if (flip && std::abs(flip->at - now.at) < distance())
            found = flip;
    }
    return found;
}

} // namespace muster::analysis
