#include "mobile/models/minutes_comments.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/domain/minutes.h"
#include "shared/domain/roles.h"

namespace mandat::app {
namespace {

const QString kColon = QStringLiteral(": ");

// Which paragraph the comment begins with, and what is left of it.
std::pair<QString, QString> Split(const QString& text, const QStringList& paragraphs) {
  for (const QString& paragraph : paragraphs) {
    if (text.startsWith(paragraph + kColon)) return {paragraph, text.mid(paragraph.size() + kColon.size())};
  }
  return {QString(), text};
}

bool IsAbout(const v1::Statement& act, const domain::Meeting& meeting, const domain::ItemId& item,
             const domain::MinutesVersion& version) {
  return act.has_comment_minutes() && act.comment_minutes().meeting() == meeting.id.value() &&
         act.comment_minutes().item() == item.value() &&
         static_cast<int>(act.comment_minutes().version()) == version.version;
}

bool IsOnItsWay(const client::OutboxEntry& entry) {
  return entry.state == client::OutboxState::kWaiting || entry.state == client::OutboxState::kSending;
}

}  // namespace

QVariantMap CommentsByParagraph(const Workspace& w, const domain::Meeting& meeting, const domain::ItemId& item,
                                const domain::MinutesVersion& version, const QStringList& paragraphs, bool online) {
  QMap<QString, QVariantList> lists;
  const auto add = [&](const domain::StatementId& id, const std::string& whole, QVariantMap row) {
    const auto [paragraph, text] = Split(Q(whole), paragraphs);
    const QString hex = QString::fromStdString(id.hex());
    row.insert({{"key", hex}, {"statement", hex}, {"text", text}});
    lists[paragraph] << row;
  };
  for (const domain::MinutesComment& comment : version.comments) {
    const bool mine = comment.author == w.me();
    const auto outgoing = mine ? w.Outgoing(comment.statement) : std::nullopt;
    const bool waits = outgoing && outgoing->state != client::OutboxState::kReceived;
    add(comment.statement, comment.text,
        {{"whoText", mine ? Words::tr("You") : w.PersonName(comment.author)},
         {"stateText", outgoing ? Words::OutboxText(*outgoing, online, w.now()) : Words::Moment(comment.at, w.now())},
         {"icon", outgoing ? Words::OutboxIcon(*outgoing) : QString()},
         {"tone", outgoing ? Words::OutboxTone(*outgoing) : Tone::Neutral},
         {"mine", mine},
         {"canUndo", outgoing && outgoing->state == client::OutboxState::kWaiting},
         {"hasReceipt", outgoing && !waits}});
  }
  for (const client::OutboxEntry& entry : w.client().OutboxEntries()) {
    if (!IsAbout(entry.statement, meeting, item, version) || IsOnItsWay(entry) ||
        entry.state == client::OutboxState::kReceived)
      continue;
    QString state = Words::OutboxText(entry, online, w.now());
    if (entry.refusal) state += QStringLiteral(". ") + Words::RefusalText(*entry.refusal, &w);
    add(entry.id, entry.statement.comment_minutes().text(),
        {{"whoText", Words::tr("You")},
         {"stateText", state},
         {"icon", Words::OutboxIcon(entry)},
         {"tone", Words::OutboxTone(entry)},
         {"mine", true},
         {"canUndo", false},
         {"hasReceipt", false}});
  }
  QVariantMap by_paragraph;
  for (auto it = lists.cbegin(); it != lists.cend(); ++it) by_paragraph[it.key()] = it.value();
  return by_paragraph;
}

v1::Statement CommentAct(const domain::Meeting& meeting, const domain::ItemId& item,
                         const domain::MinutesVersion& version, const QString& paragraph, const QString& text) {
  v1::Statement act;
  v1::CommentMinutes& comment = *act.mutable_comment_minutes();
  comment.set_meeting(meeting.id.value());
  comment.set_item(item.value());
  comment.set_version(static_cast<std::uint32_t>(version.version));
  comment.set_text((paragraph.isEmpty() ? text.trimmed() : paragraph + kColon + text.trimmed()).toStdString());
  return act;
}

MinutesComments::MinutesComments(QObject* parent) : QObject(parent) {}

void MinutesComments::setMinutes(MinutesModel* minutes) {
  if (minutes == minutes_) return;
  if (minutes_) minutes_->disconnect(this);
  minutes_ = minutes;
  if (minutes_) connect(minutes_, &MinutesModel::changed, this, &MinutesComments::Reload);
  Q_EMIT minutesChanged();
  Reload();
}

void MinutesComments::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::MinutesVersion* version =
      w && minutes_ ? ShownMinutes(*w, minutes_->meeting(), minutes_->item()) : nullptr;
  is_draft_ = version && !version->for_signing && !version->replaced;
  can_comment_ = false;
  by_paragraph_.clear();
  count_text_.clear();
  if (is_draft_) {
    const domain::Meeting& meeting = *w->shown().FindMeeting(domain::MeetingId(minutes_->meeting().toStdString()));
    can_comment_ = w->roles().secretariat() || domain::IsSittingMember(w->shown(), w->me(), meeting.date) ||
                   domain::IsAdjuster(meeting, w->me()) || domain::ChairOf(w->shown(), meeting) == w->me();
    QStringList paragraphs;
    for (const QVariantMap& row : minutes_->paragraphs()->rows())
      paragraphs << row[QStringLiteral("nameText")].toString();
    by_paragraph_ = CommentsByParagraph(*w, meeting, domain::ItemId(minutes_->item().toStdString()), *version,
                                        paragraphs, Session::instance()->online());
    if (!version->comments.empty())
      count_text_ = Words::tr("%n comments so far.", nullptr, static_cast<int>(version->comments.size()));
  }
  Q_EMIT changed();
}

bool MinutesComments::handIn(const QString& paragraph, const QString& text) {
  Workspace* w = Session::instance()->workspace();
  const domain::MinutesVersion* version =
      w && minutes_ ? ShownMinutes(*w, minutes_->meeting(), minutes_->item()) : nullptr;
  if (!version || text.trimmed().isEmpty()) return false;
  const domain::Meeting& meeting = *w->shown().FindMeeting(domain::MeetingId(minutes_->meeting().toStdString()));
  const v1::Statement act =
      CommentAct(meeting, domain::ItemId(minutes_->item().toStdString()), *version, paragraph, text);
  if (!Session::instance()->Report(w->client().Act(act), Words::tr("Your comment is signed"))) return false;
  saveDraft(paragraph, {});
  return true;
}

std::string MinutesComments::DraftKey(const QString& paragraph) const {
  return QStringLiteral("minutes-comment/%1/%2/%3").arg(minutes_->meeting(), minutes_->item(), paragraph).toStdString();
}

QString MinutesComments::draft(const QString& paragraph) const {
  const Workspace* w = Session::instance()->workspace();
  return w && minutes_ ? Q(w->client().LoadNote(DraftKey(paragraph))) : QString();
}

void MinutesComments::saveDraft(const QString& paragraph, const QString& text) {
  Workspace* w = Session::instance()->workspace();
  if (!w || !minutes_) return;
  if (!w->client().SaveNote(DraftKey(paragraph), text.trimmed().isEmpty() ? "" : text.toStdString()).ok())
    Session::instance()->Say(Words::tr("The draft could not be kept on this device"));
}

}  // namespace mandat::app
