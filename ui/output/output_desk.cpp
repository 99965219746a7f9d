#include "output/output_desk.h"

#include "models/format.h"
#include "output/save_path.h"

#include <QAbstractItemView>
#include <QFileInfo>
#include <QMenu>
#include <algorithm>
#include <array>

namespace muster::ui {

namespace {

struct Kind {
    QString ending;
    QString filter;
    std::function<QByteArray(const Output&)> make; ///< none: its figures are written
};

std::vector<Kind> kinds()
{
    return {{QStringLiteral("png"), OutputDesk::tr("PNG picture (*.png)"), toPng},
            {QStringLiteral("svg"), OutputDesk::tr("SVG picture (*.svg)"), toSvg},
            {QStringLiteral("pdf"), OutputDesk::tr("PDF (*.pdf)"), toPdf},
            {QStringLiteral("csv"), OutputDesk::tr("CSV (*.csv)"), {}},
            {QStringLiteral("xlsx"), OutputDesk::tr("Excel workbook (*.xlsx)"), {}}};
}

session::ShownRows rowsToSave(const ShownTable& table)
{
    session::ShownRows rows{table.title.isEmpty() ? OutputDesk::tr("Table") : table.title, {}, {}};
    for (const QString& heading : table.headings)
        rows.headings << heading;
    for (const auto& row : table.rows) {
        QVariantList cells;
        for (const ShownCell& cell : row)
            cells << (cell.figure ? QVariant(*cell.figure) : QVariant(cell.text));
        rows.rows << cells;
    }
    return rows;
}

} // namespace

OutputDesk::OutputDesk(session::Document& document, QWidget& window)
    : QObject(&window), m_document(document), m_window(window)
{
}

OutputDesk* OutputDesk::of(const QWidget& widget)
{
    for (const QWidget* window = widget.window(); window;
         window = window->parentWidget() ? window->parentWidget()->window() : nullptr)
        if (auto* desk = window->findChild<OutputDesk*>(QString(), Qt::FindDirectChildrenOnly))
            return desk;
    return nullptr;
}

void OutputDesk::askToSave(const Output& output)
{
    QStringList filters;
    for (const Kind& kind : kinds())
        if (!kind.make || canBePicture(output) || kind.ending == QLatin1String("pdf"))
            filters << kind.filter;
    if (output.isTable) // its figures first
        std::ranges::reverse(filters);
    const QString path =
        askWhereToSave(m_window, tr("Save as"), output.title.isEmpty() ? tr("Table") : output.title,
                       filters.join(QStringLiteral(";;")));
    if (path.isEmpty())
        return;
    rememberFolder(path);
    save(output, path);
}

void OutputDesk::save(const Output& output, const QString& path)
{
    const auto all = kinds();
    const auto kind = std::ranges::find(all, QFileInfo(path).suffix().toLower(), &Kind::ending);
    if (kind == all.end()) {
        emit refused(tr("%1 cannot be written: its name is to end in .png, .svg, .pdf, .csv or .xlsx.")
                         .arg(QFileInfo(path).fileName()));
        return;
    }
    const auto done = [this, path](const Result<void>& written) {
        if (written)
            emit saved(path);
        else
            emit refused(format::text(written.error().sentence()));
    };
    if (kind->make)
        m_document.exchange().saveBytes([output, make = kind->make] { return make(output); }, path, *this,
                                        done);
    else
        m_document.exchange().saveShown(rowsToSave(output.table), path, *this, done);
}

void addOutputs(QMenu& menu, QWidget& from, const std::function<Output()>& output)
{
    const bool isPicture = canBePicture(output());
    menu.addAction(OutputDesk::tr("Copy as &picture"), &from, [output] { copyPicture(output()); })
        ->setEnabled(isPicture);
    menu.addAction(OutputDesk::tr("Copy as S&VG"), &from, [output] { copySvg(output()); })
        ->setEnabled(isPicture);
    menu.addAction(OutputDesk::tr("Copy as &text"), &from, [output] { copyFigures(output().table); });
    if (OutputDesk* desk = OutputDesk::of(from))
        menu.addAction(OutputDesk::tr("&Save as…"), desk, [desk, output] { desk->askToSave(output()); });
}

QMenu* wholeTableMenu(QAbstractItemView& view, QWidget& parent)
{
    auto* menu = new QMenu(OutputDesk::tr("The &whole table"), &parent);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &view] { // it has its window only then
        menu->clear();
        addOutputs(*menu, view, [&view] { return outputOf(view); });
    });
    return menu;
}

void openOutputMenu(QWidget& chart, const QPoint& at, const std::function<Output()>& output)
{
    auto* menu = new QMenu(&chart);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addOutputs(*menu, chart, output);
    menu->popup(at);
}

} // namespace muster::ui
