// Runs a fuzz target without a fuzzer: every file of a corpus, and so many mutations of each (or none), which
// are the same ones each time.

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The bytes with a few of them changed, put in, taken out or repeated.
std::string mutated(std::string bytes, std::mt19937& random)
{
    const auto changes = 1 + random() % 4;
    for (unsigned i = 0; i < changes && !bytes.empty(); ++i) {
        const std::size_t at = random() % bytes.size();
        switch (random() % 5) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
            break;
        case 2:
            bytes.insert(at, 1 + random() % 8, static_cast<char>(random()));
            break;
        case 3:
            bytes.erase(at, 1 + random() % 8);
            break;
        default:
            bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 16));
        }
    }
    return bytes;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 3) {
        std::fprintf(stderr, "usage: %s FOLDER MUTATIONS\n", arguments[0]);
        return 2;
    }
    const int mutations = std::stoi(arguments[2]);
    std::set<std::filesystem::path> files; // in the same order everywhere
    for (const auto& entry : std::filesystem::directory_iterator(arguments[1]))
        files.insert(entry.path());
    std::mt19937 random(20261126); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same mutations each time
    for (const auto& path : files) {
        const std::string bytes = bytesOf(path);
        run(bytes);
        for (int i = 0; i < mutations; ++i)
            run(mutated(bytes, random));
    }
    std::printf("%zu files, %d mutations of each\n", files.size(), mutations);
    return files.empty() ? 1 : 0;
}
