// What the publisher says of itself.
#include "shared/publish/settings.h"

#include <gtest/gtest.h>

namespace mandat::publish {
namespace {

std::string Wrong(std::string_view toml) {
  const auto parsed = ParseSettings(toml, "publish.toml");
  const auto* error = std::get_if<domain::FileError>(&parsed);
  return error == nullptr ? "" : error->ToString();
}

TEST(PublishSettings, EveryKeyMayBeLeftOut) {
  const auto parsed = ParseSettings("", "publish.toml");
  ASSERT_TRUE(std::holds_alternative<Settings>(parsed));
  EXPECT_EQ(std::get<Settings>(parsed).conformance, Conformance::kNotAssessed);
}

TEST(PublishSettings, WhatIsSaidIsRead) {
  const auto parsed = ParseSettings(R"(title = "Protokoll från LSVO"
publisher = "Region Blekinge"
contact = "Registratorn, Region Blekinge, 371 81 Karlskrona."
address = "https://example.se/lsvo/"
[accessibility]
conformance = "partial"
assessed = 2026-11-20
method = "Egen granskning."
shortcomings = ["Äldre protokoll saknas."]
supervisor = "Tillsynsmyndigheten"
)",
                                    "publish.toml");
  ASSERT_TRUE(std::holds_alternative<Settings>(parsed)) << Wrong("");
  const Settings& settings = std::get<Settings>(parsed);
  EXPECT_EQ(settings.publisher, "Region Blekinge");
  EXPECT_EQ(settings.conformance, Conformance::kPartial);
  EXPECT_EQ(settings.assessed, domain::Date::Parse("2026-11-20"));
  EXPECT_EQ(settings.shortcomings, std::vector<std::string>({"Äldre protokoll saknas."}));
}

TEST(PublishSettings, WhatIsWrongIsSaidWithItsLine) {
  EXPECT_EQ(Wrong("titel = \"x\"\n").substr(0, 15), "publish.toml:1:");
  EXPECT_NE(Wrong("\naddress = \"example.se\"\n").find("publish.toml:2: address must begin"), std::string::npos);
  EXPECT_NE(Wrong("[accessibility]\nconformance = \"partial\"\nassessed = 2026-11-20\n").find("shortcomings"),
            std::string::npos);
  EXPECT_NE(Wrong("[accessibility]\nconformance = \"full\"\n").find("assessed"), std::string::npos);
  EXPECT_NE(Wrong("[accessibility]\nconformance = \"good\"\n").find("\"not_assessed\", \"full\" or \"partial\""),
            std::string::npos);
}

}  // namespace
}  // namespace mandat::publish
