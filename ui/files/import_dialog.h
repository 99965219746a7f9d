#pragma once
// Reads a file as a table or a known return, says what it would change, and only then imports it.

#include "session/document.h"

#include <QDialog>
#include <memory>
#include <optional>
#include <utility>

namespace muster::ui {

namespace Ui {
class ImportDialog;
}

class ImportDialog : public QDialog {
    Q_OBJECT
  public:
    ImportDialog(session::Document& document, const QString& path, QWidget* parent = nullptr);
    ~ImportDialog() override;

    [[nodiscard]] bool isReading() const { return m_reading.isRunning(); }
    /// What was read and may be imported; empty until a file has been read without error.
    [[nodiscard]] const std::optional<session::ImportPreview>& preview() const { return m_preview; }
    /// The same, to be imported; the dialog has it no longer.
    [[nodiscard]] session::ImportPreview takePreview() { return *std::exchange(m_preview, std::nullopt); }
    /// What its columns mean, where it was read by that; to be kept when it is imported.
    [[nodiscard]] const std::optional<session::ImportMap>& map() const { return m_map; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fillChoices();
    void listSheets(const QStringList& names);
    [[nodiscard]] session::ImportWish wish() const;
    void read();
    void readAgain();
    void readByOwnHeadings();
    void forget();
    void lookForKeptMap();
    void readAnotherSheet();
    void showRows();
    void proposeMap();
    void askWhatColumnsMean(session::ImportMap map);
    void showPreview(Result<session::ImportPreview> read);
    void sayResult(const QString& text);
    void listCells(const QList<session::ImportedCell>& cells);

    std::unique_ptr<Ui::ImportDialog> m_ui;
    session::Document& m_document;
    QString m_path;
    std::optional<session::ImportPreview> m_preview;
    std::optional<session::ImportMap> m_map; ///< none: by its own headings
    session::RowsSaid m_rows;                ///< what rows of the sheet are, as the user says
    session::LastAsked m_sheets;
    session::LastAsked m_proposing;
    session::LastAsked m_reading;
};

} // namespace muster::ui
