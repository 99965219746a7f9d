#include "main/result_page.h"

#include "main/context.h"
#include "models/grid.h"

namespace muster::ui {

ResultPage::ResultPage(Context& context, QWidget* parent) : Page(context, parent)
{
    connect(&context, &Context::moved, this, &ResultPage::refreshWhenSeen);
    connect(&context.document(), &session::Document::changed, this, &ResultPage::refreshWhenSeen);
}

void ResultPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refreshWhenSeen();
}

void ResultPage::refreshWhenSeen()
{
    m_stale = !isVisible();
    if (!m_stale && context().document().isOpen() && context().locality() >= 0)
        refresh();
}

QString ResultPage::whereAndWhen() const
{
    return tr("%1 · %2").arg(localityName(context().results(), context().locality()),
                             format::text(context().span().period.toEnglish()));
}

engine::TablePlace ResultPage::place(int locality, int role) const
{
    return {locality, role, context().span(), engine::Reach::WithBeneath};
}

} // namespace muster::ui
