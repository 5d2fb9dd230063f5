#include "server/mail/mail_queue.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "absl/strings/str_cat.h"
#include "server/host/server_acts.h"
#include "server/mail/maildir.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/mail.h"
#include "shared/domain/minutes.h"
#include "shared/mail/read_mail.h"

namespace mandat::server {
namespace {

using domain::Time;
using S = v1::Statement;

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kFirstServerPause = 5 * kSecond;
constexpr std::int64_t kLongestServerPause = 1800 * kSecond;
constexpr std::int64_t kFirstMailPause = 60 * kSecond;
constexpr std::int64_t kLongestMailPause = 3600 * kSecond;
constexpr std::int64_t kFirstUnknownPause = 900 * kSecond;
constexpr std::int64_t kLookAtLeast = 30 * kSecond;  // for schedules
constexpr std::int64_t kBouncesEvery = 5 * kSecond;
constexpr std::size_t kBouncesAtOnce = 100;
constexpr std::uint64_t kLargestMinutes = 16 * 1024 * 1024;
constexpr int kReminderHour = 8;
constexpr int kMostOpenTries = 2;

std::int64_t Pause(int failures, std::int64_t first, std::int64_t longest) {
  std::int64_t pause = first;
  for (int i = 1; i < failures && pause < longest; ++i) pause *= 2;
  return std::min(pause, longest);
}

Time Later(Time now, std::int64_t ms) { return {now.ms + ms}; }

// Until when the mail is worth sending.
Time WorthUntil(const domain::State& state, const domain::Meeting& meeting, const domain::MailCause& cause,
                Time queued) {
  const Time end{queued.ms + kMailLifeMs};
  if (cause.act == S::kDistributeMinutes || cause.act == S::kCancelMeeting) return end;
  const Time midnight = domain::ForumTime(state.forum.time_zone, meeting.date.PlusDays(1), 0);
  return std::min(end, midnight);
}

// Whether the mail still says something: a reminder to who does not owe it any more does not, nor a call to what is
// over, or to a day before the one that a later notice calls to.
bool StillSays(const domain::State& state, const domain::Meeting& meeting, const domain::MailCause& cause,
               const mail::MailKey& key) {
  const std::vector<domain::MailCause>& causes = meeting.mail.causes;
  const bool called_anew = std::any_of(causes.begin(), causes.end(), [&](const domain::MailCause& later) {
    return later.act == S::kSendNotice && cause.place < later.place;
  });
  const bool calls = cause.act == S::kSendNotice || domain::IsLateCall(cause.act);
  if (calls && called_anew) return false;
  switch (cause.act) {
    case S::kDistributeMinutes:
    case S::kCancelMeeting:
      return true;
    case S::kSendReminder:
    case S::kSetReminders:
      return WhoOwes(state, meeting, static_cast<v1::ReminderSubject>(key.about)).contains(key.person);
    case S::kAnswerNomination:
    case S::kInviteExpert: {
      const std::vector<domain::PersonId> called = WhoIsCalled(state, meeting);
      return meeting.phase == domain::MeetingPhase::kCalled &&
             std::binary_search(called.begin(), called.end(), key.person);
    }
    default:
      return meeting.phase == domain::MeetingPhase::kPlanned || meeting.phase == domain::MeetingPhase::kCalled;
  }
}

std::vector<QueuedMail> MailsOf(const domain::MailCause& cause, Time queued, Time now) {
  std::vector<QueuedMail> mails;
  const auto add = [&](const domain::PersonId& person, const std::string& recipient) {
    QueuedMail& mail = mails.emplace_back();
    mail.key = {cause.statement, person, recipient, 0, cause.about};
    mail.queued = queued;
    mail.next_try = now;
  };
  for (const domain::PersonId& person : cause.persons) add(person, "");
  for (const domain::MailAddress& to : cause.recipients) add(domain::PersonId(), to.name);
  return mails;
}

v1::Statement OutcomeOf(const mail::MailKey& key, int result, const std::string& code, Time at) {
  v1::Statement act;
  v1::MailOutcome& outcome = *act.mutable_mail_outcome();
  outcome.set_cause(key.cause.bytes());
  outcome.set_person(key.person.value());
  outcome.set_recipient(key.recipient);
  outcome.set_days_before(static_cast<std::uint32_t>(key.days_before));
  outcome.set_about(static_cast<v1::ReminderSubject>(key.about));
  outcome.set_result(static_cast<v1::MailResult>(result));
  outcome.set_code(code);
  outcome.set_at_ms(at.ms);
  return act;
}

absl::StatusOr<std::string> WholeBlob(LogStore& store, const domain::Hash& hash) {
  const absl::StatusOr<std::optional<std::uint64_t>> size = store.BlobSize(hash);
  if (!size.ok()) return size.status();
  if (!*size || **size > kLargestMinutes) return absl::NotFoundError("no such document");
  std::string bytes;
  while (bytes.size() < **size) {
    absl::StatusOr<std::string> part = store.ReadBlob(hash, bytes.size(), 1 << 20);
    if (!part.ok()) return part.status();
    if (part->empty()) return absl::DataLossError("a document is shorter than its size");
    bytes += *part;
  }
  return bytes;
}

}  // namespace

absl::Status MailQueue::Collect() {
  const absl::StatusOr<std::optional<domain::Place>> looked = parts_.table->LookedUntil();
  if (!looked.ok()) return looked.status();
  std::vector<QueuedMail> mails;
  const Time now = Now();
  const domain::Place head = parts_.host->Read([&](const ForumHost::View& view) {
    const domain::State& state = view.state;
    const domain::Place until = looked->value_or(state.head);  // a new table begins here
    // Since a restore the same numbers are of other records: all that was said in the new epoch is new.
    const std::uint64_t from = until.epoch == state.head.epoch ? std::min(until.seq, state.head.seq) : 0;
    for (auto at = state.mail_causes.upper_bound(from); at != state.mail_causes.end(); ++at) {
      const domain::Meeting* meeting = state.FindMeeting(at->second);
      if (meeting == nullptr) continue;
      for (const domain::MailCause& cause : meeting->mail.causes) {
        // What a restore had lost was mailed before, as far as anybody knows.
        if (cause.place.seq != at->first || cause.at < state.epoch_began) continue;
        // In the log's time, which a clock that was set back is behind.
        for (QueuedMail& mail : MailsOf(cause, std::max(now, state.head_time), now)) {
          if (EndOfMail(cause, mail.key.person, mail.key.recipient, 0, mail.key.about) == nullptr)
            mails.push_back(std::move(mail));
        }
      }
    }
    return state.head;
  });
  // A sync to the disk for every record of the log would be for nothing: without mails the next look begins where this
  // one did. But where another epoch has begun, or the log is shorter than that, it must begin here: what comes next is
  // new.
  if (*looked && (*looked)->epoch == head.epoch && **looked <= head && mails.empty()) return absl::OkStatus();
  return parts_.table->Queue(mails, head);
}

absl::Status MailQueue::CollectDays() {
  struct Day {
    domain::StatementId schedule;
    int days_before = 0;
    std::vector<QueuedMail> mails;
  };
  std::vector<Day> due;
  const Time now = Now();
  parts_.host->Read([&](const ForumHost::View& view) {
    const domain::State& state = view.state;
    // As all that follows by itself: answers that had come are offered again first.
    if (state.epoch_began.ms > 0 && now.ms < state.epoch_began.ms + kWaitAfterRestoreMs) return;
    for (const auto& [id, meeting] : state.meetings) {
      if (meeting.phase != domain::MeetingPhase::kCalled || meeting.mail.schedule.is_zero()) continue;
      const domain::CauseOfMail found = FindMailCause(state, meeting.mail.schedule);
      if (found.cause == nullptr) continue;
      for (const int days : found.cause->days_before) {
        const Time hour = domain::ForumTime(state.forum.time_zone, meeting.date.PlusDays(-days), kReminderHour * 60);
        // Not what was over when it was set, nor what the server slept through.
        if (now < hour || hour < found.cause->at || hour.ms + kReminderLateMs < now.ms) continue;
        Day& day = due.emplace_back();
        day.schedule = found.cause->statement;
        day.days_before = days;
        std::map<domain::PersonId, v1::ReminderSubject> persons;
        for (const v1::ReminderSubject about : {v1::REMINDER_SUBJECT_ANSWER, v1::REMINDER_SUBJECT_DECLARE}) {
          for (const domain::PersonId& person : WhoOwes(state, meeting, about)) {
            if (!(now < MayBeRemindedAgain(meeting, about, person))) persons.try_emplace(person, about);
          }
        }
        for (const auto& [person, about] : persons) {
          QueuedMail& mail = day.mails.emplace_back();
          mail.key = {day.schedule, person, "", days, static_cast<int>(about)};
          mail.queued = std::max(now, state.head_time);
          mail.next_try = now;
        }
      }
    }
  });
  for (const Day& day : due) {
    absl::StatusOr<bool> queued = parts_.table->QueueDay(day.schedule, day.days_before, day.mails);
    if (!queued.ok()) return queued.status();
    if (*queued) parts_.told("mail.reminders", "");
  }
  return absl::OkStatus();
}

std::optional<mail::MinutesToSend> MailQueue::MinutesFor(const mail::MailKey& key) const {
  domain::Hash document;
  domain::ItemId item;
  parts_.host->Read([&](const ForumHost::View& view) {
    const domain::CauseOfMail found = FindMailCause(view.state, key.cause);
    if (found.cause == nullptr || found.cause->act != S::kDistributeMinutes) return;
    item = found.cause->item;
    // A paragraph that was adjusted by itself has a version of its own.
    const bool by_itself = found.meeting->minutes.versions.contains(item);
    const domain::MinutesVersion* version =
        FindVersion(*found.meeting, by_itself ? item : domain::ItemId(), found.cause->version);
    if (version != nullptr) document = version->document;
  });
  if (document.is_zero()) return std::nullopt;
  const absl::StatusOr<std::string> bytes = WholeBlob(parts_.host->store(), document);
  mail::MinutesToSend minutes;
  if (!bytes.ok() || !minutes.document.ParseFromString(*bytes)) return std::nullopt;
  if (!parts_.files) return minutes;
  absl::StatusOr<std::vector<mail::Attachment>> files = parts_.files(minutes.document, item);
  if (!files.ok()) return std::nullopt;
  minutes.files = *std::move(files);
  return minutes;
}

absl::Status MailQueue::StateEnd(const QueuedMail& mail) {
  const absl::StatusOr<Answer> answer = parts_.state(OutcomeOf(mail.key, mail.result, mail.code, mail.ended));
  // Not recorded for now: the table keeps it, and it is stated later.
  if (!answer.ok()) return answer.status();
  if (const auto* refusal = std::get_if<v1::Refusal>(&*answer);
      refusal != nullptr && refusal->code() != v1::Refusal::CODE_ALREADY_EXISTS) {
    parts_.told("mail.outcome_refused", v1::Refusal::Code_Name(refusal->code()));
  }
  return parts_.table->Remove(mail.key);
}

// The log refuses what is older than it: a clock that was set back must not lose an end.
Time MailQueue::LogNow() const {
  return parts_.host->Read([&](const ForumHost::View& view) { return std::max(Now(), view.state.head_time); });
}

absl::Status MailQueue::End(QueuedMail mail, v1::MailResult result, const std::string& code) {
  mail.result = result;
  mail.code = code;
  mail.ended = LogNow();
  if (absl::Status status = parts_.table->Update(mail); !status.ok()) return status;
  return StateEnd(mail);
}

absl::StatusOr<MailQueue::Sent> MailQueue::HandOver(QueuedMail mail, const mail::OutgoingMail& outgoing) {
  const absl::StatusOr<std::string> bytes = mail::WriteMail(outgoing);
  const auto ended = [&](v1::MailResult result, const std::string& code) -> absl::StatusOr<Sent> {
    if (absl::Status status = End(mail, result, code); !status.ok()) return status;
    return Sent::kDone;
  };
  if (!bytes.ok()) return ended(v1::MAIL_RESULT_GIVEN_UP, "5.3.4");
  const MailSettings& settings = parts_.settings;
  const std::string& back = settings.return_path.empty() ? settings.sender : settings.return_path;
  ++mail.open_tries;
  if (absl::Status status = parts_.table->Update(mail); !status.ok()) return status;
  const MailSent sent = parts_.transport->Send(settings.verp ? mail::ReturnPathOf(TokenOf(mail.key), back) : back,
                                               outgoing.to.address, *bytes);
  if (sent.kind != MailSent::Kind::kUnknown) --mail.open_tries;
  const Time now = Now();
  switch (sent.kind) {
    case MailSent::Kind::kAccepted:
      server_failures_ = 0;
      Trouble("");
      return ended(v1::MAIL_RESULT_ACCEPTED, sent.code);
    case MailSent::Kind::kRefused:
      server_failures_ = 0;
      return ended(v1::MAIL_RESULT_REFUSED, sent.code);
    case MailSent::Kind::kLater:
      server_failures_ = 0;
      ++mail.tries;
      mail.next_try = Later(now, Pause(mail.tries, kFirstMailPause, kLongestMailPause));
      Trouble(sent.trouble);
      break;
    case MailSent::Kind::kUnknown:
      // By the time it is tried again the trouble may be over: it has one more try.
      ++mail.tries;
      mail.next_try = Later(now, Pause(mail.open_tries, kFirstUnknownPause, kLongestMailPause));
      [[fallthrough]];
    case MailSent::Kind::kServerTrouble:
      ++server_failures_;
      server_next_ = Later(now, Pause(server_failures_, kFirstServerPause, kLongestServerPause));
      Trouble(sent.trouble);
      break;
  }
  if (absl::Status status = parts_.table->Update(mail); !status.ok()) return status;
  return sent.kind == MailSent::Kind::kLater ? Sent::kMailLater : Sent::kServerLater;
}

absl::StatusOr<MailQueue::Sent> MailQueue::SendOne(QueuedMail mail) {
  const auto done = [](const absl::Status& status) -> absl::StatusOr<Sent> {
    if (!status.ok()) return status;
    return Sent::kDone;
  };
  if (mail.result != 0) return done(StateEnd(mail));
  enum class Way { kForget, kGiveUp, kLater, kSend } way = Way::kForget;
  absl::StatusOr<mail::OutgoingMail> outgoing = absl::NotFoundError("");
  const Time now = Now();
  const std::optional<mail::MinutesToSend> minutes = MinutesFor(mail.key);
  parts_.host->Read([&](const ForumHost::View& view) {
    const domain::State& state = view.state;
    const domain::CauseOfMail found = FindMailCause(state, mail.key.cause);
    // Of an epoch that was lost; or it waited before a restore, and nobody knows whether it went.
    if (found.cause == nullptr || mail.queued < state.epoch_began) return;
    if (found.cause->act == S::kSetReminders && found.cause->statement != found.meeting->mail.schedule) return;
    const domain::MailEnd* end =
        EndOfMail(*found.cause, mail.key.person, mail.key.recipient, mail.key.days_before, mail.key.about);
    if (end != nullptr) return;
    const bool says = StillSays(state, *found.meeting, *found.cause, mail.key);
    // Nobody asked for a day's reminder to that person: it is not sent, and there is nothing to say about it.
    if (!says && found.cause->act == S::kSetReminders) return;
    way = Way::kGiveUp;
    if (!says || !(now < WorthUntil(state, *found.meeting, *found.cause, mail.queued))) return;
    if (mail.open_tries >= kMostOpenTries) return;
    outgoing =
        ComposeMail(state, mail.key, {state.forum.name, parts_.settings.sender}, minutes ? &*minutes : nullptr, now);
    if (outgoing.ok()) outgoing->message_id = mail::MessageIdOf(TokenOf(mail.key), parts_.settings.sender);
    // Without its minutes it waits: the disk, or who makes their file, may give them another time.
    way = outgoing.ok() ? Way::kSend : absl::IsFailedPrecondition(outgoing.status()) ? Way::kLater : Way::kGiveUp;
  });
  switch (way) {
    case Way::kForget:
      return done(parts_.table->Remove(mail.key));
    case Way::kGiveUp:
      return done(End(mail, v1::MAIL_RESULT_GIVEN_UP, ""));
    case Way::kLater:
      ++mail.tries;
      mail.next_try = Later(now, Pause(mail.tries, kFirstMailPause, kLongestMailPause));
      if (absl::Status status = parts_.table->Update(mail); !status.ok()) return status;
      return Sent::kMailLater;
    case Way::kSend:
      // While the mail server has its pause only what needs none of it goes on.
      if (now < server_next_) return Sent::kServerLater;
      return HandOver(std::move(mail), *outgoing);
  }
  return Sent::kDone;
}

absl::Status MailQueue::SendAll(const std::function<bool()>& stopping) {
  absl::StatusOr<std::vector<QueuedMail>> waiting = parts_.table->Waiting();
  if (!waiting.ok()) return waiting.status();
  for (QueuedMail& mail : *waiting) {
    if (stopping()) return absl::OkStatus();
    // An end that could not be recorded would be kept, and the next one, and the next.
    if (absl::Status room = parts_.host->Room(); !room.ok()) return room;
    const Time now = Now();
    if (mail.result == 0 && now < mail.next_try) continue;
    const absl::StatusOr<Sent> sent = SendOne(std::move(mail));
    if (!sent.ok()) return sent.status();
  }
  return absl::OkStatus();
}

MailQueue::Bounce MailQueue::TakeBounce(const std::string& bytes) {
  const absl::StatusOr<mail::MailRead> read = mail::ReadMail(bytes);
  if (!read.ok() || !read->report || read->report->failed() == nullptr) return Bounce::kNotOurs;
  std::optional<std::string> token;
  for (const std::string& address : read->delivered_to) {
    if (!token) token = mail::FindToken(address);
  }
  if (!token) token = mail::FindToken(read->report->original_message_id);
  const std::optional<domain::StatementId> cause = token ? mail::CauseOfToken(*token) : std::nullopt;
  if (!cause) return Bounce::kNotOurs;
  std::optional<mail::MailKey> key;
  parts_.host->Read([&](const ForumHost::View& view) {
    const domain::CauseOfMail found = FindMailCause(view.state, *cause);
    if (found.cause == nullptr) return;
    // Only what a mail server took can come back.
    for (const domain::MailEnd& end : found.cause->ends) {
      const mail::MailKey candidate{*cause, end.person, end.recipient, end.days_before, end.about};
      if (TokenOf(candidate) == *token) key = candidate;
    }
  });
  if (!key) {
    // It came back before the log says that it went.
    const absl::StatusOr<std::vector<QueuedMail>> waiting = parts_.table->Waiting();
    if (!waiting.ok()) return Bounce::kNotYet;
    const bool under_way = std::any_of(waiting->begin(), waiting->end(),
                                       [&](const QueuedMail& mail) { return TokenOf(mail.key) == *token; });
    return under_way ? Bounce::kNotYet : Bounce::kNotOurs;
  }
  const absl::StatusOr<Answer> answer =
      parts_.state(OutcomeOf(*key, v1::MAIL_RESULT_BOUNCED, read->report->failed()->status, LogNow()));
  if (!answer.ok()) return Bounce::kNotYet;
  parts_.told("mail.bounced", "");
  return Bounce::kTaken;
}

void MailQueue::ReadBounces() {
  if (parts_.settings.bounces.empty() || Now() < bounces_next_) return;
  bounces_next_ = Later(Now(), kBouncesEvery);
  const Maildir maildir(parts_.settings.bounces);
  const absl::StatusOr<std::vector<std::string>> names = maildir.New(kBouncesAtOnce);
  if (!names.ok()) return parts_.told("mail.bounces_unreadable", std::string(names.status().message()));
  if (!parts_.host->Room().ok()) return;
  for (const std::string& name : *names) {
    const absl::StatusOr<std::string> bytes = maildir.Read(name, mail::kMaxReadBytes);
    const Bounce bounce = bytes.ok() ? TakeBounce(*bytes) : Bounce::kNotOurs;
    if (bounce == Bounce::kNotYet) continue;
    if (absl::Status moved = maildir.MoveToCur(name, bounce == Bounce::kTaken); !moved.ok())
      return parts_.told("mail.bounces_unreadable", std::string(moved.message()));
  }
}

void MailQueue::Trouble(const std::string& words) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    status_.set_trouble(words);
  }
  if (words == told_trouble_) return;
  told_trouble_ = words;
  parts_.told(words.empty() ? "mail.flows_again" : "mail.trouble", words);
}

