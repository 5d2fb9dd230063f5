#include "mobile/secretariat/minutes/minutes_desk_model.h"

#include <algorithm>
#include <utility>

#include "mobile/models/minutes_comments.h"
#include "mobile/models/minutes_rows.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/domain/minutes.h"
#include "shared/domain/officers.h"
#include "shared/domain/roles.h"

namespace mandat::app {
namespace {

// What a version says without what belongs to the version alone: whether another one would say anything else.
std::string WhatIsSaid(v1::MinutesDocument document) {
  document.clear_version();
  document.clear_change();
  document.clear_checkpoint();
  return document.SerializeAsString();
}

}  // namespace

MinutesDeskModel::MinutesDeskModel(QObject* parent)
    : QObject(parent), head_(MinutesHeadRoles()), paragraphs_(WritingRoles()), signers_(SignerRoles()) {
  connect(Session::instance(), &Session::contentChanged, this, &MinutesDeskModel::Reload);
  // The translator comes after those who listen to the same signal.
  connect(Session::instance(), &Session::languageChanged, this, &MinutesDeskModel::Reload, Qt::QueuedConnection);
  Reload();
}

void MinutesDeskModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void MinutesDeskModel::setItem(const QString& item) {
  if (item == item_) return;
  item_ = item;
  Reload();
}

const domain::Meeting* MinutesDeskModel::Find() const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (!meeting) return nullptr;
  return w->roles().secretariat() || domain::HasRun(w->shown(), *meeting, w->me()) ? meeting : nullptr;
}

void MinutesDeskModel::Clear() {
  exists_ = begun_ = for_signing_ = can_issue_ = dirty_ = rewritten_ = can_elect_ = can_enter_ = false;
  written_.clear();
  issued_texts_.clear();
  contents_.clear();
  for (RowsModel* rows : {&head_, &paragraphs_, &signers_}) rows->setRows({});
}

void MinutesDeskModel::Reload() {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!meeting) {
    Clear();
    Q_EMIT changed();
    return;
  }
  exists_ = true;
  const bool open = meeting->phase == domain::MeetingPhase::kOpen;
  const bool closed = meeting->phase == domain::MeetingPhase::kClosed;
  begun_ = open || closed;
  const domain::AgendaItem* item = meeting->FindItem(Item());
  title_ = item ? MinutesDeskWords::tr("Minutes of item %1").arg(Workspace::NumberText(*item))
                : MinutesDeskWords::tr("The minutes");
  standing_ = StandingOfMinutes(*w, *meeting, Item());
  const domain::MinutesVersion* newest = NewestVersion(*meeting, Item());
  version_ = newest ? newest->version : 0;
  for_signing_ = newest && newest->for_signing;
  const bool keeps = domain::IsMeetingSecretary(w->shown(), *meeting, w->me());
  can_issue_ = (closed || (open && item)) && (keeps || domain::IsMeetingChair(w->shown(), *meeting, w->me()));
  can_enter_ = keeps || w->roles().secretary;
  can_elect_ = open && !domain::VersionForSigning(*meeting, {});
  why_not_ =
      meeting->minutes.adjusters.empty()
          ? MinutesDeskWords::tr("Nobody is elected to adjust the minutes. That is done while the meeting goes on.")
          : QString();
  adjusters_text_ = AdjustersText(*w, *meeting);
  series_ = MinutesSeries(*w, *meeting, Item());
  at_once_ = ParagraphsToAdjustAtOnce(*w, *meeting);
  written_ = LoadWrittenTexts(*w, *meeting, Item());
  if (begun_) ReadDocument(*w, *meeting);
  // What the log has taken with a version is not written any more; of one that waits an undo brings it back.
  const auto outgoing = newest ? w->Outgoing(newest->statement) : std::nullopt;
  if (newest && (!outgoing || outgoing->state == client::OutboxState::kReceived)) {
    WrittenTexts tidy = TidyTexts(written_, issued_texts_);
    if (tidy != written_) {
      written_ = std::move(tidy);
      Keep(*meeting);
    }
  }
  signers_.setRows(for_signing_ ? SignerRows(*w, *meeting, *newest, Session::instance()->online())
                                : QList<QVariantMap>());
  Q_EMIT changed();
}

void MinutesDeskModel::ReadDocument(const Workspace& w, const domain::Meeting& meeting) {
  const domain::MinutesVersion* newest = NewestVersion(meeting, Item());
  const auto issued = newest ? IssuedDocument(w, *newest) : std::nullopt;
  issued_texts_ = issued ? TextsIn(*issued) : std::map<domain::ItemId, QString>();
  const v1::MinutesDocument now = MinutesAsNow(w, meeting, Item(), TextsNow(written_, issued_texts_));
  dirty_ = newest && issued && WhatIsSaid(now) != WhatIsSaid(*issued);
  // A correction was begun; another recipient, say, begins none.
  rewritten_ = newest && issued && TextsNow(written_, issued_texts_) != TextsNow({}, issued_texts_);
  // Of a version that is not on this device nobody can tell; it is fetched.
  if (newest && !issued)
    (void)Session::instance()->workspace()->client().Prefetch({newest->document}, client::Fetch::kAsked);
  dirty_text_ = !dirty_              ? QString()
                : standing_.adjusted ? MinutesDeskWords::tr(
                                           "What you see differs from the adjusted version. A correction is a new "
                                           "version that everybody signs anew.")
                                     : MinutesDeskWords::tr("What you see differs from version %1.").arg(version_);
  const bool online = Session::instance()->online();
  head_.setRows(MinutesHeadRows(now));
  paragraphs_.setRows(WritingRows(w, meeting, Item(), now, written_, issued_texts_, online));
  contents_ = ContentsLines(now);
  comments_.clear();
  if (const domain::MinutesVersion* draft = NewestDraft(meeting, Item())) {
    QStringList names;
    for (const QVariantMap& row : paragraphs_.rows()) names << row[QStringLiteral("nameText")].toString();
    comments_ = CommentsByParagraph(w, meeting, Item(), *draft, names, online)[QString()].toList();
  }
}

