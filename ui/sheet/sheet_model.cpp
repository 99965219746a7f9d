#include "sheet/sheet_model.h"

namespace muster::ui {

Validation SheetModel::judge(const QList<CellText>& cells, Doing doing) const
{
    if (canChange())
        return judgeCells(cells, doing);
    Validation none;
    for (const CellText& cell : cells)
        none.refused += refused(cell, m_document.readOnlyReason());
    return none;
}

QString SheetModel::refusal(const QModelIndex& index, const QString& text) const
{
    const Validation judged = judge({{index, text}}, Doing::Type);
    return judged.refused.isEmpty() ? QString() : judged.refused.first().reason;
}

bool SheetModel::apply(const plan::Edit& edit)
{
    return isDone(m_document.apply(edit));
}

bool SheetModel::apply(const Validation& judged)
{
    if (!judged.admitted || judged.admitted->edit().changes != judged.edit.changes)
        return apply(judged.edit);
    plan::AdmittedEdit edit = *judged.admitted;
    edit.setLabel(judged.edit.label);
    return isDone(m_document.apply(edit));
}

bool SheetModel::isDone(const Result<void>& applied)
{
    if (!applied)
        emit failed(QString::fromStdString(applied.error().sentence()));
    return applied.has_value();
}

bool SheetModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole)
        return false;
    const Validation judged = judge({{index, value.toString()}}, Doing::Type);
    return judged.refused.isEmpty() && apply(judged);
}

RefusedCell SheetModel::refused(const CellText& cell, const QString& reason) const
{
    return {place(cell.index), cell.text, reason};
}

void SheetModel::tellChanged(const std::function<bool(int, int)>& differs)
{
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column) {
            const int first = column;
            while (column < columnCount() && differs(row, column))
                ++column;
            if (column > first)
                emit dataChanged(index(row, first), index(row, column - 1));
        }
}

QString Validation::whyNot(const plan::Plan& plan, const plan::Edit& tried)
{
    auto judged = plan::admitEdit(plan, tried);
    if (!judged)
        return QString::fromStdString(judged.error().sentence());
    admitted = *std::move(judged);
    return {};
}

} // namespace muster::ui
