#pragma once
// Between what the difference is: the scenario that is shown and another one, or two states of the plan
// itself. The boxes list the scenarios, and behind them the states: those with a name, then the last edits.

#include "differences/difference.h"
#include "session/document.h"

#include <QObject>
#include <optional>

class QComboBox;

namespace muster::ui {

class ComparedChoice : public QObject {
    Q_OBJECT
  public:
    /// `until` is for the later of two states, and seen while states are chosen.
    ComparedChoice(session::Document& document, QComboBox& against, QComboBox& until, QObject* parent);

    /// Lists what there is now, and asks the plan's file for its states.
    void list();
    /// Whether there is anything to choose; without a scenario nothing is chosen until the user does.
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] bool isMade() const;
    [[nodiscard]] bool isOfStates() const;
    /// Why the states cannot be read; empty where they can.
    [[nodiscard]] const QString& whyNoStates() const { return m_whyNoStates; }

    /// Of scenarios: the one that is held against; none: the baseline.
    [[nodiscard]] std::optional<plan::ScenarioId> against() const;
    /// Of states: the edits after which the plan was so; one alone where the other is the plan now.
    [[nodiscard]] std::vector<std::int64_t> edits() const;
    [[nodiscard]] DifferenceSide from() const;
    [[nodiscard]] DifferenceSide to() const;

  signals:
    void changed(); ///< something else is chosen, or there are other states

  private:
    void fill();
    void fillAgainst();
    void listScenarios();
    void listStates(QComboBox& combo) const;
    void takeStates(Result<std::vector<session::EarlierState>> states);
    void startAnew();
    [[nodiscard]] DifferenceSide stateIn(const QComboBox& combo) const;

    session::Document& m_document;
    QComboBox& m_againstCombo;
    QComboBox& m_untilCombo;
    std::vector<session::EarlierState> m_states;
    QString m_whyNoStates;
    qlonglong m_against = 0; ///< what was chosen last, wherever it is there
    qlonglong m_until = 0;
    session::LastAsked m_reading;
};

} // namespace muster::ui
