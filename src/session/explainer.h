#pragma once
// Explains numbers away from the window's thread: the trace of a county's total has hundreds of thousands of
// parts. One question at a time; of those asked meanwhile only the last is answered.

#include "engine/explain.h"
#include "session/worker.h"

#include <QObject>
#include <memory>
#include <optional>

namespace muster::session {

/// A number's explanation, ready to be shown.
struct Told {
    double value = 0; ///< in the unit
    engine::ColumnUnit unit{};
    engine::ExplanationText story;
};

class Explainer : public QObject {
    Q_OBJECT
  public:
    explicit Explainer(QObject* parent = nullptr);

    /// Asks how a number of these results is made.
    void ask(std::shared_ptr<const engine::Results>, const engine::TablePlace&, engine::Column);
    /// Forgets what has been asked.
    void forget();
    /// Whether an answer is still to come.
    [[nodiscard]] bool isAsked() const { return m_asked.has_value(); }

  signals:
    /// The answer to the last question.
    void told(const muster::session::Told& told);
    /// Or why the number has no figure.
    void hasNone(const muster::Error& why);

  private:
    struct Question {
        std::shared_ptr<const engine::Results> results;
        engine::TablePlace place;
        engine::Column column;
        int number = 0;
    };
    class Answered;
    bool event(QEvent* event) override;
    void work();
    void deliver(int number, const Result<Told>& answer);

    std::optional<Question> m_asked;
    int m_count = 0;
    bool m_working = false;
    Worker m_worker;
};

} // namespace muster::session
