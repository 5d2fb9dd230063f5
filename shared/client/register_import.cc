#include "shared/client/register_import.h"

#include "shared/client/acts.h"

namespace mandat::client {

absl::StatusOr<RegisterStated> StateRegister(Client& client, const registry::Preview& preview,
                                             const std::function<void(std::size_t)>& progress) {
  RegisterStated stated;
  for (const registry::Change& change : preview.changes) {
    const absl::StatusOr<ActResult> result = client.Act(change.act);
    if (!result.ok()) return result.status();
    if (result->refusal) {
      stated.refusal = result->refusal;
      return stated;
    }
    stated.statements.push_back(result->id);
    if (progress) progress(stated.statements.size());
  }
  return stated;
}

std::variant<registry::Preview, std::vector<registry::Problem>> PreviewRegisterOf(const Client& client,
                                                                                  std::string_view csv,
                                                                                  const std::string& reason) {
  registry::PreviewOptions options;
  options.now = client.Now();
  options.new_person = NewPersonId;
  options.reason = reason;
  return registry::PreviewRegister(*client.shown(), csv, options);
}

}  // namespace mandat::client
