#include "explain/explain_panel.h"

#include "explain/first_lines.h"
#include "explain/step_view.h"
#include "frame/context.h"
#include "models/grid_model.h"
#include "ui_explain_panel.h"

#include <QApplication>
#include <QClipboard>

namespace muster::ui {

namespace {

constexpr int kPanelWidth = 312;

constexpr std::array kLadder{
    engine::Column::VacancyGross,     engine::Column::VacancyNetOfAgency, engine::Column::VacancyUncancelled,
    engine::Column::EstablishmentFte, engine::Column::InPostFte,          engine::Column::AgencyFte,
    engine::Column::AvailableFte,     engine::Column::RequiredFte,        engine::Column::GapFte};
constexpr std::array kRequirement{engine::Column::ServiceFte, engine::Column::RequiredFte,
                                  engine::Column::RequiredEstablishmentFte};
constexpr std::array kTimeliness{engine::Column::Arrivals,
                                 engine::Column::Done,
                                 engine::Column::Capacity,
                                 engine::Column::Backlog,
                                 engine::Column::InsideTarget,
                                 engine::Column::MedianWaitDays,
                                 engine::Column::LongestWaitDays,
                                 engine::Column::WeeksToClear,
                                 engine::Column::ReliefForGood,
                                 engine::Column::ReliefUntilDate,
                                 engine::Column::ExponentialInsideTarget};

GridRow sourceRow(const engine::Ingredient& each)
{
    GridCell name = textCell(format::text(each.name));
    QStringList notes;
    for (const std::string* part : {&each.about, &each.unit, &each.from, &each.source})
        if (!part->empty())
            notes += format::text(*part);
    name.note = notes.join(QStringLiteral("; "));
    return {name, {.text = format::exact(each.value), .figure = each.value, .strong = true}};
}

bool isSameNumber(const ChosenNumber& a, const ChosenNumber& b)
{
    return a.column == b.column && a.which == b.which && a.place.locality == b.place.locality &&
           a.place.role == b.place.role && a.place.activity == b.place.activity &&
           a.place.reach == b.place.reach && a.place.span.first == b.place.span.first &&
           a.place.span.count == b.place.span.count;
}

} // namespace

ExplainPanel::ExplainPanel(Context& context, QWidget* parent)
    : SidePanel(parent), m_ui(std::make_unique<Ui::ExplainPanel>()), m_context(context),
      m_sources(new GridModel(this)), m_other(new GridModel(this))
{
    m_ui->setupUi(this);
    m_ui->scrollArea->viewport()->setAutoFillBackground(false);
    m_ui->contents->setAutoFillBackground(false);
    m_ui->sourceTable->setGridModel(m_sources);
    m_ui->otherTable->setGridModel(m_other);
    m_ui->sourceTable->horizontalHeader()->hide();
    m_ui->otherTable->horizontalHeader()->hide();
    connect(&context, &Context::moved, this, &ExplainPanel::followContext);
    connect(&context.document(), &session::Document::changed, this, &ExplainPanel::explainAgain);
    connect(m_ui->otherTable, &GridView::numberChosen, this, &ExplainPanel::explain);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ExplainPanel::copyAsText);
    connect(m_ui->allButton, &QPushButton::toggled, this, &ExplainPanel::showLines);
    connect(m_ui->goButton, &QPushButton::clicked, this, [this] { emit goToRequested(cause()); });
    clear();
}

ExplainPanel::~ExplainPanel() = default;

QSize ExplainPanel::sizeHint() const
{
    constexpr int kLettersWide = 40; // of larger text
    return {std::max(kPanelWidth, kLettersWide * fontMetrics().averageCharWidth()), 400};
}

void ExplainPanel::clear()
{
    m_number.reset();
    m_told.reset();
    m_text.clear();
    m_explaining.drop();
    m_ui->numberPart->hide();
    m_ui->copyButton->hide();
    m_ui->placeLabel->setText(tr("Choose a number in a table to see how it is made."));
}

void ExplainPanel::explain(const ChosenNumber& number)
{
    if (!m_number || !isSameNumber(*m_number, number)) {
        m_told.reset();
        m_ui->allButton->setChecked(false);
    }
    m_number = number;
    ask();
}

/// Asks while the panel is seen; else when it is.
void ExplainPanel::ask()
{
    m_stale = !isVisible();
    if (m_number && !m_stale)
        m_explaining = session::explain(m_context.document(), *m_number, *this,
                                        [this](const Result<session::Told>& told) { show(told); });
}

void ExplainPanel::show(const Result<session::Told>& told)
{
    m_ui->copyButton->show();
    if (!told)
        return showWhy(told.error());
    m_told = *told;
    showNumber();
    showLines();
}

void ExplainPanel::followContext()
{
    if (m_path != m_context.document().path())
        clear();
    m_path = m_context.document().path();
}

void ExplainPanel::showEvent(QShowEvent* event)
{
    SidePanel::showEvent(event);
    if (m_stale)
        ask();
}

void ExplainPanel::explainAgain()
{
    const engine::Dimensions& dimensions = m_context.results().inputs().dimensions();
    if (!m_number)
        return;
    const engine::TablePlace& place = m_number->place;
    if (place.locality >= dimensions.localities.behind() || place.role >= dimensions.roles.behind() ||
        place.activity >= dimensions.activities.behind() ||
        place.span.first + place.span.count > m_context.results().inputs().months())
        clear();
    else
        ask();
}

