#include "registers/localities/split_dialog.h"

#include "models/format.h"
#include "plan/names.h"
#include "registers/localities/place_dialog.h"
#include "text/number_text.h"
#include "theme/text_label.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

enum PartColumn { PartName, PartShare, PartPosts };

constexpr double kInPercent = 100;

} // namespace

SplitDialog::SplitDialog(plan::Plan plan, plan::LocalityId id, QWidget* parent)
    : QDialog(parent), m_plan(std::move(plan)), m_id(id), m_parts(new QTableWidget(0, 3, this)),
      m_told(new TextLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel | QDialogButtonBox::Ok, this))
{
    const QString name = format::text(plan::nameOf(m_plan, id));
    setWindowTitle(tr("Split %1").arg(name));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* intro = new TextLabel(tr("Demand, posts and money are divided by the shares; everything else "
                                   "applies to each part. The first part keeps the history of %1, and the "
                                   "posts of the register unless their titles are entered for another part.")
                                    .arg(name),
                                QStringLiteral("muted"), this);
    intro->setWordWrap(true);
    m_told->setObjectName(QStringLiteral("toldLabel"));
    m_told->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addWidget(m_parts);
    layout->addWidget(m_told);
    layout->addWidget(m_buttons);
    addTable();
    addPart(name);
    addPart(tr("%1, second part").arg(name));
    shareEqually();
    resize(560, 420);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto wanted = change())
            emit chosen(wanted->edit);
        accept();
    });
}

void SplitDialog::addTable()
{
    m_parts->setObjectName(QStringLiteral("partsTable"));
    m_parts->setAccessibleName(tr("Parts, their shares and their posts"));
    m_parts->setHorizontalHeaderLabels(
        {tr("Part"), tr("Share, %"), tr("Posts of the register (several: ;)")});
    m_parts->horizontalHeader()->setSectionResizeMode(PartName, QHeaderView::Stretch);
    m_parts->horizontalHeader()->setSectionResizeMode(PartPosts, QHeaderView::Stretch);
    m_parts->verticalHeader()->hide();
    auto* more = m_buttons->addButton(tr("&Add a part"), QDialogButtonBox::ActionRole);
    auto* fewer = m_buttons->addButton(tr("&Remove the last part"), QDialogButtonBox::ActionRole);
    more->setObjectName(QStringLiteral("moreButton"));
    fewer->setObjectName(QStringLiteral("fewerButton"));
    connect(more, &QPushButton::clicked, this, [this] {
        addPart(tr("part %1").arg(m_parts->rowCount() + 1));
        shareEqually();
    });
    connect(fewer, &QPushButton::clicked, this, [this] {
        if (m_parts->rowCount() > 2)
            m_parts->removeRow(m_parts->rowCount() - 1);
        shareEqually();
    });
    connect(m_parts, &QTableWidget::itemChanged, this, [this] {
        if (!m_isFilling)
            tell();
    });
}

void SplitDialog::addPart(const QString& name)
{
    const QScopedValueRollback filling(m_isFilling, true);
    const int row = m_parts->rowCount();
    m_parts->insertRow(row);
    m_parts->setItem(row, PartName, new QTableWidgetItem(name));
    auto* share = new QTableWidgetItem();
    share->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_parts->setItem(row, PartShare, share);
    m_parts->setItem(row, PartPosts, new QTableWidgetItem());
}

/// The last part takes what rounding leaves, so that they add up.
void SplitDialog::shareEqually()
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        const int rows = m_parts->rowCount();
        const int each = static_cast<int>(kInPercent) / rows;
        for (int row = 0; row < rows; ++row)
            m_parts->item(row, PartShare)
                ->setText(QString::number(row + 1 < rows ? each : static_cast<int>(kInPercent) - each * row));
    }
    tell();
}

QString SplitDialog::typed(int row, int column) const
{
    return m_parts->item(row, column)->text().trimmed();
}

Result<plan::LocalityChange> SplitDialog::change() const
{
    std::vector<plan::LocalityPart> parts;
    for (int row = 0; row < m_parts->rowCount(); ++row) {
        QString share = typed(row, PartShare);
        if (share.endsWith(QLatin1Char('%')))
            share.chop(1);
        const auto percent = readNumber(share.trimmed());
        if (!percent)
            return fail({ErrorCode::BadInput,
                         tr("the share of %1 is no number").arg(typed(row, PartName)).toStdString(),
                         {},
                         share.toStdString(),
                         tr("a share in percent, such as 60").toStdString(),
                         {}});
        auto posts = plan::splitNames(typed(row, PartPosts).toStdString());
        if (!posts)
            return fail(posts.error());
        parts.push_back({typed(row, PartName).toStdString(), *percent / kInPercent, *std::move(posts)});
    }
    return plan::splitLocality(m_plan, m_id, parts);
}

void SplitDialog::tell()
{
    const auto wanted = change();
    m_told->setLook(wanted ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_told->setText(wanted ? toldOf(wanted->notes) : format::text(wanted.error().sentence()));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(wanted.has_value());
}

} // namespace muster::ui
