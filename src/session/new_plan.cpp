#include "session/new_plan.h"

#include "exchange/new_plan/councils.h"
#include "exchange/new_plan/start.h"
#include "exchange/new_plan/templates.h"
#include "session/words.h"

#include <QDir>
#include <QStandardPaths>

namespace muster::session {

namespace {

std::filesystem::path pathOf(const QString& path)
{
    return path.toStdString();
}

QString ownTemplates()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/templates");
}

/// A folder beside the templates that are there, named like the template.
QString freeFolder(const QString& title)
{
    QString name = title;
    for (QChar& letter : name)
        if (!letter.isLetterOrNumber())
            letter = QLatin1Char('-');
    const QDir templates(ownTemplates());
    QString free = name;
    for (int more = 2; templates.exists(free); ++more)
        free = QStringLiteral("%1-%2").arg(name).arg(more);
    return templates.filePath(free);
}

template <class Row>
QStringList namesIn(const plan::Edit& edit)
{
    QStringList names;
    for (const Row& row : std::get<plan::RowChanges<Row>>(edit.changes).put)
        names += text(row.name);
    return names;
}

OfferedTemplate offered(const exchange::PlanTemplate& each)
{
    const auto& assumptions = std::get<plan::RowChanges<plan::Assumption>>(each.rows.changes).put;
    return {text(each.title),
            text(each.folder.string()),
            namesIn<plan::Activity>(each.rows),
            namesIn<plan::Role>(each.rows),
            namesIn<plan::ClientGroup>(each.rows),
            static_cast<int>(assumptions.size())};
}

} // namespace

Result<std::vector<OfferedCouncil>> offeredCouncils()
{
    return exchange::councilsOfEngland().map([](const std::vector<exchange::Council>& councils) {
        std::vector<OfferedCouncil> all;
        for (const exchange::Council& each : councils) {
            OfferedCouncil council{text(each.name), text(each.code), {}};
            for (const exchange::District& district : each.districts)
                council.districts.push_back({district.name, 0, district.code});
            all.push_back(std::move(council));
        }
        return all;
    });
}

std::vector<OfferedTemplate> offeredTemplates()
{
    std::vector<OfferedTemplate> all;
    for (const exchange::PlanTemplate& each :
         exchange::templatesIn(std::array{exchange::shippedTemplates(), pathOf(ownTemplates())}))
        all.push_back(offered(each));
    return all;
}

std::span<const plan::Kind> workingTimeKinds()
{
    return exchange::kWorkingTime;
}

Result<plan::Edit> planStarted(const PlanAnswers& answers)
{
    return exchange::startedPlan({answers.title.toStdString(),
                                  answers.organisation.toStdString(),
                                  answers.code.toStdString(),
                                  answers.localities,
                                  pathOf(answers.templateFolder),
                                  answers.firstMonth,
                                  answers.months,
                                  answers.workingTime,
                                  {}});
}

Result<void> saveAsTemplate(const plan::Plan& plan, const QString& title)
{
    return exchange::saveTemplate(plan, pathOf(freeFolder(title)), title.toStdString());
}

} // namespace muster::session
