#include "main/status_line.h"

#include "models/grid.h"
#include "theme/text_label.h"

#include <QFileInfo>

namespace muster::ui {

namespace {

constexpr qsizetype kMostOfALabel = 80; // characters

QString timeTaken(double ms)
{
    const QString number = ms < 1 ? QStringLiteral("1") : format::volume(std::round(ms));
    return ms < 1 ? Texts::tr("Recalculated in under %1 ms").arg(number)
                  : Texts::tr("Recalculated in %1 ms").arg(number);
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
    connect(&document, &session::Document::labelsChanged, this, &StatusLine::refresh);
    connect(&document, &session::Document::saved, this, &StatusLine::sayIfSaved);
    connect(&document, &session::Document::fileChecked, this, &StatusLine::sayIfSaved);
    refresh();
}

void StatusLine::say(const QString& sentence)
{
    m_saidLabel->setText(format::onOneLine(sentence));
    m_saidLabel->setToolTip(sentence);
}

void StatusLine::setRefused(bool refused)
{
    m_refused = refused;
    sayIfSaved();
}

void StatusLine::sayIfSaved()
{
    if (!m_document.fileFindings().isEmpty())
        return m_savedLabel->setText(tr("⚠ The plan's file is not sound"));
    if (m_document.isSaving())
        return m_savedLabel->setText(tr("Saving…"));
    const bool saved = m_document.isOpen() && m_document.readOnlyReason().isEmpty() && !m_refused;
    m_savedLabel->setText(saved ? tr("✓ All changes saved") : QString());
}

void StatusLine::refresh()
{
    const bool open = m_document.isOpen();
    const QString reason = m_document.readOnlyReason();
    const QString undo = format::onOneLine(m_document.undoLabel(), kMostOfALabel);
    sayIfSaved();
    m_timeLabel->setText(open ? timeTaken(m_document.recalculationMs()) : QString());
    m_undoLabel->setText(undo.isEmpty() ? QString() : tr("Undo: %1").arg(undo));
    m_saidLabel->clear();
    const QString name = format::onOneLine(QFileInfo(m_document.path()).fileName(), kMostOfALabel);
    const QString file =
        open ? QStringLiteral("%1 · %2").arg(name, scenarioName(m_document.results())) : QString();
    m_fileLabel->setText(reason.isEmpty() ? file : tr("READ ONLY · %1").arg(file));
    m_fileLabel->setToolTip(reason);
}

} // namespace muster::ui
