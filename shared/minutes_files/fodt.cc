#include "shared/minutes_files/fodt.h"

#include "shared/minutes_files/markup.h"

namespace mandat::files {
namespace {

constexpr char kNamespaces[] =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
    R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
    R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")"
    R"( xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0")"
    R"( xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink")"
    R"( office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text")";

// @LANGUAGE@ and @COUNTRY@ are filled in.
constexpr char kStyles[] = R"xml(<office:font-face-decls>
<style:font-face style:name="Sans" svg:font-family="&apos;Liberation Sans&apos;, &apos;DejaVu Sans&apos;" style:font-family-generic="swiss" style:font-pitch="variable"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" style:tab-stop-distance="1.25cm"/>
<style:text-properties style:font-name="Sans" fo:font-size="11pt" fo:language="@LANGUAGE@" fo:country="@COUNTRY@" fo:color="#16202b"/></style:default-style>
<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text">
<style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.25cm" fo:line-height="125%"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="text">
<style:paragraph-properties fo:keep-with-next="always" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text">
<style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.1cm"/><style:text-properties fo:font-size="20pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="2" style:class="text">
<style:paragraph-properties fo:margin-top="0.8cm" fo:margin-bottom="0.25cm"/><style:text-properties fo:font-size="14pt"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="3" style:class="text">
<style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.15cm"/><style:text-properties fo:font-size="12pt"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Text_20_body" style:class="text"><style:text-properties fo:color="#45525f"/></style:style>
<style:style style:name="Label" style:family="paragraph" style:parent-style-name="Text_20_body">
<style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.3cm" fo:margin-bottom="0.1cm"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Clause" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:margin-left="0.75cm" fo:text-indent="-0.75cm"/></style:style>
<style:style style:name="List_20_Item" style:display-name="List Item" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.1cm"/></style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:text-properties fo:font-size="10pt"/></style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents" style:class="extra"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
<style:paragraph-properties><style:tab-stops><style:tab-stop style:position="17cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="9pt" fo:color="#45525f"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Header" style:class="extra"/>
<style:style style:name="Contents_20_Heading" style:display-name="Contents Heading" style:family="paragraph" style:parent-style-name="Heading" style:class="index"><style:paragraph-properties fo:margin-top="0.8cm" fo:margin-bottom="0.25cm"/><style:text-properties fo:font-size="14pt"/></style:style>
<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:parent-style-name="Standard" style:class="index">
<style:paragraph-properties fo:margin-bottom="0.1cm"><style:tab-stops><style:tab-stop style:position="17cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"/>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.75cm" fo:text-indent="-0.5cm" fo:margin-left="0.75cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2cm" fo:margin-right="2cm"/>
<style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.6cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.6cm"/></style:footer-style></style:page-layout>
<style:style style:name="Whole" style:family="table"><style:table-properties style:width="17cm" table:align="left" fo:margin-top="0.1cm" fo:margin-bottom="0.4cm"/></style:style>
<style:style style:name="Narrow" style:family="table-column"><style:table-column-properties style:column-width="4.25cm"/></style:style>
<style:style style:name="Middle" style:family="table-column"><style:table-column-properties style:column-width="5.66cm"/></style:style>
<style:style style:name="Side" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>
<style:style style:name="Rest" style:family="table-column"><style:table-column-properties style:column-width="13cm"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border-top="0.5pt solid #c3ccd4" fo:border-bottom="0.5pt solid #c3ccd4" fo:border-left="none" fo:border-right="none"/></style:style>
</office:automatic-styles>
)xml";

std::string Filled(std::string text, std::string_view mark, std::string_view value) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
    text.replace(at, mark.size(), value);
  return text;
}

class FodtWriter {
 public:
  std::string Write(const Page& page) {
    const bool english = page.language == domain::Language::kEnglish;
    xml_ = std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document") + kNamespaces +
           ">\n<office:meta><meta:generator>Mandat</meta:generator><dc:title>" + Text(page.title) +
           "</dc:title><dc:subject>" + Text(page.forum) + "</dc:subject><dc:language>" + (english ? "en-GB" : "sv-SE") +
           "</dc:language></office:meta>\n" +
           Filled(Filled(kStyles, "@LANGUAGE@", english ? "en" : "sv"), "@COUNTRY@", english ? "GB" : "SE") +
           "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\">"
           "<style:header><text:p text:style-name=\"Header\">" +
           Text(page.forum) + "<text:tab/>" + Text(page.title) +
           "</text:p></style:header><style:footer><text:p text:style-name=\"Footer\">" + Text(page.subtitle) +
           "<text:tab/>" + Text(page.page_word) +
           " <text:page-number text:select-page=\"current\">1</text:page-number> (<text:page-count>1</text:page-count>)"
           "</text:p></style:footer></style:master-page></office:master-styles>\n<office:body><office:text>\n";
    Paragraph("Subtitle", Text(page.forum));
    xml_ += "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">" + Text(page.title) + "</text:h>\n";
    Paragraph("Subtitle", Text(page.subtitle));
    for (const Block& block : page.blocks) WriteBlock(block);
    xml_ += "</office:text></office:body>\n</office:document>\n";
    return std::move(xml_);
  }

