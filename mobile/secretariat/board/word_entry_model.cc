#include "mobile/secretariat/board/word_entry_model.h"

#include <QFile>
#include <QThreadPool>
#include <algorithm>
#include <chrono>
#include <utility>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/secretariat/agenda/not_taken.h"
#include "mobile/secretariat/board/board_reading.h"
#include "mobile/secretariat/board/entered_position.h"
#include "mobile/secretariat/board/word_of_mail.h"
#include "mobile/secretariat/board/words_of_two.h"
#include "shared/domain/convert.h"
#include "shared/domain/positions.h"

namespace mandat::app {
namespace {

constexpr std::chrono::seconds kAskPatience{20};
constexpr qint64 kMostMailBytes = qint64{30} * 1024 * 1024;

QVariantMap MandateRow(const Workspace& w, const domain::Mandate& mandate, bool suggested) {
  return {{"key", Q(mandate.id)},
          {"mandate", Q(mandate.id)},
          {"title", w.PersonName(mandate.holder)},
          {"subtitle", w.UnitAtPrincipal(mandate.id)},
          {"suggested", suggested}};
}

}  // namespace

WordEntryModel::WordEntryModel(QObject* parent)
    : QObject(parent),
      mandates_({"mandate", "title", "subtitle", "suggested"}),
      conveyors_({"person", "title", "subtitle"}),
      items_({"item", "numberText", "title", "nowText", "nowTone", "needed", "stance", "comment"}) {
  mailbox_ = std::make_shared<Mailbox>(this);
  connect(Session::instance(), &Session::contentChanged, this, &WordEntryModel::Reload);
  Reload();
}

WordEntryModel::~WordEntryModel() {
  mailbox_->Close();
  if (inquiry_) inquiry_->Cancel();
}

void WordEntryModel::AskWhomToTrust() {
  const Workspace* w = Session::instance()->workspace();
  if (!w || inquiry_ || !trusted_.empty()) return;
  inquiry_ = w->client().Inquire();
  QThreadPool::globalInstance()->start([this, inquiry = inquiry_, mailbox = mailbox_] {
    absl::StatusOr<v1::GetMailStatusResponse> status = inquiry->MailStatus(kAskPatience);
    mailbox->Send([this, status = std::move(status)] {
      inquiry_ = nullptr;
      if (status.ok()) trusted_.assign(status->trusted_authserv_ids().begin(), status->trusted_authserv_ids().end());
      const Workspace* open = Session::instance()->workspace();
      const domain::Meeting* meeting = Find();
      if (trusted_.empty() || !open || !meeting || bytes_.empty()) return;
      mail_ = ReadMailIntake(*open, *meeting, bytes_, trusted_);
      Reload();
    });
  });
}

const domain::Meeting* WordEntryModel::Find() const {
  const Workspace* w = Session::instance()->workspace();
  return w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
}

void WordEntryModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void WordEntryModel::Speak(const QString& mandate) {
  doubted_ = false;
  if (mandate == mandate_) return;
  mandate_ = mandate;
  stances_.clear();
  comments_.clear();
  known_.clear();
  overtaken_.clear();
  again_.reset();
}

void WordEntryModel::setMandate(const QString& mandate) {
  if (mandate == mandate_) return;
  Speak(mandate);
  Reload();
}

void WordEntryModel::chooseMandate(const QString& mandate) {
  by_hand_ = true;
  Speak(mandate);
  PresetFromMail();
  Reload();
}

void WordEntryModel::PresetFromMail() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting || bytes_.empty()) return;
  // Whose stances are chosen already is said, too: a mail that comes after does not make them another's.
  const bool said = (by_hand_ || !stances_.empty()) && !mandate_.isEmpty();
  const WordOfMail word = ReadWordOfMail(*w, *meeting, mail_, domain::MandateId(mandate_.toStdString()), said);
  Speak(Q(word.mandate));
  channel_ = word.channel;
  conveyor_ = Q(word.conveyor);
}

void WordEntryModel::setChannel(const QString& channel) {
  if (channel == channel_) return;
  channel_ = channel;
  doubted_ = false;
  Reload();
}

void WordEntryModel::setConveyor(const QString& conveyor) {
  if (conveyor == conveyor_) return;
  conveyor_ = conveyor;
  doubted_ = false;
  Reload();
}

void WordEntryModel::setEvidence(const QString& evidence) {
  if (evidence == evidence_) return;
  evidence_ = evidence;
  Q_EMIT changed();
}

void WordEntryModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) {
    for (RowsModel* rows : {&mandates_, &conveyors_, &items_}) rows->setRows({});
    Q_EMIT changed();
    return;
  }
  const domain::MandateId id(mandate_.toStdString());
  const domain::Mandate* held = w->shown().MandateOn(id, meeting->date);
  // Nobody brings their own word.
  if (held && Q(held->holder) == conveyor_) conveyor_.clear();
  QList<QVariantMap> mandates, conveyors;
  for (const domain::Mandate& mandate : w->shown().RegisterOn(meeting->date)) {
    if (!mandate.ActiveOn(meeting->date)) continue;
    const bool suggested = std::find(mail_.mandates.begin(), mail_.mandates.end(), mandate.id) != mail_.mandates.end();
    mandates << MandateRow(*w, mandate, suggested);
    const QString person = Q(mandate.holder);
    if ((!held || held->holder != mandate.holder) &&
        std::none_of(conveyors.begin(), conveyors.end(),
                     [&](const QVariantMap& row) { return row[QStringLiteral("person")].toString() == person; }))
      conveyors << QVariantMap{{"key", person},
                               {"person", person},
                               {"title", w->PersonName(mandate.holder)},
                               {"subtitle", w->UnitAtPrincipal(mandate.id)}};
  }
  std::stable_sort(mandates.begin(), mandates.end(), [](const QVariantMap& a, const QVariantMap& b) {
    return a[QStringLiteral("suggested")].toBool() > b[QStringLiteral("suggested")].toBool();
  });
  mandates_.setRows(mandates);
  conveyors_.setRows(conveyors);

  const domain::PersonId speaker = channel_ == u"conveyed" ? domain::PersonId(conveyor_.toStdString())
                                   : held                  ? held->holder
                                                           : domain::PersonId();
  speaker_name_ = held ? w->PersonName(held->holder) : QString();
  match_ = bytes_.empty() ? SenderMatch() : MatchSender(*w, mail_, speaker);
  QList<QVariantMap> items;
  for (const domain::ItemForecast& forecast : domain::ForecastMeeting(w->shown(), *meeting)) {
    const domain::AgendaItem* item = meeting->FindItem(forecast.item);
    if (!held || !item || item->decision || item->revisions.empty() || Contains(forecast.recused, id)) continue;
    const CellLook look = LookOf(CellOf(w->shown(), *meeting, *item, forecast, id));
    const bool needed = Contains(forecast.needed, id) && !Contains(forecast.satisfied, id);
    const QString key = Q(item->id);
    names_[key] = QStringLiteral("%1 %2").arg(Workspace::NumberText(*item), Q(item->title));
    items << QVariantMap{{"key", key},
                         {"item", key},
                         {"numberText", Workspace::NumberText(*item)},
                         {"title", Q(item->title)},
                         {"nowText", Words::Capital(look.text)},
                         {"nowTone", look.tone},
                         {"needed", needed},
                         {"stance", stances_.contains(key) ? stances_[key] : 0},
                         {"comment", comments_.contains(key) ? comments_[key] : QString()}};
  }
  std::stable_sort(items.begin(), items.end(), [](const QVariantMap& a, const QVariantMap& b) {
    return a[QStringLiteral("needed")].toBool() > b[QStringLiteral("needed")].toBool();
  });
  items_.setRows(items);
  Q_EMIT changed();
}

bool WordEntryModel::complete() const {
  if (mandate_.isEmpty() || stances_.empty()) return false;
  if (channel_ == u"conveyed" && conveyor_.isEmpty()) return false;
  return hasMail() || !evidence_.trimmed().isEmpty();
}

bool WordEntryModel::takeDropped(const QUrl& file) { return takeMail(file.toLocalFile()); }

bool WordEntryModel::takeMail(const QString& path) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  QFile file(path);
  bytes_.clear();
  doubted_ = false;
  if (file.open(QIODevice::ReadOnly) && file.size() <= kMostMailBytes) bytes_ = file.readAll().toStdString();
  mail_ = ReadMailIntake(*w, *meeting, bytes_, trusted_);
  AskWhomToTrust();
  const bool read = mail_.problem.isEmpty();
  if (!read) bytes_.clear();
  PresetFromMail();
  Reload();
  return read;
}

void WordEntryModel::dropMail() {
  bytes_.clear();
  mail_ = {};
  doubted_ = false;
  Reload();
}

bool WordEntryModel::takeAgain(const QString& statement) {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return false;
  for (const client::OutboxEntry& entry : w->client().OutboxEntries()) {
    if (QString::fromStdString(entry.id.hex()) != statement || !entry.sealed || !entry.statement.has_declare_position())
      continue;
    const v1::DeclarePosition& position = entry.statement.declare_position();
    const v1::Provenance& entered = position.entered();
    setMandate(Q(position.mandate()));
    channel_ = entered.channel() == v1::CHANNEL_CONVEYED ? QStringLiteral("conveyed")
               : entered.channel() == v1::CHANNEL_OTHER  ? QStringLiteral("other")
                                                         : QStringLiteral("email");
    if (entered.channel() == v1::CHANNEL_CONVEYED) conveyor_ = Q(entered.stated_by());
    evidence_ = Q(entry.sealed->evidence_text());
    const QString item = Q(position.item());
    comments_[item] = Q(entry.sealed->comment());
    again_ = Again{.statement = entry.id,
                   .item = item,
                   .evidence = evidence_.trimmed(),
                   .file = domain::BytesTo<domain::Hash>(entry.sealed->evidence_file()),
                   .given_at = {entered.given_at_ms()}};
    setStance(item, static_cast<int>(entry.sealed->stance()));
    return true;
  }
  return false;
}

