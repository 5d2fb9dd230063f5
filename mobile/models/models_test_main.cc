// The program of the view models' tests: one application for all of them, on no screen, and Swedish as each suite
// begins.
#include <QGuiApplication>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "mobile/models/words.h"

namespace {

class EachSuiteBeginsInSwedish : public testing::EmptyTestEventListener {
  void OnTestSuiteStart(const testing::TestSuite&) override { mandat::app::SetWordsLanguage(QStringLiteral("sv")); }
};

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  testing::InitGoogleMock(&argc, argv);
  testing::UnitTest::GetInstance()->listeners().Append(new EachSuiteBeginsInSwedish);
  const QGuiApplication app(argc, argv);
  return RUN_ALL_TESTS();
}
