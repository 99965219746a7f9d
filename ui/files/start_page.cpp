#include "files/start_page.h"

#include "models/format.h"
#include "ui_start_page.h"

#include <QFileInfo>

namespace muster::ui {

StartPage::StartPage(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    connect(m_ui->newButton, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(m_ui->openButton, &QPushButton::clicked, this, &StartPage::openRequested);
}

StartPage::~StartPage() = default;

template <class Chosen>
void StartPage::list(QVBoxLayout& layout, const QString& text, const QString& tip, Chosen&& chosen)
{
    auto* button = new QPushButton(format::inMenu(text), this);
    button->setObjectName(QStringLiteral("listedButton"));
    button->setToolTip(tip);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, std::forward<Chosen>(chosen));
    layout.addWidget(button, 0, Qt::AlignLeft);
}

void StartPage::refresh(const QStringList& recent, const QStringList& samples)
{
    qDeleteAll(findChildren<QPushButton*>(QStringLiteral("listedButton")));
    for (const QString& path : recent)
        list(*m_ui->recentLayout, tr("%1 · %2").arg(QFileInfo(path).fileName(), QFileInfo(path).path()), path,
             [this, path] { emit fileChosen(path); });
    m_ui->recentLabel->setVisible(!recent.isEmpty());
    for (const QString& name : samples)
        list(*m_ui->sampleLayout, name, tr("Makes your own plan from the public data of %1").arg(name),
             [this, name] { emit sampleChosen(name); });
    m_ui->sampleLabel->setVisible(!samples.isEmpty());
}

} // namespace muster::ui