void WordEntryModel::Know(const QString& item) {
  const domain::Meeting* meeting = Find();
  const domain::AgendaItem* found = meeting ? meeting->FindItem(domain::ItemId(item.toStdString())) : nullptr;
  if (found && !known_.contains(item)) known_[item] = StandingWords(*found, domain::MandateId(mandate_.toStdString()));
}

bool WordEntryModel::Overtaken() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!w || !meeting) return false;
  const domain::MandateId mandate(mandate_.toStdString());
  QStringList lines;
  for (const auto& [id, stance] : stances_) {
    const domain::AgendaItem* item = meeting->FindItem(domain::ItemId(id.toStdString()));
    if (!item) continue;
    const QString text = NewWordsText(*w, *item, mandate, known_[id]);
    if (!text.isEmpty()) lines << text;
    known_[id] = StandingWords(*item, mandate);
  }
  overtaken_ = lines.join(u'\n');
  Q_EMIT changed();
  return !lines.isEmpty();
}

void WordEntryModel::setStance(const QString& item, int stance) {
  Know(item);
  if (stance == 0) {
    stances_.erase(item);
  } else {
    stances_[item] = stance;
  }
  Reload();
}

void WordEntryModel::setComment(const QString& item, const QString& comment) {
  comments_[item] = comment;  // as it is written; the field shows it already
}

void WordEntryModel::approveNeeded() {
  for (const QVariantMap& row : items_.rows()) {
    if (!row[QStringLiteral("needed")].toBool()) continue;
    const QString item = row[QStringLiteral("item")].toString();
    if (stances_.contains(item)) continue;
    Know(item);
    stances_[item] = static_cast<int>(domain::Stance::kApprove);
  }
  Reload();
}

bool WordEntryModel::Offers(const QString& item) const {
  return std::any_of(items_.rows().begin(), items_.rows().end(),
                     [&](const QVariantMap& row) { return row[QStringLiteral("item")].toString() == item; });
}

bool WordEntryModel::enter() {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  const domain::Meeting* meeting = Find();
  const domain::MandateId mandate(mandate_.toStdString());
  const domain::Mandate* found = meeting ? w->shown().MandateOn(mandate, meeting->date) : nullptr;
  if (!found || !complete()) return false;
  if (hasMail() && !match_.matches && !doubted_) {
    doubted_ = true;
    Q_EMIT changed();
    return false;
  }
  if (Overtaken()) return false;
  const domain::Mandate held = *found;
  EnteredWord word;
  word.mandate = mandate;
  word.channel = channel_ == u"conveyed" ? v1::CHANNEL_CONVEYED
                 : channel_ == u"other"  ? v1::CHANNEL_OTHER
                                         : v1::CHANNEL_EMAIL;
  word.stated_by = channel_ == u"conveyed" ? domain::PersonId(conveyor_.toStdString()) : held.holder;
  word.evidence_text = hasMail() ? mail_.text : evidence_.trimmed();
  if (hasMail()) {
    const absl::StatusOr<domain::Hash> kept = w->client().AddDocument(bytes_);
    if (!kept.ok()) {
      session->Say(Words::ErrorText(kept.status()));
      return false;
    }
    word.evidence_file = *kept;
    word.given_at = mail_.sent_at;
  } else if (again_ && again_->evidence == evidence_.trimmed()) {
    word.evidence_file = again_->file;
    word.given_at = again_->given_at;
  }
  const QString unit = w->UnitAtPrincipal(mandate);
  const std::map<QString, int> stances = stances_;
  const int several = static_cast<int>(stances.size());
  int entered_count = 0;
  QStringList gone;
  for (const auto& [id, stance] : stances) {
    const domain::Meeting* now = Find();
    const domain::AgendaItem* item = now ? now->FindItem(domain::ItemId(id.toStdString())) : nullptr;
    if (!item || !Offers(id)) {
      gone << names_[id];
      continue;
    }
    word.stance = stance;
    // What is written under a stance that has no words to it is not said.
    word.comment =
        stance > static_cast<int>(domain::Stance::kApprove) && comments_.contains(id) ? comments_[id] : QString();
    const EnteredPosition entered = EnteredPositionAct(*w, *now, *item, held, word);
    // One alone can be undone from its notice; of several none is the one.
    const QString done =
        several == 1 ? BoardWords::tr("%n positions of %1 are entered", nullptr, several).arg(unit) : QString();
    if (!session->Report(w->client().Act(entered.act, &entered.sealed), done)) return false;
    stances_.erase(id);
    known_.erase(id);
    ++entered_count;
    if (again_ && again_->item == id) SeenTo(*w, again_->statement);
  }
  if (several > 1 && entered_count > 0) {
    const QString done = BoardWords::tr("%n positions of %1 are entered", nullptr, entered_count).arg(unit);
    Q_EMIT session->notice(session->online() ? done : Words::tr("%1. It is sent when there is a network.").arg(done),
                           {});
  }
  if (!gone.isEmpty())
    session->Say(BoardWords::tr("Not entered, since it can no longer be declared on: %1.").arg(gone.join(u", ")));
  Reload();
  return gone.isEmpty();
}

}  // namespace mandat::app
