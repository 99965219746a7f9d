#include "vacancies/vacancies_page.h"

#include "frame/context.h"
#include "frame/section.h"
#include "models/format.h"
#include "models/grid_model.h"
#include "models/vacant_posts_grid.h"
#include "ui_vacancies_page.h"
#include "vacancies/ladder_sentences.h"

#include <set>

namespace muster::ui {

using engine::Column;

namespace {

constexpr int kCardsBeside = 720; // pixels; narrower, the lower cards stand one above the other

/// The dates of the establishment rows that count here, in words.
QString establishmentDates(const engine::Results& results, engine::LocalityIndex locality)
{
    const engine::Dimensions& dimensions = results.inputs().dimensions();
    const engine::LocalityRange within = dimensions.withBeneath(locality);
    std::set<Date> dates;
    for (const plan::Establishment& row : results.inputs().plan().rows<plan::Establishment>())
        if (within.contains(dimensions.indexOf(row.locality)))
            dates.insert(row.asAt);
    if (dates.empty())
        return {};
    const QString first = format::text(dates.begin()->toEnglish());
    if (dates.size() == 1)
        return Texts::tr("establishment as at %1").arg(first);
    return Texts::tr("establishment as at %n dates, from %1 to %2", nullptr, int(dates.size()))
        .arg(first, format::text(dates.rbegin()->toEnglish()));
}

/// A bar for each rung of the ladder that is known here; those of the first area say which rung they are.
void addLadder(charts::Bars& bars, const engine::Results& results, const engine::TablePlace& place)
{
    const LadderFigures figures = ladderFigures(results, place);
    const std::array rungs{std::tuple(figures.required, Texts::tr("required"), charts::Tone::Required),
                           std::tuple(figures.funded, Texts::tr("funded"), charts::Tone::Funded),
                           std::tuple(figures.inPost, Texts::tr("in post"), charts::Tone::InPost),
                           std::tuple(figures.available, Texts::tr("available"), charts::Tone::Available)};
    const bool isFirstArea = bars.bars.empty();
    bool isFirst = true;
    for (const auto& [fte, name, tone] : rungs) {
        if (!fte)
            continue;
        const QString figure = format::fte(*fte);
        charts::Bar bar{
            isFirst ? localityName(results, place.locality).toStdString() : std::string(),    0,    *fte,
            (isFirstArea ? QStringLiteral("%1 %2").arg(figure, name) : figure).toStdString(), tone, isFirst};
        bar.spoken = QStringLiteral("%1 %2").arg(name, figure).toStdString();
        bars.bars.push_back(std::move(bar));
        isFirst = false;
    }
}

} // namespace

VacanciesPage::VacanciesPage(Context& context, QWidget* parent)
    : ResultPage(context, parent), m_ui(std::make_unique<Ui::VacanciesPage>()), m_heat(new GridModel(this)),
      m_worst(new GridModel(this)), m_ladder(new GridModel(this)),
      m_stages(new Section(QStringLiteral("stage"), tr("Vacant posts and how far they are"), this))
{
    m_ui->setupUi(this);
    m_stages->setTitle(tr("Vacant posts and how far they are"));
    m_ui->contentsLayout->insertWidget(m_ui->contentsLayout->count() - 1, m_stages); // above the stretch
    spreadInto(*m_ui->cardLayout);
    for (const Column column : {Column::VacancyNetOfAgency, Column::VacancyGross, Column::VacancyUncancelled})
        m_ui->definitionCombo->addItem(definitionName(column), int(column));
    setTables({{m_ui->vacancyTable, m_heat}, {m_ui->worstTable, m_worst}, {m_ui->ladderTable, m_ladder}});
    connectTables();
}

VacanciesPage::~VacanciesPage() = default;

void VacanciesPage::connectTables()
{
    connect(m_ui->definitionCombo, &QComboBox::currentIndexChanged, this, &VacanciesPage::refresh);
    letReplace(*m_ui->ladderTableButton, *m_ui->ladderTable, {m_ui->ladderChart});
    followLinks(*m_ui->emptyLabel);
    m_ui->worstSubtitleLabel->setTextFormat(Qt::RichText);
    m_ui->worstSubtitleLabel->setFocusPolicy(Qt::StrongFocus);
    m_ui->worstSubtitleLabel->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard |
                                                      Qt::LinksAccessibleByMouse);
    followLinks(*m_ui->worstSubtitleLabel, plan::Kind::PlannedStarts);
}

VacancyQuestion VacanciesPage::question() const
{
    return {context().locality(), context().span(),
            static_cast<Column>(m_ui->definitionCombo->currentData().toInt())};
}

