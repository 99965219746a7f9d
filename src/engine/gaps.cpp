#include "engine/gaps.h"
namespace muster::engine {
std::vector<plan::Problem> findProblems(const Inputs&)
{
    return {};
}
} // namespace muster::engine
