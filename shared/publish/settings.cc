#include "shared/publish/settings.h"

#include "shared/domain/toml_reader.h"

namespace mandat::publish {
namespace {

using domain::internal::Fail;
using domain::internal::TableReader;

void ReadAccessibility(const TableReader& table, Settings& settings) {
  table.Allow({"conformance", "assessed", "method", "shortcomings", "supervisor"});
  if (table.Has("conformance"))
    settings.conformance = static_cast<Conformance>(table.Choice("conformance", {"not_assessed", "full", "partial"}));
  settings.assessed = table.OptionalDay("assessed");
  settings.method = table.Text("method", "");
  settings.supervisor = table.Text("supervisor", "");
  if (table.Has("shortcomings")) {
    for (const toml::node* node : table.List("shortcomings", 50))
      settings.shortcomings.push_back(domain::internal::TextOf(*node, "a shortcoming"));
  }
  if (settings.conformance == Conformance::kPartial && settings.shortcomings.empty())
    Fail(table.line(), "conformance is \"partial\": say in `shortcomings` what does not live up to it");
  if (settings.conformance != Conformance::kNotAssessed && !settings.assessed)
    Fail(table.line(), "say in `assessed` on which day it was assessed");
}

}  // namespace

std::variant<Settings, domain::FileError> ParseSettings(std::string_view toml, std::string name) {
  Settings settings;
  auto error = domain::internal::ReadFile(toml, std::move(name), [&](const TableReader& root) {
    root.Allow({"title", "publisher", "contact", "intro", "address", "accessibility"});
    settings.title = root.Text("title", "");
    settings.publisher = root.Text("publisher", "");
    settings.contact = root.Text("contact", "");
    settings.intro = root.Text("intro", "");
    settings.address = root.Text("address", "");
    const bool whole = settings.address.starts_with("https://") || settings.address.starts_with("http://");
    if (!settings.address.empty() && (!whole || !settings.address.ends_with("/")))
      Fail(root.LineOfKey("address"), "address must begin with https:// and end with /");
    if (root.Has("accessibility")) ReadAccessibility(root.Table("accessibility"), settings);
  });
  if (error) return *std::move(error);
  return settings;
}

}  // namespace mandat::publish
