#pragma once
// Fusion, flattened: buttons and combo boxes are a plain surface with a thin outline, what is selected has a
// pale ground on which every text colour can be read, and whatever has the keyboard wears an outline of the
// accent colour. What a plan or a file says is shown as text by every label, and no text widens a control
// beyond bounds.

#include <QProxyStyle>

namespace muster::ui {

class Style : public QProxyStyle {
    Q_OBJECT
  public:
    Style();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;

  private:
    void drawFitting(ControlElement element, const QStyleOption& option, QPainter& painter,
                     const QWidget* widget) const;
};

/// Dresses the application: style, palette and, the first time, the font of the window.
void dress(bool dark);
/// Whether the desktop asks for dark windows.
[[nodiscard]] bool desktopIsDark();
/// Makes all text so many points larger or smaller than it is at first, within readable bounds; by how many
/// it is now.
int setTextSize(int steps);

} // namespace muster::ui
