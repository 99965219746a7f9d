#pragma once
// An open plan with its past and its traffic with files: all that the window asks for.

#include "session/exchange.h"
#include "session/past.h"

namespace muster::session {

class Document : public OpenPlan {
    Q_OBJECT
  public:
    explicit Document(QObject* parent = nullptr) : OpenPlan(parent), m_past(*this), m_exchange(*this) {}

    [[nodiscard]] Past& past() { return m_past; }
    [[nodiscard]] Exchange& exchange() { return m_exchange; }

  private:
    Past m_past;
    Exchange m_exchange;
};

} // namespace muster::session
