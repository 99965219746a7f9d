#include "files/settings_dialog.h"

#include "models/format.h"
#include "ui_settings_dialog.h"

#include <array>

namespace muster::ui {

namespace {

constexpr std::array kWeeksAYear{52.0, 52.143, 52.18};

} // namespace

SettingsDialog::SettingsDialog(const plan::Settings& settings, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::SettingsDialog>()), m_shown(settings)
{
    m_ui->setupUi(this);
    m_ui->titleEdit->setText(format::text(settings.title));
    m_ui->organisationEdit->setText(format::text(settings.organisation));
    m_ui->firstMonthEdit->setDate({settings.firstMonth.year(), settings.firstMonth.month(), 1});
    m_ui->monthsSpin->setValue(settings.months);
    for (const double weeks : kWeeksAYear)
        m_ui->weeksCombo->addItem(format::exact(weeks), weeks);
    m_ui->weeksCombo->setCurrentIndex(m_ui->weeksCombo->findData(settings.weeksAYear));
    m_ui->takeOverCheck->setChecked(settings.qualifiedTakeOver);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

SettingsDialog::~SettingsDialog() = default;

plan::Settings SettingsDialog::typed() const
{
    plan::Settings settings = m_shown;
    settings.title = m_ui->titleEdit->text().trimmed().toStdString();
    settings.organisation = m_ui->organisationEdit->text().trimmed().toStdString();
    const QDate first = m_ui->firstMonthEdit->date();
    settings.firstMonth = Month(first.year(), first.month());
    settings.months = m_ui->monthsSpin->value();
    if (m_ui->weeksCombo->currentIndex() >= 0)
        settings.weeksAYear = m_ui->weeksCombo->currentData().toDouble();
    settings.qualifiedTakeOver = m_ui->takeOverCheck->isChecked();
    return settings;
}

plan::Edit SettingsDialog::edit(const plan::Settings& now) const
{
    const plan::Settings typed = this->typed();
    plan::Settings settings = now;
    const auto take = [&](auto plan::Settings::*field) {
        if (typed.*field != m_shown.*field)
            settings.*field = typed.*field;
    };
    take(&plan::Settings::title);
    take(&plan::Settings::organisation);
    take(&plan::Settings::firstMonth);
    take(&plan::Settings::months);
    take(&plan::Settings::weeksAYear);
    take(&plan::Settings::qualifiedTakeOver);
    plan::Edit edit{tr("Set the plan's settings").toStdString(), {}};
    if (settings != now)
        edit.put(settings);
    return edit;
}

} // namespace muster::ui
