#pragma once
// Reports of the plan that is open, as documents.

#include "plan/report_edits.h"
#include "session/open_plan.h"

namespace muster::session {

struct ReportWish {
    std::vector<plan::WrittenSection> sections; ///< in their order
    PeriodSpan period;                          ///< a financial year, of the tables by locality and role
    /// The scenario from which the difference is told; none in it: the baseline. Nothing: none is.
    std::optional<std::optional<plan::ScenarioId>> against{};
};

/// A section as a list offers it.
struct OfferedSection {
    plan::ReportPart section;
    QString heading;
};

class Reports : public QObject {
    Q_OBJECT
  public:
    explicit Reports(OpenPlan& plan);

    /// All sections that a report may have, in their usual order.
    [[nodiscard]] static std::vector<OfferedSection> sections();
    /// Writes a report of the plan as it is shown, in its scenario. The end of the file's name says as what:
    /// .pdf, .odt, .docx or .html. Refused where a text names a figure that the plan has not; nothing is
    /// written then. Of what was asked before nothing more is heard.
    void write(const QString& path, const ReportWish& wish, QObject& listener, Answer<void> done);

  private:
    OpenPlan& m_plan;
    LastAsked m_writing;
};

} // namespace muster::session
