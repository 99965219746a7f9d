#include "signoffs/sign_offs_page.h"

#include "frame/context.h"
#include "models/format.h"
#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "ui_sign_offs_page.h"

namespace muster::ui {

namespace {

constexpr std::size_t kMovedRows = 200; // muster-cli verify-signoff tells them all

Grid signOffGrid(const std::vector<session::SignedState>& signOffs)
{
    Grid grid{Texts::tr("Sign-offs, the newest first"),
              {{Texts::tr("No.")},
               {Texts::tr("When"), true},
               {Texts::tr("Who"), true},
               {Texts::tr("For"), true},
               {Texts::tr("After edit")}},
              {}};
    for (const session::SignedState& each : signOffs) {
        GridCell purpose = textCell(each.purpose);
        if (each.supersededBy)
            purpose.note = Texts::tr("superseded by %1").arg(*each.supersededBy);
        GridRow row{{.text = QString::number(each.id), .figure = double(each.id)},
                    textCell(format::moment(each.at)),
                    textCell(each.who),
                    purpose,
                    {.text = QString::number(each.edit), .figure = double(each.edit)}};
        if (each.supersededBy)
            for (GridCell& cell : row)
                cell.tone = Tone::Quiet;
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

Grid movedGrid(const std::vector<session::SignedMover>& movers)
{
    Grid grid{Texts::tr("Figures that moved"),
              {{Texts::tr("Moved by"), true},
               {Texts::tr("Table"), true},
               {Texts::tr("Row"), true},
               {Texts::tr("Figure"), true},
               {Texts::tr("Signed"), true},
               {Texts::tr("Then"), true}},
              {}};
    for (const session::SignedMover& mover : movers)
        for (const session::MovedFigure& figure : mover.figures) {
            if (grid.rows.size() == kMovedRows)
                return grid;
            grid.rows.push_back({textCell(mover.what), textCell(figure.table), textCell(figure.row),
                                 textCell(figure.column), textCell(figure.was), textCell(figure.is, true)});
        }
    return grid;
}

} // namespace

SignOffsPage::SignOffsPage(Context& context, QWidget* parent)
    : Page(context, parent), m_ui(std::make_unique<Ui::SignOffsPage>()), m_list(new GridModel(this)),
      m_moved(new GridModel(this))
{
    m_ui->setupUi(this);
    m_ui->signOffTable->setGridModel(m_list);
    m_ui->movedTable->setGridModel(m_moved);
    connect(m_ui->signButton, &QPushButton::clicked, this, &SignOffsPage::sign);
    connect(m_ui->purposeEdit, &QLineEdit::returnPressed, this, &SignOffsPage::sign);
    connect(m_ui->verifyButton, &QPushButton::clicked, this, &SignOffsPage::verify);
    connect(m_ui->signOffTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SignOffsPage::forgetOutcome);
    connect(&context.document().past(), &session::Past::changed, this, &SignOffsPage::refreshWhenSeen);
}

SignOffsPage::~SignOffsPage() = default;

void SignOffsPage::refresh()
{
    m_reading = context().document().past().signOffs(
        *this,
        [this](Result<std::vector<session::SignedState>> signOffs) { showSignOffs(std::move(signOffs)); });
}

void SignOffsPage::showSignOffs(Result<std::vector<session::SignedState>> signOffs)
{
    m_ui->subtitleLabel->setText(
        !signOffs ? format::text(signOffs.error().sentence())
        : signOffs->empty()
            ? tr("A sign-off keeps the plan and its results, so that later changes can be shown")
            : tr("%1 so far; a sign-off cannot be changed, only superseded").arg(signOffs->size()));
    m_ui->signCard->setEnabled(signOffs && context().document().readOnlyReason().isEmpty());
    m_signOffs = std::move(signOffs).value_or(std::vector<session::SignedState>());
    m_list->show(signOffGrid(m_signOffs));
    m_ui->listCard->setVisible(!m_signOffs.empty());
    m_ui->supersedesCombo->clear();
    m_ui->supersedesCombo->addItem(tr("none"), 0);
    for (const session::SignedState& each : m_signOffs)
        if (!each.supersededBy)
            m_ui->supersedesCombo->addItem(tr("%1, %2").arg(each.id).arg(each.purpose),
                                           QVariant::fromValue<qlonglong>(each.id));
    if (!m_signOffs.empty() && !m_ui->signOffTable->currentIndex().isValid())
        m_ui->signOffTable->setCurrentIndex(m_list->index(0, 0));
    forgetOutcome();
}

const session::SignedState* SignOffsPage::chosen() const
{
    const int row = m_ui->signOffTable->currentIndex().row();
    return row >= 0 && static_cast<std::size_t>(row) < m_signOffs.size()
               ? &m_signOffs[static_cast<std::size_t>(row)]
               : nullptr;
}

void SignOffsPage::sign()
{
    m_ui->signButton->setEnabled(false);
    context().document().past().signOff(m_ui->purposeEdit->text(), m_ui->whoEdit->text(),
                                        m_ui->supersedesCombo->currentData().toLongLong(), *this,
                                        [this](const Result<void>& done) { finishSigning(done); });
}

void SignOffsPage::finishSigning(const Result<void>& done)
{
    m_ui->signButton->setEnabled(true);
    if (!done) {
        emit refused(format::text(done.error().sentence()));
        return;
    }
    m_ui->purposeEdit->clear();
    m_ui->signOffTable->setCurrentIndex({}); // the newest is chosen when it is shown
    emit messageShown(tr("The plan as it is now is signed off."));
}

void SignOffsPage::verify()
{
    const session::SignedState* signOff = chosen();
    if (!signOff)
        return;
    m_ui->outcomeLabel->setText(tr("Working out the figures again…"));
    context().document().past().verifySignOff(
        signOff->id, *this,
        [this, id = signOff->id, checked = context().document().sharedResults()](
            const Result<std::vector<session::SignedMover>>& movers) {
            if (!chosen() || chosen()->id != id || checked != context().document().sharedResults())
                return; // another one is asked about, or the plan has moved on
            if (movers)
                showOutcome(id, *movers);
            else
                m_ui->outcomeLabel->setText(format::text(movers.error().sentence()));
        });
}

void SignOffsPage::showOutcome(std::int64_t signOff, const std::vector<session::SignedMover>& movers)
{
    m_moved->show(movedGrid(movers));
    m_ui->movedTable->setVisible(!movers.empty());
    if (movers.empty()) {
        m_ui->outcomeLabel->setText(tr("Identical: no figure has changed since sign-off %1.").arg(signOff));
        return;
    }
    QStringList sentences;
    std::size_t figures = 0;
    for (const session::SignedMover& mover : movers) {
        sentences << tr("%1 figures by %2").arg(mover.figures.size()).arg(mover.what);
        figures += mover.figures.size();
    }
    m_ui->outcomeLabel->setText(
        tr("Moved since sign-off %1: %2.").arg(signOff).arg(sentences.join(QStringLiteral("; "))) +
        (figures > kMovedRows ? tr(" The first %1 are shown.").arg(kMovedRows) : QString()));
}

void SignOffsPage::forgetOutcome()
{
    const session::SignedState* signOff = chosen();
    m_ui->movedTable->setVisible(false);
    m_ui->outcomeCard->setVisible(signOff != nullptr);
    if (signOff)
        m_ui->outcomeLabel->setText(tr("Does the plan still match sign-off %1?").arg(signOff->id));
}

} // namespace muster::ui
