#pragma once
// Says on a page itself that leave, bank holidays, sickness, training or time without cases count as nothing
// because nobody has set them, with a link to where each is entered. Hidden where all are set.

#include "engine/results.h"
#include "plan/rules/problem.h"
#include "theme/text_label.h"

namespace muster::ui {

class AssumedWarning : public TextLabel {
    Q_OBJECT
  public:
    explicit AssumedWarning(QWidget* parent = nullptr);

    void tellOf(const engine::Results& results);

  signals:
    void cellAsked(const muster::plan::Target& target);

  private:
    std::vector<plan::Target> m_targets; ///< of the links, by their number
};

} // namespace muster::ui
