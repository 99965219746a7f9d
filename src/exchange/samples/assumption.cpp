#include "exchange/samples/assumption.h"

#include "plan/names.h"

namespace muster::exchange {

namespace {

template <class Row>
std::optional<plan::IdOf<Row>> idNamed(const plan::Plan& plan, std::string_view name)
{
    const auto id = plan::findByName<Row>(plan, name);
    return id ? std::optional(*id) : std::nullopt;
}

} // namespace

void putAssumption(EditBuilder& builder, const SampleAssumption& each)
{
    plan::Assumption row;
    row.kind = each.kind;
    row.value = each.value;
    row.clientGroup = idNamed<plan::ClientGroup>(builder.plan(), each.clientGroup);
    row.activity = idNamed<plan::Activity>(builder.plan(), each.activity);
    row.role = idNamed<plan::Role>(builder.plan(), each.role);
    row.locality = idNamed<plan::Locality>(builder.plan(), each.locality);
    row.source = each.source;
    row.from = each.from;
    builder.put(std::move(row));
}

} // namespace muster::exchange
