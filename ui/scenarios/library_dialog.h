#pragma once
// The library of ready change lists: chosen, read with its source, fitted to the plan and added to a
// scenario; a scenario's own changes saved as one.

#include "plan/scenarios/library/add_list.h"
#include "session/lists/change_lists.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace muster::ui {

class TextLabel;

class LibraryDialog : public QDialog {
    Q_OBJECT
  public:
    /// Of the plan as it is now. The scenario that is shown is chosen to add to, and is the one that can be
    /// saved.
    LibraryDialog(plan::Plan plan, std::optional<plan::ScenarioId> shown,
                  std::optional<plan::LocalityId> locality, QWidget* parent = nullptr);

    /// Puts the list of a file among those to choose from, and chooses it; says why where it holds none.
    void addFile(const QString& file);
    /// Saves the changes of the scenario that is shown.
    void saveShown(const QString& file);

  signals:
    /// The list as an edit of that scenario, which the edit makes where the plan has it not.
    void chosen(const muster::plan::Edit& edit, muster::plan::ScenarioId scenario);

  private:
    void putListsLeft(QVBoxLayout& layout);
    void putChoiceRight(QVBoxLayout& layout);
    void putButtons(QVBoxLayout& layout);
    [[nodiscard]] QComboBox* addCombo(QFormLayout& form, const QString& label, const QString& name);
    void listLists();
    void listPlaces(std::optional<plan::LocalityId> locality);
    void showList();
    void showParts(const plan::ChangeList& list);
    void addPart(const plan::ListedPart& part);
    [[nodiscard]] const session::OfferedList* offered() const;
    /// The edit that makes the new scenario; without changes where one that is there was chosen.
    [[nodiscard]] plan::Edit making() const;
    [[nodiscard]] plan::ScenarioId into() const;
    [[nodiscard]] Result<plan::AddedList> added() const;
    void tell();
    void say(const QString& sentence, bool isWrong);
    void askForFile();
    void askWhereToSave();

    plan::Plan m_plan;
    std::optional<plan::ScenarioId> m_shown;
    plan::ScenarioId m_new = newId<plan::ScenarioId>(); ///< where a new scenario is made
    std::vector<session::OfferedList> m_lists;
    QListWidget* m_list = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_text = nullptr;
    TextLabel* m_source = nullptr;
    QComboBox* m_into = nullptr;
    QComboBox* m_locality = nullptr;
    QLineEdit* m_from = nullptr;
    QFormLayout* m_form = nullptr;
    std::vector<std::pair<std::string, QComboBox*>> m_parts; ///< by their names in the list
    QPlainTextEdit* m_lines = nullptr;
    TextLabel* m_told = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace muster::ui