QString MinutesDeskModel::lockedText() const {
  if (!locked()) return {};
  return standing_.adjusted ? MinutesDeskWords::tr(
                                  "Version %1 is adjusted and locked. A correction becomes a new "
                                  "version, which everybody signs.")
                                  .arg(version_)
                            : MinutesDeskWords::tr(
                                  "Version %1 is issued for signing and is not changed any more. A "
                                  "change becomes a new version, which everybody signs.")
                                  .arg(version_);
}

void MinutesDeskModel::Keep(const domain::Meeting& meeting) {
  Workspace* w = Session::instance()->workspace();
  const absl::Status kept = SaveWrittenTexts(*w, meeting, Item(), TidyTexts(written_, issued_texts_));
  if (!kept.ok()) Session::instance()->Say(Words::ErrorText(kept));
}

void MinutesDeskModel::write(const QString& item, const QString& text, const QString& over) {
  const domain::Meeting* meeting = Find();
  if (!meeting || item.isEmpty()) return;
  const domain::ItemId id(item.toStdString());
  const auto found = written_.find(id);
  written_[id] = {text, found == written_.end() ? over : BaseOfNext(found->second, IssuedTextOf(issued_texts_, id))};
  Keep(*meeting);
}

QString MinutesDeskModel::textNow(const QString& item) const {
  const domain::ItemId id(item.toStdString());
  const auto found = written_.find(id);
  return found == written_.end() ? IssuedTextOf(issued_texts_, id) : found->second.text;
}

bool MinutesDeskModel::HasTwoTexts() const {
  const QList<QVariantMap>& rows = paragraphs_.rows();
  return std::any_of(rows.begin(), rows.end(), [&](const QVariantMap& row) {
    const domain::ItemId id(row[QStringLiteral("item")].toString().toStdString());
    const auto found = written_.find(id);
    return found != written_.end() && IsContradicted(found->second, IssuedTextOf(issued_texts_, id));
  });
}

void MinutesDeskModel::finish() { Reload(); }

void MinutesDeskModel::keepMine(const QString& item) {
  const domain::Meeting* meeting = Find();
  const domain::ItemId id(item.toStdString());
  const auto found = written_.find(id);
  if (!meeting || found == written_.end()) return;
  found->second.base = IssuedTextOf(issued_texts_, id);
  Keep(*meeting);
  Reload();
}

void MinutesDeskModel::takeTheirs(const QString& item) {
  const domain::Meeting* meeting = Find();
  if (!meeting || written_.erase(domain::ItemId(item.toStdString())) == 0) return;
  Keep(*meeting);
  Reload();
}

bool MinutesDeskModel::issue(bool for_signing, const QString& change) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  const auto log = w->client().Export();
  if (!log.ok()) {
    session->Say(Words::ErrorText(log.status()));
    return false;
  }
  const domain::MinutesVersion* newest = NewestVersion(*meeting, Item());
  // Else the texts that it has would be lost.
  if (newest && !IssuedDocument(*w, *newest)) {
    session->Say(Words::tr("The minutes are not on this device yet. They are fetched when there is a network."));
    return false;
  }
  if (HasTwoTexts()) {
    session->Say(MinutesDeskWords::tr("A paragraph has two texts. Choose one of them first."));
    return false;
  }
  domain::MinutesOptions options;
  options.version = newest ? newest->version + 1 : 1;
  options.texts = TextsNow(written_, issued_texts_);
  options.only_item = Item();
  options.change = change.trimmed().toStdString();
  options.checkpoint = log->checkpoint();
  // The one time that these bytes are made.
  const std::string bytes = domain::MinutesOf(w->shown(), *meeting, options).SerializeAsString();
  const absl::StatusOr<domain::Hash> hash = w->client().AddDocument(bytes);
  if (!hash.ok()) {
    session->Say(Words::ErrorText(hash.status()));
    return false;
  }
  // What was written stays until the version is there: an undo brings it back.
  return session->Report(
      w->client().Act(IssueAct(*meeting, Item(), options.version, for_signing, *hash, bytes.size(), change)),
      for_signing ? MinutesDeskWords::tr("The minutes are issued for signing")
                  : MinutesDeskWords::tr("The draft is issued for comments"));
}

QVariantList MinutesDeskModel::adjusterChoices() const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  return meeting ? AdjusterChoices(*w, *meeting) : QVariantList();
}

bool MinutesDeskModel::elect(const QStringList& mandates, const QString& place) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  return w && meeting &&
         Session::instance()->Report(w->client().Act(ElectAct(*meeting, mandates, place)),
                                     MinutesDeskWords::tr("The adjusters are elected"));
}

}  // namespace mandat::app
