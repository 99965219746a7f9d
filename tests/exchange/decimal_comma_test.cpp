#include "exchange/read/decimal_comma.h"

#include <gtest/gtest.h>

namespace muster::exchange {
namespace {

std::vector<std::string> written(const std::vector<std::string>& cells, char separator = ';')
{
    CsvFile file{"t.csv", {{1, cells}}, {}};
    Dialect dialect;
    dialect.separator = separator;
    writeDecimalPoints(file, dialect);
    EXPECT_EQ(file.notes.size(), file.rows.front().cells == cells ? 0u : 1u);
    return file.rows.front().cells;
}

using WrittenCells = std::vector<std::string>;

} // namespace

TEST(DecimalComma, IsReadWhereANumberCanHaveNoOther)
{
    EXPECT_EQ(written({"North", "101,5", "1.234,5", "1.234", "-2,25", "7"}),
              (WrittenCells{"North", "101.5", "1234.5", "1234", "-2.25", "7"}));
    EXPECT_EQ(written({"0,750"}), WrittenCells{"0.750"});
    EXPECT_EQ(written({"101,5", "1,234"}), (WrittenCells{"101.5", "1.234"}));
}

TEST(DecimalComma, IsNotGuessedWhereItCouldMarkThousands)
{
    EXPECT_EQ(written({"1,234", "12,345"}), (WrittenCells{"1,234", "12,345"}));
    EXPECT_EQ(written({"101,5", "99.5"}), (WrittenCells{"101,5", "99.5"})) << "one of them is wrong";
    EXPECT_EQ(written({"101,5"}, ','), WrittenCells{"101,5"}) << "in quotation marks";
    EXPECT_EQ(written({"North, 5", "1,2,3", "2027.04.01"}),
              (WrittenCells{"North, 5", "1,2,3", "2027.04.01"}));
}

} // namespace muster::exchange
