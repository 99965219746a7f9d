#pragma once
// Lines of a file as rows of a table. Inside the room; table_reader.h reads whole files.

#include "exchange/spreadsheets/rewritten.h"
#include "exchange/tables/cell_codec.h"
#include "exchange/tables/import_outcome.h"
#include "exchange/tables/source.h"

#include <unordered_map>

namespace muster::exchange {

/// Turns lines into rows that carry the id of the plan's row of the same key, or a new one.
class RowDecoder {
  public:
    RowDecoder(const Source&, const plan::TableInfo&, const plan::Plan&);

    /// The row of line `index` of the file; its names are looked up in `names`. Each line is asked for once.
    [[nodiscard]] Result<const plan::AnyRow*> decode(std::size_t index, const plan::Plan& names);

    /// All that were decoded, which keep their places.
    [[nodiscard]] plan::Changes take() { return std::move(m_decoded); }
    /// What spreadsheets did to the cells, and was undone.
    [[nodiscard]] std::vector<std::string> notes() const { return m_lost.sentences(); }

  private:
    /// A column that the file has, and where.
    struct ReadColumn {
        const plan::ColumnInfo* column = nullptr;
        std::size_t cell = 0;
        bool isNeeded = false;
        bool
            repeats; ///< most lines name what the line before names, and a name means the same in all of them
        std::string lastText{};
        const plan::AnyRow* last = nullptr; ///< the row that was read from it
        std::optional<ZeroTexts> zeros{};   ///< of what it names, once they are asked for
    };
    [[nodiscard]] Result<void> fill(const CsvRow&, const plan::Plan& names, plan::AnyRow*);
    [[nodiscard]] Result<void> fillCell(ReadColumn&, const ReadContext&, std::string_view text,
                                        plan::AnyRow*);
    [[nodiscard]] Result<void> readInto(ReadColumn&, const ReadContext&, std::string_view text,
                                        plan::AnyRow*);
    void keepWhatWasLost(const CsvRow&, const plan::AnyRow* known, plan::AnyRow*);
    void restoreKey(const CsvRow&, plan::AnyRow*);
    [[nodiscard]] Result<void> fillKnown(const CsvRow&, const plan::Plan& names, const plan::AnyRow* known,
                                         plan::AnyRow*);
    [[nodiscard]] Result<void> settleKey(plan::AnyRow*, const CsvRow&, const plan::Plan& names) const;
    [[nodiscard]] Error saidTwice(const CsvRow&, std::size_t before) const;
    void makeNew(plan::AnyRow*, std::size_t index) const;

    const Source& m_source;
    const plan::TableInfo& m_table;
    const plan::Plan& m_plan;
    const plan::RowCopy m_neutral;
    std::vector<ReadColumn> m_columns;
    RowsByKey m_known;
    LostCells m_lost;
    std::size_t m_line = 0; ///< that is read
    plan::Changes m_decoded;
    std::unordered_map<const plan::AnyRow*, std::size_t, plan::KeyHash, plan::KeySame>
        m_seen; ///< line of each
    /// Of the new rows: at random, and from there on one after the other, so that the file of a plan grows at
    /// its end and not all over.
    std::int64_t m_firstId;
    const plan::ColumnInfo* m_position; ///< where the table has an order to show
    std::int64_t m_firstPosition = 0;
};

/// A file without the column parent means the locality of that name or path, or a new one at the top.
/// Refused where several have the name.
[[nodiscard]] Result<void> settleParent(const Source&, const plan::Plan& names, const CsvRow& line,
                                        plan::Locality&);
/// A file without the column status means the plan's one figure, be it actual or forecast. Refused where the
/// plan has both.
[[nodiscard]] Result<void> settleStatus(const Source&, const RowsByKey& known, const CsvRow& line,
                                        plan::Demand&);

} // namespace muster::exchange
