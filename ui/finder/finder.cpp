#include "finder/finder.h"

#include "models/format.h"
#include "ui_finder.h"

#include <QKeyEvent>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace muster::ui {

namespace {

constexpr int kThingRole = Qt::UserRole + 1;

/// Keeps what holds every word typed, in any order.
class WordFilter : public QSortFilterProxyModel {
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& text)
    {
        m_words = text;
        invalidateFilter();
    }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        return holdsEveryWord(sourceModel()->index(row, 0, parent).data().toString(), m_words);
    }

  private:
    QString m_words;
};

} // namespace

Finder::Finder(std::vector<Findable> things, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::Finder>()), m_things(std::move(things)),
      m_model(new QStandardItemModel(this)), m_narrowed(new WordFilter(this))
{
    m_ui->setupUi(this);
    list();
    m_narrowed->setSourceModel(m_model);
    m_ui->foundList->setModel(m_narrowed);
    m_ui->searchEdit->installEventFilter(this);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &Finder::narrow);
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, this, &Finder::goToCurrent);
    connect(m_ui->foundList, &QListView::activated, this, &Finder::goToCurrent);
    connect(m_ui->foundList, &QListView::clicked, this, &Finder::goToCurrent);
    narrow({});
}

Finder::~Finder() = default;

void Finder::list()
{
    for (std::size_t i = 0; i < m_things.size(); ++i) {
        auto* item = new QStandardItem(tr("%1 · %2").arg(m_things[i].text, m_things[i].kind));
        item->setEditable(false);
        item->setData(int(i), kThingRole);
        m_model->appendRow(item);
    }
}

void Finder::narrow(const QString& text)
{
    static_cast<WordFilter*>(m_narrowed)->setWords(text);
    m_ui->foundList->setCurrentIndex(m_narrowed->index(0, 0));
}

void Finder::goToCurrent()
{
    const QModelIndex index = m_ui->foundList->currentIndex();
    if (!index.isValid() || isHidden()) // hidden: this very choice has been told twice
        return;
    const auto thing = static_cast<std::size_t>(index.data(kThingRole).toInt());
    accept();
    m_things[thing].go();
}

bool Finder::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int step = [&] {
            const int key = static_cast<QKeyEvent*>(event)->key();
            return key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        }();
        const QModelIndex next = m_narrowed->index(m_ui->foundList->currentIndex().row() + step, 0);
        if (step != 0) {
            if (next.isValid())
                m_ui->foundList->setCurrentIndex(next);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace muster::ui
