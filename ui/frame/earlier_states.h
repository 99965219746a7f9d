#pragma once
// What earlier states of the plan said of figures that have come since: asked once, and again after an edit
// that brings such figures or when the past itself has changed.

#include "models/format.h"
#include "plan/past_state.h"
#include "session/document.h"
#include "session/past.h"

#include <functional>
#include <vector>

namespace muster::ui {

template <class State>
class EarlierStates {
  public:
    using Ask = session::Job& (session::Past::*)(std::size_t, QObject&, session::Answer<std::vector<State>>);

    /// `ask` gets the states of the past; `refresh` makes the page anew, which reads them where it shows
    /// them.
    EarlierStates(session::Document& document, QObject& page, Ask ask, plan::FiguresOf figures,
                  std::function<void()> refresh)
        : m_document(document), m_page(page), m_ask(ask)
    {
        const auto readAgain = [this, refresh] {
            m_isRead = false;
            refresh();
        };
        QObject::connect(&document, &session::Document::opened, &page, readAgain);
        QObject::connect(&document.past(), &session::Past::changed, &page, readAgain);
        QObject::connect(
            &document, &session::Document::changed, &page,
            [readAgain, figures](const session::ChangeEvent& event, const plan::Changes& changes) {
                if (event.what != session::ChangeEvent::What::Edited || plan::bringsFigures(changes, figures))
                    readAgain();
            });
    }

    /// Reads them unless they have been read; `show` is called when they are there.
    void read(const std::function<void()>& show)
    {
        if (m_isRead)
            return;
        m_isRead = true;
        constexpr std::size_t kMost = 4; // each is computed whole
        m_reading = (m_document.past().*m_ask)(kMost, m_page, [this, show](Result<std::vector<State>> read) {
            m_whyNot = read ? QString() : format::text(read.error().sentence());
            m_states = std::move(read).value_or(std::vector<State>());
            show();
        });
    }

    /// The newest first; none before they are read.
    [[nodiscard]] const std::vector<State>& states() const { return m_states; }
    /// Where they cannot be read, why not; otherwise empty.
    [[nodiscard]] const QString& whyNot() const { return m_whyNot; }
    [[nodiscard]] bool isReading() const { return m_reading.isRunning(); }

  private:
    session::Document& m_document;
    QObject& m_page;
    Ask m_ask;
    std::vector<State> m_states;
    QString m_whyNot;
    bool m_isRead = false;
    session::LastAsked m_reading;
};

} // namespace muster::ui