 private:
  // Spaces that stand together are one to XML: what was written so is kept.
  static std::string Text(const std::string& text) {
    return Filled(Escaped(text, "<text:line-break/>"), "  ", " <text:s/>");
  }

  void Paragraph(const char* style, const std::string& content) {
    xml_ += std::string("<text:p text:style-name=\"") + style + "\">" + content + "</text:p>\n";
  }

  void WriteBlock(const Block& block) {
    switch (block.kind) {
      case Block::Kind::kHeading:
        return WriteHeading(block);
      case Block::Kind::kText:
        return Paragraph("Text_20_body", Text(block.text));
      case Block::Kind::kLabel:
        return Paragraph("Label", Text(block.text));
      case Block::Kind::kClauses:
        for (const std::string& line : block.lines) Paragraph("Clause", Text(line));
        return;
      case Block::Kind::kList:
        xml_ += "<text:list text:style-name=\"Bullets\">\n";
        for (const std::string& line : block.lines) {
          xml_ += "<text:list-item>";
          Paragraph("List_20_Item", Text(line));
          xml_ += "</text:list-item>\n";
        }
        xml_ += "</text:list>\n";
        return;
      case Block::Kind::kTable:
        return WriteTable(block.table);
      case Block::Kind::kContents:
        return WriteContents(block);
    }
  }

  void WriteHeading(const Block& block) {
    const std::string level = std::to_string(block.level + 1);
    const std::string id = Escaped(block.id);
    xml_ += "<text:h text:style-name=\"Heading_20_" + level + "\" text:outline-level=\"" + level + "\">";
    if (!id.empty()) xml_ += "<text:bookmark-start text:name=\"" + id + "\"/>";
    xml_ += (block.number.empty() ? "" : Text(block.number) + " ") + Text(block.text);
    if (!id.empty()) xml_ += "<text:bookmark-end text:name=\"" + id + "\"/>";
    xml_ += "</text:h>\n";
  }

  void Row(const std::vector<std::string>& cells, bool heading) {
    xml_ += "<table:table-row table:style-name=\"Row\">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      xml_ += "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">";
      Paragraph(heading || i == 0 ? "Table_20_Heading" : "Table_20_Contents", Text(cells[i]));
      xml_ += "</table:table-cell>";
    }
    xml_ += "</table:table-row>\n";
  }

  void WriteTable(const Table& table) {
    if (table.rows.empty()) return;
    Paragraph("Label", Text(table.caption));
    const std::size_t columns = table.rows.front().size();
    xml_ += "<table:table table:name=\"" + Escaped(table.caption) + " " + std::to_string(++tables_) +
            "\" table:style-name=\"Whole\">";
    if (columns == 2) {
      xml_ += "<table:table-column table:style-name=\"Side\"/><table:table-column table:style-name=\"Rest\"/>\n";
    } else {
      xml_ += std::string("<table:table-column table:style-name=\"") + (columns == 3 ? "Middle" : "Narrow") +
              "\" table:number-columns-repeated=\"" + std::to_string(columns) + "\"/>\n";
    }
    if (!table.columns.empty()) {
      xml_ += "<table:table-header-rows>";
      Row(table.columns, true);
      xml_ += "</table:table-header-rows>\n";
    }
    for (const std::vector<std::string>& row : table.rows) Row(row, false);
    xml_ += "</table:table>\n";
  }

  void WriteContents(const Block& block) {
    const std::string name = Text(block.text);
    xml_ +=
        "<text:table-of-content text:name=\"" + Escaped(block.text) +
        "\" text:protected=\"true\"><text:table-of-content-source text:outline-level=\"2\">"
        "<text:index-title-template text:style-name=\"Contents_20_Heading\">" +
        name +
        "</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title text:name=\"" +
        Escaped(block.text) + " 1\">";
    Paragraph("Contents_20_Heading", name);
    xml_ += "</text:index-title>";
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      Paragraph("Contents_20_1", "<text:a xlink:type=\"simple\" xlink:href=\"#" + Escaped(block.ids[i]) + "\">" +
                                     Text(block.lines[i]) + "<text:tab/>" + Text(block.numbers[i]) + "</text:a>");
    }
    xml_ += "</text:index-body></text:table-of-content>\n";
  }

  std::string xml_;
  int tables_ = 0;
};

}  // namespace

std::string WriteFodt(const Page& page) { return FodtWriter().Write(page); }

}  // namespace mandat::files
