#include "frame/assumed_warning.h"

#include "engine/check.h"
#include "models/format.h"
#include "plan/names.h"

namespace muster::ui {

namespace {

constexpr std::size_t kSaidInFull = 2; // of more kinds only the names are said

QString linkTo(std::size_t number, const QString& text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(number).arg(text.toHtmlEscaped());
}

} // namespace

AssumedWarning::AssumedWarning(QWidget* parent) : TextLabel({}, QStringLiteral("warning"), parent)
{
    setObjectName(QStringLiteral("assumedLabel"));
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    setFocusPolicy(Qt::StrongFocus);
    hide();
    connect(this, &QLabel::linkActivated, this, [this](const QString& link) {
        plan::Target target = m_targets[link.toULongLong()];
        target.edits = true;
        emit cellAsked(target);
    });
}

void AssumedWarning::tellOf(const engine::Results& results)
{
    const std::vector<plan::Problem> found = engine::findAssumedNothing(results);
    m_targets.clear();
    QStringList said;
    for (const plan::Problem& problem : found) {
        const QString name = format::inSentence(plan::info(*problem.target.kind).name);
        said += found.size() > kSaidInFull
                    ? linkTo(m_targets.size(), name)
                    : format::text(problem.message).toHtmlEscaped() + QStringLiteral(". ") +
                          linkTo(m_targets.size(), tr("Enter %1").arg(name));
        m_targets.push_back(problem.target);
    }
    setText(found.size() > kSaidInFull
                ? tr("Not set for all staff, so counted as nothing: %1. The required staff look fewer than "
                     "they are.")
                      .arg(said.join(QStringLiteral(", ")))
                : said.join(QStringLiteral("<br>")));
    setVisible(!found.empty());
}

} // namespace muster::ui
