#include "sheet/change_dialog.h"

#include "models/format.h"
#include "theme/text_label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

constexpr qsizetype kFirstTold = 6;
constexpr qsizetype kReasonsTold = 2;
constexpr qsizetype kMostOfAReason = 300; // characters
constexpr int kChangeDialogWidth = 480;   // pixels

} // namespace

ChangeDialog::ChangeDialog(SheetModel& sheet, QList<CellText> cells, QWidget* parent)
    : QDialog(parent), m_sheet(sheet), m_cells(std::move(cells)), m_changeEdit(new QLineEdit(this)),
      m_previewLabel(new TextLabel(this)),
      m_refusedLabel(new TextLabel(QString(), QStringLiteral("warning"), this)), m_changeButton(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change by"));
    layOut();
    connect(m_changeEdit, &QLineEdit::textChanged, this, &ChangeDialog::preview);
    preview();
}

void ChangeDialog::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    auto* heading =
        new TextLabel(m_cells.size() == 1 ? tr("&Change this cell")
                                          : tr("&Change %n cells", nullptr, static_cast<int>(m_cells.size())),
                      QStringLiteral("strong"), this);
    heading->setBuddy(m_changeEdit);
    m_changeEdit->setObjectName(QStringLiteral("changeEdit"));
    m_changeEdit->setPlaceholderText(tr("+10 %, \u22125 %, +0.5 or =8"));
    m_previewLabel->setObjectName(QStringLiteral("previewLabel"));
    m_refusedLabel->setObjectName(QStringLiteral("refusedLabel"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_changeButton = buttons->addButton(tr("Change"), QDialogButtonBox::AcceptRole);
    m_changeButton->setObjectName(QStringLiteral("changeButton"));
    m_changeButton->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(heading);
    layout->addWidget(m_changeEdit);
    for (TextLabel* label : {m_previewLabel, m_refusedLabel}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(kChangeDialogWidth);
}

void ChangeDialog::preview()
{
    m_judged = {};
    m_next.clear();
    const auto change = ChangeBy::read(m_changeEdit->text());
    if (change)
        judge(*change);
    m_previewLabel->setText(change ? firstChanges() : format::text(change.error().message));
    m_previewLabel->setVisible(!m_previewLabel->text().isEmpty());
    m_refusedLabel->setText(whyRefused());
    m_refusedLabel->setVisible(!m_refusedLabel->text().isEmpty());
    if (const int needed = layout()->totalHeightForWidth(width()); isVisible() && needed > height())
        resize(width(), needed);
    m_changeButton->setEnabled(m_judged.accepted > 0);
    m_changeButton->setText(m_judged.refused.isEmpty() || m_judged.accepted == 0
                                ? tr("Change")
                                : tr("Change the other %n", nullptr, m_judged.accepted));
}

void ChangeDialog::judge(const ChangeBy& change)
{
    QList<RefusedCell> refused;
    for (const CellText& cell : m_cells) {
        const Result<QString> next = change.of(cell.text);
        if (next)
            m_next += CellText{cell.index, *next};
        else
            refused += RefusedCell{m_sheet.place(cell.index), cell.text, format::text(next.error().message)};
    }
    m_judged = m_sheet.judge(m_next, Doing::Change);
    m_judged.refused += refused;
    if (m_judged.accepted > 1) // of one cell the label says what it is set to
        m_judged.edit.label += QStringLiteral(" %1").arg(change.inWords()).toStdString();
}

/// "North, Older people: 8 → 8.8", of the first cells that take it.
QString ChangeDialog::firstChanges() const
{
    QStringList lines;
    for (const CellText& next : m_next) {
        const QString place = m_sheet.place(next.index);
        const auto isThere = [&](const RefusedCell& cell) { return cell.where == place; };
        if (std::ranges::any_of(m_judged.refused, isThere))
            continue;
        if (lines.size() == kFirstTold) {
            lines += tr("and %n more", nullptr, m_judged.accepted - static_cast<int>(kFirstTold));
            break;
        }
        const auto was = std::ranges::find(m_cells, next.index, &CellText::index);
        lines += tr("%1: %2 \u2192 %3")
                     .arg(format::onOneLine(place),
                          was == m_cells.end() || was->text.isEmpty() ? tr("empty") : was->text, next.text);
    }
    return lines.join(QLatin1Char('\n'));
}

QString ChangeDialog::whyRefused() const
{
    if (m_judged.refused.isEmpty())
        return {};
    const auto count = static_cast<int>(m_judged.refused.size());
    QStringList lines{count == 1 ? tr("1 cell stays as it is:")
                                 : tr("%1 cells stay as they are:").arg(count)};
    for (const RefusedCell& cell : m_judged.refused.first(std::min(kReasonsTold, m_judged.refused.size())))
        lines +=
            tr("%1: %2").arg(format::onOneLine(cell.where), format::onOneLine(cell.reason, kMostOfAReason));
    if (m_judged.refused.size() > kReasonsTold)
        lines += tr("and %n more", nullptr, count - static_cast<int>(kReasonsTold));
    return lines.join(QLatin1Char('\n'));
}

} // namespace muster::ui
