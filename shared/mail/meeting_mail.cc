#include "shared/mail/meeting_mail.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/calendar/meeting_event.h"
#include "shared/domain/mail.h"
#include "shared/domain/minutes_text.h"
#include "shared/domain/officers.h"
#include "shared/domain/visibility.h"
#include "shared/mail/mail_words.h"

namespace mandat::mail {
namespace {

using domain::CauseOfMail;
using domain::Meeting;
using domain::State;
using S = v1::Statement;

std::string NameOf(const State& state, const domain::PersonId& person) {
  const auto found = state.persons.find(person);
  return found == state.persons.end() || found->second.name.empty() ? person.value() : found->second.name;
}

std::string ItemLine(const MailWords& words, const domain::AgendaItem& item) {
  const char* kind = item.kind == v1::ITEM_KIND_DECISION     ? words.decision
                     : item.kind == v1::ITEM_KIND_DISCUSSION ? words.discussion
                                                             : words.information;
  return absl::StrCat("  ", item.number, item.letter, item.letter.empty() ? ". " : "/ ", item.title, " (", kind, ")\n");
}

class Letter {
 public:
  Letter(const State& state, const Meeting& meeting, const domain::MailCause& cause, const MailKey& key)
      : state_(state), meeting_(meeting), cause_(cause), key_(key), words_(WordsIn(state.forum.language)) {}

  void Write(const Mailbox& to, const MinutesToSend* minutes, OutgoingMail& mail) {
    const std::string& forum = state_.forum.name;
    const std::string day = DayWords(state_.forum.language, meeting_.date);
    const std::string when = WhenWords(state_.forum.language, meeting_);
    Paragraph(Filled(words_.greeting, to.name));
    const char* subject = words_.notice_subject;
    switch (cause_.act) {
      case S::kSendSupplement:
        subject = words_.supplement_subject;
        Paragraph(Filled(words_.supplement, forum));
        WhenAndWhere();
        Supplement();
        Paragraph(words_.where_papers_are);
        break;
      case S::kPostponeMeeting:
        subject = words_.postponed_subject;
        Paragraph(Filled(words_.postponed, forum));
        WhenAndWhere();
        Paragraph(words_.new_notice_follows);
        break;
      case S::kCancelMeeting:
        subject = words_.cancelled_subject;
        Paragraph(Filled(words_.cancelled, forum));
        Paragraph(Filled(words_.when, when));
        break;
      case S::kSendReminder:
      case S::kSetReminders:
        subject = Reminder(forum);
        WhenAndWhere();
        break;
      case S::kDistributeMinutes:
        subject = cause_.item.empty() ? words_.minutes_subject : words_.extract_subject;
        Paragraph(Filled(cause_.item.empty() ? words_.minutes : words_.extract, forum, day));
        text_ += Minutes(*minutes) + "\n";
        break;
      default:
        Paragraph(Filled(words_.notice, forum));
        WhenAndWhere();
        Officers();
        Agenda();
        Paragraph(words_.where_to_answer);
        Paragraph(words_.where_papers_are);
        break;
    }
    if (!mail.reply_to.address.empty()) Paragraph(words_.reply);
    Paragraph(std::string("-- \n") + Filled(words_.automatic, forum));
    mail.subject = Filled(subject, state_.forum.short_name, day);
    mail.text = std::move(text_);
    mail.language = words_.code;
  }

 private:
  void Paragraph(const std::string& text) { text_ += text + "\n\n"; }

  void WhenAndWhere() {
    if (!meeting_.title.empty()) text_ += meeting_.title + "\n";
    text_ += Filled(words_.when, WhenWords(state_.forum.language, meeting_)) + "\n";
    if (!meeting_.place.empty()) text_ += Filled(words_.where, meeting_.place) + "\n";
    text_ += "\n";
  }

  void Officers() {
    text_ += Filled(words_.chair, NameOf(state_, ChairOf(state_, meeting_))) + "\n";
    Paragraph(Filled(words_.secretary, NameOf(state_, SecretaryOf(state_, meeting_))));
  }

  void Agenda() {
    std::string lines;
    for (const domain::AgendaItem& item : meeting_.items) {
      if (Reads(item)) lines += ItemLine(words_, item);
    }
    if (!lines.empty()) text_ += std::string(words_.agenda) + "\n" + lines + "\n";
  }

  void Supplement() {
    const auto found = std::find_if(meeting_.supplements.begin(), meeting_.supplements.end(),
                                    [&](const domain::Supplement& one) { return one.statement == cause_.statement; });
    if (found == meeting_.supplements.end() || found->items.empty()) return;
    std::string lines;
    for (const domain::ItemId& id : found->items) {
      const domain::AgendaItem* item = meeting_.FindItem(id);
      if (item != nullptr && Reads(*item)) lines += ItemLine(words_, *item);
    }
    if (!lines.empty()) text_ += lines + "\n";
  }

  // As in the app, also for those who have no device yet: the agenda is everybody's who has a place at the meeting, but
  // an invited expert reads of their own items alone.
  bool Reads(const domain::AgendaItem& item) const {
    const domain::Roles roles = RolesOf(state_, key_.person);
    const bool substitute = std::any_of(roles.substitutes.begin(), roles.substitutes.end(),
                                        [&](const auto& scope) { return scope.meeting == meeting_.id; });
    if (roles.secretariat() || roles.member || roles.adjunct || roles.preparatory_group || roles.observer ||
        substitute || key_.person == ChairOf(state_, meeting_) || key_.person == SecretaryOf(state_, meeting_)) {
      return true;
    }
    return std::any_of(roles.experts.begin(), roles.experts.end(), [&](const domain::ExpertScope& scope) {
      return scope.meeting == meeting_.id &&
             std::find(scope.items.begin(), scope.items.end(), item.id) != scope.items.end();
    });
  }

