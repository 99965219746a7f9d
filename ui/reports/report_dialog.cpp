#include "reports/report_dialog.h"

#include "models/format.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kListWidth = 300;
constexpr int kPart = Qt::UserRole;
constexpr int kWords = Qt::UserRole + 1;

/// The figures that the menu offers; any other can be typed.
constexpr std::array kOffered{engine::Column::RequiredFte,  engine::Column::EstablishmentFte,
                              engine::Column::InPostFte,    engine::Column::AvailableFte,
                              engine::Column::GapFte,       engine::Column::VacancyFte,
                              engine::Column::VacancyGross, engine::Column::AgencyFte,
                              engine::Column::ForecastCost, engine::Column::CostVariance};

} // namespace

ReportDialog::ReportDialog(Context& context, QWidget* parent)
    : QDialog(parent), m_context(context), m_reports(context.document())
{
    setWindowTitle(tr("Report"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    addTextLabel(*layout, QStringLiteral("hintLabel"), QStringLiteral("muted"), this)
        ->setText(
            tr("Tick what the report tells, and drag sections into their order. What you write stands at "
               "the head of the section; it is kept in the plan."));
    auto* sides = new QHBoxLayout;
    sides->setSpacing(18);
    layout->addLayout(sides, 1);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    sides->addLayout(left);
    sides->addLayout(right, 1);
    putListLeft(*left);
    putWordsRight(*right);
    putChoices(*layout);
    m_told = addTextLabel(*layout, QStringLiteral("toldLabel"), QStringLiteral("warning"), this);
    m_told->hide();
    putButtons(*layout);
    listSections();
    listChoices();
    m_list->setCurrentRow(0);
    m_list->setFocus();
    resize(880, 620);
}

void ReportDialog::putListLeft(QVBoxLayout& layout)
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("sectionList"));
    m_list->setAccessibleName(tr("Sections of the report"));
    m_list->setFixedWidth(kListWidth);
    m_list->setWordWrap(true);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    layout.addWidget(m_list, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReportDialog::showWords);
}

void ReportDialog::putWordsRight(QVBoxLayout& layout)
{
    m_heading = addTextLabel(layout, QStringLiteral("headingLabel"), QStringLiteral("strong"), this);
    m_words = new QPlainTextEdit(this);
    m_words->setObjectName(QStringLiteral("wordsEdit"));
    m_words->setAccessibleName(tr("What stands at the head of the section"));
    m_words->setPlaceholderText(tr("Your own words. An empty line begins a new paragraph."));
    m_words->setTabChangesFocus(true);
    layout.addWidget(m_words, 1);
    connect(m_words, &QPlainTextEdit::textChanged, this, &ReportDialog::keepWords);
    m_insert = new QPushButton(tr("&Insert a figure"), this);
    m_insert->setObjectName(QStringLiteral("insertButton"));
    m_insert->setToolTip(tr("A figure of the chosen locality and year, which the report fills in"));
    m_insert->setAutoDefault(false);
    auto* menu = new QMenu(m_insert);
    for (const engine::Column column : kOffered) {
        const engine::ColumnInfo& info = engine::info(column);
        menu->addAction(format::inMenu(format::text(std::string(info.heading))), this,
                        [this, name = format::text(std::string(info.name))] { insertFigure(name); });
    }
    m_insert->setMenu(menu);
    layout.addWidget(m_insert, 0, Qt::AlignLeft);
}

void ReportDialog::putChoices(QVBoxLayout& layout)
{
    auto* form = new QFormLayout;
    layout.addLayout(form);
    const auto add = [&](const QString& label, const QString& name, const QString& tip) {
        auto* combo = new QComboBox(this);
        combo->setObjectName(name);
        combo->setToolTip(tip);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(28);
        form->addRow(label, combo);
        return combo;
    };
    m_period = add(tr("&Year of the tables by locality and role"), QStringLiteral("periodCombo"),
                   tr("The other tables have every financial year of the plan"));
    m_against = add(tr("Say what makes the difference &from"), QStringLiteral("againstCombo"),
                    tr("Another scenario than the one shown, or the plan as it is"));
}

void ReportDialog::putButtons(QVBoxLayout& layout)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save report…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_save->setDefault(true);
    layout.addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::askWhere);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// Those of the plan first, in their order and ticked; of a plan without any all of them are.
