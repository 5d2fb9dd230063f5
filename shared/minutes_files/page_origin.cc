// The end of a file: who has signed the minutes, and what anybody can check them against. And whole pages.
#include <utility>

#include "shared/domain/delegation.h"
#include "shared/domain/minutes_words.h"
#include "shared/minutes_files/page_maker.h"

namespace mandat::files {

std::string PageMaker::NameOf(const domain::PersonId& person) const {
  const auto found = state_.persons.find(person);
  return found == state_.persons.end() || found->second.name.empty() ? person.value() : found->second.name;
}

std::string PageMaker::SignatureWords(const domain::MinutesAnswer& answer) const {
  const auto when = [&](domain::Time time) { return domain::TimeWords(language_, state_.forum.time_zone, time); };
  if (!answer.signs) return In("har avböjt att signera ", "declined to sign ") + when(answer.at) + ": " + answer.reason;
  if (!answer.external) {
    return In("signerat ", "signed ") + when(answer.at) +
           In(" med en nyckel i sin enhet; underskriftens nummer i loggen är ",
              " with the key in a device of theirs; the signature's number in the log is ") +
           answer.statement.hex();
  }
  const domain::ExternalSignature& external = *answer.external;
  return In("signerat ", "signed ") + when(external.signed_at) + In(" via ", " through ") + external.service +
         In(" som ", " as ") + external.signer +
         In("; den signerade filens SHA-256 är ", "; the signed file's SHA-256 is ") + external.file.hex();
}

void PageMaker::Signatures(const domain::MinutesVersion* version) {
  Heading(1, In("Justering", "Adjustment"), "signatures");
  if (version == nullptr) return Text(In("Protokollet är ett utkast.", "These minutes are a draft."));
  if (!version->for_signing)
    return Text(In("Protokollet är ett utkast för synpunkter och signeras inte.",
                   "These minutes are a draft for comments, and are not signed."));
  Table table{In("Underskrifter", "Signatures"), {In("Namn", "Name"), In("Underskrift", "Signature")}, {}};
  for (const domain::PersonId& signer : version->signers) {
    const auto answer = version->answers.find(signer);
    table.rows.push_back({NameOf(signer), answer == version->answers.end() ? In("inte signerat ännu", "not signed yet")
                                                                           : SignatureWords(answer->second)});
  }
  AddTable(std::move(table));
  if (version->replaced) Text(In("Ersatt av en senare version.", "Replaced by a later version."));
  Text(version->adjusted() ? In("Protokollet justerades ", "The minutes were adjusted ") +
                                 domain::TimeWords(language_, state_.forum.time_zone, version->adjusted_at) + "."
                           : In("Protokollet är inte justerat.", "The minutes are not adjusted."));
}

void PageMaker::WhereItComesFrom(const Origin& origin) {
  Heading(1, In("Så kontrolleras protokollet", "How to check these minutes"), "origin");
  Text(
      In("Det som signeras är protokollets strukturerade form. Den här filen är gjord av den; siffrorna nedan binder "
         "dem samman.",
         "What is signed is the structured form of the minutes. This file is made of it; the figures below bind the "
         "two."));
  Table table{In("Ursprung", "Origin"), {}, {}};
  table.rows.push_back({In("Protokollets SHA-256", "SHA-256 of the minutes"), origin.document.hex()});
  table.rows.push_back({"Version", std::to_string(document_.version())});
  if (!origin.fingerprint.empty())
    table.rows.push_back({In("Forumets fingeravtryck", "The forum's fingerprint"), origin.fingerprint});
  if (const v1::Checkpoint& checkpoint = document_.checkpoint(); checkpoint.size() > 0) {
    const domain::Hash head = domain::Hash::FromBytes(checkpoint.head()).value_or(domain::Hash());
    table.rows.push_back({In("Upprättat ur loggen", "Made from the log"),
                          In("epok ", "epoch ") + std::to_string(checkpoint.epoch()) + In(", poster ", ", records ") +
                              std::to_string(checkpoint.size()) + In(", huvud ", ", head ") + head.hex()});
  }
  AddTable(std::move(table));
}

Page MinutesPage(const domain::State& state, const v1::MinutesDocument& document, const Origin& origin) {
  PageMaker page(state, document);
  page.Title(Joined({page.In("Protokoll", "Minutes"), document.title()}, ", "),
             domain::DateWords(state.forum.language, document.date()));
  page.Head();
  page.Attendance();
  page.Contents();
  for (const v1::MinutesParagraph& paragraph : document.paragraphs()) page.Paragraph(paragraph);
  page.Distribution();
  page.Signatures(origin.version);
  page.WhereItComesFrom(origin);
  return page.Take();
}

Page PublicPage(const domain::State& state, const v1::MinutesDocument& document) {
  PageMaker page(state, document);
  page.Title(Joined({page.In("Protokoll", "Minutes"), document.title()}, ", "),
             domain::DateWords(state.forum.language, document.date()));
  page.Head();
  page.Attendance();
  for (const v1::MinutesParagraph& paragraph : document.paragraphs()) page.Paragraph(paragraph);
  page.Distribution();
  return page.Take();
}

std::optional<Page> ExtractPage(const domain::State& state, const v1::MinutesDocument& document,
                                const domain::ItemId& item, const Origin& origin) {
  PageMaker page(state, document);
  page.Title(Joined({page.In("Protokollsutdrag", "Extract of minutes"), document.title()}, ", "),
             domain::DateWords(state.forum.language, document.date()));
  bool found = false;
  for (const v1::MinutesParagraph& paragraph : document.paragraphs()) {
    if (paragraph.item() == item.value()) {
      page.Head();
      page.Paragraph(paragraph);
      found = true;
      break;
    }
    for (const v1::MinutesParagraph& sub_item : paragraph.sub_items()) {
      if (sub_item.item() != item.value()) continue;
      page.Head();
      page.ParagraphHeading(paragraph);
      page.SubItem(paragraph, sub_item);
      found = true;
    }
    if (found) break;
  }
  if (!found) return std::nullopt;
  page.Signatures(origin.version);
  page.WhereItComesFrom(origin);
  return page.Take();
}

std::optional<Page> ReportPage(const domain::State& state, const v1::MinutesDocument& document,
                               const domain::PrincipalId& principal, const Origin& origin) {
  const std::optional<domain::Date> day = domain::Date::Parse(document.date());
  const domain::Principal* found = day ? state.PrincipalOn(principal, *day) : state.FindPrincipal(principal);
  if (found == nullptr) return std::nullopt;
  PageMaker page(state, document);
  const domain::Language language = state.forum.language;
  page.Title(page.In("Anmälan av delegationsbeslut till ", "Report of delegated decisions to ") + found->name,
             Joined({document.title(), domain::DateWords(language, document.date())}, ", "));
  const std::vector<domain::DelegatedDecision> decisions = domain::DelegatedDecisionsOf(state, document, principal);
  if (decisions.empty())
    page.Text(page.In("Huvudmannens ledamöter fattade inga beslut vid sammanträdet.",
                      "The principal's members took no decisions at the meeting."));
  for (const domain::DelegatedDecision& decision : decisions) {
    page.Heading(1, decision.title, "", "§ " + decision.paragraph);
    page.Clauses(page.DecisionHeading(decision.outcome), decision.clauses);
    Table table{page.In("Beslutat av", "Decided by"),
                {page.In("Uppdrag", "Function"), page.In("Hur", "How"), page.In("Delegation", "Delegation")},
                {}};
    for (const domain::Delegate& delegate : decision.decided_by) {
      const bool was_there = delegate.channel == v1::CHANNEL_UNSPECIFIED;
      table.rows.push_back({delegate.title,
                            was_there ? page.In("närvarande vid beslutet", "present at the decision")
                                      : Joined({domain::StanceWords(language, delegate.stance),
                                                domain::ChannelWords(language, delegate.channel)},
                                               ", "),
                            delegate.basis});
    }
    page.AddTable(std::move(table));
  }
  page.Signatures(origin.version);
  page.WhereItComesFrom(origin);
  return page.Take();
}

}  // namespace mandat::files
