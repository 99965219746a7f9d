#pragma once
// What the last edit did, under every page until the next one: what was changed, from what to what, by how
// much the figures moved, and where most. Undo and redo say the same of what they did. It is worked out away
// from the thread that draws, so that no edit waits for it.

#include "engine/results.h"
#include "session/jobs.h"

#include <QWidget>
#include <memory>

class QLabel;

namespace muster::ui {

class Context;
class TextLabel;
struct ChangedRows;

class EffectBar : public QWidget {
    Q_OBJECT
  public:
    explicit EffectBar(Context& context, QWidget* parent = nullptr);

    /// What it says; empty where it is not shown.
    [[nodiscard]] QString text() const;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void dismiss();
    void ask();
    void show(const QString& what, const QString& effect);

    Context& m_context;
    TextLabel* m_whatLabel;
    TextLabel* m_effectLabel;
    session::LastAsked m_working;
    std::shared_ptr<const ChangedRows> m_rows;    ///< of the last change
    const engine::Results* m_rowsAfter = nullptr; ///< those before the change that these are of; to compare
    bool m_dismissed = true;                      ///< there is nothing to say, or somebody has read it
};

} // namespace muster::ui
