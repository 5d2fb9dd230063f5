#include "mobile/models/own_drafts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <algorithm>

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

constexpr char kDraftsKey[] = "own-drafts";

std::string FileKey(const QString& hash) { return "file/" + hash.toStdString(); }

domain::Hash HashOf(const QString& hex) {
  const auto hash = domain::Hash::FromBytes(QByteArray::fromHex(hex.toLatin1()).toStdString());
  return hash.value_or(domain::Hash());
}

QJsonObject JsonOf(const DraftFile& file) {
  return {{"hash", file.hash}, {"name", file.name}, {"size", static_cast<double>(file.size)}};
}

DraftFile FileFrom(const QJsonObject& json) {
  return {json["hash"].toString(), json["name"].toString(), static_cast<quint64>(json["size"].toDouble())};
}

QJsonObject JsonOf(const OwnDraft& draft) {
  QJsonArray files;
  for (const DraftFile& file : draft.files) files << JsonOf(file);
  return {{"id", draft.id},
          {"kind", static_cast<int>(draft.kind)},
          {"title", draft.title},
          {"text", draft.text},
          {"agenda", draft.agenda},
          {"before", draft.before},
          {"matter", draft.matter},
          {"item_kind", draft.item_kind},
          {"decision_class", draft.decision_class},
          {"areas", QJsonArray::fromStringList(draft.areas)},
          {"meeting", draft.meeting},
          {"files", files},
          {"after", draft.after},
          {"edited_ms", static_cast<double>(draft.edited_ms)}};
}

OwnDraft DraftFrom(const QJsonObject& json) {
  OwnDraft draft;
  draft.id = json["id"].toString();
  draft.kind = static_cast<OwnDraft::Kind>(std::clamp(json["kind"].toInt(), 0, 2));
  draft.title = json["title"].toString();
  draft.text = json["text"].toString();
  draft.agenda = json["agenda"].toString();
  draft.before = json["before"].toString();
  draft.matter = json["matter"].toString();
  draft.item_kind = json["item_kind"].toInt();
  draft.decision_class = json["decision_class"].toInt();
  for (const QJsonValue& area : json["areas"].toArray()) draft.areas << area.toString();
  draft.meeting = json["meeting"].toString();
  for (const QJsonValue& file : json["files"].toArray()) draft.files << FileFrom(file.toObject());
  draft.after = json["after"].toString();
  draft.edited_ms = static_cast<qint64>(json["edited_ms"].toDouble());
  return draft;
}

QList<OwnDraft> Load(const Workspace& w) {
  QList<OwnDraft> drafts;
  const QJsonArray all = QJsonDocument::fromJson(QByteArray::fromStdString(w.client().LoadNote(kDraftsKey))).array();
  for (const QJsonValue& draft : all) drafts << DraftFrom(draft.toObject());
  return drafts;
}

absl::Status Save(Workspace& w, const QList<OwnDraft>& drafts) {
  QJsonArray all;
  for (const OwnDraft& draft : drafts) all << JsonOf(draft);
  return w.client().SaveNote(kDraftsKey,
                             all.isEmpty() ? "" : QJsonDocument(all).toJson(QJsonDocument::Compact).toStdString());
}

bool IsHandingIn(const OwnDraft& draft, const v1::Statement& act) {
  switch (draft.kind) {
    case OwnDraft::kMatter:
      return act.submit_matter().matter() == draft.id.toStdString();
    case OwnDraft::kCompletion:
      return act.complete_matter().matter() == draft.matter.toStdString() &&
             act.complete_matter().text() == draft.text.trimmed().toStdString();
    case OwnDraft::kPetition:
      return act.has_petition_meeting() && act.petition_meeting().reason() == draft.text.trimmed().toStdString() &&
             act.petition_meeting().agenda() == draft.agenda.trimmed().toStdString();
  }
  return false;
}

bool IsUnderWay(const std::optional<client::OutboxEntry>& entry) {
  return entry && (entry->state == client::OutboxState::kWaiting || entry->state == client::OutboxState::kSending ||
                   entry->state == client::OutboxState::kReceived);
}

// Also of a matter that this device handed in longer ago than its outbox remembers.
bool IsOutOfSight(const Workspace& w, const OwnDraft& draft) {
  if (draft.kind == OwnDraft::kMatter && w.shown().matters.contains(domain::MatterId(draft.id.toStdString())))
    return true;
  return IsUnderWay(HandedIn(w, draft));
}

bool IsNamedElsewhere(const Workspace& w, const QList<OwnDraft>& drafts, const QString& hash) {
  for (const OwnDraft& draft : drafts) {
    for (const DraftFile& file : draft.files) {
      if (file.hash == hash) return true;
    }
  }
  const domain::Hash wanted = HashOf(hash);
  for (const auto& [id, matter] : w.shown().matters) {
    if (std::find(matter.documents.begin(), matter.documents.end(), wanted) != matter.documents.end()) return true;
  }
  return false;
}

template <typename Act>
absl::Status AddFiles(Workspace& w, const OwnDraft& draft, Act& act) {
  for (const DraftFile& file : draft.files) {
    const absl::StatusOr<std::string> bytes = w.client().Document(HashOf(file.hash));
    if (!bytes.ok()) return bytes.status();
    const absl::StatusOr<domain::Hash> hash = w.client().AddDocument(*bytes);
    if (!hash.ok()) return hash.status();
    // What it is called is nowhere in the log.
    const absl::Status named = w.client().SaveNote(
        FileKey(file.hash), QJsonDocument(JsonOf(file)).toJson(QJsonDocument::Compact).toStdString());
    if (!named.ok()) return named;
    act.add_documents()->set_hash(hash->bytes());
  }
  return absl::OkStatus();
}

}  // namespace

