// Every form can be used by keyboard and read aloud: each input has a label that leads to it or a name of its
// own, and each form says in which order Tab goes through it.

#include "demand/figures/add_series_dialog.h"
#include "demand/figures/figure_paste.h"
#include "establishment/add_row_dialog.h"
#include "files/export_dialog.h"
#include "files/import_dialog.h"
#include "files/map_dialog.h"
#include "files/merge_dialog.h"
#include "files/new_plan/new_plan_wizard.h"
#include "files/settings_dialog.h"
#include "finder/finder.h"
#include "frame/page.h"
#include "sheet/paste_dialog.h"
#include "ui/samples.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDirIterator>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTextEdit>
#include <QXmlStreamReader>

namespace muster::ui {

namespace {

using test::SampleWindow;

const QLatin1String kOwnOfQt("qt_"); // such as the button of a menu bar that is too narrow

bool isPartOfAnotherInput(const QWidget& widget)
{
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (qobject_cast<const QComboBox*>(above) || qobject_cast<const QAbstractSpinBox*>(above) ||
            qobject_cast<const QLineEdit*>(above) || qobject_cast<const QAbstractItemView*>(above))
            return true;
    return false;
}

bool isInput(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const bool wordless = button && button->text().isEmpty();
    const bool input = qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
                       qobject_cast<const QAbstractSpinBox*>(&widget) ||
                       qobject_cast<const QAbstractItemView*>(&widget) ||
                       qobject_cast<const QTextEdit*>(&widget);
    return (wordless || input) && !qobject_cast<const QHeaderView*>(&widget) && !isPartOfAnotherInput(widget);
}

bool isNamed(const QWidget& form, const QWidget& input)
{
    if (!input.accessibleName().isEmpty())
        return true;
    const auto labels = form.window()->findChildren<QLabel*>();
    return std::ranges::any_of(
        labels, [&](const QLabel* label) { return label->buddy() == &input && !label->text().isEmpty(); });
}

QStringList nameless(const QWidget& form)
{
    QStringList names;
    for (const QWidget* widget : form.findChildren<QWidget*>())
        if (isInput(*widget) && !isNamed(form, *widget) && !widget->objectName().startsWith(kOwnOfQt))
            names += QStringLiteral("%1 (%2)").arg(widget->objectName(), widget->metaObject()->className());
    return names;
}

struct Form {
    QStringList inputs;
    QStringList stops;
};

Form readForm(const QString& path)
{
    static const QStringList kInputs{"QLineEdit",
                                     "QComboBox",
                                     "QSpinBox",
                                     "QDoubleSpinBox",
                                     "QDateEdit",
                                     "QTableView",
                                     "QTreeView",
                                     "QListView",
                                     "QListWidget",
                                     "QTreeWidget",
                                     "QCheckBox",
                                     "QPushButton",
                                     "QToolButton",
                                     "QPlainTextEdit",
                                     "muster::ui::SheetView",
                                     "muster::ui::GridView",
                                     "muster::ui::KindList",
                                     "muster::ui::StepView",
                                     "muster::ui::Navigation"};
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    Form form;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == QLatin1String("widget") &&
            kInputs.contains(xml.attributes().value("class").toString()))
            form.inputs += xml.attributes().value("name").toString();
        else if (xml.name() == QLatin1String("tabstop"))
            form.stops += xml.readElementText();
    }
    return form;
}

} // namespace

TEST(Forms, EveryInputOfEveryPageAndOfTheFrameHasALabelOrAName)
{
    const SampleWindow sample(QStringLiteral("Essex"));
    EXPECT_EQ(nameless(sample.window).join(QStringLiteral(", ")).toStdString(), "");
}

