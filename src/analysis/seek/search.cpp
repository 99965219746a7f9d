#include "analysis/seek/search.h"

#include "analysis/seek/grid.h"
#include "analysis/seek/root.h"

#include <algorithm>
#include <cmath>

namespace muster::analysis {

namespace {

constexpr double kPromised = 1e-6; // of the target, or of 1 where it is smaller
constexpr double kSought = 1e-10;  // what the search aims at, so that the promise holds with room to spare

double sizeOf(double value)
{
    return std::max(1.0, std::abs(value));
}

/// The known values at these places, and of each whether the place before has one too.
Result<std::vector<Point>> valuesAt(const Function& function, const std::vector<double>& places,
                                    const Progress& progress, std::vector<bool>& followsKnown)
{
    std::vector<Point> points;
    bool wasKnown = false;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (auto wanted = progress.reached(double(i) / double(places.size())); !wanted)
            return fail(std::move(wanted.error()));
        const auto value = function(places[i]);
        if (value) {
            points.push_back({places[i], *value});
            followsKnown.push_back(wasKnown);
        }
        wasKnown = value.has_value();
    }
    return points;
}

/// The nearest of several to a place.
template <class Items, class PlaceOf>
auto nearest(const Items& items, double to, const PlaceOf& placeOf)
{
    return std::ranges::min_element(items, [&](const auto& a, const auto& b) {
        return std::abs(placeOf(a) - to) < std::abs(placeOf(b) - to);
    });
}

/// What the search comes to from the values of a grid, less the target.
class Search {
  public:
    Search(const Function& function, const Domain& domain, double now, double target)
        : m_less([&function, target](double at) {
              const auto value = function(at);
              return value ? std::optional(*value - target) : std::nullopt;
          }),
          m_domain(domain), m_now(now), m_target(target)
    {
    }

    [[nodiscard]] const Function& less() const { return m_less; }

    Result<Found> run(const std::vector<Point>& points, const std::vector<bool>& followsKnown,
                      const Progress& progress)
    {
        for (const Point& each : points)
            if (isMet(each.value))
                m_exact.push_back(each);
        std::vector<Bracket> brackets;
        for (std::size_t i = 1; i < points.size(); ++i)
            if (followsKnown[i] && !isMet(points[i - 1].value) && !isMet(points[i].value) &&
                (points[i - 1].value < 0) != (points[i].value < 0))
                brackets.push_back({points[i - 1], points[i]});
        std::ranges::sort(brackets, {}, [&](const Bracket& each) { return distance(each); });
        for (std::size_t i = 0; i < brackets.size(); ++i) {
            if (auto wanted = progress.reached(double(i) / double(brackets.size())); !wanted)
                return fail(std::move(wanted.error()));
            if (!m_exact.empty() && distance(brackets[i]) > std::abs(nearestExact().at - m_now))
                break;
            lookInto(brackets[i]);
        }
        return answer(points);
    }
    std::size_t evaluations = 0;

  private:
    [[nodiscard]] bool isMet(double difference) const
    {
        return std::abs(difference) <= kSought * sizeOf(m_target);
    }
    [[nodiscard]] double distance(const Bracket& bracket) const
    {
        return std::max({0.0, bracket.low.at - m_now, m_now - bracket.high.at});
    }
    [[nodiscard]] const Point& nearestExact() const
    {
        return *nearest(m_exact, m_now, [](const Point& each) { return each.at; });
    }
    void lookInto(const Bracket& bracket)
    {
        const auto found = narrowed(m_less, bracket, kSought * sizeOf(m_target), m_domain.whole, evaluations);
        if (!found)
            return;
        const Point& near =
            std::abs(found->low.value) <= std::abs(found->high.value) ? found->low : found->high;
        if (std::abs(near.value) <= kPromised * sizeOf(m_target))
            m_exact.push_back(near);
        else
            m_jumps.push_back(*found);
    }
    [[nodiscard]] Point asFigure(const Point& point) const { return {point.at, point.value + m_target}; }

    [[nodiscard]] Found answer(const std::vector<Point>& points) const
    {
        Found found;
        const auto [least, most] = std::ranges::minmax_element(points, {}, &Point::value);
        found.first = asFigure(points.front());
        found.last = asFigure(points.back());
        found.least = least->value + m_target;
        found.most = most->value + m_target;
        found.how = Found::How::Nowhere;
        if (!m_exact.empty()) {
            found.how = Found::How::Exactly;
            found.at = asFigure(nearestExact());
        } else if (!m_jumps.empty()) {
            const Bracket& jump = *nearest(m_jumps, m_now, [](const Bracket& each) { return each.low.at; });
            found.how = Found::How::Jump;
            found.before = asFigure(jump.low);
            found.after = asFigure(jump.high);
        }
        return found;
    }

    Function m_less;
    Domain m_domain;
    double m_now;
    double m_target;
    std::vector<Point> m_exact;
    std::vector<Bracket> m_jumps;
};

} // namespace

Result<Found> findValue(const Function& function, const Domain& domain, std::optional<double> now,
                        double target, const Progress& progress)
{
    const std::vector<double> places = placesAllOver(domain, now);
    Search search(function, domain, now.value_or(domain.lowest), target);
    std::vector<bool> followsKnown;
    constexpr double kGridsShare = 0.8;
    const auto points = valuesAt(search.less(), places, progress.part(0, kGridsShare), followsKnown);
    if (!points)
        return fail(points.error());
    if (points->empty()) {
        Found unknown;
        unknown.evaluations = places.size();
        return unknown;
    }
    return search.run(*points, followsKnown, progress.part(kGridsShare, 1)).map([&](Found found) {
        found.evaluations = places.size() + search.evaluations;
        return found;
    });
}

} // namespace muster::analysis
