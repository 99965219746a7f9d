#pragma once
// Whether figures that were made before still hold, because none of the values that they are made of has
// changed since.

#include "engine/figures.h"
#include "engine/inputs/inputs.h"

#include <cstring>

namespace muster::engine {

/// Of figures that are made of the values of some kinds, and of what no variant changes.
class KeptFigures {
  public:
    /// The kinds that count.
    using Counts = bool (*)(const plan::KindInfo&);
    explicit KeptFigures(Counts counts) : m_counts(counts) {}

    /// Whether the figures were made for all of this extent, of the values as they are now.
    [[nodiscard]] bool hold(const Inputs& in, const Extent& wanted) const
    {
        return m_extent.localities.first() <= wanted.localities.first() &&
               wanted.localities.behind() <= m_extent.localities.behind() &&
               m_extent.firstMonth <= wanted.firstMonth && wanted.endMonth <= m_extent.endMonth &&
               std::ranges::all_of(plan::kCatalogue, [&](const plan::KindInfo& kind) {
                   return !m_counts(kind) || same(in.field(kind.kind).values(), of(kind));
               });
    }
    /// Before they are made anew.
    void forget() { m_extent = {}; }
    /// When they are made.
    void keep(const Inputs& in, const Extent& made)
    {
        for (const plan::KindInfo& kind : plan::kCatalogue)
            if (m_counts(kind)) {
                const auto now = in.field(kind.kind).values();
                m_values[static_cast<std::size_t>(kind.kind)].assign(now.begin(), now.end());
            }
        m_extent = made;
    }

  private:
    [[nodiscard]] const std::vector<double>& of(const plan::KindInfo& kind) const
    {
        return m_values[static_cast<std::size_t>(kind.kind)];
    }
    /// To the last bit, for what is not a number as well.
    [[nodiscard]] static bool same(std::span<const double> a, const std::vector<double>& b)
    {
        return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size_bytes()) == 0);
    }

    Counts m_counts;
    Extent m_extent;
    std::array<std::vector<double>, plan::kKindCount> m_values;
};

} // namespace muster::engine
