#include "exchange/map/name_guess.h"

#include <gtest/gtest.h>

namespace muster::exchange {

TEST(NameGuess, IsTheOneNameThatIsTheSameButForWordsThatSayWhatItIs)
{
    const std::vector<std::string> names{"North", "South", "Health and Wellbeing", "Essex/North West"};
    EXPECT_EQ(nameGuess(names, "North Team"), "North");
    EXPECT_EQ(nameGuess(names, "team: north"), "North");
    EXPECT_EQ(nameGuess(names, "Health & Wellbeing"), "Health and Wellbeing");
    EXPECT_EQ(nameGuess(names, "West North Locality"), "Essex/North West");
    EXPECT_EQ(nameGuess({"Bristol", "Bath"}, "Bristol, City of"), "Bristol");
    EXPECT_EQ(nameGuess({"Essex", "Kent"}, "Essex County Council UA"), "Essex");
}

TEST(NameGuess, OneLetterOfALongNameMayBeWrong)
{
    const std::vector<std::string> names{"Social worker", "Occupational therapist", "OT"};
    EXPECT_EQ(nameGuess(names, "Social Workers"), "Social worker");
    EXPECT_EQ(nameGuess(names, "Socail worker"), "") << "two letters";
    EXPECT_EQ(nameGuess(names, "Ocupational therapist"), "Occupational therapist");
    EXPECT_EQ(nameGuess(names, "OTs"), "") << "too short to be sure";
}

TEST(NameGuess, IsNoneWhereSeveralOrNoneFit)
{
    EXPECT_EQ(nameGuess({"North team", "North area"}, "North"), "");
    EXPECT_EQ(nameGuess({"North", "South"}, "West"), "");
    EXPECT_EQ(nameGuess({"North"}, ""), "");
    EXPECT_EQ(nameGuess({"North"}, "..."), "");
    EXPECT_EQ(nameGuess({}, "North"), "");
    EXPECT_EQ(nameGuess({"Team", "South"}, "team"), "Team") << "a name of such words alone";
}

} // namespace muster::exchange
