#include "frame/page.h"

#include "frame/context.h"

namespace muster::ui {

Page::Page(Context& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    connect(&context, &Context::moved, this, &Page::refreshWhenSeen);
    connect(&context.document(), &session::Document::changed, this, &Page::refreshWhenSeen);
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    catchUp();
}

void Page::refreshWhenSeen()
{
    m_stale = true;
    if (isVisible())
        catchUp();
}

void Page::catchUp()
{
    if (!m_stale || !m_context.document().isOpen())
        return;
    m_stale = false;
    refresh();
}

} // namespace muster::ui
