#include "effect/effect_bar.h"

#include "effect/changed_rows.h"
#include "effect/moved_figures.h"
#include "effect/rules_broken.h"
#include "frame/context.h"
#include "models/format.h"
#include "theme/text_label.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace muster::ui {

namespace {

using What = session::ChangeEvent::What;

constexpr int kMostEffectLines = 3; // of what was changed, and of what it did

struct ToldEffect {
    QString what;
    QString effect;
};

/// What was done before its own words: "Undone".
QString doneInWords(What what)
{
    switch (what) {
    case What::Undone:
        return Texts::tr("Undone: %1");
    case What::Redone:
        return Texts::tr("Redone: %1");
    case What::Elsewhere:
        return Texts::tr("Changed by somebody else: %1");
    case What::OtherScenario:
        return Texts::tr("Now shown: %1");
    default:
        return QStringLiteral("%1");
    }
}

/// Of one row its cells say what was done; of several the edit's own name comes first.
QString whatInWords(const session::ChangeEvent& change, const ChangedRows& rows, const QString& cells)
{
    constexpr qsizetype kMostOfALabel = 80;
    const QString label = format::onOneLine(change.label, kMostOfALabel);
    if (cells.isEmpty()) // another scenario is shown: the plan is as it was
        return doneInWords(change.what).arg(label);
    const bool isOne = rows.count == 1 || label.isEmpty();
    return doneInWords(change.what).arg(isOne ? cells : Texts::tr("%1 (%2)").arg(label, cells));
}

} // namespace

EffectBar::EffectBar(Context& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_whatLabel(new TextLabel(QString(), QStringLiteral("strong"), this)),
      m_effectLabel(new TextLabel(QString(), QStringLiteral("small"), this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 5, 14, 5);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    for (TextLabel* label : {m_whatLabel, m_effectLabel}) {
        label->setWordWrap(true);
        label->setMostLines(kMostEffectLines);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        texts->addWidget(label);
    }
    layout->addLayout(texts, 1);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeEffectButton"));
    close->setAccessibleName(tr("Close what the last edit did"));
    close->setAutoDefault(false);
    layout->addWidget(close);
    m_whatLabel->setObjectName(QStringLiteral("whatChangedLabel"));
    m_effectLabel->setObjectName(QStringLiteral("whatItDidLabel"));
    const session::Document& document = context.document();
    connect(close, &QPushButton::clicked, this, &EffectBar::dismiss);
    connect(&document, &session::Document::opened, this, &EffectBar::dismiss);
    connect(&document, &session::Document::changed, this,
            [this](const session::ChangeEvent& change, const plan::Changes& changes) {
                m_rows =
                    std::make_shared<const ChangedRows>(changedRows(changes, change.before->inputs().plan()));
                m_rowsAfter = change.before.get();
                m_dismissed = false;
                ask();
            });
    connect(&context, &Context::moved, this, &EffectBar::ask);
    dismiss();
}

QString EffectBar::text() const
{
    return isHidden() ? QString()
                      : QStringList{m_whatLabel->text(), m_effectLabel->text()}.join(QLatin1Char('\n'));
}

void EffectBar::dismiss()
{
    m_dismissed = true;
    m_working.drop();
    hide();
}

void EffectBar::ask()
{
    const auto& change = m_context.document().lastChange();
    if (m_dismissed || !change || change->what == What::ReadAgain)
        return dismiss();
    if (m_rowsAfter != change->before.get())
        return; // the change has moved the context, and has not been told here yet
    const auto work = [rows = m_rows, before = change->before, now = m_context.document().sharedResults(),
                       span = m_context.span()](const Progress&) -> Result<ToldEffect> {
        QStringList effects{movedInWords(*before, *now, span), rulesInWords(*before, *now)};
        effects.removeAll(QString());
        return ToldEffect{inWords(*rows, *before, *now), effects.join(QStringLiteral(" · "))};
    };
    const auto done = [this, rows = m_rows](const Result<ToldEffect>& told) {
        const auto& last = m_context.document().lastChange();
        if (told && last)
            show(whatInWords(*last, *rows, told->what), told->effect);
    };
    m_working =
        m_context.document().jobs().start({.doing = "working out what the edit did"}, *this, work, done);
}

void EffectBar::show(const QString& what, const QString& effect)
{
    m_whatLabel->setText(what);
    m_whatLabel->setToolTip(what);
    m_effectLabel->setText(effect);
    m_effectLabel->setVisible(!effect.isEmpty());
    setVisible(true);
}

void EffectBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace muster::ui
