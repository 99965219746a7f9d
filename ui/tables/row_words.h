#pragma once
// What is typed to narrow a table: words that a row must hold, in any of its cells or in those of one column.
// "north" is anywhere; "Role: worker; As at: 2027" are two columns, both of which must hold their words.

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>

namespace muster::ui {

class RowWords {
  public:
    RowWords() = default;
    /// A heading that the table does not have is a word like others.
    RowWords(const QString& typed, const QStringList& headings);

    [[nodiscard]] bool isEmpty() const { return m_parts.isEmpty(); }
    /// Whether a row of so many cells holds them all.
    [[nodiscard]] bool areIn(int cells, const std::function<QString(int column)>& cell) const;

  private:
    struct Part {
        int column; ///< −1: any
        QString words;
    };
    QList<Part> m_parts;
};

} // namespace muster::ui
