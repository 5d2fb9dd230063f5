#include "mobile/models/minutes_model.h"

#include <QLocale>
#include <QPointer>
#include <algorithm>

#include "mobile/models/minutes_list_model.h"
#include "mobile/models/minutes_rows.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/minutes.h"
#include "shared/domain/text_hash.h"

namespace mandat::app {
namespace {

QString HashGroups(const domain::Hash& hash) {
  const QString hex = QString::fromStdString(hash.hex());
  QStringList groups;
  for (int i = 0; i < hex.size(); i += 8) groups << hex.mid(i, 8);
  return groups.join(u' ');
}

QString BytesText(std::uint64_t size) { return QLocale().toString(static_cast<qulonglong>(size)); }

// Mine to this version, where the server did not take it.
std::optional<client::OutboxEntry> AnswerNotTaken(const Workspace& w, const domain::MinutesVersion& version) {
  std::optional<client::OutboxEntry> newest;
  for (const client::OutboxEntry& entry : w.client().OutboxEntries()) {
    const v1::Statement& s = entry.statement;
    const std::string& hash =
        s.has_sign_minutes() ? s.sign_minutes().document_hash() : s.refuse_to_sign_minutes().document_hash();
    if ((!s.has_sign_minutes() && !s.has_refuse_to_sign_minutes()) || hash != version.document.view()) continue;
    const bool on_its_way = entry.state == client::OutboxState::kWaiting ||
                            entry.state == client::OutboxState::kSending ||
                            entry.state == client::OutboxState::kReceived;
    newest = on_its_way ? std::nullopt : std::optional(entry);
  }
  return newest;
}

}  // namespace

QString ShortHash(const domain::Hash& hash) {
  const QString hex = QString::fromStdString(hash.hex()).left(16);
  QStringList groups;
  for (int i = 0; i < hex.size(); i += 4) groups << hex.mid(i, 4);
  return groups.join(u' ');
}

QString CoveredText(const domain::Meeting& meeting, const domain::MinutesVersion& version, const QString& title,
                    int paragraphs) {
  return Words::tr("%1 of the meeting %2, version %3").arg(title, Words::ShortDay(meeting.date)).arg(version.version) +
         QStringLiteral(". ") + Words::tr("%n paragraphs, %1 bytes.", nullptr, paragraphs).arg(BytesText(version.size));
}

const domain::MinutesVersion* ShownMinutes(const Workspace& w, const QString& meeting_id, const QString& item_id) {
  const domain::Meeting* meeting = w.shown().FindMeeting(domain::MeetingId(meeting_id.toStdString()));
  if (!meeting) return nullptr;
  const domain::ItemId item(item_id.toStdString());
  const domain::MinutesVersion* asked = domain::VersionForSigning(*meeting, item);
  if (asked && !asked->replaced) return asked;
  const auto versions = meeting->minutes.versions.find(item);
  return versions == meeting->minutes.versions.end() || versions->second.empty() ? nullptr : &versions->second.back();
}

MinutesModel::MinutesModel(QObject* parent)
    : QObject(parent),
      head_(MinutesHeadRoles()),
      paragraphs_(MinutesParagraphRoles()),
      signers_({"nameText", "stateText", "icon", "tone"}) {
  connect(Session::instance(), &Session::contentChanged, this, &MinutesModel::Reload);
}

void MinutesModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void MinutesModel::setItem(const QString& item) {
  if (item == item_) return;
  item_ = item;
  Reload();
}

void MinutesModel::Clear() {
  exists_ = can_sign_ = refused_ = has_receipt_ = can_undo_ = false;
  document_.reset();
  for (RowsModel* rows : {&head_, &paragraphs_, &signers_}) rows->setRows({});
}

void MinutesModel::Reload() {
  Workspace* w = Session::instance()->workspace();
  const domain::MinutesVersion* version = w ? ShownMinutes(*w, meeting_, item_) : nullptr;
  if (!version) {
    Clear();
    Q_EMIT changed();
    return;
  }
  const domain::Meeting& meeting = *w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString()));
  const domain::AgendaItem* item = meeting.FindItem(domain::ItemId(item_.toStdString()));
  exists_ = true;
  overline_ = Words::Capital(Words::tr("meeting %1").arg(Words::ShortDay(meeting.date)));
  title_ = item ? Words::tr("Minutes of item %1").arg(Workspace::NumberText(*item)) : Words::tr("Minutes");
  state_text_ = MinutesStateText(*version);
  state_tone_ = MinutesStateTone(*version);
  version_text_ = Words::tr("Version %1, issued %2 by %3.")
                      .arg(version->version)
                      .arg(Words::Moment(version->at, w->now()), w->PersonName(version->issued_by));
  if (!version->change.empty()) {
    version_text_ += u' ' + Words::tr("Corrected: %1").arg(Q(version->change));
    if (!version_text_.endsWith(u'.')) version_text_ += u'.';
  }
  deadline_text_.clear();
  if (version->for_signing && !version->adjusted() && meeting.minutes.adjustment_deadline.ms != 0) {
    const domain::LocalTime due = domain::LocalOf(w->shown().forum.time_zone, meeting.minutes.adjustment_deadline);
    deadline_text_ = Words::tr("To be signed by %1 at %2.")
                         .arg(Words::Day(due.day, w->today()), QString::fromStdString(due.TimeOfDay()));
  }
  LoadDocument(*w, *version);
  // Also of a document that is here already: another language has other words for it.
  head_.setRows(document_ ? MinutesHeadRows(*document_) : QList<QVariantMap>());
  paragraphs_.setRows(document_ ? MinutesParagraphRows(*w, *document_) : QList<QVariantMap>());
  covered_text_ = document_ ? CoveredText(meeting, *version, title_, document_->paragraphs_size()) : QString();
  LoadSigners(*w, *version);
  Q_EMIT changed();
}