TEST(Forms, EveryInputOfEveryDialogHasALabelOrAName)
{
    test::OpenSample sample(QStringLiteral("Kent"));
    const NewPlanWizard newPlan;
    const ExportDialog exporting;
    const ImportDialog importing(sample.document, QStringLiteral("demand.csv"));
    const MapDialog mapping(
        sample.document,
        {QStringLiteral("posts"), {{.heading = QStringLiteral("Team")}, {.column = QStringLiteral("fte")}}});
    const MergeDialog merging(sample.document, QStringLiteral("copy.muster"), {});
    const SettingsDialog settings(sample.document.plan().settings());
    const Finder finder({});
    const AddRowDialog adding(sample.document.plan(), sample.results().inputs().dimensions(), nullptr);
    const PasteDialog pasting({}, nullptr);
    const AddSeriesDialog addingSeries(sample.results().inputs().dimensions(), {}, engine::LocalityIndex(0),
                                       nullptr);
    const FigurePaste figures(std::make_shared<const PastedBlock>(), sample.document.sharedResults(),
                              FiguresShown::Both, sample.document.jobs(), nullptr);
    for (const QWidget* dialog : std::initializer_list<const QWidget*>{
             &newPlan, &exporting, &importing, &mapping, &merging, &settings, &finder, &adding, &pasting,
             &addingSeries, &figures})
        EXPECT_EQ(nameless(*dialog).join(QStringLiteral(", ")).toStdString(), "")
            << dialog->metaObject()->className();
}

/// A text that may only be read: the evidence of a value that is inherited.
bool isToRead(const QWidget& widget)
{
    const auto* edit = qobject_cast<const QLineEdit*>(&widget);
    return edit && edit->isReadOnly();
}

/// Where the Tab key goes from a widget, once round its window.
std::vector<const QWidget*> tabChain(const QWidget& first)
{
    std::vector<const QWidget*> chain;
    const QWidget* at = &first;
    do {
        if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus))
            chain.push_back(at);
        at = at->nextInFocusChain();
    } while (at != &first);
    return chain;
}

TEST(Forms, TheTabKeyMeetsEveryInputOfEveryPageOnceFromTheListOfPagesOn)
{
    SampleWindow sample(QStringLiteral("Essex"));
    MainWindow& window = sample.window;
    for (const QString& name : window.pageNames()) {
        ASSERT_TRUE(window.showPage(name));
        const auto chain = tabChain(*window.findChild<QWidget*>(QStringLiteral("navigationList")));
        for (const QWidget* input : window.findChildren<QWidget*>())
            if (isInput(*input) && !isToRead(*input) && input->isVisible() && input->isEnabled() &&
                !input->objectName().startsWith(kOwnOfQt)) {
                EXPECT_EQ(std::ranges::count(chain, input), 1)
                    << name.toStdString() << ": " << input->objectName().toStdString();
            }
        const auto placeOf = [&](const QWidget* in) {
            return std::ranges::find_if(chain, [&](const QWidget* at) { return in->isAncestorOf(at); });
        };
        const auto* bar = window.findChild<QWidget*>(QStringLiteral("ContextBar"));
        EXPECT_LT(placeOf(bar), placeOf(window.page(name))) << name.toStdString();
        const auto* panel = window.findChild<QWidget*>(QStringLiteral("panelStack"));
        EXPECT_LE(placeOf(window.page(name)), placeOf(panel)) << name.toStdString();
    }
}

TEST(Forms, EveryFormOrdersItsInputsForTheTabKey)
{
    QDirIterator forms(QStringLiteral(MUSTER_FORMS), {QStringLiteral("*.ui")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (forms.hasNext()) {
        const QString path = forms.next();
        const Form form = readForm(path);
        for (const QString& input : form.inputs)
            EXPECT_TRUE(form.stops.contains(input)) << path.toStdString() << ": " << input.toStdString();
        ++count;
    }
    EXPECT_GT(count, 8);
}

TEST(Forms, WidgetsAreNamedByTheirKind)
{
    static const QRegularExpression kEnding(
        QStringLiteral("(Edit|Combo|Spin|Table|Tree|List|View|Check|Button|Box|Label|Grid|Sheet)$"));
    QDirIterator forms(QStringLiteral(MUSTER_FORMS), {QStringLiteral("*.ui")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (forms.hasNext())
        for (const QString& input : readForm(forms.next()).inputs)
            EXPECT_TRUE(kEnding.match(input).hasMatch()) << input.toStdString();
}

} // namespace muster::ui