void MailQueue::NoteStatus() {
  const absl::StatusOr<std::vector<QueuedMail>> waiting = parts_.table->Waiting();
  if (!waiting.ok()) return;
  const std::lock_guard<std::mutex> lock(mutex_);
  status_.set_configured(true);
  status_.set_sender(parts_.settings.sender);
  status_.set_waiting(static_cast<std::uint32_t>(waiting->size()));
  Time since, next;
  for (const QueuedMail& mail : *waiting) {
    const Time then = std::max(mail.next_try, server_next_);
    if (since.ms == 0 || mail.queued < since) since = mail.queued;
    if (next.ms == 0 || then < next) next = then;
  }
  status_.set_waiting_since_ms(since.ms);
  status_.set_next_try_ms(next.ms);
}

Time MailQueue::Work(const std::function<bool()>& stopping) {
  const bool awaits =
      parts_.host->Read([](const ForumHost::View& view) { return view.awaits_epoch || !view.state.founded; });
  // A log that was put back must not get a second history beside the lost one.
  if (!awaits) {
    absl::Status status = Collect();
    if (status.ok()) status = CollectDays();
    NoteStatus();
    if (status.ok()) status = SendAll(stopping);
    parts_.transport->Rest();
    if (!status.ok()) Trouble(std::string(status.message()));
    if (!stopping()) ReadBounces();
    NoteStatus();
  }
  const Time now = Now();
  const std::lock_guard<std::mutex> lock(mutex_);
  const Time at_least = Later(now, parts_.settings.bounces.empty() ? kLookAtLeast : kBouncesEvery);
  if (status_.waiting() == 0) return at_least;
  return std::min(at_least, std::max(Time{status_.next_try_ms()}, Later(now, kSecond)));
}

v1::GetMailStatusResponse MailQueue::Status() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return status_;
}

}  // namespace mandat::server
