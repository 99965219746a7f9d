#include "report/pdf/pdf.h"

#include "report/figures/record.h"
#include "report/pdf/pdf_pages.h"
#include "report/pdf/pdf_tags.h"

namespace muster::report {

Result<std::string> toPdf(const Document& document)
{
    return drawPages(document).and_then(
        [&](const DrawnPages& drawn) { return withTags(drawn, recordOf(document)); });
}

} // namespace muster::report
