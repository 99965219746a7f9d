#pragma once
// A report for a committee: its sections, in the order that one drags them into, what one writes at the head
// of each, and where it is written. Sections and words are kept in the plan.

#include "frame/context.h"
#include "session/reports/reports.h"

#include <QDialog>

class QComboBox;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace muster::ui {

class TextLabel;

class ReportDialog : public QDialog {
    Q_OBJECT
  public:
    ReportDialog(Context& context, QWidget* parent);

    /// Keeps the sections as they are listed, and writes the report. What fails is said in the dialog.
    void writeTo(const QString& path);
    void done(int result) override;

  signals:
    void written(const QString& path);

  private:
    void putListLeft(QVBoxLayout& layout);
    void putWordsRight(QVBoxLayout& layout);
    void putChoices(QVBoxLayout& layout);
    void putButtons(QVBoxLayout& layout);
    void listSections();
    void listChoices();
    void showWords();
    void keepWords();
    void insertFigure(const QString& column);
    void askWhere();
    bool keep();
    void tell(const QString& sentence);
    [[nodiscard]] std::vector<plan::WrittenSection> sections() const;
    [[nodiscard]] session::ReportWish wish() const;

    Context& m_context;
    session::Reports m_reports;
    QListWidget* m_list;
    TextLabel* m_heading;
    QPlainTextEdit* m_words;
    QPushButton* m_insert;
    QComboBox* m_period;
    QComboBox* m_against;
    TextLabel* m_told;
    QPushButton* m_save;
};

} // namespace muster::ui
