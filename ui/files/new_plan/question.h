#pragma once
// A line of a form whose label shows its text as it is.

#include "theme/text_label.h"

#include <QFormLayout>

namespace muster::ui {

/// The label has the field as its buddy.
inline void addQuestion(QFormLayout& form, const QString& text, QWidget& field)
{
    auto* label = new TextLabel(text, {}, field.parentWidget());
    label->setBuddy(&field);
    form.addRow(label, &field);
}

} // namespace muster::ui
