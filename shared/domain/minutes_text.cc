#include "shared/domain/minutes_text.h"

#include <algorithm>
#include <map>
#include <set>

#include "shared/domain/delegation.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/minutes_words.h"

namespace mandat::domain {
namespace {

// As text minutes are Swedish; as files they are in the forum's own language.
constexpr Language kTextLanguage = Language::kSwedish;

std::string JoinedWith(const std::vector<std::string>& parts, const std::string& separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (!part.empty()) text += (text.empty() ? "" : separator) + part;
  }
  return text;
}

std::string PersonLine(const v1::MinutesPresence& row) {
  std::string line = JoinedWith({row.name(), row.title(), row.principal()}, ", ");
  if (row.by_substitute()) line += " (ersättare)";
  if (row.part_of_meeting()) line += " (del av mötet)";
  return line;
}

std::string GuestLine(const v1::MinutesGuest& guest) {
  std::string line = JoinedWith({guest.name(), guest.organisation()}, ", ");
  for (int i = 0; i < guest.paragraphs_size(); ++i) line += (i == 0 ? " §" : ", §") + guest.paragraphs(i);
  return line;
}

class TextMaker {
 public:
  explicit TextMaker(const v1::MinutesDocument& document) : document_(document) {
    for (const auto* rows : {&document.absent(), &document.present()}) {
      for (const v1::MinutesPresence& row : *rows) people_[row.mandate()] = &row;
    }
  }

  void Head(std::string_view time_zone) {
    text_ +=
        document_.forum_name() + "\n# Protokoll" + (document_.title().empty() ? "" : ", " + document_.title()) + "\n";
    if (!document_.only_item().empty()) text_ += "Omedelbart justerad paragraf.\n";
    if (document_.version() > 1) {
      text_ += "Version " + std::to_string(document_.version()) +
               (document_.change().empty() ? "" : ": " + document_.change()) + "\n";
    }
    text_ += "\n";
    std::string time = document_.start().empty() ? "" : "klockan " + document_.start();
    if (!document_.end().empty()) time += "-" + document_.end();
    Bullet("Plats och tid", {JoinedWith({document_.place(), SwedishDate(document_.date()), time}, ", ")});
    std::vector<std::string> lines = {document_.chair() + ", ordförande", document_.secretary() + ", sekreterare"};
    for (const v1::MinutesPresence& row : document_.present()) lines.push_back(PersonLine(row));
    Bullet("Närvarande ledamöter", lines);
    lines.clear();
    for (const v1::MinutesPresence& row : document_.absent()) lines.push_back(PersonLine(row));
    Bullet("Förhinder", lines);
    Guests("Adjungerade och inbjudna", {v1::GUEST_KIND_ADJUNCT, v1::GUEST_KIND_EXPERT, v1::GUEST_KIND_OFFICE});
    Guests("Tjänstepersoner", {v1::GUEST_KIND_OFFICIAL});
    Guests("Observatörer", {v1::GUEST_KIND_OBSERVER});
    lines.clear();
    for (const v1::MinutesAdjuster& adjuster : document_.adjusters()) lines.push_back(adjuster.name());
    Bullet("Justerare jämte ordförande och sekreterare", lines);
    if (document_.adjustment_deadline_ms() != 0) {
      const LocalTime due = LocalOf(time_zone, Time{document_.adjustment_deadline_ms()});
      Bullet("Plats och tid för justering",
             {JoinedWith({document_.adjustment_place(), "senast " + due.day.ToString() + " kl. " + due.TimeOfDay()},
                         " ")});
    }
  }

  void Contents() {
    text_ += "\n## Innehållsförteckning\n\n";
    for (const ContentsLine& line : ContentsOf(document_)) text_ += line.title + "\t§ " + line.number + "\n";
  }

  void Paragraph(const v1::MinutesParagraph& paragraph) {
    text_ += "\n---\n\n§ " + paragraph.number() + "\n\n## " + paragraph.title() + "\n";
    Body(paragraph);
    for (const v1::MinutesParagraph& sub_item : paragraph.sub_items()) SubItem(sub_item);
  }

  void SubItem(const v1::MinutesParagraph& sub_item) {
    text_ += "\n### " + sub_item.letter() + "/ " + sub_item.title() + "\n";
    Body(sub_item);
  }

  void Line(const std::string& line) { text_ += line + "\n"; }
  std::string Take() { return std::move(text_); }

  std::string Who(const std::string& mandate) const {
    const auto found = people_.find(mandate);
    if (found == people_.end()) return mandate;
    return JoinedWith({found->second->title(), found->second->principal()}, ", ");
  }