  // Of both, where both are owed: nobody gets two reminders of one meeting at once.
  const char* Reminder(const std::string& forum) {
    const bool answer = key_.about == v1::REMINDER_SUBJECT_ANSWER;
    if (answer) Paragraph(Filled(words_.remind_answer, forum));
    std::string left;
    const std::vector<domain::Mandate> mandates = state_.RegisterOf(meeting_);
    for (const domain::AgendaItem& item : meeting_.items) {
      const bool owes = std::any_of(mandates.begin(), mandates.end(), [&](const domain::Mandate& mandate) {
        return WhoDeclares(state_, meeting_, item, mandate) == key_.person;
      });
      if (owes) left += ItemLine(words_, item);
    }
    const bool scheduled = cause_.act == S::kSetReminders;
    if (!left.empty() && (!answer || scheduled)) Paragraph(Filled(words_.remind_declare, forum) + "\n" + left);
    if (!cause_.note.empty()) Paragraph(Filled(words_.note, NameOf(state_, cause_.author)) + "\n" + cause_.note);
    return answer ? words_.remind_answer_subject : words_.remind_declare_subject;
  }

  std::string Minutes(const MinutesToSend& minutes) const {
    if (!cause_.item.empty()) return RenderExtract(minutes.document, cause_.item);
    return RenderMinutesText(state_, minutes.document);
  }

  const State& state_;
  const Meeting& meeting_;
  const domain::MailCause& cause_;
  const MailKey& key_;
  const MailWords& words_;
  std::string text_;
};

// A notice asks for the time, a cancellation gives it back.
absl::Status AddEvent(const State& state, const Meeting& meeting, const domain::MailCause& cause, domain::Time now,
                      OutgoingMail& mail) {
  const bool cancels = cause.act == S::kCancelMeeting;
  const bool calls = cause.act == S::kSendNotice || domain::IsLateCall(cause.act);
  if (!calls && cause.act != S::kPostponeMeeting && !cancels) return absl::OkStatus();
  const absl::StatusOr<std::string> file =
      calendar::ToCalendarFile({.uid = CalendarUid(meeting),
                                .title = absl::StrCat(state.forum.short_name, ": ", meeting.title),
                                .place = meeting.place,
                                .date = meeting.date,
                                .start = meeting.start,
                                .end = meeting.end,
                                .time_zone = state.forum.time_zone,
                                .sequence = CalendarSequence(meeting),
                                .called = true,
                                .cancelled = cancels,
                                .made_at = now,
                                .method = cancels ? calendar::EventMethod::kCancel : calendar::EventMethod::kRequest,
                                .organizer = mail.from.address,
                                .attendee = mail.to.address});
  if (!file.ok()) return file.status();
  mail.calendar = *file;
  mail.calendar_method = cancels ? "CANCEL" : "REQUEST";
  return absl::OkStatus();
}

}  // namespace

std::string CalendarUid(const Meeting& meeting) { return meeting.statement.hex().substr(0, 32) + "@mandat"; }

int CalendarSequence(const Meeting& meeting) {
  return static_cast<int>(meeting.postponements.size()) + (meeting.phase == domain::MeetingPhase::kCancelled ? 1 : 0);
}

Mailbox RecipientOf(const State& state, const MailKey& key) {
  const CauseOfMail found = FindMailCause(state, key.cause);
  if (found.cause == nullptr) return {};
  Mailbox to;
  if (key.person.empty()) {
    for (const domain::MailAddress& one : found.cause->recipients) {
      if (!key.recipient.empty() && one.name == key.recipient) to = {one.name, one.email};
    }
  } else if (const auto person = state.persons.find(key.person); person != state.persons.end()) {
    to = {person->second.name, person->second.email};
  }
  return domain::IsMailAddress(to.address) ? to : Mailbox();
}

absl::StatusOr<OutgoingMail> ComposeMail(const State& state, const MailKey& key, const Mailbox& sender,
                                         const MinutesToSend* minutes, domain::Time now) {
  const CauseOfMail found = FindMailCause(state, key.cause);
  if (found.cause == nullptr) return absl::NotFoundError("no mail goes out for it");
  if (found.cause->act == S::kDistributeMinutes && minutes == nullptr)
    return absl::FailedPreconditionError("the minutes are not here");
  OutgoingMail mail;
  mail.from = sender;
  mail.to = RecipientOf(state, key);
  if (mail.to.address.empty()) return absl::NotFoundError("there is no address");
  const domain::PersonId secretary = SecretaryOf(state, *found.meeting);
  if (const auto person = state.persons.find(secretary);
      person != state.persons.end() && domain::IsMailAddress(person->second.email)) {
    mail.reply_to = {person->second.name, person->second.email};
  }
  mail.date = now;
  if (minutes != nullptr) mail.attachments = minutes->files;
  Letter(state, *found.meeting, *found.cause, key).Write(mail.to, minutes, mail);
  if (absl::Status status = AddEvent(state, *found.meeting, *found.cause, now, mail); !status.ok()) return status;
  return mail;
}

}  // namespace mandat::mail
