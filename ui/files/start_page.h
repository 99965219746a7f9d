#pragma once
// What the window shows while no plan is open: make one, open one, go on with a recent one, or look at one of
// the samples.

#include <QWidget>
#include <memory>

class QVBoxLayout;

namespace muster::ui {

namespace Ui {
class StartPage;
}

class StartPage : public QWidget {
    Q_OBJECT
  public:
    explicit StartPage(QWidget* parent = nullptr);
    ~StartPage() override;

    /// Lists the recent files and the samples anew.
    void refresh(const QStringList& recent, const QStringList& samples);

  signals:
    void newRequested();
    void openRequested();
    void fileChosen(const QString& path);
    void sampleChosen(const QString& name);

  private:
    template <class Chosen>
    void list(QVBoxLayout& layout, const QString& text, const QString& tip, Chosen&& chosen);

    std::unique_ptr<Ui::StartPage> m_ui;
};

} // namespace muster::ui
