#pragma once
// The SQL that makes each version of the file's tables out of the version before it. Frozen text: what once
// wrote a file must go on saying what is in it. The last one may grow until it is released.

#include <string_view>

namespace muster::store {

extern const std::string_view kSchemaVersion1;
extern const std::string_view kSchemaVersion2;
extern const std::string_view kSchemaVersion3;
extern const std::string_view kSchemaVersion4;

} // namespace muster::store
