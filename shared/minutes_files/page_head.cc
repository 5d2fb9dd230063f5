// The head of minutes: where and when, who was there, what stands in them.
#include <algorithm>
#include <utility>

#include "shared/domain/minutes_words.h"
#include "shared/minutes_files/page_maker.h"

namespace mandat::files {

std::string Joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += separator;
    text += part;
  }
  return text;
}

PageMaker::PageMaker(const domain::State& state, const v1::MinutesDocument& document)
    : state_(state), document_(document), language_(state.forum.language) {
  // Of a mandate whose holder was there for a part and whose substitute was, too, the holder's row.
  for (const auto* rows : {&document.absent(), &document.present()}) {
    for (const v1::MinutesPresence& row : *rows) people_.try_emplace(row.mandate(), &row);
  }
  page_.language = language_;
  page_.forum = document.forum_name();
  page_.page_word = In("Sida", "Page");
  page_.contents_word = In("Innehållsförteckning", "Contents");
}

const char* PageMaker::In(const char* swedish, const char* english) const {
  return language_ == domain::Language::kEnglish ? english : swedish;
}

void PageMaker::Title(const std::string& title, const std::string& subtitle) {
  page_.title = title;
  page_.subtitle = subtitle;
}

void PageMaker::Head() {
  std::string time = document_.start().empty() ? "" : In("klockan ", "from ") + document_.start();
  if (!document_.end().empty()) time += In("-", " to ") + document_.end();
  Table table{In("Sammanträdet", "The meeting"), {}, {}};
  table.rows.push_back({In("Plats och tid", "Place and time"),
                        Joined({document_.place(), domain::DateWords(language_, document_.date()), time}, ", ")});
  table.rows.push_back({In("Ordförande", "Chair"), document_.chair()});
  table.rows.push_back({In("Sekreterare", "Secretary"), document_.secretary()});
  std::vector<std::string> adjusters;
  for (const v1::MinutesAdjuster& adjuster : document_.adjusters()) adjusters.push_back(adjuster.name());
  if (!adjusters.empty())
    table.rows.push_back({In("Justerare jämte ordförande och sekreterare", "Adjusters beside chair and secretary"),
                          Joined(adjusters, ", ")});
  if (document_.adjustment_deadline_ms() != 0) {
    const std::string until =
        domain::TimeWords(language_, state_.forum.time_zone, domain::Time{document_.adjustment_deadline_ms()});
    table.rows.push_back({In("Plats och tid för justering", "Place and time of adjustment"),
                          Joined({document_.adjustment_place(), In("senast ", "by ") + until}, ", ")});
  }
  if (document_.version() > 1)
    table.rows.push_back({"Version", Joined({std::to_string(document_.version()), document_.change()}, ": ")});
  if (!document_.only_item().empty())
    table.rows.push_back({In("Omfattning", "Extent"),
                          In("En paragraf som justeras omedelbart", "One paragraph that is adjusted at once")});
  std::erase_if(table.rows, [](const auto& row) { return row[1].empty(); });
  AddTable(std::move(table));
}

std::string PageMaker::PresenceWords(const v1::MinutesPresence& row) const {
  std::string words =
      row.part_of_meeting() ? In("del av mötet", "part of the meeting") : In("hela mötet", "the whole meeting");
  if (row.part_of_meeting() && !row.paragraphs().empty())
    words += ": § " + Joined({row.paragraphs().begin(), row.paragraphs().end()}, ", ");
  if (row.by_substitute()) words += In("; ersättare", "; substitute");
  if (row.remote()) words += In("; på distans", "; remotely");
  return words;
}

void PageMaker::PeopleTable(const std::string& caption,
                            const google::protobuf::RepeatedPtrField<v1::MinutesPresence>& rows, bool present) {
  if (rows.empty()) return;
  Table table{caption, {In("Namn", "Name"), In("Uppdrag", "Function"), In("Huvudman", "Principal")}, {}};
  if (present) table.columns.push_back(In("Närvaro", "Presence"));
  for (const v1::MinutesPresence& row : rows) {
    table.rows.push_back({row.name(), row.title(), row.principal()});
    if (present) table.rows.back().push_back(PresenceWords(row));
  }
  AddTable(std::move(table));
}

bool PageMaker::IsNamedAsOfficer(const v1::MinutesGuest& guest) const {
  // "Eva Ek (§ 69-71), Bo Berg (§ 72)", or the name alone.
  const auto names = [&](const std::string& officers) {
    for (std::size_t at = officers.find(guest.name()); at != std::string::npos;
         at = officers.find(guest.name(), at + 1)) {
      const std::string_view before = std::string_view(officers).substr(0, at);
      const std::string_view after = std::string_view(officers).substr(at + guest.name().size());
      const bool begins = before.empty() || before.ends_with(", ");
      if (begins && (after.empty() || after.starts_with(", ") || after.starts_with(" (§"))) return true;
    }
    return false;
  };
  return guest.kind() == v1::GUEST_KIND_OFFICE && (names(document_.chair()) || names(document_.secretary()));
}

void PageMaker::Guests(const std::string& caption, std::initializer_list<v1::GuestKind> kinds) {
  Table table{caption, {In("Namn", "Name"), In("Organisation", "Organisation"), In("Närvaro", "Presence")}, {}};
  for (const v1::MinutesGuest& guest : document_.guests()) {
    if (std::find(kinds.begin(), kinds.end(), guest.kind()) == kinds.end() || IsNamedAsOfficer(guest)) continue;
    table.rows.push_back({guest.name(), guest.organisation(),
                          guest.paragraphs().empty()
                              ? In("hela mötet", "the whole meeting")
                              : "§ " + Joined({guest.paragraphs().begin(), guest.paragraphs().end()}, ", ")});
  }
  if (!table.rows.empty()) AddTable(std::move(table));
}

void PageMaker::Attendance() {
  PeopleTable(In("Närvarande ledamöter", "Members present"), document_.present(), true);
  PeopleTable(In("Förhinder", "Absent members"), document_.absent(), false);
  Guests(In("Adjungerade och inbjudna", "Adjuncts and invited"),
         {v1::GUEST_KIND_ADJUNCT, v1::GUEST_KIND_EXPERT, v1::GUEST_KIND_OFFICE});
  Guests(In("Tjänstepersoner", "Officials"), {v1::GUEST_KIND_OFFICIAL});
  Guests(In("Observatörer", "Observers"), {v1::GUEST_KIND_OBSERVER});
}

void PageMaker::Contents() {
  Block contents;
  contents.kind = Block::Kind::kContents;
  contents.text = page_.contents_word;
  for (const v1::MinutesParagraph& paragraph : document_.paragraphs()) {
    contents.lines.push_back(paragraph.title());
    contents.numbers.push_back(paragraph.number().empty() ? "" : "§ " + paragraph.number());
    contents.ids.push_back(ParagraphAnchor(paragraph));
  }
  page_.blocks.push_back(std::move(contents));
}

}  // namespace mandat::files