 private:
  void Bullet(const std::string& label, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    text_ += "- " + label + ": " + lines.front() + "\n";
    for (std::size_t i = 1; i < lines.size(); ++i) text_ += "  " + lines[i] + "\n";
  }

  // Who chaired or kept the minutes stands among those present already.
  bool IsNamedAsOfficer(const v1::MinutesGuest& guest) const {
    // Between ", " or " (§ ...)", as WriteOfficers has it.
    const auto names = [&](const std::string& officers) {
      for (std::size_t at = officers.find(guest.name()); at != std::string::npos;
           at = officers.find(guest.name(), at + 1)) {
        const std::string_view after = std::string_view(officers).substr(at + guest.name().size());
        const bool begins = at == 0 || std::string_view(officers).substr(0, at).ends_with(", ");
        if (begins && (after.empty() || after.starts_with(", ") || after.starts_with(" (§"))) return true;
      }
      return false;
    };
    return guest.kind() == v1::GUEST_KIND_OFFICE && (names(document_.chair()) || names(document_.secretary()));
  }

  void Guests(const std::string& label, const std::set<v1::GuestKind>& kinds) {
    std::vector<std::string> lines;
    for (const v1::MinutesGuest& guest : document_.guests()) {
      if (kinds.contains(guest.kind()) && !IsNamedAsOfficer(guest)) lines.push_back(GuestLine(guest));
    }
    Bullet(label, lines);
  }

  template <typename Rows>
  void List(const std::string& heading, const Rows& rows) {
    if (rows.empty()) return;
    text_ += "\n" + heading + "\n\n";
    for (const auto& row : rows) text_ += "- " + row + "\n";
  }

  void Body(const v1::MinutesParagraph& paragraph) {
    if (!paragraph.text().empty()) text_ += "\n" + paragraph.text() + "\n";
    if (paragraph.has_decision()) Decision(paragraph);
    std::vector<std::string> assignments;
    for (const v1::MinutesAssignment& row : paragraph.assignments()) {
      assignments.push_back(JoinedWith({row.who().begin(), row.who().end()}, ", ") + ": " + row.what() +
                            (row.due().empty() ? "" : " (senast " + row.due() + ")"));
    }
    List("Uppdrag:", assignments);
    List("Dokument:", paragraph.documents());
    List("Protokollet skickas till", paragraph.recipients());
  }

  void Decision(const v1::MinutesParagraph& paragraph) {
    const v1::MinutesDecision& decision = paragraph.decision();
    text_ += "\n" + document_.decision_prefix() + OutcomeHeading(kTextLanguage, decision.outcome()) + "\n";
    if (!decision.clauses().empty()) text_ += "\n";
    for (const std::string& clause : decision.clauses()) text_ += "att " + clause + "\n";
    if (!decision.deferred_to().empty()) text_ += "Frågan tas upp igen vid mötet " + decision.deferred_to() + ".\n";
    std::vector<std::string> lines;
    for (const std::string& mandate : decision.bound_mandates()) lines.push_back(Who(mandate));
    List("Beslutet gäller:", lines);
    // Where the rule knows presence alone, who was there is in the head.
    lines.clear();
    if (paragraph.decision_class() != v1::DECISION_CLASS_FORUM) {
      for (const v1::MinutesPosition& position : decision.positions()) lines.push_back(PositionLine(position));
    }
    List("Ställningstaganden:", lines);
    lines.clear();
    for (const std::string& mandate : decision.recused()) lines.push_back(Who(mandate));
    List("Jäv, deltar inte:", lines);
    lines.clear();
    for (const v1::MinutesReservation& row : decision.reservations()) lines.push_back(row.name() + ": " + row.text());
    List("Reservationer:", lines);
    if (!decision.deviation().empty()) text_ += "\nAvvikelse från arbetsordningen: " + decision.deviation() + "\n";
  }

  std::string PositionLine(const v1::MinutesPosition& position) const {
    std::string line = Who(position.mandate()) + ": " + StanceWords(kTextLanguage, position.stance()) + ", " +
                       ChannelWords(kTextLanguage, position.channel());
    if (position.by_substitute()) line += " av ersättaren " + position.name();
    if (!position.counted()) line += " (räknas inte)";
    if (!position.comment().empty()) line += ". " + position.comment();
    return line;
  }

