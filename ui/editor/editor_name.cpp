#include "editor/editor_name.h"

#include "editor/name_line.h"
#include "models/format.h"
#include "session/document.h"
#include "theme/text_label.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

const QLatin1String kNameKey("editorName");
const QLatin1String kToldKey("editorNameTold");

constexpr int kMostNameLetters = 80;

/// The small dialog; what is in it when it is accepted is the name.
class NameDialog : public QDialog {
  public:
    NameDialog(const QString& name, QWidget* parent) : QDialog(parent), m_nameEdit(new QLineEdit(name, this))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(Texts::tr("Your name in the history"));
        auto* heading = new TextLabel(Texts::tr("&Name"), QStringLiteral("strong"), this);
        heading->setBuddy(m_nameEdit);
        m_nameEdit->setObjectName(QStringLiteral("nameEdit"));
        m_nameEdit->setMaxLength(kMostNameLetters);
        m_nameEdit->selectAll();
        auto* about = new TextLabel(
            Texts::tr("It stands beside each of your edits, checkpoints and sign-offs from now on. "
                      "Earlier edits keep the name they were made by."),
            QStringLiteral("muted"), this);
        about->setWordWrap(true);
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(m_nameEdit, &QLineEdit::textChanged, this, [buttons](const QString& text) {
            buttons->button(QDialogButtonBox::Ok)->setEnabled(!text.trimmed().isEmpty());
        });
        auto* layout = new QVBoxLayout(this);
        for (QWidget* part : {static_cast<QWidget*>(heading), static_cast<QWidget*>(m_nameEdit),
                              static_cast<QWidget*>(about), static_cast<QWidget*>(buttons)})
            layout->addWidget(part);
    }
    [[nodiscard]] QString name() const
    {
        return format::onOneLine(m_nameEdit->text().simplified(), kMostNameLetters);
    }

  private:
    QLineEdit* m_nameEdit;
};

} // namespace

EditorName::EditorName(session::Document& document, QMainWindow& window, QMenu& menu, QVBoxLayout& layout)
    : QObject(&window), m_document(document), m_window(window), m_line(new NameLine)
{
    document.setEditor(QSettings().value(kNameKey).toString());
    layout.addWidget(m_line);
    QAction* action = menu.addAction(tr("Your &name in the history…"), this, &EditorName::ask);
    action->setObjectName(QStringLiteral("editorNameAction"));
    connect(m_line, &NameLine::changeAsked, this, &EditorName::ask);
    connect(&document, &session::Document::changed, this, &EditorName::tellOnce);
    connect(&document, &session::Document::opened, m_line, &QWidget::hide);
}

/// Only of an edit of one's own, and once for good.
void EditorName::tellOnce()
{
    const auto& change = m_document.lastChange();
    if (!change || change->what != session::ChangeEvent::What::Edited || QSettings().contains(kToldKey))
        return;
    QSettings().setValue(kToldKey, true);
    m_line->say(format::text(m_document.editor()));
}

void EditorName::ask()
{
    auto* dialog = new NameDialog(format::text(m_document.editor()), &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keep(dialog->name()); });
    dialog->open();
}

void EditorName::keep(const QString& name)
{
    QSettings().setValue(kNameKey, name);
    QSettings().setValue(kToldKey, true);
    m_document.setEditor(name);
    if (m_line->isVisible())
        m_line->say(name);
}

} // namespace muster::ui
