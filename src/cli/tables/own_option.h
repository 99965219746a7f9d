#pragma once
// Results of a locality itself, without those beneath it.

#include "engine/results.h"

#include <CLI/CLI.hpp>

namespace muster::cli {

/// Adds --own.
inline void addOwn(CLI::App& command, engine::Rollup& reach)
{
    command.add_flag_callback(
        "--own", [&reach] { reach = engine::Rollup::Own; },
        "each locality's own data, without those beneath it");
}

} // namespace muster::cli
