#pragma once
// How the figures of a selection are changed at once, as one writes it: "+10 %", "−5%", "+0.5", "=8".

#include "base/result.h"

#include <QString>

namespace muster::ui {

class ChangeBy {
  public:
    /// BadInput: what it may be.
    [[nodiscard]] static Result<ChangeBy> read(const QString& text);

    /// What stands in a cell after it, of what stands there now. BadInput: there is no figure in the cell.
    [[nodiscard]] Result<QString> of(const QString& was) const;
    /// "by +10 %", "to 8": as the edit's name says it.
    [[nodiscard]] QString inWords() const;

  private:
    enum class What { Percent, Amount, Set };
    ChangeBy(What what, double amount, QString text) : m_what(what), m_amount(amount), m_text(std::move(text))
    {
    }

    What m_what;
    double m_amount; ///< a percentage, or in the cell's own unit
    QString m_text;  ///< of Set, what is written
};

} // namespace muster::ui
