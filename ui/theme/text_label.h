#pragma once
// A label that dresses itself by what it is for: the form says "title" or "muted", not a size or a colour.

#include <QLabel>

namespace muster::ui {

class TextLabel : public QLabel {
    Q_OBJECT
    /// title, subtitle, strong, group, muted, figure or small.
    Q_PROPERTY(QString look READ look WRITE setLook)
  public:
    explicit TextLabel(QWidget* parent = nullptr);
    TextLabel(const QString& text, const QString& look, QWidget* parent = nullptr);

    [[nodiscard]] QString look() const { return m_look; }
    void setLook(const QString& look);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void wear();

    QString m_look;
};

} // namespace muster::ui
