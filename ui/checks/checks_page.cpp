#include "checks/checks_page.h"

#include "checks/check_delegate.h"
#include "checks/checks_model.h"
#include "checks/rule_board.h"
#include "frame/context.h"
#include "models/format.h"
#include "tables/column_widths.h"
#include "tables/table_menu.h"
#include "tables/wrapped_header.h"
#include "theme/theme.h"
#include "ui_checks_page.h"

#include <QMouseEvent>
#include <QScrollArea>
#include <algorithm>

namespace muster::ui {

ChecksPage::ChecksPage(Context& context, QWidget* parent)
    : Page(context, parent), m_form(std::make_unique<Ui::ChecksPage>()),
      m_model(new ChecksModel(context.document(), this)), m_rules(new RuleBoard(context, this)),
      m_rulesArea(new QScrollArea(this))
{
    m_form->setupUi(this);
    addRules();
    QTableView& table = *m_form->checksTable;
    auto* header = new WrappedHeader(&table);
    table.setHorizontalHeader(header);
    connect(header, &WrappedHeader::widthsChosen, this, &ChecksPage::fitTable);
    new TableMenu(table);
    table.setItemDelegate(new CheckDelegate(this));
    table.setModel(m_model);
    table.viewport()->installEventFilter(this);
    connect(&table, &QTableView::activated, this, &ChecksPage::goThere);
    connect(&table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == ChecksModel::ActionColumn)
            goThere();
    });
    table.viewport()->setMouseTracking(true);
    connect(&context.document(), &session::Document::fileChecked, this, &ChecksPage::tell);
    connect(&context.document(), &session::Document::planChecked, this, &ChecksPage::refreshWhenSeen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChecksPage::settle);
    settle();
}

ChecksPage::~ChecksPage() = default;

void ChecksPage::addRules()
{
    m_rulesArea->setObjectName(QStringLiteral("rulesArea"));
    m_rulesArea->setFrameShape(QFrame::NoFrame);
    m_rulesArea->setFocusPolicy(Qt::NoFocus);
    m_rulesArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rulesArea->setWidgetResizable(true);
    m_rulesArea->setWidget(m_rules);
    m_form->pageLayout->insertWidget(m_form->pageLayout->indexOf(m_form->tableCard) + 1, m_rulesArea);
    connect(m_rules, &RuleBoard::filled, this, &ChecksPage::fitRules);
    connect(m_rules, &RuleBoard::rulesRequested, this, [this] {
        plan::Target target;
        target.table = plan::Table<plan::PlanRule>::name;
        emit goToRequested(target);
    });
}

QString ChecksPage::summary() const
{
    const int errors = m_model->countOf(plan::Severity::Error);
    const int warnings = m_model->countOf(plan::Severity::Warning);
    const int notes = m_model->countOf(plan::Severity::Note);
    if (m_model->rowCount() == 0)
        return context().document().isChecking() ? tr("The plan is being checked…") : tr("No problems");
    QStringList parts;
    if (errors > 0)
        parts += errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors);
    if (warnings > 0)
        parts += warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings);
    if (notes > 0)
        parts += notes == 1 ? tr("1 note") : tr("%1 notes").arg(notes);
    QString said = tr("%1 · Fix errors first, then warnings.").arg(parts.join(QStringLiteral(", ")));
    if (const std::string& evidence = context().document().check().evidence; !evidence.empty())
        said += QStringLiteral(" %1.").arg(format::text(evidence));
    return said;
}

void ChecksPage::refresh()
{
    m_model->refresh();
    m_rules->ask();
    tell();
}

/// Of other problems than before.
void ChecksPage::settle()
{
    tell();
    if (m_model->rowCount() > 0)
        m_form->checksTable->setCurrentIndex(m_model->index(0, ChecksModel::SeverityColumn));
    fitTable();
}

void ChecksPage::tell()
{
    const session::Document& document = context().document();
    const QStringList& found = document.fileFindings();
    m_form->fileLabel->setVisible(!found.isEmpty());
    m_form->fileLabel->setText(tr("The plan's file is not sound, so its figures may be wrong. Recover it "
                                  "into a new file, or go back to "
                                  "a copy. What was found:\n%1")
                                   .arg(found.join(QLatin1Char('\n'))));
    const bool any = m_model->rowCount() > 0;
    m_form->tableCard->setVisible(any);
    m_form->emptyLabel->setVisible(!any && found.isEmpty() && !document.isChecking());
    m_form->subtitleLabel->setVisible(any || found.isEmpty());
    m_form->subtitleLabel->setText(summary());
}

/// As high as its rows, but leaves the problems more than half of the page.
void ChecksPage::fitRules()
{
    constexpr int kMostPercent = 42;
    m_rulesArea->setFixedHeight(std::min(m_rules->sizeHint().height(), height() * kMostPercent / 100));
}

void ChecksPage::fitTable()
{
    QTableView& table = *m_form->checksTable;
    const int width = table.viewport()->width();
    const int severity = table.fontMetrics().horizontalAdvance(QStringLiteral("Warning")) + 50;
    const int where = width * 26 / 100;
    const int action = table.fontMetrics().horizontalAdvance(tr("Open Establishment")) + 30;
    std::vector<ColumnWish> wishes(static_cast<std::size_t>(m_model->columnCount()));
    const auto give = [&](int column, int pixels) {
        wishes[static_cast<std::size_t>(column)] = {pixels, pixels};
    };
    give(ChecksModel::SeverityColumn, severity);
    give(ChecksModel::WhereColumn, where);
    give(ChecksModel::ActionColumn, action);
    give(ChecksModel::MessageColumn, width - severity - where - action);
    shareColumns(table, std::move(wishes));
    table.resizeRowsToContents();
}

void ChecksPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitRules();
}

bool ChecksPage::eventFilter(QObject* watched, QEvent* event)
{
    QTableView& table = *m_form->checksTable;
    if (watched == table.viewport() && event->type() == QEvent::Resize)
        fitTable();
    if (watched == table.viewport() && event->type() == QEvent::MouseMove) {
        const QModelIndex at = table.indexAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        table.viewport()->setCursor(at.column() == ChecksModel::ActionColumn ? Qt::PointingHandCursor
                                                                             : Qt::ArrowCursor);
    }
    return Page::eventFilter(watched, event);
}

void ChecksPage::goThere()
{
    const QModelIndex current = m_form->checksTable->currentIndex();
    if (!current.isValid())
        return;
    plan::Target target = m_model->problemAt(current.row()).target;
    target.edits = true;
    emit goToRequested(target);
}

} // namespace muster::ui
