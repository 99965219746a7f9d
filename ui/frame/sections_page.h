#pragma once
// A page of results that is put together from like parts, one beneath the other: its title, cards of figures,
// a sentence with links where something is missing, and sections with tables.

#include "frame/months_section.h"
#include "frame/result_page.h"
#include "theme/figure_card.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace muster::ui {

class SectionsPage : public ResultPage {
    Q_OBJECT
  protected:
    SectionsPage(Context& context, const QString& title, QWidget* parent);

    /// In the order of the page. Each is found by its name: "role" gives roleCombo, budgetCard, areaTable.
    QComboBox& addChoice(const QString& name, const QString& label);
    /// The same in a row beneath the title, where there is room for long texts; and an input there.
    QComboBox& addChoiceBeneath(const QString& name, const QString& label);
    QLineEdit& addEntryBeneath(const QString& name, const QString& label);
    QPushButton& addButton(const QString& name, const QString& text);
    FigureCard& addCard(const QString& name, const QString& title = {});
    Section& addSection(const QString& name, const QString& tableIsOf);
    MonthsSection& addMonths(const QString& tableIsOf, const QString& subtitle,
                             std::span<const CurveOf> curves);
    /// What can be chosen now; what was chosen stays so, by its name.
    struct Choice {
        QString name;
        int value{};
    };
    static void fill(QComboBox& combo, const std::vector<Choice>& choices);

    void showResults() final;
    virtual void showFigures() = 0;
    /// The cards and sections, all or none of them.
    void showAll(bool visible);
    /// A sentence with links; none where nothing is missing.
    void sayWhatIsMissing(const QString& sentence);
    /// A link of the sentence to the assumptions leads to this kind.
    void leadTo(std::optional<plan::Kind> kind);

  private:
    void add(Section& section);
    void addHead(const QString& title);
    void addMissing(QWidget& contents);
    QComboBox& addChoiceTo(QHBoxLayout& row, const QString& name, const QString& label);
    static void addNamed(QHBoxLayout& row, const QString& label, QWidget& named);

    QHBoxLayout* m_head = nullptr;
    QHBoxLayout* m_controls = nullptr; ///< beneath the title
    QGridLayout* m_cards = nullptr;
    QVBoxLayout* m_contents = nullptr;
    TextLabel* m_subtitle = nullptr;
    Card* m_missingCard = nullptr;
    TextLabel* m_missing = nullptr;
    QList<QWidget*> m_parts; ///< cards and sections
};

} // namespace muster::ui