void ExplainPanel::showWhy(const Error& why)
{
    m_told.reset();
    m_ui->numberPart->hide();
    m_text = format::text(why.sentence());
    m_ui->placeLabel->setText(m_text);
}

void ExplainPanel::showNumber()
{
    const session::Told& told = *m_told;
    m_ui->placeLabel->setText(isFigure() ? placeAndPeriod() : format::text(told.title));
    m_ui->valueLabel->setText(
        (told.unit == engine::ColumnUnit::Money ? currencyOf(m_context.results()) : QString()) +
        format::figureWithUnit(told.value, told.unit));
    m_ui->whatLabel->setText(format::word(engine::info(m_number->column).heading).toLower());
    m_ui->whatLabel->setVisible(isFigure());
    m_ui->formulaLabel->setText(StepView::asText(told.story));
    m_ui->formulaLabel->setVisible(!told.story.steps.empty());
    showOther();
    m_ui->goButton->setText(isOfEstablishment() ? tr("&Go to establishment") : tr("&Go to assumptions"));
    m_ui->goButton->setVisible(isFigure());
    m_ui->numberPart->show();
}

void ExplainPanel::showLines()
{
    if (!m_told)
        return;
    const engine::ExplanationText& story = m_told->story;
    const engine::ExplanationText first = firstLines(story);
    const bool isAll = m_ui->allButton->isChecked();
    const engine::ExplanationText& shown = isAll ? story : first;
    m_text = format::text(engine::toText(m_told->title, m_told->value, shown));
    m_ui->stepTree->show(shown);
    showSources(shown);
    m_ui->allButton->setVisible(linesOf(first) < linesOf(story));
    m_ui->allButton->setText(isAll ? tr("Show the first lines")
                                   : tr("Show &all %n lines", nullptr, linesOf(story)));
}

bool ExplainPanel::isFigure() const
{
    return m_number && std::holds_alternative<session::FigureNumber>(m_number->which);
}

/// "Essex · Social worker · 2026/27"
QString ExplainPanel::placeAndPeriod() const
{
    const engine::Results& results = m_context.results();
    const engine::TablePlace& place = m_number->place;
    return tr("%1 · %2 · %3")
        .arg(localityName(results, place.locality),
             plan::isOfActivity(m_number->column) ? activityName(results, place.activity)
                                                  : roleName(results, place.role),
             format::text(place.span.period.toEnglish()));
}

void ExplainPanel::showSources(const engine::ExplanationText& story)
{
    Grid grid{.name = tr("Where the figures come from"),
              .headings = {{.text = tr("Figure"), .isText = true}, {.text = tr("Value")}},
              .rows = {}};
    for (const engine::Ingredient& each : story.ingredients)
        grid.rows.push_back(sourceRow(each));
    for (QWidget* part : {static_cast<QWidget*>(m_ui->sourcesRule), static_cast<QWidget*>(m_ui->sourcesLabel),
                          static_cast<QWidget*>(m_ui->sourceTable)})
        part->setVisible(!grid.rows.empty());
    m_sources->show(std::move(grid));
}

void ExplainPanel::showOther()
{
    Grid grid{.name = tr("Related figures"),
              .headings = {{.text = tr("What"), .isText = true}, {.text = tr("Figure")}},
              .rows = {}};
    const auto add = [&](engine::Column column) {
        GridCell cell = figureCell(m_context.results(), {m_number->place, column}, true);
        if (!cell.figure || column == m_number->column)
            return;
        cell.text = format::figureWithUnit(cell.figure, engine::info(column).unit);
        if (column == engine::Column::GapFte && *cell.figure < 0)
            cell.tone = Tone::Negative;
        grid.rows.push_back({textCell(format::word(engine::info(column).heading).toLower()), cell});
    };
    const bool known = m_context.results().hasEstablishment(m_number->place.locality, m_number->place.role,
                                                            m_number->place.reach);
    const std::span<const engine::Column> others = plan::isOfActivity(m_number->column) ? kTimeliness
                                                   : known ? std::span<const engine::Column>(kLadder)
                                                           : kRequirement;
    if (isFigure())
        std::ranges::for_each(others, add);
    m_ui->otherRule->setVisible(!grid.rows.empty());
    m_ui->otherLabel->setVisible(!grid.rows.empty());
    m_other->show(std::move(grid));
}

QString ExplainPanel::asText() const
{
    return m_text;
}

void ExplainPanel::copyAsText() const
{
    QApplication::clipboard()->setText(asText());
}

bool ExplainPanel::isOfEstablishment() const
{
    if (!m_number)
        return false;
    const engine::ColumnInfo& column = engine::info(m_number->column);
    return column.basis != engine::ColumnBasis::Requirement || column.group == engine::ColumnGroup::Cost;
}

plan::Target ExplainPanel::cause() const
{
    plan::Target target;
    target.table = isOfEstablishment() ? "establishment" : "assumptions";
    const engine::Dimensions& dimensions = m_context.results().inputs().dimensions();
    if (!m_number)
        return target;
    target.scope.locality = dimensions.localities[m_number->place.locality].id;
    if (m_number->place.role != engine::kAllRoles)
        target.scope.role = dimensions.roles[m_number->place.role].id;
    return target;
}

} // namespace muster::ui
