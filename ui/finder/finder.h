#pragma once
// Ctrl+K: finds any page, locality, role, assumption or command by a few letters, and goes there.

#include <QDialog>
#include <functional>
#include <memory>
#include <vector>

class QStandardItemModel;
class QSortFilterProxyModel;

namespace muster::ui {

namespace Ui {
class Finder;
}

struct Findable {
    QString text;
    QString kind; ///< Page, Locality, Role, Assumption, Command
    std::function<void()> go;
};

class Finder : public QDialog {
    Q_OBJECT
  public:
    explicit Finder(std::vector<Findable> things, QWidget* parent = nullptr);
    ~Finder() override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void list();
    void narrow(const QString& text);
    void goToCurrent();

    std::unique_ptr<Ui::Finder> m_ui;
    std::vector<Findable> m_things;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_narrowed;
};

} // namespace muster::ui
