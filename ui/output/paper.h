#pragma once
// Texts, tables and pictures one below the other on pages, for a printer or a PDF. A table goes on over pages
// with its headings again; each page bears the title, and says which of how many it is.

#include "output/output.h"
#include "output/table_picture.h"

#include <QString>
#include <functional>
#include <variant>
#include <vector>

class QPagedPaintDevice;

namespace muster::ui {

class Paper {
  public:
    enum class Look { Title, Heading, Plain, Small };

    /// What stands on top of every page, and at its foot.
    Paper(QString title, QString foot);
    void addText(const QString& text, Look look);
    void addTable(ShownTable table);
    void addPicture(const Output& picture);

    /// Asked before each page with its number and how many there are; false ends it.
    using GoesOn = std::function<bool(int page, int pages)>;
    /// Paints all on the device's pages. False: it was ended, or the device cannot be painted on.
    bool paintOn(QPagedPaintDevice& device, const GoesOn& goesOn = {}) const;

    struct Words {
        QString text;
        Look look;
    };
    using Item = std::variant<Words, ShownTable, Output>;

  private:
    QString m_title;
    QString m_foot;
    std::vector<Item> m_items;
};

} // namespace muster::ui
