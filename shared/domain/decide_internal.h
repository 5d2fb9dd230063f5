// How `Decide` is split by subject. Internal to the domain.
#ifndef MANDAT_SHARED_DOMAIN_DECIDE_INTERNAL_H_
#define MANDAT_SHARED_DOMAIN_DECIDE_INTERNAL_H_

#include <string>

#include "shared/domain/authority.h"
#include "shared/domain/convert.h"
#include "shared/domain/decide.h"
#include "shared/domain/refusal.h"

namespace mandat::domain::internal {

// A well-formed statement whose author is allowed its kind.
struct Question {
  const State& state;
  const v1::Statement& statement;
  const v1::SealedPart* sealed;
  Time now;
  std::uint32_t capacities;

  PersonId author() const { return AuthorOf(statement); }
  bool has(std::uint32_t any_of) const { return (capacities & any_of) != 0; }
};

// Each judges the acts of its subject and accepts the others.
Decision DecideIdentity(const Question& question);     // decide_identity.cc
Decision DecideMeetings(const Question& question);     // decide_meetings.cc
Decision DecideOfficers(const Question& question);     // decide_officers.cc: chair and secretary of one meeting
Decision DecideNominations(const Question& question);  // decide_nominations.cc
Decision DecideWords(const Question& question);        // decide_words.cc: answers, positions, recusals
Decision DecideMinutes(const Question& question);      // decide_minutes.cc
Decision DecideAssignments(const Question& question);  // decide_assignments.cc
Decision DecideAgenda(const Question& question);       // decide_agenda.cc: order, papers, experts
Decision DecideSitting(const Question& question);      // decide_sitting.cc: at the meeting
Decision DecideConveyance(const Question& question);   // decide_conveyance.cc
Decision DecideMail(const Question& question);         // decide_mail.cc
Decision DecideEpoch(const Question& question);        // decide_epoch.cc
Decision DecideErasure(const Question& question);      // decide_erasure.cc
Decision DecideRules(const Question& question);        // decide_rules.cc
Decision DecideMatters(const Question& question);      // decide_matters.cc
Decision DecidePlanning(const Question& question);     // decide_planning.cc: plan, petitions, postponing, descriptions
Decision DecideRegister(
    const Question& question);  // decide_register.cc: principals and areas, after those who know ids

// Where the thing is that an act names, or the refusal.
struct FoundItem {
  const Meeting* meeting = nullptr;
  const AgendaItem* item = nullptr;
  Decision refusal;
};
FoundItem FindMeetingAndItem(const State& state, const std::string& meeting, const std::string& item);
Decision CheckItemsExist(const Meeting& meeting, const google::protobuf::RepeatedPtrField<std::string>& items);
// Planned, called or open.
Decision CheckNotOver(const Meeting& meeting);
// The mandate exists and is active on the meeting's day; `mandate` is filled.
Decision CheckMandate(const State& state, const Meeting& meeting, const std::string& id, const Mandate*& mandate);
// An entered word: not given in the future, with evidence where somebody else's word was brought, by whom it may be
// said (`speaker`).
Decision CheckEntered(const Question& question, const Meeting& meeting, const PersonId& speaker);
// As CheckEntered, of a word that is about no meeting: said at none.
Decision CheckEnteredForForum(const Question& question, const PersonId& speaker);
// As that, where whoever has a mandate today may say it.
Decision CheckEnteredForMember(const Question& question, const PersonId& speaker);
// Stated by the chair of the meeting (of the forum, when there is none), or entered for that chair.
Decision CheckChairsAct(const Question& question, const Meeting* meeting);
// The part of that which does not ask who speaks or for evidence.
Decision CheckGiven(const Question& question, const Meeting& meeting, const v1::Provenance& entered);

// A moment that somebody states does not lie in the future, as far as two clocks can tell.
Decision CheckNotAhead(const Question& question, const std::string& field, std::int64_t given_ms);
// The refusal of one that does, or that lies before what it must follow; `bound` says what.
v1::Refusal WrongTime(const std::string& field, std::int64_t given_ms, Time bound);

// Mails of somebody else's that the author had not seen to be on their way.
bool IsSomebodyElsesUnseen(const Question& question, const MailCause& cause);

// The item is one on which words may be given now: a decision item, not decided, of a meeting that is not over.
Decision CheckOpenForWords(const Meeting& meeting, const AgendaItem& item);
// What is signed is the text: number, clauses and papers of the revision that is current.
Decision CheckText(const AgendaItem& item, std::uint32_t revision, const std::string& clauses_hash,
                   const google::protobuf::RepeatedPtrField<std::string>& paper_hashes);
Decision Recused(const AgendaItem& item, const PersonId& person);
// Until the minutes, or the item's paragraph, are adjusted.
Decision CheckNotAdjusted(const Meeting& meeting, const AgendaItem& item);

}  // namespace mandat::domain::internal

#endif  // MANDAT_SHARED_DOMAIN_DECIDE_INTERNAL_H_
