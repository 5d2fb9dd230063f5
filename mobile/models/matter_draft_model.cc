#include "mobile/models/matter_draft_model.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <algorithm>

#include "mobile/models/matter_reading.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "shared/client/media_type.h"
#include "shared/client/papers.h"
#include "shared/domain/limits.h"

namespace mandat::app {
namespace {

constexpr int kMegabyte = 1'000'000;

struct Copied {
  absl::StatusOr<domain::Hash> hash = absl::CancelledError();
  QString problem;
  quint64 size = 0;
};

// Beside the GUI: large files take their time.
Copied CopyIn(const std::shared_ptr<ClientLease>& lease, const QString& path) {
  Copied copied;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    copied.problem = Words::tr("The file cannot be read.");
    return copied;
  }
  copied.size = static_cast<quint64>(file.size());
  copied.problem = FileProblem(QFileInfo(path).fileName(), copied.size, file.peek(kFileBeginning));
  if (!copied.problem.isEmpty()) return copied;
  QByteArray bytes = file.readAll();
  lease->Use([&](client::Client& client) {
    copied.hash = client.KeepFile({bytes.constData(), static_cast<std::size_t>(bytes.size())});
  });
  bytes.fill('\0');
  return copied;
}

bool IsTooLong(const QString& text, std::size_t most) {
  return static_cast<std::size_t>(text.trimmed().toUcs4().size()) > most;
}

}  // namespace

QString FileProblem(const QString& name, quint64 size, const QByteArray& beginning) {
  if (size == 0) return Words::tr("The file is empty.");
  if (size > client::kMaxDocumentBytes)
    return Words::tr("The file is too large: %1. At most %2 MB.")
        .arg(Words::Size(size))
        .arg(client::kMaxDocumentBytes / kMegabyte);
  const std::string_view type =
      client::MediaTypeOf(name.toStdString(), {beginning.constData(), static_cast<std::size_t>(beginning.size())});
  if (type == "application/octet-stream") {
    return name.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)
               ? Words::tr("The file is called PDF and is none.")
               : Words::tr("Files of this kind cannot be attached: PDF, Word, PowerPoint or OpenDocument.");
  }
  return {};
}

MatterDraftModel::MatterDraftModel(QObject* parent)
    : QObject(parent),
      files_({"hash", "name", "sizeText", "openName", "removeName"}),
      areas_({"area", "name", "checked"}),
      meetings_({"meeting", "dateText", "materialText", "late"}),
      mailbox_(std::make_shared<Mailbox>(this)) {
  connect(Session::instance(), &Session::contentChanged, this, &MatterDraftModel::Show);
}

MatterDraftModel::~MatterDraftModel() { mailbox_->Close(); }

QString MatterDraftModel::limitsText() const {
  return Words::tr("PDF, Word, PowerPoint or OpenDocument, at most %1 MB each and %2 files.")
      .arg(client::kMaxDocumentBytes / kMegabyte)
      .arg(domain::kMaxPapers);
}

void MatterDraftModel::begin(const QString& kind, const QString& matter) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  const OwnDraft::Kind wanted = kind == u"petition"     ? OwnDraft::kPetition
                                : kind == u"completion" ? OwnDraft::kCompletion
                                                        : OwnDraft::kMatter;
  draft_ = NewDraft(*w, wanted);
  draft_.matter = matter;
  kept_ = false;
  if (wanted != OwnDraft::kMatter) {
    for (const OwnDraft& begun : OwnDrafts(*w)) {
      if (begun.kind != wanted || begun.matter != matter) continue;
      draft_ = begun;
      kept_ = true;
    }
  }
  Show();
}

void MatterDraftModel::open(const QString& draft) {
  const Workspace* w = Session::instance()->workspace();
  const auto found = w ? FindDraft(*w, draft) : std::nullopt;
  if (!found) return;
  draft_ = *found;
  kept_ = true;
  Show();
}

void MatterDraftModel::Edit(const std::function<void(OwnDraft&)>& change) {
  Workspace* w = Session::instance()->workspace();
  if (!w || draft_.id.isEmpty()) return;
  change(draft_);
  if (!kept_ && draft_.empty()) return Show();
  if (const absl::Status status = KeepDraft(*w, draft_); !status.ok()) {
    Session::instance()->Say(Words::tr("The draft could not be kept on this device"));
    return;
  }
  kept_ = true;
  draft_.edited_ms = w->now().ms;
  Show();
}

