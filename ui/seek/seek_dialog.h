#pragma once
// Find a value…: asks what is to move and which figure is to become what, looks for the value in a job, says
// what it found, and offers to put it into the plan.

#include "analysis/seek/goal_seek.h"
#include "session/jobs.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace muster::ui {

class Context;
class LeverForm;
class TextLabel;

/// What the dialog begins with.
struct SeekBeginning {
    std::optional<plan::Assumption> value;  ///< none: a factor on the volumes of the chosen locality
    std::optional<analysis::Figure> figure; ///< none: the gap of the chosen locality and period
};

class SeekDialog : public QDialog {
    Q_OBJECT
  public:
    SeekDialog(Context& context, const SeekBeginning& beginning, QWidget* parent = nullptr);

  signals:
    void done(const QString& sentence); ///< what was put in, for the status bar
    void refused(const QString& sentence);

  private:
    void addGoal(QVBoxLayout& layout, const SeekBeginning& beginning);
    void addAnswer(QVBoxLayout& layout);
    void forget();
    void seek();
    void hear(Result<analysis::Sought> sought, const analysis::Goal& goal);
    void putIn();
    void showWork();
    [[nodiscard]] Result<analysis::Goal> goal() const;

    Context& m_context;
    LeverForm* m_lever;
    QComboBox* m_figure = nullptr;
    QComboBox* m_role = nullptr;
    QLineEdit* m_target = nullptr;
    QLineEdit* m_low = nullptr;
    QLineEdit* m_high = nullptr;
    TextLabel* m_where = nullptr;
    TextLabel* m_told = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_findButton = nullptr;
    QPushButton* m_putButton = nullptr;
    engine::TablePlace m_place;
    std::optional<std::pair<analysis::Goal, double>> m_found; ///< of the plan as it is
    session::LastAsked m_working;
};

} // namespace muster::ui
