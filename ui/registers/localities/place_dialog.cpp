#include "registers/localities/place_dialog.h"

#include "models/format.h"
#include "plan/names.h"
#include "theme/text_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

constexpr std::size_t kMostNotes = 8;

} // namespace

QString toldOf(const std::vector<plan::RowNote>& notes)
{
    QStringList lines;
    for (const plan::RowNote& each : notes) {
        if (static_cast<std::size_t>(lines.size()) == kMostNotes)
            break;
        lines += QStringLiteral("%1: %2").arg(format::text(each.row), format::text(each.note));
    }
    if (notes.size() > kMostNotes)
        lines += Texts::tr("and %n more", nullptr, static_cast<int>(notes.size() - kMostNotes));
    return lines.join(QLatin1Char('\n'));
}

PlaceDialog::PlaceDialog(const plan::Plan& plan, const QString& title, const QString& question, bool withTop,
                         Change change, QWidget* parent)
    : QDialog(parent), m_change(std::move(change)), m_places(new QComboBox(this)),
      m_told(new TextLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel | QDialogButtonBox::Ok, this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* asks = new TextLabel(question, {}, this);
    asks->setBuddy(m_places);
    m_places->setObjectName(QStringLiteral("placeCombo"));
    if (withTop)
        m_places->addItem(tr("(at the top)"), QVariant());
    for (const plan::Locality* row : plan.ordered<plan::Locality>())
        m_places->addItem(format::text(plan::fullPath(plan, row->id)),
                          QVariant::fromValue<qlonglong>(row->id.value));
    m_told->setObjectName(QStringLiteral("toldLabel"));
    m_told->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(asks);
    layout->addWidget(m_places);
    layout->addWidget(m_told);
    layout->addStretch();
    layout->addWidget(m_buttons);
    setMinimumWidth(460);
    connect(m_places, &QComboBox::currentIndexChanged, this, &PlaceDialog::tell);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto wanted = m_change(place()))
            emit chosen(wanted->edit);
        accept();
    });
    tell();
}

std::optional<plan::LocalityId> PlaceDialog::place() const
{
    const QVariant id = m_places->currentData();
    return id.isValid() ? std::optional(plan::LocalityId{id.toLongLong()}) : std::nullopt;
}

void PlaceDialog::tell()
{
    const auto wanted = m_change(place());
    m_told->setLook(wanted ? QStringLiteral("muted") : QStringLiteral("warning"));
    m_told->setText(wanted ? toldOf(wanted->notes) : format::text(wanted.error().sentence()));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(wanted.has_value());
}

} // namespace muster::ui
