#pragma once
// The user guide in a window of its own, beside the plan: its sections at the left, a field to find words in
// it. It comes with the program and needs no network.

#include <QWidget>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace muster::ui {

class HelpWindow : public QWidget {
    Q_OBJECT
  public:
    explicit HelpWindow(QWidget* parent);

    /// Shows the section of that heading; the beginning where there is none.
    void open(const QString& section);
    /// The heading that stands at the top.
    [[nodiscard]] QString section() const;

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void addParts();
    void listSections();
    void scrollTo(const QString& section);
    void find();
    void follow(const QUrl& link);

    QListWidget* m_sections;
    QTextBrowser* m_text;
    QLineEdit* m_words;
    QString m_section;
};

} // namespace muster::ui