QString MatterDraftModel::Missing(const Workspace& w) const {
  if (draft_.kind == OwnDraft::kMatter) {
    if (draft_.title.trimmed().isEmpty()) return Words::tr("A title is missing.");
    if (IsTooLong(draft_.title, domain::kMaxTitle)) return Words::tr("The title is too long.");
    if (draft_.text.trimmed().isEmpty()) return Words::tr("A description is missing.");
    if (draft_.item_kind == v1::ITEM_KIND_DECISION && draft_.decision_class == 0)
      return Words::tr("Say whom the decision concerns.");
    if (draft_.item_kind == v1::ITEM_KIND_DECISION && draft_.decision_class == v1::DECISION_CLASS_SUBJECT &&
        draft_.areas.isEmpty())
      return Words::tr("Choose at least one subject area.");
  } else if (draft_.kind == OwnDraft::kCompletion) {
    if (draft_.text.trimmed().isEmpty()) return Words::tr("An answer is missing.");
  } else {
    if (draft_.text.trimmed().isEmpty()) return Words::tr("A reason is missing.");
    if (IsTooLong(draft_.text, domain::kMaxReason))
      return Words::tr("The text is too long: at most %1 characters.").arg(domain::kMaxReason);
    if (draft_.agenda.trimmed().isEmpty()) return Words::tr("Say what the meeting is to take up.");
    if (IsTooLong(draft_.agenda, domain::kMaxSummary))
      return Words::tr("The text is too long: at most %1 characters.").arg(domain::kMaxSummary);
    if (!draft_.before.isEmpty()) {
      const auto day = domain::Date::Parse(draft_.before.toStdString());
      if (!day) return Words::tr("The date must be written as 2026-12-11.");
      if (*day <= w.today()) return Words::tr("The day lies in the past.");
    }
    return {};
  }
  if (IsTooLong(draft_.text, domain::kMaxSummary))
    return Words::tr("The text is too long: at most %1 characters.").arg(domain::kMaxSummary);
  return {};
}

void MatterDraftModel::Show() {
  const Workspace* w = Session::instance()->workspace();
  if (!w || draft_.id.isEmpty()) return;
  QList<QVariantMap> files, areas, meetings;
  for (const DraftFile& file : draft_.files) {
    files << QVariantMap{{"key", file.hash},
                         {"hash", file.hash},
                         {"name", file.name},
                         {"sizeText", Words::Size(file.size)},
                         {"openName", Words::tr("Open the file %1").arg(file.name)},
                         {"removeName", Words::tr("Remove the file %1").arg(file.name)}};
  }
  for (const domain::SubjectArea& area : w->shown().forum.areas) {
    if (area.valid.to && *area.valid.to < w->today() && !draft_.areas.contains(Q(area.id))) continue;
    areas << QVariantMap{{"key", Q(area.id)},
                         {"area", Q(area.id)},
                         {"name", w->AreaName(area.id)},
                         {"checked", draft_.areas.contains(Q(area.id))}};
  }
  const bool is_decision = draft_.item_kind == v1::ITEM_KIND_DECISION;
  std::vector<const domain::Meeting*> coming;
  for (const auto& [id, meeting] : w->shown().meetings) {
    if (meeting.phase == domain::MeetingPhase::kPlanned || meeting.phase == domain::MeetingPhase::kCalled)
      coming.push_back(&meeting);
  }
  std::stable_sort(coming.begin(), coming.end(), [](const auto* a, const auto* b) { return a->date < b->date; });
  for (const domain::Meeting* meeting : coming) {
    const domain::Date due = is_decision ? meeting->deadlines.decision_material : meeting->deadlines.other_material;
    meetings << QVariantMap{{"key", Q(meeting->id)},
                            {"meeting", Q(meeting->id)},
                            {"dateText", Words::Capital(Words::Day(meeting->date, w->today()))},
                            {"materialText", MaterialText(*w, *meeting, is_decision)},
                            {"late", due < w->today()}};
  }
  files_.setRows(files);
  areas_.setRows(areas);
  meetings_.setRows(meetings);
  saved_text_ =
      kept_ ? Words::tr("Saved on this device %1").arg(Words::Moment({draft_.edited_ms}, w->now())) : QString();
  missing_text_ = Missing(*w);
  Q_EMIT changed();
}

