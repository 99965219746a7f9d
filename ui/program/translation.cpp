#include "program/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace muster::ui {

namespace {

bool install(const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    return translator->load(locale, name, QStringLiteral("_"), folder) &&
           QCoreApplication::installTranslator(translator);
}

} // namespace

QString translationsFolder()
{
    return QCoreApplication::applicationDirPath() +
           QStringLiteral("/" MUSTER_DATA_FROM_PROGRAM "/translations");
}

/// Qt's own texts, such as those of file dialogs, only along with Muster's: no window has two languages.
bool translate(const QLocale& locale, const QString& folder)
{
    if (!install(locale, QStringLiteral("muster"), folder))
        return false;
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return true;
}

} // namespace muster::ui