void ReportDialog::listSections()
{
    const auto own = plan::reportOf(m_context.document().plan());
    auto offered = session::Reports::sections();
    std::ranges::stable_sort(offered, {}, [&](const session::OfferedSection& each) {
        return std::ranges::find(own, each.section, &plan::WrittenSection::section) - own.begin();
    });
    for (const session::OfferedSection& each : offered) {
        const auto written = std::ranges::find(own, each.section, &plan::WrittenSection::section);
        auto* item = new QListWidgetItem(each.heading, m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(own.empty() || written != own.end() ? Qt::Checked : Qt::Unchecked);
        item->setData(kPart, int(each.section));
        item->setData(kWords, written == own.end() ? QString() : format::text(written->words));
    }
}

void ReportDialog::listChoices()
{
    const engine::Inputs& in = m_context.results().inputs();
    const auto years = in.financialYears();
    for (const PeriodSpan& span : years)
        m_period->addItem(format::text(span.period.toEnglish()));
    const auto chosen = std::ranges::find_if(years, [&](const PeriodSpan& span) {
        return span.period.start <= m_context.span().period.start &&
               m_context.span().period.start < span.period.start + span.count;
    });
    m_period->setCurrentIndex(chosen == years.end() ? 0 : int(chosen - years.begin()));
    const auto shown = in.scenario();
    m_against->addItem(tr("nothing"));
    if (shown)
        m_against->addItem(tr("Baseline"), qlonglong{0});
    for (const plan::Scenario* each : in.plan().ordered<plan::Scenario>())
        if (each->id != shown)
            m_against->addItem(format::text(each->name), qlonglong{each->id.value});
    m_against->setCurrentIndex(shown ? 1 : 0);
    m_against->setEnabled(m_against->count() > 1);
}

void ReportDialog::showWords()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_words->setEnabled(item != nullptr);
    m_insert->setEnabled(item != nullptr);
    m_heading->setText(item ? item->text() : QString());
    const QSignalBlocker quiet(m_words);
    m_words->setPlainText(item ? item->data(kWords).toString() : QString());
}

void ReportDialog::keepWords()
{
    if (QListWidgetItem* item = m_list->currentItem())
        item->setData(kWords, m_words->toPlainText());
}

/// Of the locality that is chosen, all roles, and the year chosen here.
void ReportDialog::insertFigure(const QString& column)
{
    const engine::Inputs& in = m_context.results().inputs();
    const auto years = in.financialYears();
    if (m_context.locality().isNone() || years.empty())
        return;
    const PeriodSpan& year = years[std::size_t(std::max(0, m_period->currentIndex()))];
    m_words->insertPlainText(
        QStringLiteral("{%1:%2:%3:%4}")
            .arg(column, format::text(in.dimensions().localities[m_context.locality()].name),
                 format::text(std::string(engine::kAllRolesName)), format::text(year.period.toString())));
    m_words->setFocus();
}

std::vector<plan::WrittenSection> ReportDialog::sections() const
{
    std::vector<plan::WrittenSection> ticked;
    for (int row = 0; row < m_list->count(); ++row)
        if (const QListWidgetItem* item = m_list->item(row); item->checkState() == Qt::Checked)
            ticked.push_back(
                {plan::ReportPart(item->data(kPart).toInt()), item->data(kWords).toString().toStdString()});
    return ticked;
}

session::ReportWish ReportDialog::wish() const
{
    const auto years = m_context.results().inputs().financialYears();
    session::ReportWish wish{sections(), years[std::size_t(std::max(0, m_period->currentIndex()))]};
    if (const QVariant against = m_against->currentData(); against.isValid()) {
        const plan::ScenarioId id{against.toLongLong()};
        wish.against = id.value == 0 ? std::nullopt : std::optional(id);
    }
    return wish;
}

/// The sections into the plan, as one edit, where they are not there already. A plan that has none of its own
/// and a list of all without words are the same.
bool ReportDialog::keep()
{
    session::Document& document = m_context.document();
    const auto listed = sections();
    const auto offered = session::Reports::sections();
    const bool isUsual = std::ranges::equal(listed, offered, [](const auto& own, const auto& usual) {
        return own.section == usual.section && own.words.empty();
    });
    const auto own = plan::reportOf(document.plan());
    if (own == listed || (own.empty() && isUsual) || !document.readOnlyReason().isEmpty())
        return true;
    const auto kept = document.apply(plan::setReport(document.plan(), isUsual ? decltype(own)() : listed));
    if (!kept)
        tell(format::text(kept.error().sentence()));
    return kept.has_value();
}

void ReportDialog::tell(const QString& sentence)
{
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
}

void ReportDialog::askWhere()
{
    if (sections().empty())
        return tell(tr("Tick at least one section."));
    const QString filters = tr("PDF (*.pdf)") + QStringLiteral(";;") + tr("OpenDocument text (*.odt)") +
                            QStringLiteral(";;") + tr("Word document (*.docx)") + QStringLiteral(";;") +
                            tr("Web page (*.html)");
    QFileDialog dialog(this, tr("Save report"), QString(), filters);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("pdf"));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
        dialog.setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    if (dialog.exec() == QDialog::Accepted)
        writeTo(dialog.selectedFiles().value(0));
}

void ReportDialog::writeTo(const QString& path)
{
    tell({});
    if (!keep())
        return;
    m_save->setEnabled(false);
    m_reports.write(path, wish(), *this, [this, path](const Result<void>& outcome) {
        m_save->setEnabled(true);
        if (!outcome)
            return tell(format::text(outcome.error().sentence()));
        emit written(path);
        accept();
    });
}

void ReportDialog::done(int result)
{
    if (keep() || result == Accepted)
        QDialog::done(result);
}

} // namespace muster::ui
