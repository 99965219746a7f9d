#pragma once
// The list of pages at the left, in groups.

#include <QListWidget>

namespace muster::ui {

class Navigation : public QListWidget {
    Q_OBJECT
  public:
    explicit Navigation(QWidget* parent = nullptr);

    void addGroup(const QString& title);
    void addPage(const QString& name, const QString& title);
    /// The page shown; nothing where there is no page of that name.
    void choose(const QString& name);
    /// A number behind a page's title, such as that of its problems; none for 0.
    void setCount(const QString& name, int count);

    [[nodiscard]] QSize sizeHint() const override;

  signals:
    void pageChosen(const QString& name);

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    [[nodiscard]] QListWidgetItem* itemOf(const QString& name) const;
};

} // namespace muster::ui