void MinutesModel::LoadDocument(Workspace& w, const domain::MinutesVersion& version) {
  if (document_ && shown_ == version.document) return;
  document_.reset();
  const absl::StatusOr<std::string> bytes = w.client().Document(version.document);
  if (!bytes.ok()) {
    if (asked_for_ != version.document && w.client().Prefetch({version.document}, client::Fetch::kAsked).ok())
      asked_for_ = version.document;
    const client::DocumentState state = w.client().document_state(version.document);
    fetched_ = state.size > 0 ? static_cast<double>(state.received) / static_cast<double>(state.size) : -1;
    fetch_text_ = Session::instance()->online()
                      ? Words::tr("The minutes are being fetched")
                      : Words::tr("The minutes are not on this device yet. They are fetched when there is a network.");
  } else if (v1::MinutesDocument document;
             domain::Sha256(*bytes) == version.document && document.ParseFromString(*bytes)) {
    document_ = std::move(document);
    shown_ = version.document;
    hash_text_ = HashGroups(shown_);
    fetch_text_.clear();
  } else {
    fetch_text_ =
        Words::tr("These minutes are no document that this version of Mandat reads. They cannot be signed here.");
  }
}

void MinutesModel::LoadSigners(const Workspace& w, const domain::MinutesVersion& version) {
  const bool online = Session::instance()->online();
  can_sign_ = refused_ = has_receipt_ = can_undo_ = false;
  mine_text_.clear();
  statement_.clear();
  QList<QVariantMap> rows;
  for (const domain::PersonId& signer : version.signers) {
    const auto found = version.answers.find(signer);
    const domain::MinutesAnswer* answer = found == version.answers.end() ? nullptr : &found->second;
    const auto outgoing = answer ? w.Outgoing(answer->statement) : std::nullopt;
    const bool on_its_way = outgoing && outgoing->state != client::OutboxState::kReceived;
    const QString when = !answer || on_its_way ? QString() : u' ' + Words::Moment(answer->at, w.now());
    QString text = Words::tr("Has not answered");
    if (answer && answer->signs) text = Words::tr("Signed") + when;
    if (answer && !answer->signs) text = Words::tr("Did not sign") + when + QStringLiteral(". ") + Q(answer->reason);
    if (on_its_way) text += QStringLiteral(" · ") + Words::OutboxText(*outgoing, online, w.now());
    rows << QVariantMap{
        {"key", Q(signer)},
        {"nameText", signer == w.me() ? Words::tr("You, %1").arg(w.PersonName(signer)) : w.PersonName(signer)},
        {"stateText", text},
        {"icon", !answer         ? "clock"
                 : on_its_way    ? "clock"
                 : answer->signs ? "signature"
                                 : "warning"},
        {"tone", !answer         ? Tone::Neutral
                 : on_its_way    ? Tone::Accent
                 : answer->signs ? Tone::Ok
                                 : Tone::Warn}};
    if (signer != w.me()) continue;
    refused_ = answer && !answer->signs;
    can_sign_ = document_ && version.for_signing && !version.replaced && (!answer || !answer->signs);
    if (!answer) continue;
    mine_text_ = text;
    mine_icon_ = rows.back()[QStringLiteral("icon")].toString();
    mine_tone_ = rows.back()[QStringLiteral("tone")].value<Tone::Value>();
    statement_ = QString::fromStdString(answer->statement.hex());
    has_receipt_ = outgoing && outgoing->state == client::OutboxState::kReceived;
    can_undo_ = outgoing && outgoing->state == client::OutboxState::kWaiting;
  }
  signers_.setRows(rows);
  if (const auto failed = mine_text_.isEmpty() ? AnswerNotTaken(w, version) : std::nullopt) {
    mine_text_ = Words::OutboxText(*failed, online, w.now());
    if (failed->refusal) mine_text_ += QStringLiteral(". ") + Words::RefusalText(*failed->refusal, &w);
    mine_icon_ = QStringLiteral("warning");
    mine_tone_ = Tone::Bad;
  }
}

