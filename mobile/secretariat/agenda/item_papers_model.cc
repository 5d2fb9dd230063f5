#include "mobile/secretariat/agenda/item_papers_model.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QUrl>
#include <algorithm>

#include "mobile/models/document_rows.h"
#include "mobile/models/matter_draft_model.h"
#include "mobile/models/paper_rendition.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "shared/client/media_type.h"
#include "shared/client/papers.h"

namespace mandat::app {
namespace {

constexpr int kProgressEveryMs = 500;

struct ReadFile {
  absl::StatusOr<domain::Hash> hash = absl::CancelledError();
  QString problem;
  QString name;
  quint64 size = 0;
  std::string media_type;
};

// Beside the GUI: kept encrypted here, and on its way to the server.
ReadFile ReadAndKeep(const std::shared_ptr<ClientLease>& lease, const QString& path) {
  ReadFile read;
  read.name = QFileInfo(path).fileName();
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    read.problem = Words::tr("The file cannot be read.");
    return read;
  }
  read.size = static_cast<quint64>(file.size());
  read.problem = FileProblem(read.name, read.size, file.peek(kFileBeginning));
  if (!read.problem.isEmpty()) return read;
  QByteArray bytes = file.readAll();
  const std::string_view view{bytes.constData(), static_cast<std::size_t>(bytes.size())};
  read.media_type = std::string(client::MediaTypeOf(read.name.toStdString(), view));
  lease->Use([&](client::Client& client) { read.hash = client.AddDocument(view); });
  bytes.fill('\0');
  return read;
}

domain::Hash HashOf(const QString& hex) {
  return domain::Hash::FromBytes(QByteArray::fromHex(hex.toLatin1()).toStdString()).value_or(domain::Hash());
}

struct AccessWords {
  QString key;
  QString text;
  Tone::Value tone = Tone::Neutral;
  QString ground;
};

AccessWords AccessOf(const Workspace& w, const domain::Hash& paper) {
  const auto found = w.shown().paper_access.find(paper);
  if (found == w.shown().paper_access.end()) return {QStringLiteral("meeting"), {}, Tone::Neutral, {}};
  switch (found->second.access) {
    case v1::DOCUMENT_ACCESS_ITEM:
      return {QStringLiteral("item"), Words::tr("Those at the item, experts too"), Tone::Neutral, {}};
    case v1::DOCUMENT_ACCESS_RESTRICTED: {
      QStringList names;
      for (const domain::PersonId& reader : found->second.readers) names << w.PersonName(reader);
      const QString who = names.isEmpty() ? Words::tr("the secretariat alone")
                                          : Words::tr("%1 and the secretariat").arg(names.join(QStringLiteral(", ")));
      return {QStringLiteral("restricted"), Words::tr("Restricted: %1. %2").arg(who, Q(found->second.ground)),
              Tone::Warn, Q(found->second.ground)};
    }
    default:
      return {QStringLiteral("meeting"), {}, Tone::Neutral, {}};
  }
}

}  // namespace

QByteArrayList ItemPaperRoles() {
  return {"hash",   "title",  "detailText", "stateText", "sending",  "progress",    "troubleText", "accessText",
          "access", "ground", "accessTone", "earlier",   "openName", "versionName", "accessName"};
}

QList<QVariantMap> ItemPaperRows(const Workspace& w, const domain::Meeting& meeting, const domain::ItemId& item) {
  QList<QVariantMap> rows;
  for (const domain::Hash& hash : meeting.documents) {
    const auto found = w.shown().documents.find(hash);
    if (found == w.shown().documents.end()) continue;
    const domain::Document& paper = found->second;
    if (paper.replaced || paper.item != item) continue;
    const client::DocumentState state = w.client().document_state(hash);
    const RenditionRow rendition = RenditionRowOf(w, paper);
    const AccessWords access = AccessOf(w, hash);
    const QString title = Q(paper.title);
    QStringList detail;
    if (paper.version > 1) detail << Words::tr("Version %1").arg(paper.version);
    detail << rendition.kind_text << Words::Size(paper.size);
    const double progress = state.size == 0 ? 0 : static_cast<double>(state.uploaded) / static_cast<double>(state.size);
    QVariantList earlier;
    for (const domain::Document* before = EarlierVersion(w, paper); before; before = EarlierVersion(w, *before)) {
      earlier << QVariantMap{
          {"hash", Q(before->hash.hex())},
          {"title", Words::tr("Version %1").arg(before->version)},
          {"openName", Words::tr("Open version %1 of %2").arg(before->version).arg(Q(before->title))}};
    }
    rows << QVariantMap{{"key", Q(hash.hex())},
                        {"hash", Q(hash.hex())},
                        {"title", title},
                        {"detailText", detail.join(QStringLiteral(" · "))},
                        {"sending", state.uploading},
                        {"progress", progress},
                        {"stateText", !state.uploading ? QString()
                                      : Session::instance() && Session::instance()->online()
                                          ? Words::tr("Being sent, %1 %").arg(static_cast<int>(progress * 100))
                                          : Words::tr("Waiting to be sent")},
                        {"troubleText", rendition.trouble_text},
                        {"accessText", access.text},
                        {"accessTone", access.tone},
                        {"access", access.key},
                        {"ground", access.ground},
                        {"earlier", earlier},
                        {"openName", Words::tr("Open the paper %1").arg(title)},
                        {"versionName", Words::tr("New version of %1").arg(title)},
                        {"accessName", Words::tr("Who may read %1").arg(title)}};
  }
  return rows;
}

