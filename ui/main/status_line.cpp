#include "main/status_line.h"

#include "models/format.h"
#include "theme/text_label.h"

#include <QFileInfo>

namespace muster::ui {

namespace {

QString timeTaken(double ms)
{
    const QString number = ms < 1 ? QStringLiteral("1") : format::volume(std::round(ms));
    return ms < 1 ? StatusLine::tr("Recalculated in under %1 ms").arg(number)
                  : StatusLine::tr("Recalculated in %1 ms").arg(number);
}

} // namespace

StatusLine::StatusLine(session::Document& document, QStatusBar& bar) : QObject(&bar), m_document(document)
{
    const auto add = [&](bool right) {
        auto* label = new TextLabel(QString(), QStringLiteral("muted"));
        label->setContentsMargins(10, 2, 6, 3);
        if (right)
            bar.addPermanentWidget(label);
        else
            bar.addWidget(label);
        return label;
    };
    m_savedLabel = add(false);
    m_timeLabel = add(false);
    m_undoLabel = add(false);
    m_saidLabel = add(false);
    m_fileLabel = add(true);
    connect(&document, &session::Document::opened, this, &StatusLine::refresh);
    connect(&document, &session::Document::changed, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::say(const QString& sentence)
{
    m_saidLabel->setText(sentence);
}

void StatusLine::refresh()
{
    const bool open = m_document.isOpen();
    const QString reason = m_document.readOnlyReason();
    const QString undo = m_document.undoLabel();
    m_savedLabel->setText(open && reason.isEmpty() ? tr("✓ All changes saved") : QString());
    m_timeLabel->setText(open ? timeTaken(m_document.recalculationMs()) : QString());
    m_undoLabel->setText(undo.isEmpty() ? QString() : tr("Undo: %1").arg(undo));
    m_saidLabel->clear();
    const QString name = QFileInfo(m_document.path()).fileName();
    const QString file = open ? tr("%1 · Baseline").arg(name) : QString();
    m_fileLabel->setText(reason.isEmpty() ? file : tr("READ ONLY · %1").arg(file));
    m_fileLabel->setToolTip(reason);
}

} // namespace muster::ui
