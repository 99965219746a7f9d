// From what is missed or short to where it can be mended.

#include "models/measure_grids.h"
#include "plan/edits.h"
#include "theme/figure_card.h"
#include "ui/samples.h"

#include <QLabel>
#include <QStackedWidget>

namespace muster::ui::test {

namespace {

class Remedies : public ::testing::Test {
  protected:
    [[nodiscard]] QWidget* shown(const SampleWindow& sample) const
    {
        return sample.find<QStackedWidget>("pageStack")->currentWidget();
    }
    [[nodiscard]] static QLabel& label(QWidget& page, const char* name)
    {
        return *page.findChild<QLabel*>(QLatin1String(name));
    }
};

} // namespace

TEST_F(Remedies, EachMeasureThatIsMissedLeadsToWhatMendsIt)
{
    SampleWindow sample(QStringLiteral("Example county"));
    MainWindow& window = sample.window;
    const engine::Results& results = window.document().results();
    int followed = 0;
    for (const PeriodSpan& span :
         periodsOf(results.inputs().firstMonth(), results.inputs().months(), PeriodLength::FinancialYear)) {
        const std::vector<Remedy> remedies = remediesIn(results, span);
        ASSERT_EQ(remedies.size(), static_cast<std::size_t>(missedIn(results, span).size()));
        for (std::size_t i = 0; i < remedies.size(); ++i) {
            window.showPage(QStringLiteral("measures"));
            window.context().chooseSpan(span);
            QLabel& reasons = label(*window.page(QStringLiteral("measures")), "reasonLabel");
            EXPECT_TRUE(reasons.text().contains(remedies[i].words)) << reasons.text().toStdString();
            emit reasons.linkActivated(QString::number(i));
            EXPECT_EQ(shown(sample), window.page(QString::fromStdString(remedies[i].target.table)));
            EXPECT_EQ(window.context().locality(), remedies[i].locality);
            ++followed;
        }
    }
    EXPECT_GT(followed, 0) << "the sample misses no measure";
}

TEST_F(Remedies, AShortageLeadsToPlannedStarts)
{
    SampleWindow sample(QStringLiteral("Kent"));
    sample.window.showPage(QStringLiteral("vacancies"));
    QLabel& shortage = label(*shown(sample), "worstSubtitleLabel");
    EXPECT_TRUE(shortage.text().contains(QStringLiteral("Change planned starts")))
        << shortage.text().toStdString();
    emit shortage.linkActivated(QStringLiteral("assumptions"));
    EXPECT_EQ(shown(sample), sample.window.page(QStringLiteral("assumptions")));
    EXPECT_EQ(label(*shown(sample), "titleLabel").text(), QStringLiteral("Planned starts"));
}

TEST_F(Remedies, StartsThatFindNoPostAreCounted)
{
    SampleWindow sample(QStringLiteral("Kent"));
    session::Document& document = sample.window.document();
    sample.window.showPage(QStringLiteral("supply"));
    const auto joins = [&] {
        const auto* card = sample.find<FigureCard>("inCard");
        QStringList texts;
        for (const QLabel* each : card->findChildren<QLabel*>())
            texts += each->text();
        return texts.join(u' ');
    };
    EXPECT_FALSE(joins().contains(QStringLiteral("no post is free"))) << joins().toStdString();
    const plan::Establishment posts = *document.plan().rows<plan::Establishment>().begin();
    const auto applied = document.apply(plan::setAssumption(document.plan(), plan::Kind::PlannedStarts,
                                                            {posts.locality, {}, {}, posts.role}, {}, 50));
    ASSERT_TRUE(applied.has_value()) << applied.error().sentence();
    EXPECT_TRUE(joins().contains(QStringLiteral("FTE more would start, but no post is free")))
        << joins().toStdString();
}

} // namespace muster::ui::test