void MatterDraftModel::setTitle(const QString& title) {
  Edit([&](OwnDraft& draft) { draft.title = title; });
}
void MatterDraftModel::setText(const QString& text) {
  Edit([&](OwnDraft& draft) { draft.text = text; });
}
void MatterDraftModel::setAgenda(const QString& agenda) {
  Edit([&](OwnDraft& draft) { draft.agenda = agenda; });
}
void MatterDraftModel::setBefore(const QString& before) {
  Edit([&](OwnDraft& draft) { draft.before = before.trimmed(); });
}
void MatterDraftModel::setItemKind(int kind) {
  Edit([&](OwnDraft& draft) { draft.item_kind = kind; });
}
void MatterDraftModel::setDecisionClass(int decision_class) {
  Edit([&](OwnDraft& draft) { draft.decision_class = decision_class; });
}
void MatterDraftModel::setMeeting(const QString& meeting) {
  Edit([&](OwnDraft& draft) { draft.meeting = meeting; });
}

void MatterDraftModel::setArea(const QString& area, bool on) {
  Edit([&](OwnDraft& draft) {
    draft.areas.removeAll(area);
    if (on) draft.areas << area;
  });
}

void MatterDraftModel::attach(const QString& path) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  if (!w || attaching_) return;
  if (draft_.files.size() >= domain::kMaxPapers) {
    session->Say(Words::tr("There are too many. Allowed: %1.").arg(domain::kMaxPapers));
    Q_EMIT attached(false);
    return;
  }
  session->clearProblem();
  attaching_ = true;
  Q_EMIT changed();
  QThreadPool::globalInstance()->start([this, lease = w->lease(), mailbox = mailbox_, path] {
    const Copied copied = CopyIn(lease, path);
    mailbox->Send([this, copied, path] {
      attaching_ = false;
      QString problem = copied.problem;
      if (problem.isEmpty() && !copied.hash.ok()) problem = Words::ErrorText(copied.hash.status());
      if (!problem.isEmpty()) {
        Session::instance()->Say(problem);
        Q_EMIT changed();
      } else {
        const DraftFile file{QString::fromStdString(copied.hash->hex()), QFileInfo(path).fileName(), copied.size};
        Edit([&](OwnDraft& draft) {
          const bool has = std::any_of(draft.files.begin(), draft.files.end(),
                                       [&](const DraftFile& other) { return other.hash == file.hash; });
          if (!has) draft.files << file;
        });
      }
      Q_EMIT attached(problem.isEmpty());
    });
  });
}

void MatterDraftModel::detach(const QString& hash) {
  const QList<DraftFile> before = draft_.files;
  Edit([&](OwnDraft& draft) { draft.files.removeIf([&](const DraftFile& file) { return file.hash == hash; }); });
  Workspace* w = Session::instance()->workspace();
  // What cannot be taken off the disk now goes with the draft.
  if (w && before.size() != draft_.files.size()) (void)DropFile(*w, hash);
}

bool MatterDraftModel::handIn() {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  if (!w) return false;
  if (const QString missing = Missing(*w); !missing.isEmpty()) {
    session->Say(missing);
    return false;
  }
  const absl::StatusOr<v1::Statement> act = ActOf(*w, draft_);
  if (!act.ok()) {
    session->Say(Words::ErrorText(act.status()));
    return false;
  }
  QString done;
  switch (draft_.kind) {
    case OwnDraft::kMatter:
      done = Words::tr("Your matter is signed");
      break;
    case OwnDraft::kCompletion:
      done = Words::tr("Your answer is signed");
      break;
    case OwnDraft::kPetition:
      done = Words::tr("Your request for an extra meeting is signed");
      break;
  }
  return session->Report(w->client().Act(*act), done);
}

void MatterDraftModel::discard() {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  if (const absl::Status dropped = DropDraft(*w, draft_.id); !dropped.ok()) {
    Session::instance()->Say(Words::ErrorText(dropped));
    return;
  }
  draft_ = {};
  kept_ = false;
  Q_EMIT changed();
}

}  // namespace mandat::app
