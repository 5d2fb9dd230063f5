#include "tests/support/random_acts.h"

#include <algorithm>

#include "shared/domain/date.h"
#include "shared/domain/forum_time.h"

namespace mandat::testing {

using domain::Meeting;
using domain::MeetingPhase;
using S = v1::Statement;

std::vector<int> AllActKinds() {
  std::vector<int> kinds;
  const auto* act = S::descriptor()->FindOneofByName("act");
  for (int i = 0; i < act->field_count(); ++i) kinds.push_back(act->field(i)->number());
  return kinds;
}

std::string NameOfKind(int kind) {
  const auto* field = S::descriptor()->FindFieldByNumber(kind);
  return field == nullptr ? "" : field->name();
}

std::optional<RandomAct> ActMaker::Make(int kind) {
  RandomAct act;
  const bool known = MakeIdentity(kind, act) || MakeMeeting(kind, act) || MakeAgenda(kind, act) ||
                     MakeSitting(kind, act) || MakeWord(kind, act) || MakeNomination(kind, act) ||
                     MakeConveyance(kind, act) || MakeMatter(kind, act) || MakePlanning(kind, act) ||
                     MakeMinutes(kind, act) || MakeAssignment(kind, act) || MakeMail(kind, act) || MakeLog(kind, act);
  if (!known) return std::nullopt;
  return act;
}

std::string ActMaker::Bytes(std::size_t size) {
  std::string bytes;
  while (bytes.size() < size) bytes.push_back(static_cast<char>(dice_.Below(256)));
  return bytes;
}

std::string ActMaker::NewWord(const char* prefix, int most) { return prefix + std::to_string(1 + dice_.Below(most)); }

std::string ActMaker::Text() {
  static const std::vector<std::string> kTexts = {
      "Kostnaderna är oklara.", "anta förslaget", "Inför hösten", "Åtgärdas omgående", "x", "Två rader\noch en till"};
  return dice_.Of(kTexts);
}

const Meeting* ActMaker::AnyMeeting(MeetingPhase first, MeetingPhase last) {
  std::vector<const Meeting*> fit, all;
  for (const auto& [id, meeting] : state_.meetings) {
    all.push_back(&meeting);
    if (meeting.phase >= first && meeting.phase <= last) fit.push_back(&meeting);
  }
  if (all.empty()) return nullptr;
  return fit.empty() || Noise() ? dice_.Of(all) : dice_.Of(fit);
}

const domain::AgendaItem* ActMaker::AnyItem(Dice& dice, const Meeting* meeting) {
  if (meeting == nullptr || meeting->items.empty()) return nullptr;
  // Most acts are about what is still to be decided.
  std::vector<const domain::AgendaItem*> open;
  for (const domain::AgendaItem& item : meeting->items) {
    if (!item.decision && item.is_decision) open.push_back(&item);
  }
  if (!open.empty() && dice.Chance(85)) return dice.Of(open);
  return &dice.Of(meeting->items);
}

std::string ActMaker::MandateOf(const std::string& person) {
  for (const domain::Mandate& mandate : state_.mandates) {
    if (mandate.holder.value() == person) return mandate.id.value();
  }
  return "";
}

std::string ActMaker::AnyMandate() {
  if (state_.mandates.empty() || dice_.Chance(noise_ / 4)) return "nobody-knows";
  return dice_.Of(state_.mandates).id.value();
}

std::string ActMaker::AnyHolder() {
  const domain::Mandate* mandate = state_.FindMandate(domain::MandateId(AnyMandate()));
  return mandate == nullptr || mandate->holder.empty() ? "nobody" : mandate->holder.value();
}

std::string ActMaker::AnyPerson() {
  if (dice_.Chance(40)) return AnyHolder();
  if (state_.devices_of.empty() || dice_.Chance(noise_ / 3)) return NewWord("stranger-", 3);
  return dice_.Of(state_.devices_of).first.value();
}

std::string ActMaker::AnyDocument(const Meeting* meeting) {
  if (meeting == nullptr || meeting->documents.empty() || Noise()) return Bytes(32);
  return dice_.Of(meeting->documents).bytes();
}

void ActMaker::Enter(v1::Provenance& entered, const std::string& stated_by, bool evidence) {
  const auto channel = Noise() ? static_cast<v1::Channel>(dice_.Below(7))
                               : (dice_.Chance(50) ? v1::CHANNEL_EMAIL
                                                   : (dice_.Chance(50) ? v1::CHANNEL_CONVEYED : v1::CHANNEL_MEETING));
  entered.set_channel(channel);
  entered.set_stated_by(stated_by);
  entered.set_given_at_ms(now_.ms - 1000 * (1 + dice_.Below(7200)));
  if (evidence && !Noise()) entered.set_evidence_text("Hej, så här är det.");
}

domain::Date ActMaker::DateAhead(int days_from, int days_to) {
  const domain::Date today = domain::LocalOf(state_.forum.time_zone, now_).day;
  return today.PlusDays(static_cast<int>(days_from + dice_.Below(days_to - days_from + 1)));
}

std::string ActMaker::LikelySpeaker(int kind, const domain::State& state, Dice& dice) {
  std::vector<std::string> persons;
  const auto add = [&](const domain::PersonId& person, int times) {
    for (int i = 0; i < times && !person.empty(); ++i) persons.push_back(person.value());
  };
  const bool members_word = (kind >= S::kAnswerNotice && kind <= S::kContestPosition) ||
                            (kind >= S::kDeclareRecusal && kind <= S::kAnswerConveyance) ||
                            (kind >= S::kRecordReservation && kind <= S::kJoinPetition) || kind == S::kSubmitMatter ||
                            kind == S::kSignMinutes || kind == S::kRefuseToSignMinutes;
  add(state.secretary, members_word ? 2 : 8);
  add(state.chair, 4);
  for (const domain::Mandate& mandate : state.mandates) add(mandate.holder, members_word ? 3 : 1);
  for (const auto& [person, devices] : state.devices_of) add(person, 1);
  // Mostly somebody who has a device to speak with.
  if (!dice.Chance(5)) std::erase_if(persons, [&](const auto& p) { return !state.IsEnrolled(domain::PersonId(p)); });
  return persons.empty() ? "nobody" : dice.Of(persons);
}

}  // namespace mandat::testing
