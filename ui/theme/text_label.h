#pragma once
// A label that dresses itself by what it is for: the form says "title" or "muted", not a size or a colour. It
// shows text as it is, never as HTML, unless its form asks for rich text; and a text of any length leaves the
// window its size: what does not fit ends in "…", and the whole of it is the tool tip.

#include <QLabel>

class QBoxLayout;

namespace muster::ui {

class TextLabel : public QLabel {
    Q_OBJECT
    /// title, subtitle, strong, group, muted, figure or small.
    Q_PROPERTY(QString look READ look WRITE setLook)
    /// How many lines it may take at the most.
    Q_PROPERTY(int mostLines READ mostLines WRITE setMostLines)
  public:
    static constexpr int kMostLines = 16;

    explicit TextLabel(QWidget* parent = nullptr);
    TextLabel(const QString& text, const QString& look, QWidget* parent = nullptr);

    [[nodiscard]] QString look() const { return m_look; }
    void setLook(const QString& look);
    [[nodiscard]] int mostLines() const { return m_mostLines; }
    void setMostLines(int lines);

    /// Whether some of its text has no room.
    [[nodiscard]] bool isCut() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void wear();
    [[nodiscard]] int mostHeight() const;
    [[nodiscard]] QFont fittingFont(int width) const;
    [[nodiscard]] QString whatFits(const QRect& room) const;

    QString m_look;
    int m_mostLines = kMostLines;
};

/// Adds one of that name and look to a layout; its text wraps.
TextLabel* addTextLabel(QBoxLayout& layout, const QString& name, const QString& look, QWidget* parent);

} // namespace muster::ui
