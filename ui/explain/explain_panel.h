#pragma once
// How this number is made: the formula in names and in figures, its steps, where each figure comes from, and
// what else can be said of the same cell. A long explanation shows its first lines until all are asked for.

#include "frame/page.h"
#include "frame/side_panel.h"
#include "session/jobs.h"

#include <memory>

namespace muster::ui {

namespace Ui {
class ExplainPanel;
}
class Context;
class GridModel;

class ExplainPanel : public SidePanel {
    Q_OBJECT
  public:
    explicit ExplainPanel(Context& context, QWidget* parent = nullptr);
    ~ExplainPanel() override;

    /// Shows how a number is made, as soon as that is worked out.
    void explain(const ChosenNumber& number);
    /// Whether it is still being worked out.
    [[nodiscard]] bool isWorking() const { return m_explaining.isRunning(); }
    void clear();
    [[nodiscard]] std::optional<ChosenNumber> number() const { return m_number; }
    /// The lines that are shown as plain text, or why there are none; empty where no number is chosen.
    [[nodiscard]] QString asText() const;

    [[nodiscard]] QSize sizeHint() const override;

  signals:
    void goToRequested(const muster::plan::Target& target);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void followContext();
    void explainAgain();
    void ask();
    void show(const Result<session::Told>& told);
    void showWhy(const Error& why);
    void showNumber();
    void showLines();
    void showSources(const engine::ExplanationText& story);
    void showOther();
    void copyAsText() const;
    [[nodiscard]] bool isFigure() const;
    [[nodiscard]] QString placeAndPeriod() const;
    [[nodiscard]] bool isOfEstablishment() const;
    [[nodiscard]] plan::Target cause() const;

    std::unique_ptr<Ui::ExplainPanel> m_ui;
    Context& m_context;
    GridModel* m_sources;
    GridModel* m_other;
    std::optional<ChosenNumber> m_number;
    std::optional<session::Told> m_told;
    QString m_path; // of the plan the number belongs to
    QString m_text; // what is shown, as plain text
    session::LastAsked m_explaining;
    bool m_stale = false; // the number has moved since it was asked for
};

} // namespace muster::ui
