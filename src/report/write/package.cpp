#include "report/write/package.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <memory>

namespace muster::report {

namespace {

struct FreeWriter {
    void operator()(archive* a) const { archive_write_free(a); }
};
struct FreeReader {
    void operator()(archive* a) const { archive_read_free(a); }
};
struct FreeEntry {
    void operator()(archive_entry* e) const { archive_entry_free(e); }
};

la_ssize_t append(archive*, void* to, const void* data, std::size_t size)
{
    static_cast<std::string*>(to)->append(static_cast<const char*>(data), size);
    return static_cast<la_ssize_t>(size);
}

bool add(archive* package, const PackagePart& part)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), part.name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(part.bytes.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    constexpr time_t kFirstDayOfZip = 315532800; // 1 January 1980: no clock is in the file
    archive_entry_set_mtime(entry.get(), kFirstDayOfZip, 0);
    (part.isStored ? archive_write_zip_set_compression_store
                   : archive_write_zip_set_compression_deflate)(package);
    return archive_write_header(package, entry.get()) == ARCHIVE_OK &&
           archive_write_data(package, part.bytes.data(), part.bytes.size()) ==
               static_cast<la_ssize_t>(part.bytes.size()) &&
           archive_write_finish_entry(package) == ARCHIVE_OK;
}

Error noReport(const std::string& why)
{
    return {ErrorCode::BadInput, fmt::format("the file is no report of Muster: {}", why), {}, {}, {}, {}};
}

} // namespace

Result<std::string> packed(const std::vector<PackagePart>& parts)
{
    std::string bytes;
    const std::unique_ptr<archive, FreeWriter> package(archive_write_new());
    archive_write_set_format_zip(package.get());
    archive_write_set_bytes_in_last_block(package.get(), 1);
    bool isGood = archive_write_open2(package.get(), &bytes, nullptr, append, nullptr, nullptr) == ARCHIVE_OK;
    for (const PackagePart& part : parts)
        isGood = isGood && add(package.get(), part);
    isGood = isGood && archive_write_close(package.get()) == ARCHIVE_OK;
    if (!isGood) {
        const char* why = archive_error_string(package.get());
        return fail({ErrorCode::Unreadable,
                     fmt::format("the document cannot be packed: {}", why ? why : "unknown"),
                     {},
                     {},
                     {},
                     {}});
    }
    return bytes;
}

Result<std::string> partOf(const std::string& package, const std::string& name)
{
    constexpr std::size_t kLargestRecord = 256U << 20U;
    const std::unique_ptr<archive, FreeReader> reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), package.data(), package.size()) != ARCHIVE_OK)
        return fail(noReport("it cannot be unpacked"));
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        const char* path = archive_entry_pathname(entry);
        if (!path || name != path)
            continue;
        std::string bytes;
        std::string block(1U << 16U, '\0');
        for (la_ssize_t got = 0; (got = archive_read_data(reader.get(), block.data(), block.size())) != 0;) {
            if (got < 0 || bytes.size() > kLargestRecord)
                return fail(noReport("its record of figures cannot be unpacked"));
            bytes.append(block.data(), static_cast<std::size_t>(got));
        }
        return bytes;
    }
    return fail(noReport("it holds no record of its figures"));
}

} // namespace muster::report