  const v1::MinutesDocument& document_;
  std::map<std::string, const v1::MinutesPresence*> people_;
  std::string text_;
};

std::string SignatureLines(const State& state, const MinutesVersion& version) {
  std::string text = "\n---\n\n## Justering\n\n";
  for (const PersonId& signer : version.signers) {
    const auto person = state.persons.find(signer);
    const bool named = person != state.persons.end() && !person->second.name.empty();
    const std::string name = named ? person->second.name : signer.value();
    const auto answer = version.answers.find(signer);
    if (answer == version.answers.end()) {
      text += "- " + name + ": inte signerat\n";
      continue;
    }
    const auto& external = answer->second.external;
    const std::string when =
        TimeWords(kTextLanguage, state.forum.time_zone, external ? external->signed_at : answer->second.at);
    text += "- " + name +
            (external               ? ": signerat " + when + " via " + external->service + " som " + external->signer
             : answer->second.signs ? ": signerat " + when
                                    : ": har avböjt att signera " + when + ", skäl: " + answer->second.reason) +
            "\n";
  }
  return text + (version.replaced     ? "\nErsatt av en senare version.\n"
                 : version.adjusted() ? "\nProtokollet är justerat.\n"
                                      : "\nProtokollet är inte justerat.\n");
}

}  // namespace

std::string SwedishDate(const std::string& date) { return DateWords(kTextLanguage, date); }

std::vector<ContentsLine> ContentsOf(const v1::MinutesDocument& document) {
  std::vector<ContentsLine> lines;
  for (const v1::MinutesParagraph& paragraph : document.paragraphs())
    lines.push_back({paragraph.title(), paragraph.number()});
  return lines;
}

std::string RenderMinutesText(const State& state, const v1::MinutesDocument& document, const MinutesVersion* version) {
  TextMaker text(document);
  text.Head(state.forum.time_zone);
  text.Contents();
  for (const v1::MinutesParagraph& paragraph : document.paragraphs()) text.Paragraph(paragraph);
  if (!document.distribution().empty()) {
    text.Line("\n---\n\nProtokollet expedieras till");
    text.Line("");
    for (const std::string& recipient : document.distribution()) text.Line("- " + recipient);
  }
  if (const v1::Checkpoint& checkpoint = document.checkpoint(); checkpoint.size() > 0) {
    const Hash head = Hash::FromBytes(checkpoint.head()).value_or(Hash());
    text.Line("\nUpprättat ur loggens första " + std::to_string(checkpoint.size()) + " poster, med huvudet " +
              head.hex() + ".");
  }
  return text.Take() + (version == nullptr ? "" : SignatureLines(state, *version));
}

std::string RenderExtract(const v1::MinutesDocument& document, const ItemId& item) {
  TextMaker text(document);
  text.Line(document.forum_name());
  text.Line("# Protokollsutdrag, sammanträde " + SwedishDate(document.date()));
  for (const v1::MinutesParagraph& paragraph : document.paragraphs()) {
    if (paragraph.item() == item.value()) {
      text.Paragraph(paragraph);
      return text.Take();
    }
    for (const v1::MinutesParagraph& sub_item : paragraph.sub_items()) {
      if (sub_item.item() != item.value()) continue;
      text.Line("\n§ " + paragraph.number() + "\n\n## " + paragraph.title());
      text.SubItem(sub_item);
      return text.Take();
    }
  }
  return "";
}

std::string RenderDelegationReport(const State& state, const v1::MinutesDocument& document,
                                   const PrincipalId& principal) {
  const Meeting* meeting = state.FindMeeting(MeetingId(document.meeting()));
  const Principal* found = meeting == nullptr ? nullptr : state.PrincipalOn(principal, meeting->date);
  if (found == nullptr) return "";
  TextMaker text(document);
  text.Line("# Anmälan av delegationsbeslut till " + found->name);
  text.Line(document.forum_name() + ", sammanträde " + SwedishDate(document.date()));
  for (const DelegatedDecision& decision : DelegatedDecisionsOf(state, document, principal)) {
    text.Line("\n§ " + decision.paragraph + " " + decision.title + "\n");
    text.Line(document.decision_prefix() + OutcomeHeading(kTextLanguage, decision.outcome));
    for (const std::string& clause : decision.clauses) text.Line("att " + clause);
    text.Line("\nBeslutat av");
    std::string lines;
    for (const Delegate& delegate : decision.decided_by) {
      const bool was_there = delegate.channel == v1::CHANNEL_UNSPECIFIED;
      lines += "- " + delegate.title + ": " +
               (was_there ? "närvarande vid beslutet"
                          : std::string(StanceWords(kTextLanguage, delegate.stance)) + ", " +
                                ChannelWords(kTextLanguage, delegate.channel)) +
               (delegate.basis.empty() ? "" : " (" + delegate.basis + ")") + "\n";
    }
    text.Line(lines);
  }
  return text.Take();
}

}  // namespace mandat::domain
