#pragma once
// The samples opened in a folder that goes away.

#include "main/main_window.h"
#include "session/settled.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <ostream>

/// So that a failed test prints texts as texts.
inline void PrintTo(const QString& text, std::ostream* out)
{
    *out << '"' << text.toStdString() << '"';
}

namespace muster::ui::test {

using session::test::settle;

class OpenSample {
  public:
    explicit OpenSample(const QString& name)
    {
        const auto made = document.exchange().createSample(path(), name);
        EXPECT_TRUE(made.has_value()) << (made ? "" : made.error().sentence());
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("plan.muster")); }
    [[nodiscard]] const engine::Results& results() const { return document.results(); }
    /// The index of a locality or role by its name.
    [[nodiscard]] engine::LocalityIndex locality(const std::string& name) const
    {
        const auto& all = results().inputs().dimensions().localities;
        return engine::LocalityIndex(
            static_cast<int>(std::ranges::find(all, name, &engine::LocalityNode::name) - all.begin()));
    }
    [[nodiscard]] engine::RoleIndex role(const std::string& name) const
    {
        const auto& all = results().inputs().dimensions().roles;
        return engine::RoleIndex(
            static_cast<int>(std::ranges::find(all, name, &plan::Role::name) - all.begin()));
    }
    [[nodiscard]] PeriodSpan firstMonth() const
    {
        return periodsOf(results().inputs().firstMonth(), results().inputs().months(), PeriodLength::Month)
            .front();
    }
    [[nodiscard]] PeriodSpan firstYear() const
    {
        return periodsOf(results().inputs().firstMonth(), results().inputs().months(),
                         PeriodLength::FinancialYear)
            .front();
    }

  private:
    QTemporaryDir m_folder;

  public:
    session::Document document;
};

/// The window itself with a sample open and shown.
class SampleWindow {
  public:
    explicit SampleWindow(const QString& name)
    {
        const auto made =
            window.document().exchange().createSample(m_folder.filePath(QStringLiteral("plan.muster")), name);
        EXPECT_TRUE(made.has_value()) << (made ? "" : made.error().sentence());
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
    }
    /// On the frame, or on the first page that has it.
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        auto* found = window.findChild<Widget*>(QLatin1String(name));
        for (const QString& page : window.pageNames())
            if (!found)
                found = window.page(page)->template findChild<Widget*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

  private:
    QTemporaryDir m_folder;

  public:
    mutable MainWindow window; ///< makes its pages when they are asked for
};

} // namespace muster::ui::test
