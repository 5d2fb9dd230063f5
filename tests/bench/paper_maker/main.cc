// Makes papers to be measured with: mandat-bench-papers DIR COUNT writes COUNT PDFs with embedded fonts, A4, of eight
// pages each, and one before them by name that is a hundred pages long.
#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <string>
#include <vector>

#include "tests/bench/paper_texts.h"

namespace {

constexpr int kParagraphsOfPage = 5;

void Write(const QString& path, const QString& title, const std::vector<std::string>& pages) {
  QTextDocument document;
  QTextCursor cursor(&document);
  QTextCharFormat body, heading;
  body.setFontPointSize(9);
  heading.setFontPointSize(14);
  heading.setFontWeight(QFont::Bold);
  QTextBlockFormat paragraph, page_begins;
  paragraph.setBottomMargin(6);
  page_begins.setBottomMargin(10);
  page_begins.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (page == 0) {
      cursor.insertText(title, heading);
    } else {
      cursor.insertBlock(page_begins);
      cursor.insertText(QStringLiteral("%1. Underlag").arg(page + 1), heading);
    }
    const QStringList words = QString::fromStdString(pages[page]).split(u' ');
    const qsizetype part = (words.size() + kParagraphsOfPage - 1) / kParagraphsOfPage;
    for (qsizetype at = 0; at < words.size(); at += part) {
      cursor.insertBlock(paragraph);
      cursor.insertText(words.mid(at, part).join(u' ') + u'.', body);
    }
  }
  QPdfWriter writer(path);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setTitle(title);
  document.print(&writer);
}

}  // namespace

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  const QStringList arguments = QGuiApplication::arguments();
  if (arguments.size() != 3) return 2;
  const auto path = [&](int number) {
    return arguments[1] + QStringLiteral("/paper_%1.pdf").arg(number, 4, 10, QLatin1Char('0'));
  };
  Write(path(0), QStringLiteral("Budget i sin helhet"),
        mandat::bench::PaperTexts(1, mandat::bench::kPagesOfLongPaper).front());
  int number = 0;
  for (const auto& pages : mandat::bench::PaperTexts(arguments[2].toInt())) {
    ++number;
    Write(path(number), QStringLiteral("Underlag %1").arg(number), pages);
  }
  return 0;
}
