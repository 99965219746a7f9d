#pragma once
// How this number is made: the formula in names and in figures, its steps, where each figure comes from, and
// what else can be said of the same cell.

#include "engine/explain.h"
#include "main/page.h"

#include <QTimer>
#include <memory>

namespace muster::ui {

namespace Ui {
class ExplainPanel;
}
class Context;
class GridModel;

class ExplainPanel : public QWidget {
    Q_OBJECT
  public:
    explicit ExplainPanel(Context& context, QWidget* parent = nullptr);
    ~ExplainPanel() override;

    void explain(const ChosenNumber& number);
    void clear();
    [[nodiscard]] std::optional<ChosenNumber> number() const { return m_number; }
    /// The whole explanation as plain text; empty where no number is chosen.
    [[nodiscard]] QString asText() const;

    [[nodiscard]] QSize sizeHint() const override;

  signals:
    void goToRequested(const muster::plan::Target& target);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void followContext();
    void explainLater();
    void explainAgain();
    void showWhy(const QString& sentence);
    void showStory(const engine::Explanation& explanation);
    void showSources(const engine::Story& story);
    void showOther();
    void copyAsText() const;
    [[nodiscard]] bool isOfEstablishment() const;
    [[nodiscard]] plan::Target cause() const;

    std::unique_ptr<Ui::ExplainPanel> m_ui;
    Context& m_context;
    GridModel* m_sources;
    GridModel* m_other;
    std::optional<ChosenNumber> m_number;
    QString m_path; // of the plan the number belongs to
    QTimer m_later; // after an edit the pages come first, and the explanation when they have been shown
    bool m_stale = false;
};

} // namespace muster::ui
