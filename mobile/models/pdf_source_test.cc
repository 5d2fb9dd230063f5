// What the product takes from the PDF library: texts, places, outline, pictures; and that the library numbers a page's
// characters as its text has them.
#include "mobile/models/pdf_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cmath>

#include "mobile/models/pdf_thread.h"

namespace mandat::app {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::SizeIs;

// A PDF of pages with lines of text (Latin 1), and an outline of {title, page}.
QByteArray MakePdf(const QList<QStringList>& pages, const QList<std::pair<QByteArray, int>>& outline) {
  QByteArray pdf = "%PDF-1.4\n";
  QList<qsizetype> at;
  const auto object = [&](const QByteArray& body) {
    at << pdf.size();
    pdf += QByteArray::number(at.size()) + " 0 obj\n" + body + "\nendobj\n";
  };
  // 1 catalog, 2 pages, 3 font, 4 outlines, then two of each page, then the headings.
  const auto page_object = [](qsizetype page) { return QByteArray::number(5 + 2 * page) + " 0 R"; };
  const qsizetype first_heading = 5 + 2 * pages.size();
  QByteArray kids;
  for (qsizetype i = 0; i < pages.size(); ++i) kids += page_object(i) + ' ';
  object("<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>");
  object("<< /Type /Pages /Count " + QByteArray::number(pages.size()) + " /Kids [" + kids + "] >>");
  object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  object(outline.isEmpty() ? QByteArray("<< /Type /Outlines /Count 0 >>")
                           : "<< /Type /Outlines /Count " + QByteArray::number(outline.size()) + " /First " +
                                 QByteArray::number(first_heading) + " 0 R /Last " +
                                 QByteArray::number(first_heading + outline.size() - 1) + " 0 R >>");
  for (qsizetype i = 0; i < pages.size(); ++i) {
    QByteArray text = "BT /F1 12 Tf 72 700 Td 20 TL\n";
    for (const QString& line : pages[i]) text += '(' + line.toLatin1() + ") Tj T*\n";
    text += "ET\n";
    object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
           QByteArray::number(6 + 2 * i) + " 0 R >>");
    object("<< /Length " + QByteArray::number(text.size()) + " >>\nstream\n" + text + "endstream");
  }
  for (qsizetype i = 0; i < outline.size(); ++i) {
    QByteArray heading = "<< /Title (" + outline[i].first + ") /Parent 4 0 R /Dest [" + page_object(outline[i].second) +
                         " /XYZ 0 800 0]";
    if (i > 0) heading += " /Prev " + QByteArray::number(first_heading + i - 1) + " 0 R";
    if (i + 1 < outline.size()) heading += " /Next " + QByteArray::number(first_heading + i + 1) + " 0 R";
    object(heading + " >>");
  }
  const qsizetype table = pdf.size();
  pdf += "xref\n0 " + QByteArray::number(at.size() + 1) + "\n0000000000 65535 f \n";
  for (const qsizetype offset : at) pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
  pdf += "trailer\n<< /Size " + QByteArray::number(at.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
         QByteArray::number(table) + "\n%%EOF\n";
  return pdf;
}

class PdfSourceTest : public ::testing::Test {
 protected:
  void SetUp() override {
    source = PdfSource::Open(MakePdf({{u"Mål och åtgärder"_qs, u"för digitala hjälpmedel"_qs},
                                      {u"Andra sidan om hjälpmedel, Hjälpmedel och HJÄLPMEDEL"_qs}},
                                     {{"Inledning", 0}, {"Hj\344lpmedel", 1}}));
    ASSERT_NE(source, nullptr);
  }
  std::unique_ptr<PdfSource> source;
};

TEST_F(PdfSourceTest, OpensFromMemoryAndReadsSwedishText) {
  EXPECT_EQ(source->pageCount(), 2);
  EXPECT_EQ(source->PageSize(0), QSizeF(600, 800));
  EXPECT_EQ(PdfSource::Plain(source->Text(0)), u"Mål och åtgärder för digitala hjälpmedel"_qs);
  EXPECT_TRUE(source->Text(2).isEmpty());
  EXPECT_TRUE(source->Text(-1).isEmpty());
}

TEST_F(PdfSourceTest, WhatIsNoPdfIsNotOpened) {
  EXPECT_EQ(PdfSource::Open("PK\3\4 a presentation"), nullptr);
  EXPECT_EQ(PdfSource::Open(""), nullptr);
}

TEST_F(PdfSourceTest, TellsTheOutline) {
  const std::vector<PdfHeading> outline = source->Outline();
  ASSERT_THAT(outline, SizeIs(2));
  EXPECT_EQ(outline[0].title, u"Inledning"_qs);
  EXPECT_EQ(outline[0].page, 0);
  EXPECT_EQ(outline[1].title, u"Hjälpmedel"_qs);
  EXPECT_EQ(outline[1].page, 1);
}

TEST_F(PdfSourceTest, FindsWordsAcrossCasesAndLineEndsAndTellsWhereTheyStand) {
  EXPECT_THAT(source->Find(0, u"hjälp"_qs), SizeIs(1));
  EXPECT_THAT(source->Find(1, u"hjälpmedel"_qs), SizeIs(3));
  EXPECT_THAT(source->Find(0, u"a.*r"_qs), SizeIs(0));  // words, no pattern
  const std::vector<PdfSpan> across = source->Find(0, u"åtgärder  för"_qs);
  ASSERT_THAT(across, SizeIs(1));
  EXPECT_THAT(across[0].places, SizeIs(2));  // on two lines
  for (int page = 0; page < 2; ++page) {
    for (const PdfSpan& span : source->Find(page, u"hjälpmedel"_qs)) {
      EXPECT_EQ(span.text.toLower(), u"hjälpmedel"_qs);
      ASSERT_THAT(span.places, SizeIs(1));
      // Set 72 points from the left and about 100 from the top of 600 x 800.
      EXPECT_GT(span.places[0].x(), 0.11);
      EXPECT_LT(span.places[0].right(), 0.95);
      EXPECT_GT(span.places[0].y(), 0.1);
      EXPECT_LT(span.places[0].bottom(), 0.17);
      EXPECT_GT(span.places[0].width(), 0.05);
    }
  }
}

TEST_F(PdfSourceTest, AHighlightIsFoundAgainByItsCharacters) {
  const PdfSpan match = source->Find(1, u"Andra sidan"_qs).front();
  const QRectF place = match.places.front();
  const PdfSpan drawn =
      source->Between(1, {place.x() + 0.002, place.center().y()}, {place.right() - 0.002, place.center().y()});
  EXPECT_EQ(drawn.text, u"Andra sidan"_qs);
  const PdfSpan again = source->Span(1, drawn.start, drawn.length);
  EXPECT_EQ(again.text, u"Andra sidan"_qs);
  EXPECT_EQ(again.places, drawn.places);
  EXPECT_TRUE(source->Span(1, 100000, 5).places.isEmpty());
  EXPECT_EQ(source->Between(1, {0.5, 0.9}, {0.6, 0.95}).length, 0);
}

TEST_F(PdfSourceTest, DrawsInkOnWhite) {
  const QImage page = source->Render(0, {300, 400});
  ASSERT_EQ(page.size(), QSize(300, 400));
  EXPECT_EQ(page.pixelColor(2, 2), QColor(Qt::white));
  int ink = 0;
  for (int y = 0; y < page.height(); ++y) {
    for (int x = 0; x < page.width(); ++x) ink += page.pixelColor(x, y).lightness() < 128;
  }
  EXPECT_GT(ink, 50);
  EXPECT_TRUE(source->Render(7, {300, 400}).isNull());
}

TEST_F(PdfSourceTest, PlainTextJoinsWhatALineEndDivided) {
  EXPECT_EQ(PdfSource::Plain(u"hjälp\u0002\r\nmedel  och\r\nvård"_qs), u"hjälpmedel och vård"_qs);
  EXPECT_EQ(PdfSource::Plain(u"a\u030A"_qs), u"å"_qs);
}

TEST(PdfThreadTest, IdleWorkWaitsForTheRestAndAllIsDoneBeforeItEnds) {
  std::atomic<int> order{0};
  int now_at = 0, idle_at = 0;
  {
    const std::shared_ptr<PdfThread> thread = PdfThread::Shared();
    EXPECT_EQ(thread, PdfThread::Shared());
    std::mutex gate;
    gate.lock();
    thread->Post([&] { const std::lock_guard<std::mutex> wait(gate); });
    thread->Post([&] { idle_at = ++order; }, PdfThread::Urgency::kIdle);
    thread->Post([&] { now_at = ++order; });
    gate.unlock();
  }
  EXPECT_EQ(now_at, 1);
  EXPECT_EQ(idle_at, 2);
}

}  // namespace
}  // namespace mandat::app
