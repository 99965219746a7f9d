#include "assumptions/branch_dialog.h"

#include "models/grid_model.h"
#include "plan/names.h"
#include "plan/rules/admitted_edit.h"
#include "tables/grid_view.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

constexpr std::size_t kMostLines = 200; // muster-cli copy-assumptions --dry-run lists them all

plan::LocalityId placeIn(const QComboBox& combo)
{
    return plan::LocalityId{combo.currentData().toLongLong()};
}

QString toldOf(const plan::BranchChange& change)
{
    QStringList sentences{change.lines.empty() ? Texts::tr("Nothing would change.")
                          : change.lines.size() == 1
                              ? Texts::tr("1 value changes.")
                              : Texts::tr("%1 values change.").arg(change.lines.size())};
    if (change.lines.size() > kMostLines)
        sentences += Texts::tr("The first %1 are listed.").arg(kMostLines);
    QStringList aside;
    for (const std::string& name : change.aside)
        aside += format::text(name);
    if (!aside.isEmpty())
        sentences +=
            Texts::tr("Left aside, as nothing there has the name: %1.").arg(aside.join(QStringLiteral(", ")));
    sentences +=
        Texts::tr("Amounts such as fixed posts and backlogs stay as they are. The edit can be undone.");
    return sentences.join(QLatin1Char(' '));
}

Grid linesGrid(const plan::BranchChange& change)
{
    Grid grid{Texts::tr("What changes"),
              {{Texts::tr("Assumption"), true}, {Texts::tr("Now")}, {Texts::tr("Then")}},
              {}};
    for (std::size_t i = 0; i < std::min(change.lines.size(), kMostLines); ++i) {
        const auto cell = [](const std::string& text) {
            GridCell made;
            made.text = format::text(text);
            return made;
        };
        const plan::BranchLine& line = change.lines[i];
        grid.rows.push_back({textCell(format::text(line.where)), cell(line.before), cell(line.after)});
    }
    return grid;
}

} // namespace

BranchDialog::BranchDialog(plan::Plan plan, What what, std::optional<plan::LocalityId> from, QWidget* parent)
    : QDialog(parent), m_plan(std::move(plan)), m_what(what), m_told(new TextLabel(this)),
      m_lines(new GridModel(this)), m_table(new GridView(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel | QDialogButtonBox::Ok, this))
{
    const bool copies = what == What::Copy;
    setWindowTitle(copies ? tr("Copy the assumptions of a branch") : tr("Return a branch to inherited"));
    setAttribute(Qt::WA_DeleteOnClose);
    setLayout(new QVBoxLayout);
    m_from = addPlaces(copies ? tr("&From this locality, with all beneath it")
                              : tr("&Locality, with all beneath it"),
                       QStringLiteral("fromCombo"));
    if (from)
        m_from->setCurrentIndex(std::max(0, m_from->findData(qlonglong{from->value})));
    if (copies)
        m_to = addPlaces(tr("&To this locality; what lies beneath is matched by name"),
                         QStringLiteral("toCombo"));
    m_told->setObjectName(QStringLiteral("toldLabel"));
    m_told->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("lineTable"));
    m_table->setGridModel(m_lines);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_table);
    scroll->setMinimumHeight(220);
    layout()->addWidget(m_told);
    layout()->addWidget(scroll);
    layout()->addWidget(m_buttons);
    resize(620, 480);
    m_buttons->button(QDialogButtonBox::Ok)->setText(copies ? tr("&Copy") : tr("&Return to inherited"));
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto wanted = change())
            emit chosen(wanted->edit);
        accept();
    });
    tell();
}

QComboBox* BranchDialog::addPlaces(const QString& label, const QString& name)
{
    auto* combo = new QComboBox(this);
    combo->setObjectName(name);
    for (const plan::Locality* row : m_plan.ordered<plan::Locality>())
        combo->addItem(format::text(plan::fullPath(m_plan, row->id)), qlonglong{row->id.value});
    auto* asks = new TextLabel(label, {}, this);
    asks->setBuddy(combo);
    layout()->addWidget(asks);
    layout()->addWidget(combo);
    connect(combo, &QComboBox::currentIndexChanged, this, &BranchDialog::tell);
    return combo;
}

Result<plan::BranchChange> BranchDialog::change() const
{
    auto wanted = m_to ? plan::copyAssumptions(m_plan, placeIn(*m_from), placeIn(*m_to))
                       : plan::clearAssumptions(m_plan, placeIn(*m_from));
    if (!wanted)
        return wanted;
    if (const auto admitted = plan::admitEdit(m_plan, wanted->edit); !admitted)
        return fail(admitted.error());
    return wanted;
}

void BranchDialog::tell()
{
    if (m_what == What::Copy && !m_to)
        return; // it is still being put together
    const auto wanted = change();
    m_told->setLook(wanted ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_told->setText(wanted ? toldOf(*wanted) : format::text(wanted.error().sentence()));
    m_lines->show(wanted ? linesGrid(*wanted) : Grid{});
    m_table->setVisible(wanted && !wanted->lines.empty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(wanted && !wanted->lines.empty());
}

} // namespace muster::ui
