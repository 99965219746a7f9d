#pragma once
// Edits drawn at random over all tables of a plan: rows put, changed, exchanged and taken out, with all that
// refers to them. The same seed on the same plan draws the same edits.

#include "plan/edits.h"

#include <random>

namespace muster::store::test {

class RandomEdits {
  public:
    explicit RandomEdits(std::uint64_t seed) : m_random(seed) {}

    /// An edit of the plan, which the plan's rules admit; on a plan without structure it makes some first.
    [[nodiscard]] plan::Edit next(const plan::Plan&);

    /// As next(), but rows of every table of figures at once, some of them new and some changed, as an import
    /// makes them: so many of demand, and an establishment for each role of each locality.
    [[nodiscard]] plan::Edit import(const plan::Plan&, int rows = 60);
    /// As next(), but things added, renamed, exchanged or taken out with all that refers to them.
    [[nodiscard]] plan::Edit restructure(const plan::Plan&);

    /// A whole number from `low` to `high`.
    [[nodiscard]] std::int64_t number(std::int64_t low, std::int64_t high);

  private:
    template <class Draw>
    plan::Edit admitted(const plan::Plan&, Draw&&);
    void putDemand(plan::Edit&, const plan::Plan&);
    plan::Edit drawStructure(const plan::Plan&);
    plan::Edit drawImport(const plan::Plan&, int rows);
    plan::Edit draw(const plan::Plan&);
    plan::Edit structure(const plan::Plan&);
    plan::Edit renaming(const plan::Plan&);
    plan::Edit exchange(const plan::Plan&);
    plan::Edit leaving(const plan::Plan&);
    plan::Edit settings(const plan::Plan&);
    plan::Edit demand(const plan::Plan&);
    plan::Edit assumption(const plan::Plan&);
    plan::Edit establishment(const plan::Plan&);
    plan::Edit staff(const plan::Plan&);
    plan::Edit erasing(const plan::Plan&);

    [[nodiscard]] bool chance(int percent) { return number(1, 100) <= percent; }
    [[nodiscard]] std::string name(std::string_view what);
    [[nodiscard]] double amount();
    [[nodiscard]] Month month();
    [[nodiscard]] Date date();
    template <class Row>
    [[nodiscard]] plan::IdOf<Row> freshId()
    {
        return {number(1, INT64_MAX)};
    }
    /// The edit with drawn ids for its new rows, which it has given others.
    template <class Row>
    [[nodiscard]] plan::Edit withDrawnIds(plan::Edit edit, const plan::Plan& plan)
    {
        for (Row& row : std::get<plan::RowChanges<Row>>(edit.changes).put)
            if (!plan.template find<Row>(row.id))
                row.id = freshId<Row>();
        return edit;
    }
    template <class Row>
    [[nodiscard]] const Row* any(const plan::Plan& plan)
    {
        const auto& rows = plan.rows<Row>();
        if (rows.empty())
            return nullptr;
        return &*(rows.begin() + number(0, static_cast<std::int64_t>(rows.size()) - 1));
    }
    template <class Row>
    [[nodiscard]] std::optional<plan::IdOf<Row>> perhaps(const plan::Plan& plan, bool allowed)
    {
        const Row* row = allowed && chance(60) ? any<Row>(plan) : nullptr;
        return row ? std::optional(row->id) : std::nullopt;
    }

    std::mt19937_64 m_random;
};

} // namespace muster::store::test
