#include "frame/section.h"

#include "models/grid_model.h"
#include "tables/grid_view.h"
#include "theme/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

constexpr int kMargin = 13; // pixels beside what is no table: a table is as wide as the card

}

void letReplace(const QAbstractButton& button, QWidget& table, std::initializer_list<QWidget*> chart)
{
    table.hide();
    QObject::connect(&button, &QAbstractButton::toggled, &table, &QWidget::setVisible);
    for (QWidget* part : chart)
        QObject::connect(&button, &QAbstractButton::toggled, part, &QWidget::setHidden);
}

Section::Section(const QString& name, const QString& tableIsOf, QWidget* parent) : Card(parent)
{
    setObjectName(name + QStringLiteral("Card"));
    m_title = new TextLabel({}, QStringLiteral("strong"), this);
    m_title->setObjectName(name + QStringLiteral("TitleLabel"));
    m_title->setWordWrap(true);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_model = new GridModel(this);
    m_table = new GridView(this);
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_table->setAccessibleName(tableIsOf);
    m_table->setGridModel(m_model);
    m_head = new QHBoxLayout;
    m_head->addWidget(m_title);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(kMargin, 0, kMargin, 0);
    m_body->setSpacing(2);
    m_body->addLayout(m_head);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 10, 1, 1);
    all->setSpacing(6);
    all->addLayout(m_body);
    all->addWidget(m_table);
}

void Section::setTitle(const QString& title)
{
    m_title->setText(title);
}

void Section::showTable(Grid grid)
{
    m_model->show(std::move(grid));
}

void Section::addBeneath(QWidget& chart)
{
    chart.setAccessibleName(m_table->accessibleName());
    m_body->addWidget(&chart);
}

TextLabel& Section::addText(const QString& look, const QString& text)
{
    auto* label = new TextLabel(text, look, this);
    label->setWordWrap(true);
    m_body->addWidget(label);
    return *label;
}

TextLabel& Section::addLegend()
{
    TextLabel& legend = addText(QStringLiteral("muted"));
    legend.setObjectName(QStringLiteral("legendLabel"));
    legend.setTextFormat(Qt::RichText);
    return legend;
}

void Section::letTableReplace(std::initializer_list<QWidget*> chart)
{
    auto* button = new QPushButton(tr("As a &table"), this);
    button->setObjectName(QStringLiteral("tableButton"));
    button->setCheckable(true);
    button->setAutoDefault(false);
    m_head->addWidget(button);
    m_body->setContentsMargins(kMargin, 0, kMargin, kMargin - 2);
    letReplace(*button, *m_table, chart);
    setTabOrder(button, m_table);
}

} // namespace muster::ui
