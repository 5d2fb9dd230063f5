// What I write for the council and have not handed in: matters, answers to a request for completion, petitions. Kept in
// the encrypted replica, with their files; nothing of it leaves the device before it is handed in.
//
// A draft that was handed in is out of sight while its statement waits or was received, and comes back when that was
// undone or refused; what was received is cleared away at the next look. Nothing depends on the order of two writes: a
// device that stops between them shows the draft again, or not, as the outbox says. GUI thread; failures are the
// disk's.
#ifndef MANDAT_MOBILE_MODELS_OWN_DRAFTS_H_
#define MANDAT_MOBILE_MODELS_OWN_DRAFTS_H_

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "mobile/models/workspace.h"

namespace mandat::app {

struct DraftFile {
  QString hash;  // hex
  QString name;
  quint64 size = 0;
};

struct OwnDraft {
  enum Kind { kMatter, kCompletion, kPetition };
  QString id;  // of a matter: the matter's own
  Kind kind = kMatter;
  QString title;
  QString text;       // description, answer, or a petition's reason
  QString agenda;     // petition: what the meeting is to take up
  QString before;     // petition: "2027-02-15" or empty
  QString matter;     // completion: of which
  int item_kind = 1;  // mandat.v1.ItemKind
  int decision_class = 0;
  QStringList areas;
  QString meeting;  // wished for; empty: none
  QList<DraftFile> files;
  QString after;  // the newest statement of this device when it was begun, hex: it was handed in later than that
  qint64 edited_ms = 0;

  bool empty() const {
    return title.trimmed().isEmpty() && text.trimmed().isEmpty() && agenda.trimmed().isEmpty() && files.isEmpty();
  }
};

// In the order in which they were begun; without those that are handed in.
[[nodiscard]] QList<OwnDraft> OwnDrafts(const Workspace& workspace);
[[nodiscard]] std::optional<OwnDraft> FindDraft(const Workspace& workspace, const QString& id);
// A new one, not yet kept.
[[nodiscard]] OwnDraft NewDraft(const Workspace& workspace, OwnDraft::Kind kind);
// Keeps it by its id.
[[nodiscard]] absl::Status KeepDraft(Workspace& workspace, OwnDraft draft);
// With the files that nothing else here has.
[[nodiscard]] absl::Status DropDraft(Workspace& workspace, const QString& id);
// Of one file alone, unless a draft or the log has it.
[[nodiscard]] absl::Status DropFile(Workspace& workspace, const QString& hash);
// What was received goes; call it on Session::contentChanged at leisure.
void ClearHandedIn(Workspace& workspace);

// The outbox entry that handed it in, whatever became of it; nullopt: never.
[[nodiscard]] std::optional<client::OutboxEntry> HandedIn(const Workspace& workspace, const OwnDraft& draft);

// The act, with its files queued for sending; a failure is the disk's.
[[nodiscard]] absl::StatusOr<v1::Statement> ActOf(Workspace& workspace, const OwnDraft& draft);

// The name that a file had on this device, handed in or in a draft; empty where it came from somewhere else.
[[nodiscard]] DraftFile KnownFile(const Workspace& workspace, const domain::Hash& hash);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_OWN_DRAFTS_H_
