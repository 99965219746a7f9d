#pragma once
// What is read from workbooks made for tests, as text.

#include "exchange/read/workbook/workbook.h"
#include "exchange/workbook/made_books.h"

#include <gtest/gtest.h>

namespace muster::exchange {

/// What a sheet has, a line for each row: "2: t a, n 1.5, -, p 7%" with t text, n number, d date, p
/// percentage, b yes or no, e error and - nothing; "2h:" where it is hidden. Of a refusal its sentence alone.
std::vector<std::string> rowsOf(const std::string& bytes, std::size_t sheet = 0);
/// The same of the first row alone, without its number.
std::string firstRow(const std::string& bytes);
/// Of the first sheet.
SheetShape shapeOf(const std::string& bytes);
/// The sentence, wherever it comes.
std::string refusalOf(const std::string& bytes);
std::unique_ptr<Book> opened(const std::string& bytes);

} // namespace muster::exchange
