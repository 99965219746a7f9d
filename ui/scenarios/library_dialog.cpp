#include "scenarios/library_dialog.h"

#include "models/format.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

constexpr int kListsWidth = 240;
constexpr int kLinesHeight = 110;

} // namespace

LibraryDialog::LibraryDialog(plan::Plan plan, std::optional<plan::ScenarioId> shown,
                             std::optional<plan::LocalityId> locality, QWidget* parent)
    : QDialog(parent), m_plan(std::move(plan)), m_shown(shown)
{
    setWindowTitle(tr("Library of changes"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(18);
    layout->addLayout(sides, 1);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    sides->addLayout(left);
    sides->addLayout(right, 1);
    putListsLeft(*left);
    putChoiceRight(*right);
    putButtons(*layout);
    listPlaces(locality);
    connect(m_list, &QListWidget::currentRowChanged, this, &LibraryDialog::showList);
    for (const QComboBox* combo : {m_into, m_locality})
        connect(combo, &QComboBox::currentIndexChanged, this, &LibraryDialog::tell);
    connect(m_from, &QLineEdit::textChanged, this, &LibraryDialog::tell);
    m_lists = session::offeredLists();
    listLists();
    m_list->setCurrentRow(0);
    m_list->setFocus();
    resize(860, 620);
}

void LibraryDialog::putListsLeft(QVBoxLayout& layout)
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("listList"));
    m_list->setAccessibleName(tr("Lists of changes"));
    m_list->setFixedWidth(kListsWidth);
    m_list->setWordWrap(true);
    layout.addWidget(m_list, 1);
    auto* open = new QPushButton(tr("From a f&ile…"), this);
    open->setObjectName(QStringLiteral("fileButton"));
    open->setAutoDefault(false);
    layout.addWidget(open);
    connect(open, &QPushButton::clicked, this, &LibraryDialog::askForFile);
}

void LibraryDialog::putChoiceRight(QVBoxLayout& layout)
{
    m_title = addTextLabel(layout, QStringLiteral("titleLabel"), QStringLiteral("strong"), this);
    m_text = addTextLabel(layout, QStringLiteral("textLabel"), QString(), this);
    m_source = addTextLabel(layout, QStringLiteral("sourceLabel"), QStringLiteral("muted"), this);
    m_form = new QFormLayout;
    layout.addSpacing(6);
    layout.addLayout(m_form);
    m_into = addCombo(*m_form, tr("Add &to"), QStringLiteral("intoCombo"));
    m_locality = addCombo(*m_form, tr("&Locality"), QStringLiteral("localityCombo"));
    m_from = new QLineEdit(this);
    m_from->setObjectName(QStringLiteral("fromEdit"));
    m_from->setPlaceholderText(
        tr("%1, the plan's first month").arg(format::text(m_plan.settings().firstMonth.toEnglish())));
    m_form->addRow(tr("Begi&ns in"), m_from);
    layout.addSpacing(6);
    auto* heading = addTextLabel(layout, QStringLiteral("linesLabel"), QStringLiteral("strong"), this);
    heading->setText(tr("&What will be added"));
    m_lines = new QPlainTextEdit(this);
    m_lines->setObjectName(QStringLiteral("linesEdit"));
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setMinimumHeight(kLinesHeight);
    heading->setBuddy(m_lines);
    layout.addWidget(m_lines, 1);
    m_told = addTextLabel(layout, QStringLiteral("toldLabel"), QStringLiteral("muted"), this);
}

void LibraryDialog::putButtons(QVBoxLayout& layout)
{
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel | QDialogButtonBox::Ok, this);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Add"));
    if (m_shown) {
        auto* save =
            m_buttons->addButton(tr("&Save the scenario shown as a list…"), QDialogButtonBox::ResetRole);
        save->setObjectName(QStringLiteral("saveButton"));
        save->setAutoDefault(false);
        connect(save, &QPushButton::clicked, this, &LibraryDialog::askWhereToSave);
    }
    layout.addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto list = added())
            emit chosen(list->edit, into());
        accept();
    });
}

} // namespace muster::ui