ItemPapersModel::ItemPapersModel(QObject* parent)
    : RowsModel(ItemPaperRoles(), parent),
      readers_({"id", "name", "checked"}),
      mailbox_(std::make_shared<Mailbox>(this)) {
  sending_.setInterval(kProgressEveryMs);
  connect(&sending_, &QTimer::timeout, this, &ItemPapersModel::Reload);
  connect(Session::instance(), &Session::contentChanged, this, &ItemPapersModel::Reload);
}

ItemPapersModel::~ItemPapersModel() { mailbox_->Close(); }

void ItemPapersModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void ItemPapersModel::setItem(const QString& item) {
  if (item == item_) return;
  item_ = item;
  Reload();
}

QString ItemPapersModel::limitsText() const {
  return Words::tr("PDF, Word, PowerPoint or OpenDocument, at most %1 MB each.")
      .arg(client::kMaxDocumentBytes / 1'000'000);
}

void ItemPapersModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  setRows(meeting ? ItemPaperRows(*w, *meeting, domain::ItemId(item_.toStdString())) : QList<QVariantMap>());
  const bool is_sending =
      std::any_of(rows().begin(), rows().end(), [](const QVariantMap& row) { return row["sending"].toBool(); });
  if (is_sending != sending_.isActive()) is_sending ? sending_.start() : sending_.stop();
  Q_EMIT changed();
}

void ItemPapersModel::add(const QStringList& files, const QString& replaces) {
  Session::instance()->clearProblem();
  for (const QString& file : files) {
    const QUrl address(file);
    AddOne(address.isLocalFile() ? address.toLocalFile() : file, replaces);
  }
}

void ItemPapersModel::AddOne(const QString& path, const QString& replaces) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  ++adding_;
  Q_EMIT changed();
  QThreadPool::globalInstance()->start(
      [this, lease = w->lease(), mailbox = mailbox_, path, replaces, meeting = meeting_, item = item_] {
        const ReadFile read = ReadAndKeep(lease, path);
        mailbox->Send([this, read, path, replaces, meeting, item] {
          --adding_;
          Session* session = Session::instance();
          Workspace* now = session->workspace();
          bool ok = false;
          if (!read.problem.isEmpty()) {
            session->Say(Words::tr("%1: %2", "a file and what is wrong with it").arg(read.name, read.problem));
          } else if (!read.hash.ok()) {
            session->Say(Words::ErrorText(read.hash.status()));
          } else if (now) {
            v1::Statement statement;
            v1::AddDocument& act = *statement.mutable_add_document();
            act.mutable_document()->set_hash(read.hash->bytes());
            act.set_meeting(meeting.toStdString());
            act.set_item(item.toStdString());
            act.set_title(QFileInfo(path).completeBaseName().toStdString());
            act.set_media_type(read.media_type);
            act.set_size(read.size);
            if (const auto before = now->shown().documents.find(HashOf(replaces));
                !replaces.isEmpty() && before != now->shown().documents.end()) {
              act.set_title(before->second.title);
              act.set_replaces(before->second.hash.bytes());
            }
            ok = session->Report(now->client().Act(statement), replaces.isEmpty()
                                                                   ? Words::tr("The paper has been added")
                                                                   : Words::tr("The new version has been added"));
          }
          Reload();
          Q_EMIT added(ok);
        });
      });
}

bool ItemPapersModel::setAccess(const QString& paper, const QString& access, const QString& ground) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  v1::Statement statement;
  v1::SetDocumentAccess& act = *statement.mutable_set_document_access();
  act.set_meeting(meeting_.toStdString());
  act.mutable_document()->set_hash(HashOf(paper).bytes());
  act.set_access(access == u"restricted" ? v1::DOCUMENT_ACCESS_RESTRICTED
                 : access == u"item"     ? v1::DOCUMENT_ACCESS_ITEM
                                         : v1::DOCUMENT_ACCESS_MEETING);
  if (act.access() == v1::DOCUMENT_ACCESS_RESTRICTED) {
    act.set_ground(ground.trimmed().toStdString());
    for (const QString& reader : chosen_readers_) act.add_readers(reader.toStdString());
  }
  return Session::instance()->Report(w->client().Act(statement), Words::tr("Who may read the paper has been changed"));
}

void ItemPapersModel::chooseReaders(const QString& paper) {
  chosen_readers_.clear();
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  if (const auto found = w->shown().paper_access.find(HashOf(paper)); found != w->shown().paper_access.end()) {
    for (const domain::PersonId& reader : found->second.readers) chosen_readers_ << Q(reader);
  }
  ShowReaders();
}

void ItemPapersModel::setReader(const QString& person, bool on) {
  chosen_readers_.removeAll(person);
  if (on) chosen_readers_ << person;
  ShowReaders();
}

void ItemPapersModel::ShowReaders() {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  QList<QVariantMap> rows;
  QStringList shown;
  for (const domain::Mandate& mandate : w->shown().mandates) {
    const QString id = Q(mandate.holder);
    if (id.isEmpty() || shown.contains(id)) continue;
    shown << id;
    const QString name = w->PersonName(mandate.holder);
    // Where no name is known it is the function.
    const bool named = name != w->FunctionText(mandate.id);
    rows << QVariantMap{
        {"key", id},
        {"id", id},
        {"name",
         named ? Words::tr("%1, %2", "a person and their function").arg(name, w->UnitAtPrincipal(mandate.id)) : name},
        {"checked", chosen_readers_.contains(id)}};
  }
  readers_.setRows(rows);
}

}  // namespace mandat::app
