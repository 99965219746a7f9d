#pragma once
// What the columns and words of somebody else's table mean: a line for each heading, for what every row needs
// and the file does not say, and for each name or mark that the plan does not know.

#include "session/document.h"

#include <QDialog>

class QComboBox;

namespace muster::ui {

namespace Ui {
class MapDialog;
}

class MapDialog : public QDialog {
    Q_OBJECT
  public:
    MapDialog(session::Document& document, session::ImportMap map, QWidget* parent = nullptr);
    ~MapDialog() override;

    /// As it is answered.
    [[nodiscard]] session::ImportMap map() const;

  private:
    void fill();
    [[nodiscard]] QString said(const session::MapLine& line) const;
    [[nodiscard]] QComboBox* answerTo(const session::MapLine& line);
    [[nodiscard]] QStringList valuesOf(const QString& column) const;

    std::unique_ptr<Ui::MapDialog> m_ui;
    session::Document& m_document;
    session::ImportMap m_map;
    std::vector<QComboBox*> m_answers; ///< beside the lines of the map
};

} // namespace muster::ui
