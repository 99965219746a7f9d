#pragma once
// The figures of demand as a grid to type and paste into, with what is chosen about it: which figures, from
// which year, which localities are folded, and which rows stand there without a figure yet.

#include "demand/figures/figure_sheet.h"
#include "demand/figures/pasted_block.h"
#include "frame/context.h"
#include "session/jobs.h"

#include <QWidget>
#include <memory>

namespace muster::ui {

namespace Ui {
class FiguresPane;
}

class FiguresPane : public QWidget {
    Q_OBJECT
  public:
    explicit FiguresPane(Context& context, QWidget* parent = nullptr);
    ~FiguresPane() override;

    /// Shows the plan as it is now: the series of the chosen locality whose names hold the words.
    void refresh(const QString& words);
    /// Asks which rows to add.
    void askForRows();
    /// The series of the current row; none on a sum.
    [[nodiscard]] std::optional<plan::SeriesName> series() const;
    void standOn(const plan::SeriesName& series);
    /// How many series there are, with a figure or without.
    [[nodiscard]] int seriesCount() const;

  signals:
    void refused(const QString& sentence);
    void seriesChosen();
    /// Rows were added, which words to look for must not hide.
    void rowsAdded();

  private:
    void connectParts();
    void listYears();
    void show();
    void keepRows();
    void sayWhatMarksMean();
    void addRows(const std::vector<plan::SeriesName>& rows);
    void turnFold(int row);
    void foldAll();
    [[nodiscard]] PastePlace placeToPaste() const;
    void read(const QList<QStringList>& block);
    void preview(PastedBlock read);
    [[nodiscard]] FigureRowsWish wish() const;

    std::unique_ptr<Ui::FiguresPane> m_form;
    Context& m_context;
    FigureSheet* m_sheet;
    QString m_words;
    std::vector<plan::SeriesName> m_added;
    std::set<plan::LocalityId> m_folded;
    PeriodLength m_length = PeriodLength::FinancialYear;
    session::LastAsked m_reading;
    bool m_isPlaced = false; ///< the current cell was chosen once
};

} // namespace muster::ui
