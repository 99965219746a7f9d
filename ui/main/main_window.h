#pragma once
// The window: it composes the frame and the pages and carries what one of them asks to the others. What is
// shown is made by the pages; what is done, by the document.

#include "frame/context.h"
#include "main/pages.h"

#include <QMainWindow>
#include <map>
#include <memory>

namespace muster::ui {

namespace Ui {
class MainWindow;
}
class ExplainPanel;
class HelpWindow;
class PlanFiles;
class StatusLine;
struct Findable;

class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a plan and waits for it; on failure the message bar says why.
    bool openPlan(const QString& path);
    /// Shows a page by its name ("required-staff"); false where there is none of that name.
    bool showPage(const QString& name);
    /// Goes to the first page that holds what is pointed at.
    void goTo(const plan::Target& target);
    /// Everything Ctrl+K can find.
    [[nodiscard]] std::vector<Findable> findables();

    [[nodiscard]] session::Document& document() { return m_document; }
    [[nodiscard]] Context& context() { return *m_context; }
    /// A page by its name, made when it is first asked for; null where there is none of that name.
    [[nodiscard]] Page* page(const QString& name);
    [[nodiscard]] QStringList pageNames() const;
    /// The sentence of the message bar; empty where it is not shown.
    [[nodiscard]] QString message() const;
    /// Whether something shown is still being worked out.
    [[nodiscard]] bool isWorking() const;

  protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void listPages();
    [[nodiscard]] Page* made(const PageInfo& info);
    void connectFiles();
    void connectActions();
    void connectDocument();
    void refresh();
    void countProblems();
    void refreshTitle();
    void closeIfAsked();
    void listRecent();
    void turnTo(const QString& name);
    void showPanel();
    void giveRoom();
    void explain(const ChosenNumber& number);
    void say(const QString& sentence);
    void sayHowItIsOpen();
    void connectFinding();
    void find();
    void findOnPage(bool narrows);
    void findValue();
    void focusPage();
    void connectHelp();
    void showHelp(const QString& section);
    void about();
    void askSettings();
    void printPage();

    session::Document m_document;
    std::unique_ptr<Ui::MainWindow> m_ui;
    Context* m_context;
    PlanFiles* m_files;
    StatusLine* m_status;
    ExplainPanel* m_panel;
    HelpWindow* m_help = nullptr; ///< once help has been asked for
    std::vector<PageInfo> m_infos;
    std::map<QString, Page*> m_pages; ///< those that have been asked for
    QString m_current;
    bool m_hasRoomForPanel = true;
    bool m_isClosing = false; ///< once what is on its way to the file is there
};

} // namespace muster::ui
