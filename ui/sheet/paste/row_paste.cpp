#include "sheet/paste/row_paste.h"

#include "models/format.h"
#include "sheet/paste/new_names.h"
#include "sheet/sheet_view.h"
#include "text/spoken_cell.h"

#include <QCheckBox>

namespace muster::ui {

void RowChangesModel::show(RowChanges changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

int RowChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.lines.size());
}

int RowChangesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QVariant RowChangesModel::data(const QModelIndex& index, int role) const
{
    if (index.isValid() && role == Qt::AccessibleTextRole)
        return spokenCell(index);
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const PasteLine& line = m_changes.lines[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Row:
        return line.row;
    case What:
        return line.column;
    case Now:
        return line.now;
    case Pasted:
        return line.pasted;
    default:
        return line.what;
    }
}

QVariant RowChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    const std::array<QString, kColumns> headings{tr("Row"), tr("Column"), tr("Now"), tr("Pasted"),
                                                 tr("What happens")};
    return role == Qt::DisplayRole ? headings[static_cast<std::size_t>(section)] : QVariant();
}

RowPaste::RowPaste(PastedRows rows, PasteTable table, const session::Document& document, QWidget* parent)
    : RowPaste(std::move(rows), std::move(table), document, new RowChangesModel, parent)
{
}

RowPaste::RowPaste(PastedRows rows, PasteTable table, const session::Document& document,
                   RowChangesModel* model, QWidget* parent)
    : PastePreview(*model, RowChangesModel::Happens, parent),
      m_rows(std::make_shared<const PastedRows>(std::move(rows))),
      m_table(std::make_shared<const PasteTable>(std::move(table))), m_plan(document.plan()), m_model(model),
      m_namesBox(new QCheckBox(this)), m_jobs(document.jobs())
{
    m_model->setParent(this);
    setWindowTitle(tr("Paste rows of %1").arg(m_table->name));
    m_namesBox->setObjectName(QStringLiteral("namesBox"));
    addChoice(*m_namesBox);
    judge();
    connect(m_namesBox, &QCheckBox::toggled, this, &RowPaste::judge);
}

std::size_t RowPaste::cells() const
{
    return static_cast<std::size_t>(m_rows->rows.size()) * m_rows->columns.size();
}

void RowPaste::judge()
{
    const auto work = [rows = m_rows, table = m_table, plan = m_plan,
                       makes = m_namesBox->isChecked()](const Progress& progress) {
        return judgeRows(*rows, *table, plan, makes, progress);
    };
    if (cells() <= kPastedAtOnce) {
        show(work({}).value_or(RowChanges()));
        return;
    }
    say(tr("Comparing the copied rows with those in the plan…"));
    m_judging = m_jobs.start({.title = tr("Comparing rows"), .doing = "comparing rows"}, *this, work,
                             [this](Result<RowChanges> judged) {
                                 if (judged)
                                     show(std::move(*judged));
                                 else
                                     say(format::text(judged.error().sentence()));
                             });
}

void RowPaste::show(RowChanges changes)
{
    constexpr qsizetype kMostNamed = 4;
    m_model->show(std::move(changes));
    const RowChanges& now = m_model->changes();
    QStringList names = now.unknown.mid(0, kMostNamed);
    if (now.unknown.size() > kMostNamed)
        names += tr("%1 more").arg(now.unknown.size() - kMostNamed);
    m_namesBox->setVisible(!names.isEmpty());
    m_namesBox->setText(
        tr("&Create what the plan does not have: %1").arg(format::inMenu(names.join(QStringLiteral(", ")))));
    showCounts(now.counts, m_rows->how);
}

QString RowPaste::counted(int count) const
{
    return count == 1 ? tr("1 row") : tr("%1 rows").arg(count);
}

plan::Edit RowPaste::edit() const
{
    const RowChanges& now = m_model->changes();
    std::vector<plan::Edit> edits{now.added};
    if (replaces())
        edits.push_back(now.replaced);
    edits.push_back(namesUsed(now.names, plan::together({}, edits)));
    const int count = now.counts.added + (replaces() ? now.counts.replaced : 0);
    const QString label = replaces() && now.counts.replaced > 0 && now.counts.added > 0
                              ? tr("Paste rows of %1: %2 changed, %3 added")
                                    .arg(m_table->name)
                                    .arg(now.counts.replaced)
                                    .arg(now.counts.added)
                              : tr("Paste %1 of %2").arg(counted(count), m_table->name);
    return plan::together(label.toStdString(), edits);
}

void takeRows(SheetView& view, SheetModel& sheet, session::Document& document,
              const std::function<PasteTable()>& table)
{
    view.setRowPaste([&view, &sheet, &document, table](const QList<QStringList>& block, int column) {
        PasteTable into = table();
        auto rows = rowsIn(block, into, document.plan(), column);
        if (!rows)
            return false;
        if (const QString why = document.readOnlyReason(); !why.isEmpty()) {
            emit sheet.failed(why);
            return true;
        }
        auto* dialog = new RowPaste(*std::move(rows), std::move(into), document, &view);
        QObject::connect(dialog, &QDialog::accepted, &sheet,
                         [&sheet, dialog] { sheet.apply(dialog->edit()); });
        dialog->open();
        return true;
    });
}

} // namespace muster::ui