void VacanciesPage::showResults()
{
    const engine::Results& results = context().results();
    const bool known =
        results.hasEstablishment(context().locality(), engine::kAllRoles, engine::Rollup::WithBeneath);
    QStringList subtitle{whereAndWhen()};
    if (known)
        subtitle += establishmentDates(results, context().locality());
    m_ui->subtitleLabel->setText(subtitle.join(tr(" · ")));
    showParts({m_ui->heatCard, m_ui->worstCard, m_ui->definitionCombo, m_ui->definitionLabel}, known);
    m_ui->emptyCard->setVisible(!known);
    m_ui->ladderCard->setVisible(known || results.inputs().hasRequirement());
    showCards();
    showLadder();
    showStages();
    if (known)
        showVacancies();
    else
        sayWhatIsMissing();
}

void VacanciesPage::showVacancies()
{
    Grid heat = vacancyHeatMap(context().results(), question());
    const bool over = std::ranges::any_of(heat.rows, [](const GridRow& row) {
        return std::ranges::any_of(row, [](const GridCell& cell) { return cell.figure.value_or(0) < 0; });
    });
    if (over && question().definition != Column::VacancyGross)
        m_ui->subtitleLabel->setText(m_ui->subtitleLabel->text() +
                                     tr(" · over-filled posts are shown before agency"));
    m_heat->show(std::move(heat));
    showWorst();
    tellChoice(*m_ui->vacancyTable, {place(context().locality(), engine::kAllRoles), question().definition});
}

void VacanciesPage::showCards()
{
    const LadderFigures figures =
        ladderFigures(context().results(), place(context().locality(), engine::kAllRoles));
    const auto fte = [](std::optional<double> value) {
        return format::figure(value, engine::ColumnUnit::Fte);
    };
    m_ui->requiredCard->show(fte(figures.required), underRequired(figures));
    m_ui->fundedCard->show(fte(figures.funded), underFunded(figures));
    m_ui->inPostCard->show(fte(figures.inPost), underInPost(figures));
    m_ui->availableCard->show(fte(figures.available), underAvailable(figures));
    m_ui->hiddenCard->show(format::figure(figures.uncancelled, engine::ColumnUnit::Share),
                           underHidden(figures));
    m_ui->hiddenCard->setWarning(hidesSomething(figures));
}

void VacanciesPage::showWorst()
{
    const engine::Results& results = context().results();
    Grid grid = shortestOfPeople(results, question());
    m_ui->worstTitleLabel->setText(grid.name);
    const bool byGap = results.inputs().hasRequirement();
    if (grid.rows.empty())
        m_ui->worstSubtitleLabel->setText(byGap ? tr("No gaps anywhere.") : tr("No post is vacant."));
    else
        m_ui->worstSubtitleLabel->setText(
            (byGap ? tr("Gap = available − required.")
                   : tr("By vacant posts, gross: no demand is entered, so the gap to what is required is not "
                        "known.")) +
            u' ' + tr("<a href=\"assumptions\">Change planned starts</a>"));
    m_ui->worstTable->setHidden(grid.rows.empty());
    m_worst->show(std::move(grid));
}

/// Nothing where nothing is said of any vacant post.
void VacanciesPage::showStages()
{
    Grid grid = vacantPosts(context().results(), context().locality(), context().span());
    m_stages->setVisible(!grid.rows.empty());
    m_stages->showTable(std::move(grid));
}

void VacanciesPage::showLadder()
{
    const engine::Results& results = context().results();
    charts::Bars bars;
    bars.hasScale = false;
    bars.linesOfRow = 0.95; // many areas on a page
    for (const engine::LocalityIndex area : areasOf(results, context().locality()))
        addLadder(bars, results, place(area, engine::kAllRoles));
    m_ui->ladderChart->show(std::move(bars));
    m_ladder->show(ladderTable(results, question()));
    const bool required = results.inputs().hasRequirement();
    const bool known = m_ui->emptyCard->isHidden();
    m_ui->ladderTitleLabel->setText(!known     ? tr("Required, by area")
                                    : required ? tr("From required to available, by area")
                                               : tr("From funded to available, by area"));
}

void VacanciesPage::sayWhatIsMissing()
{
    m_ui->emptyLabel->setText(
        tr("No establishment is entered for %1, so vacancies are not known. "
           "<a href=\"establishment\">Enter the establishment</a> or import it from a spreadsheet (File, "
           "Import).")
            .arg(localityName(context().results(), context().locality()).toHtmlEscaped()));
    if (context().results().inputs().hasRequirement())
        emit numberChosen({place(context().locality(), engine::kAllRoles), Column::RequiredFte});
}

void VacanciesPage::resizeEvent(QResizeEvent* event)
{
    ResultPage::resizeEvent(event);
    m_ui->lowerLayout->setDirection(width() < kCardsBeside ? QBoxLayout::TopToBottom
                                                           : QBoxLayout::LeftToRight);
}

} // namespace muster::ui
