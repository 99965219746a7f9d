#include "checks/checks_page.h"

#include "checks/checks_model.h"
#include "frame/context.h"
#include "tables/column_widths.h"
#include "tables/table_menu.h"
#include "tables/wrapped_header.h"
#include "theme/theme.h"
#include "ui_checks_page.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace muster::ui {

namespace {

/// Wraps its words, and marks the chosen line by a pale ground on which they can still be read.
class CheckDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem narrower = inside(option);
        narrower.rect.adjust(0, 0, -1, 0); // the grid's line, which is not there when it is painted
        return QStyledItemDelegate::sizeHint(narrower, index) + QSize(2 * kMargin, 12);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.palette);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, chosen ? theme.chosen : theme.surface);
        QStyledItemDelegate::paint(painter, inside(option), index);
    }

  private:
    static constexpr int kMargin = 6;

    [[nodiscard]] static QStyleOptionViewItem inside(QStyleOptionViewItem option)
    {
        option.rect.adjust(kMargin, 0, -kMargin, 0);
        option.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
        option.decorationSize = QSize(16, 16);
        return option;
    }
};

} // namespace

ChecksPage::ChecksPage(Context& context, QWidget* parent)
    : Page(context, parent), m_form(std::make_unique<Ui::ChecksPage>()),
      m_model(new ChecksModel(context.document(), this))
{
    m_form->setupUi(this);
    QTableView& table = *m_form->checksTable;
    auto* header = new WrappedHeader(&table);
    table.setHorizontalHeader(header);
    connect(header, &WrappedHeader::widthsChosen, this, &ChecksPage::fitTable);
    new TableMenu(table);
    table.setItemDelegate(new CheckDelegate(this));
    table.setModel(m_model);
    table.viewport()->installEventFilter(this);
    connect(&table, &QTableView::activated, this, &ChecksPage::goThere);
    connect(m_form->goButton, &QPushButton::clicked, this, &ChecksPage::goThere);
    connect(&context.document(), &session::Document::fileChecked, this, &ChecksPage::settle);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChecksPage::settle);
    settle();
}

ChecksPage::~ChecksPage() = default;

QString ChecksPage::summary() const
{
    const int errors = m_model->countOf(plan::Severity::Error);
    const int warnings = m_model->countOf(plan::Severity::Warning);
    const int notes = m_model->countOf(plan::Severity::Note);
    QStringList parts;
    if (errors > 0)
        parts += errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors);
    if (warnings > 0)
        parts += warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings);
    if (notes > 0)
        parts += notes == 1 ? tr("1 note") : tr("%1 notes").arg(notes);
    return tr("%1 · Fix errors first, then warnings.").arg(parts.join(QStringLiteral(", ")));
}

void ChecksPage::refresh()
{
    m_model->refresh();
}

void ChecksPage::settle()
{
    const QStringList& found = context().document().fileFindings();
    m_form->fileLabel->setVisible(!found.isEmpty());
    m_form->fileLabel->setText(tr("The plan's file is not sound, so its figures may be wrong. Recover it "
                                  "into a new file, or go back to "
                                  "a copy. What was found:\n%1")
                                   .arg(found.join(QLatin1Char('\n'))));
    const bool any = m_model->rowCount() > 0;
    m_form->tableCard->setVisible(any);
    m_form->goButton->setVisible(any);
    m_form->emptyLabel->setVisible(!any && found.isEmpty());
    m_form->subtitleLabel->setVisible(any);
    m_form->subtitleLabel->setText(any ? summary() : QString());
    if (any)
        m_form->checksTable->setCurrentIndex(m_model->index(0, ChecksModel::SeverityColumn));
    fitTable();
}

void ChecksPage::fitTable()
{
    QTableView& table = *m_form->checksTable;
    const int width = table.viewport()->width();
    const int severity = table.fontMetrics().horizontalAdvance(QStringLiteral("Warning")) + 50;
    const int where = width * 20 / 100; // the four columns of words are about as long as each other
    const int found = width * 23 / 100;
    const int allowed = width * 18 / 100;
    std::vector<ColumnWish> wishes(static_cast<std::size_t>(m_model->columnCount()));
    const auto give = [&](int column, int pixels) {
        wishes[static_cast<std::size_t>(column)] = {pixels, pixels};
    };
    give(ChecksModel::SeverityColumn, severity);
    give(ChecksModel::WhereColumn, where);
    give(ChecksModel::FoundColumn, found);
    give(ChecksModel::AllowedColumn, allowed);
    give(ChecksModel::MessageColumn, width - severity - where - found - allowed);
    shareColumns(table, std::move(wishes));
    table.resizeRowsToContents();
}

bool ChecksPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_form->checksTable->viewport() && event->type() == QEvent::Resize)
        fitTable();
    return Page::eventFilter(watched, event);
}

void ChecksPage::goThere()
{
    const QModelIndex current = m_form->checksTable->currentIndex();
    if (current.isValid())
        emit goToRequested(m_model->problemAt(current.row()).target);
}

} // namespace muster::ui
