#pragma once
// A second scenario, whose figures stand beside those of the one that is shown, on every page of results.
// They are worked out anew, by a job, whenever the plan moves.

#include "session/document.h"

#include <QObject>
#include <memory>
#include <optional>

namespace muster::ui {

class Beside : public QObject {
    Q_OBJECT
  public:
    explicit Beside(session::Document& document, QObject* parent = nullptr);

    /// The scenario, or with none in it the baseline; nothing: no figures stand beside.
    using Choice = std::optional<std::optional<plan::ScenarioId>>;
    void choose(Choice choice);
    [[nodiscard]] const Choice& chosen() const { return m_choice; }
    /// The figures; null where nothing is chosen, where it is what is shown, and until they are worked out.
    [[nodiscard]] const std::shared_ptr<const engine::Results>& results() const { return m_results; }
    /// "Baseline"
    [[nodiscard]] QString name() const;

  signals:
    void changed(); ///< there are other figures, or none

  private:
    void keepUp();

    session::Document& m_document;
    Choice m_choice;
    std::shared_ptr<const engine::Results> m_results;
    session::LastAsked m_working;
};

} // namespace muster::ui
