// The open forum as the view models see it: the client, the state as shown, who I am, and names of things ready for a
// screen.
//
// One for each forum of this device. GUI thread; owned by Session, which makes it on unlocking and drops it on locking.
// `shown()` is a snapshot that stays the same until the next Session::contentChanged (or otherContentChanged).
#ifndef MANDAT_MOBILE_MODELS_WORKSPACE_H_
#define MANDAT_MOBILE_MODELS_WORKSPACE_H_

#include <QString>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "mobile/models/client_lease.h"
#include "shared/client/client.h"
#include "shared/client/reading.h"
#include "shared/domain/positions.h"
#include "shared/domain/state.h"

namespace mandat::app {

class Workspace {
 public:
  // `slot`: its place in the data folder (forum_slots.h), by which it is told from the others.
  explicit Workspace(std::shared_ptr<client::Client> client, QString slot = {});
  ~Workspace();

  const QString& slot() const { return slot_; }
  client::Client& client() { return *client_; }
  const client::Client& client() const { return *client_; }

  // Takes new snapshots; Session calls it before contentChanged.
  void Refresh();
  // Asks for the papers of meetings that are not over, once for each set of papers; what is here already costs nothing.
  void FetchPapers();
  // What is here of a paper, and where it was left; as of the last Refresh(). Null: it was never opened here.
  client::DocumentState DocumentStateOf(const domain::Hash& paper) const;
  const client::ReadingPlace* PlaceIn(const domain::Hash& paper) const;
  void KeepPlace(const domain::Hash& paper, const client::ReadingPlace& place);
  // For what works beside the GUI thread; ends with the workspace.
  const std::shared_ptr<ClientLease>& lease() const { return lease_; }
  const domain::State& shown() const { return *shown_; }
  const domain::PersonId& me() const { return me_; }
  const domain::Roles& roles() const { return roles_; }
  domain::Time now() const { return client_->Now(); }
  domain::Date today() const;

  // ---- Names ----
  // The person's name, or their function where no name is known, or what they are here for; never an id.
  QString PersonName(const domain::PersonId& person) const;
  // "Adjungerad", "Ersättare för ...": of somebody who holds no mandate and neither office; empty: none of that.
  QString KindText(const domain::PersonId& person) const;
  // "Äldreförvaltningen": the mandate's title without its rank.
  QString UnitName(const domain::Mandate& mandate) const;
  // "Äldreförvaltningen, Karlskrona kommun".
  QString UnitAtPrincipal(const domain::MandateId& mandate) const;
  // "Förvaltningschef, äldreförvaltningen, Karlskrona kommun".
  QString FunctionText(const domain::MandateId& mandate) const;
  QString PrincipalName(const domain::PrincipalId& principal) const;
  QString SideName(const domain::SideId& side) const;
  QString AreaName(const domain::AreaId& area) const;
  // "äldre och funktionshinder".
  QString AreaList(const std::vector<domain::AreaId>& areas) const;
  // "Ledamot, äldreförvaltningen, Karlskrona kommun" or "Sekreterare".
  QString RoleText(const domain::PersonId& person) const;
  // "10 a".
  static QString NumberText(const domain::AgendaItem& item);

  // The mandates that I hold or act for as accepted substitute at this meeting (and item, when given).
  struct Voice {
    domain::MandateId mandate;
    bool by_substitute = false;
  };
  std::vector<Voice> MyVoices(const domain::Meeting& meeting, const domain::AgendaItem* item = nullptr) const;

  // The outbox entry of a statement, if it is mine and on this device.
  std::optional<client::OutboxEntry> Outgoing(const domain::StatementId& id) const;

 private:
  const std::shared_ptr<client::Client> client_;
  const QString slot_;
  std::shared_ptr<const domain::State> shown_;
  domain::PersonId me_;
  domain::Roles roles_;
  std::set<domain::Hash> asked_for_;
  std::shared_ptr<ClientLease> lease_;
  // Asked for once after each Refresh().
  mutable std::optional<std::map<domain::Hash, client::DocumentState>> document_states_;
  mutable std::optional<std::map<domain::Hash, client::ReadingPlace>> places_;
};

// The item's areas that the mandate answers for, in the item's order.
[[nodiscard]] std::vector<domain::AreaId> CommonAreas(const domain::Mandate& mandate, const domain::AgendaItem& item);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_WORKSPACE_H_
