#include "registers/localities/locality_list_dialog.h"

#include "models/format.h"
#include "plan/names.h"
#include "theme/text_label.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

LocalityListDialog::LocalityListDialog(plan::Plan plan, std::optional<plan::LocalityId> beneath,
                                       QWidget* parent)
    : QDialog(parent), m_plan(std::move(plan)), m_beneath(beneath), m_list(new QPlainTextEdit(this)),
      m_told(new TextLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel | QDialogButtonBox::Ok, this))
{
    setWindowTitle(tr("Add localities"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString question = beneath ? tr("&Beneath %1, one per line; indent those that are part of another")
                                           .arg(format::inMenu(format::text(plan::nameOf(m_plan, *beneath))))
                                     : tr("&One per line; indent those that are part of another");
    auto* asks = new TextLabel(question, {}, this);
    asks->setBuddy(m_list);
    m_list->setObjectName(QStringLiteral("localitiesEdit"));
    m_list->setTabChangesFocus(true);
    m_told->setObjectName(QStringLiteral("toldLabel"));
    m_told->setWordWrap(true);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Add"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(asks);
    layout->addWidget(m_list);
    layout->addWidget(m_told);
    layout->addWidget(m_buttons);
    resize(460, 320);
    connect(m_list, &QPlainTextEdit::textChanged, this, &LocalityListDialog::tell);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto wanted = edit())
            emit chosen(*wanted);
        accept();
    });
    tell();
}

Result<plan::Edit> LocalityListDialog::edit() const
{
    return plan::localityLines(m_list->toPlainText().toStdString()).and_then([&](const auto& lines) {
        return plan::addLocalities(m_plan, m_beneath, lines);
    });
}

void LocalityListDialog::tell()
{
    const auto wanted = edit();
    const auto count = wanted ? std::get<plan::RowChanges<plan::Locality>>(wanted->changes).put.size() : 0;
    m_told->setLook(wanted ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_told->setText(!wanted     ? format::text(wanted.error().sentence())
                    : count > 0 ? tr("%n localities", nullptr, static_cast<int>(count))
                                : QString());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(count > 0);
}

} // namespace muster::ui