QList<OwnDraft> OwnDrafts(const Workspace& w) {
  QList<OwnDraft> drafts = Load(w);
  drafts.removeIf([&](const OwnDraft& draft) { return IsOutOfSight(w, draft); });
  return drafts;
}

std::optional<OwnDraft> FindDraft(const Workspace& w, const QString& id) {
  for (const OwnDraft& draft : Load(w)) {
    if (draft.id == id) return draft;
  }
  return std::nullopt;
}

OwnDraft NewDraft(const Workspace& w, OwnDraft::Kind kind) {
  OwnDraft draft;
  draft.kind = kind;
  // A word that people can read, and that no other device makes the same day.
  draft.id = QStringLiteral("%1-%2")
                 .arg(QString::fromStdString(w.today().ToString()))
                 .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
  draft.edited_ms = w.now().ms;
  if (const auto entries = w.client().OutboxEntries(); !entries.empty())
    draft.after = QString::fromStdString(entries.back().id.hex());
  return draft;
}

absl::Status KeepDraft(Workspace& w, OwnDraft draft) {
  QList<OwnDraft> drafts = Load(w);
  draft.edited_ms = w.now().ms;
  const auto known =
      std::find_if(drafts.begin(), drafts.end(), [&](const OwnDraft& other) { return other.id == draft.id; });
  if (known == drafts.end()) {
    drafts << draft;
  } else {
    *known = draft;
  }
  return Save(w, drafts);
}

absl::Status DropDraft(Workspace& w, const QString& id) {
  QList<OwnDraft> drafts = Load(w);
  const auto found = std::find_if(drafts.begin(), drafts.end(), [&](const OwnDraft& draft) { return draft.id == id; });
  if (found == drafts.end()) return absl::OkStatus();
  const OwnDraft gone = *found;
  drafts.erase(found);
  if (const absl::Status saved = Save(w, drafts); !saved.ok()) return saved;
  for (const DraftFile& file : gone.files) {
    if (const absl::Status dropped = DropFile(w, file.hash); !dropped.ok()) return dropped;
  }
  return absl::OkStatus();
}

absl::Status DropFile(Workspace& w, const QString& hash) {
  return IsNamedElsewhere(w, Load(w), hash) ? absl::OkStatus() : w.client().DropKept(HashOf(hash));
}

void ClearHandedIn(Workspace& w) {
  for (const OwnDraft& draft : Load(w)) {
    const auto entry = HandedIn(w, draft);
    const bool known = draft.kind == OwnDraft::kMatter &&
                       w.client().confirmed()->matters.contains(domain::MatterId(draft.id.toStdString()));
    // What cannot be cleared now is out of sight all the same, and cleared another time.
    if (known || (entry && entry->state == client::OutboxState::kReceived)) (void)DropDraft(w, draft.id);
  }
}

std::optional<client::OutboxEntry> HandedIn(const Workspace& w, const OwnDraft& draft) {
  std::optional<client::OutboxEntry> newest;
  for (const client::OutboxEntry& entry : w.client().OutboxEntries()) {
    if (IsHandingIn(draft, entry.statement)) newest = entry;
    if (QString::fromStdString(entry.id.hex()) == draft.after) newest = std::nullopt;
  }
  return newest;
}

absl::StatusOr<v1::Statement> ActOf(Workspace& w, const OwnDraft& draft) {
  v1::Statement act;
  absl::Status files = absl::OkStatus();
  switch (draft.kind) {
    case OwnDraft::kMatter: {
      v1::SubmitMatter& submission = *act.mutable_submit_matter();
      submission.set_matter(draft.id.toStdString());
      submission.set_title(draft.title.trimmed().toStdString());
      submission.set_description(draft.text.trimmed().toStdString());
      submission.set_kind(static_cast<v1::ItemKind>(draft.item_kind));
      if (draft.item_kind == v1::ITEM_KIND_DECISION)
        submission.set_decision_class(static_cast<v1::DecisionClass>(draft.decision_class));
      for (const QString& area : draft.areas) submission.add_areas(area.toStdString());
      submission.set_meeting(draft.meeting.toStdString());
      files = AddFiles(w, draft, submission);
      break;
    }
    case OwnDraft::kCompletion: {
      v1::CompleteMatter& completion = *act.mutable_complete_matter();
      completion.set_matter(draft.matter.toStdString());
      completion.set_text(draft.text.trimmed().toStdString());
      files = AddFiles(w, draft, completion);
      break;
    }
    case OwnDraft::kPetition: {
      v1::PetitionMeeting& petition = *act.mutable_petition_meeting();
      petition.set_reason(draft.text.trimmed().toStdString());
      petition.set_agenda(draft.agenda.trimmed().toStdString());
      petition.set_before(draft.before.toStdString());
      break;
    }
  }
  if (!files.ok()) return files;
  return act;
}

DraftFile KnownFile(const Workspace& w, const domain::Hash& hash) {
  const QString hex = QString::fromStdString(hash.hex());
  const std::string note = w.client().LoadNote(FileKey(hex));
  if (note.empty()) {
    for (const OwnDraft& draft : Load(w)) {
      for (const DraftFile& file : draft.files) {
        if (file.hash == hex) return file;
      }
    }
    return {hex, {}, 0};
  }
  return FileFrom(QJsonDocument::fromJson(QByteArray::fromStdString(note)).object());
}

}  // namespace mandat::app
