#include "sensitivity/sensitivity_page.h"

#include "frame/context.h"
#include "tables/grid_view.h"
#include "text/number_text.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace muster::ui {

using engine::Column;

namespace {

constexpr int kBoundWidth = 90;

/// The figures of the tables of roles, the usual question first.
std::vector<Column> figuresOfRoles()
{
    std::vector<Column> columns = engine::columnsOfRoles();
    const auto usual = std::ranges::find(columns, Column::GapFte);
    std::rotate(columns.begin(), usual, usual + 1);
    return columns;
}

} // namespace

SensitivityPage::SensitivityPage(Context& context, QWidget* parent)
    : SectionsPage(context, tr("Sensitivity"), parent),
      m_role(addChoice(QStringLiteral("role"), tr("R&ole"))),
      m_find(&addButton(QStringLiteral("findValue"), tr("Find a &value…"))),
      m_figure(addChoiceBeneath(QStringLiteral("figure"), tr("&Figure"))),
      m_bound(&addEntryBeneath(QStringLiteral("bound"), tr("Flips &at"))),
      m_tornado(addSection(QStringLiteral("tornado"), tr("Figure at the ends of each range"))),
      m_ranges(addSection(QStringLiteral("range"), tr("Assumptions by how far they move the figure"))),
      m_sentence(m_tornado.addText(QStringLiteral("muted"))), m_legend(m_tornado.addLegend()),
      m_chart(m_tornado.addChart<TornadoChart>())
{
    leadTo({});
    m_bound->setFixedWidth(kBoundWidth);
    m_bound->setText(QStringLiteral("0"));
    m_bound->setPlaceholderText(tr("none"));
    m_sentence.setObjectName(QStringLiteral("flipLabel"));
    m_tornado.table().hide(); // the table beneath says the same
    m_ranges.setTitle(tr("Each range by itself"));
    connect(&m_figure, &QComboBox::activated, this, &SensitivityPage::followFigure);
    connect(m_bound, &QLineEdit::editingFinished, this, [this] {
        if (m_bound->isModified())
            ask();
        m_bound->setModified(false);
    });
    connect(m_find, &QPushButton::clicked, this, &Page::findValueRequested);
    connect(&m_ranges.table(), &QAbstractItemView::activated, this, &SensitivityPage::openRow);
}

void SensitivityPage::fillChoices()
{
    const engine::Results& results = context().results();
    std::vector<Choice> figures;
    for (const Column column : figuresOfRoles())
        figures.push_back({format::word(engine::info(column).heading), int(column)});
    fill(m_figure, figures);
    std::vector<Choice> roles{{roleName(results, engine::kAllRoles), engine::kAllRoles.value()}};
    for (const engine::RoleIndex role : results.inputs().dimensions().roles.indexes())
        roles.push_back({roleName(results, role), role.value()});
    fill(m_role, roles);
}

/// Another figure has another bound: of the gap it is 0, of all else what is written.
void SensitivityPage::followFigure()
{
    m_bound->setText(figure().column == Column::GapFte ? QStringLiteral("0") : QString());
    ask();
}

analysis::Figure SensitivityPage::figure() const
{
    return {place(context().locality(), engine::RoleIndex(m_role.currentData().toInt())),
            static_cast<Column>(m_figure.currentData().toInt())};
}

std::optional<double> SensitivityPage::bound() const
{
    return readNumber(m_bound->text().trimmed(), format::unitToRead(engine::info(figure().column).unit));
}

void SensitivityPage::showFigures()
{
    fillChoices();
    ask();
}

void SensitivityPage::ask()
{
    const analysis::SensitivityWish wish{figure(), bound()};
    m_shown.reset();
    const auto work = [shown = context().document().sharedResults(), wish](const Progress& progress) {
        return analysis::sensitivityOf(*shown, wish, progress);
    };
    m_working = context().document().jobs().start(
        {.title = tr("Trying other values"), .doing = "trying other values"}, *this, work,
        [this, wish](Result<analysis::Sensitivity> found) { show(std::move(found), wish); });
}

void SensitivityPage::show(Result<analysis::Sensitivity> found, const analysis::SensitivityWish& wish)
{
    QString missing;
    const QString heading = format::word(engine::info(wish.figure.column).heading);
    if (!found)
        missing = found.error().code == ErrorCode::Cancelled
                      ? tr("This was stopped. Choose a figure or a role to try again.")
                      : format::text(found.error().sentence()).toHtmlEscaped();
    else if (!found->now)
        missing = tr("%1 is not known for %2. <a href=\"checks\">Checks</a> says what is missing.")
                      .arg(heading, whereAndWhen().toHtmlEscaped());
    else if (found->rows.empty())
        missing = tr("No assumption has a range yet. Give a value its low and high end under "
                     "<a href=\"assumptions\">Assumptions</a>, in the panel at the right.");
    sayWhatIsMissing(missing);
    showAll(missing.isEmpty());
    if (!missing.isEmpty())
        return;
    m_shown = SensitivityShown{wish, *std::move(found)};
    showFound();
}

void SensitivityPage::showFound()
{
    const engine::Results& results = context().results();
    const QString heading = format::word(engine::info(m_shown->wish.figure.column).heading);
    const auto unit = engine::info(m_shown->wish.figure.column).unit;
    m_tornado.setTitle(tr("%1 · %2, now %3")
                           .arg(heading, roleName(results, m_shown->wish.figure.place.role),
                                format::figureWithUnit(m_shown->found.now, unit)));
    const QString written = m_bound->text().trimmed();
    m_sentence.setText(
        written.isEmpty() || bound()
            ? flipsInWords(results, *m_shown)
            : tr("%1 is not a number: write where the figure flips as 0 or 12.5").arg(written));
    std::vector<TornadoBar> bars = tornadoBars(results, *m_shown);
    m_chart.setHidden(bars.empty());
    m_legend.setHidden(bars.empty());
    m_chart.show(std::move(bars), *m_shown->found.now, m_shown->wish.bound);
    m_legend.setText(m_chart.legendText());
    m_ranges.showTable(sensitivityGrid(results, *m_shown));
    tellChosen();
}

/// The panel at the right explains the figure.
void SensitivityPage::tellChosen()
{
    if (m_shown && isVisible())
        emit numberChosen({m_shown->wish.figure.place, m_shown->wish.figure.column});
}

const plan::Assumption* SensitivityPage::chosenRow() const
{
    const int row = m_ranges.table().currentIndex().row();
    if (!m_shown || row < 0 || row >= std::ssize(m_shown->found.rows))
        return nullptr;
    return context().document().plan().find<plan::Assumption>(m_shown->found.rows[std::size_t(row)].id);
}

void SensitivityPage::openRow()
{
    if (const plan::Assumption* row = chosenRow())
        emit goToRequested({"assumptions", row->id.value, row->kind, row->scope()});
}

std::optional<plan::Assumption> SensitivityPage::valueToFind() const
{
    const plan::Assumption* row = chosenRow();
    return row ? std::optional(*row) : std::nullopt;
}

std::optional<analysis::Figure> SensitivityPage::figureToFind() const
{
    return figure();
}

} // namespace muster::ui
