// A copy of a paper leaves the app only where the forum says so, never a restricted one's, and takes nobody's place.
#include "mobile/models/paper_handout.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "mobile/models/app_world_test_util.h"

namespace mandat::app {
namespace {

domain::Document PaperCalled(const char* title, const char* type) {
  domain::Document paper;
  paper.title = title;
  paper.media_type = type;
  return paper;
}

TEST(PaperHandoutTest, ACopyIsCalledAsThePaperIsWithoutWhatFileSystemsDoNotTake) {
  EXPECT_EQ(CopyName(PaperCalled("Budget 2027 och framåt", "application/pdf")), u"Budget 2027 och framåt.pdf");
  EXPECT_EQ(CopyName(PaperCalled("../../etc/passwd: a\"b", "application/pdf")), u"etc passwd a b.pdf");
  EXPECT_EQ(CopyName(PaperCalled("Läge", "application/vnd.openxmlformats-officedocument.presentationml.presentation")),
            u"Läge.pptx");
  EXPECT_EQ(CopyName(PaperCalled("///", "application/pdf")), Words::tr("Paper") + QStringLiteral(".pdf"));
}

TEST(PaperHandoutTest, ALongTitleLeavesRoomForTheEnding) {
  const QString name = CopyName(PaperCalled(std::string(400, 'x').c_str(), "application/pdf"));
  EXPECT_LE(name.size(), 120);
  EXPECT_TRUE(name.endsWith(QStringLiteral(".pdf"))) << name.toStdString();
}

TEST(PaperHandoutTest, WhatLiesThereAlreadyIsLeftAlone) {
  const QTemporaryDir folder;
  const auto put = [&](const QString& path) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  };
  const QString first = FreePath(folder.path(), QStringLiteral("Budget.v2.pdf"));
  EXPECT_EQ(first, folder.filePath(QStringLiteral("Budget.v2.pdf")));
  put(first);
  const QString second = FreePath(folder.path(), QStringLiteral("Budget.v2.pdf"));
  EXPECT_EQ(second, folder.filePath(QStringLiteral("Budget.v2 (2).pdf")));
  put(second);
  EXPECT_EQ(FreePath(folder.path(), QStringLiteral("Budget.v2.pdf")),
            folder.filePath(QStringLiteral("Budget.v2 (3).pdf")));
}

}  // namespace
}  // namespace mandat::app