void MinutesModel::sign(const QString& pin) {
  if (!document_) return;
  Session::instance()->CheckPin(pin, [self = QPointer(this), read = shown_] {
    if (self) self->Sign(read);
  });
}

void MinutesModel::Sign(const domain::Hash& read) {
  Workspace* w = Session::instance()->workspace();
  const domain::MinutesVersion* version = w ? ShownMinutes(*w, meeting_, item_) : nullptr;
  // What is shown is what is signed: a version that came meanwhile is read first.
  if (!version || !document_ || shown_ != version->document || read != shown_) {
    Session::instance()->Say(Words::tr("A newer version has come. Read it before you sign."));
    return;
  }
  v1::Statement act;
  v1::SignMinutes& signature = *act.mutable_sign_minutes();
  signature.set_meeting(meeting_.toStdString());
  signature.set_item(item_.toStdString());
  signature.set_version(static_cast<std::uint32_t>(version->version));
  signature.set_document_hash(shown_.bytes());
  if (Session::instance()->Report(w->client().Act(act), Words::tr("You have signed the minutes"))) Q_EMIT answered();
}

bool MinutesModel::refuse(const QString& reason) {
  Workspace* w = Session::instance()->workspace();
  const domain::MinutesVersion* version = w ? ShownMinutes(*w, meeting_, item_) : nullptr;
  if (!version || !document_ || shown_ != version->document) {
    Session::instance()->Say(Words::tr("A newer version has come. Read it before you answer."));
    return false;
  }
  v1::Statement act;
  v1::RefuseToSignMinutes& refusal = *act.mutable_refuse_to_sign_minutes();
  refusal.set_meeting(meeting_.toStdString());
  refusal.set_item(item_.toStdString());
  refusal.set_version(static_cast<std::uint32_t>(version->version));
  refusal.set_document_hash(shown_.bytes());
  refusal.set_reason(reason.trimmed().toStdString());
  return Session::instance()->Report(w->client().Act(act), Words::tr("You have said why you do not sign"));
}

}  // namespace mandat::app
