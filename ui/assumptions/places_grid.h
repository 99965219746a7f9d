#pragma once
// One kind of assumption over all places: what counts in each, whose value it is, on what evidence, and which
// values stand apart from the others.

#include "assumptions/layout.h"
#include "engine/results.h"
#include "models/grid.h"

namespace muster::ui {

enum class PlaceColumn { Place, Value, Standing, Source, Owner, Date };

struct PlacesGrid {
    Grid grid;
    std::vector<std::optional<plan::LocalityId>> places; ///< of each row
    QString outliers; ///< how those that stand apart were found, in a sentence
};

/// Of the client group, activity and role of a scope, in the month that the choice shows.
[[nodiscard]] PlacesGrid placesGrid(const engine::Results& results, const Choice& choice,
                                    const plan::Scope& scope);

} // namespace muster::ui
