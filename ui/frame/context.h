#pragma once
// The one choice for all pages: which locality, and which period. It survives an edit of the plan (a locality
// is held by its id) and tells the pages when it moves.

#include "frame/beside.h"
#include "session/document.h"

#include <QObject>
#include <optional>

namespace muster::ui {

class Context : public QObject {
    Q_OBJECT
  public:
    explicit Context(session::Document& document, QObject* parent = nullptr);

    [[nodiscard]] session::Document& document() const { return m_document; }
    [[nodiscard]] const engine::Results& results() const { return m_document.results(); }
    /// What stands beside these results.
    [[nodiscard]] Beside& beside() { return m_beside; }
    [[nodiscard]] const Beside& beside() const { return m_beside; }

    /// The chosen locality in the results; none where the plan has none.
    [[nodiscard]] engine::LocalityIndex locality() const;
    /// The chosen period's part of the plan.
    [[nodiscard]] PeriodSpan span() const { return m_span; }
    /// The periods one can choose: the plan's months, quarters or financial years.
    [[nodiscard]] std::vector<PeriodSpan> spans() const;
    [[nodiscard]] PeriodLength length() const { return m_length; }

    void chooseLocality(engine::LocalityIndex chosen);
    void chooseSpan(const PeriodSpan& span);
    void chooseLength(PeriodLength length);

  signals:
    void moved(); ///< locality, period or what stands beside changed, by choice or by another plan

  private:
    void startAnew();
    void keepUp();
    [[nodiscard]] PeriodSpan spanHolding(int month) const;

    session::Document& m_document;
    Beside m_beside;
    std::optional<plan::LocalityId> m_locality;
    PeriodLength m_length = PeriodLength::FinancialYear;
    PeriodSpan m_span{};
};

} // namespace muster::ui
