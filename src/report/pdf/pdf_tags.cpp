#include "report/pdf/pdf_tags.h"

#include "report/figures/record.h"

#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

namespace muster::report {

namespace {

using Object = QPDFObjectHandle;

Error unreadable(const std::string& why)
{
    return {ErrorCode::Unreadable, fmt::format("the PDF cannot be tagged: {}", why), {}, {}, {}, {}};
}

/// Goes through the tree of the tags in the order of reading.
class TagWalk {
  public:
    explicit TagWalk(const DrawnPages& drawn) : m_drawn(drawn) {}

    void visit(Object element)
    {
        if (element.isArray()) {
            for (Object each : element.aitems())
                visit(each);
            return;
        }
        if (!element.isDictionary())
            return; // the content of a page
        if (Object type = element.getKey("/S"); type.isName())
            say(element, type.getName());
        if (element.hasKey("/K"))
            visit(element.getKey("/K"));
    }
    /// Every alternative text and every heading was met.
    [[nodiscard]] bool isComplete() const
    {
        return m_figure == m_drawn.alternatives.size() && m_heading == m_drawn.namesRow.size();
    }

  private:
    void say(Object element, const std::string& type)
    {
        if (type == "/Figure" && m_figure < m_drawn.alternatives.size())
            element.replaceKey("/Alt", Object::newUnicodeString(m_drawn.alternatives[m_figure++]));
        if (type == "/TH" && m_heading < m_drawn.namesRow.size()) {
            Object attributes = Object::newDictionary();
            attributes.replaceKey("/O", Object::newName("/Table"));
            attributes.replaceKey("/Scope",
                                  Object::newName(m_drawn.namesRow[m_heading++] ? "/Row" : "/Column"));
            element.replaceKey("/A", attributes);
        }
    }

    const DrawnPages& m_drawn;
    std::size_t m_figure = 0, m_heading = 0;
};

/// Marks as an artifact what a page paints outside of every tag: rules, and the line at the foot.
class ArtifactMarks : public QPDFObjectHandle::TokenFilter {
  public:
    void handleToken(const QPDFTokenizer::Token& token) override
    {
        m_operands.push_back(token);
        if (token.getType() != QPDFTokenizer::tt_word)
            return;
        const std::string word = token.getValue();
        if (word == "BDC" || word == "BMC") {
            close();
            ++m_depth;
        }
        if (word == "BT" && m_depth == 0)
            open();
        if (m_depth == 0 && !m_isOpen && kPaints.contains(word))
            open();
        flush();
        if (word == "EMC")
            --m_depth;
        if (word == "ET" || (kPaints.contains(word) && !m_isInText))
            close();
        m_isInText = word == "BT" || (m_isInText && word != "ET");
    }
    void handleEOF() override
    {
        flush();
        close();
    }

  private:
    void flush()
    {
        for (const QPDFTokenizer::Token& token : m_operands)
            writeToken(token);
        m_operands.clear();
    }
    void open()
    {
        if (!m_isOpen)
            write("/Artifact BMC\n");
        m_isOpen = true;
    }
    void close()
    {
        if (m_isOpen)
            write("\nEMC\n");
        m_isOpen = false;
    }

    static inline const std::set<std::string> kPaints{"f",  "F", "f*", "S",  "s", "B",
                                                      "B*", "b", "b*", "Do", "sh"};
    std::vector<QPDFTokenizer::Token> m_operands; ///< of the operator that comes
    int m_depth = 0;
    bool m_isOpen = false;
    bool m_isInText = false;
};

void attach(QPDF& pdf, const std::string& record)
{
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, record);
    stream.setSubtype("application/json");
    const std::string name(kRecordName);
    auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, name, stream);
    file.setDescription("The figures of this report, for muster-cli verify-report");
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(name, file);
}

std::string written(QPDF& pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

Result<std::string> withTags(const DrawnPages& drawn, const std::string& record)
try {
    QPDF pdf;
    pdf.processMemoryFile("report.pdf", drawn.pdf.data(), drawn.pdf.size());
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", Object::newUnicodeString(std::string(kLanguage)));
    Object preferences = Object::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    TagWalk walk(drawn);
    walk.visit(root.getKey("/StructTreeRoot"));
    if (!walk.isComplete())
        return fail(unreadable("its tags are not those that were drawn"));
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        page.addContentTokenFilter(std::make_shared<ArtifactMarks>());
        page.getObjectHandle().replaceKey("/Tabs", Object::newName("/S"));
    }
    attach(pdf, record);
    return written(pdf);
} catch (const std::exception& error) {
    return fail(unreadable(error.what()));
}

Result<std::string> recordOfPdf(const std::string& pdf)
try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("report.pdf", pdf.data(), pdf.size());
    const auto found = QPDFEmbeddedFileDocumentHelper(file).getEmbeddedFile(std::string(kRecordName));
    if (!found)
        return fail({ErrorCode::BadInput,
                     "this PDF is no report of Muster: it holds no record of its figures",
                     {},
                     {},
                     {},
                     {}});
    const auto data = found->getEmbeddedFileStream().getStreamData(qpdf_dl_all);
    return std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
} catch (const std::exception& error) {
    return fail(
        {ErrorCode::BadInput, fmt::format("the PDF cannot be read: {}", error.what()), {}, {}, {}, {}});
}

} // namespace muster::report
