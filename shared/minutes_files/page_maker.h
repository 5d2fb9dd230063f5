// How the parts of a page are made of the structured minutes. Internal to minutes_files.
//
// Not thread-safe; borrows state and document while it works.
#ifndef MANDAT_SHARED_MINUTES_FILES_PAGE_MAKER_H_
#define MANDAT_SHARED_MINUTES_FILES_PAGE_MAKER_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "shared/minutes_files/page.h"

namespace mandat::files {

class PageMaker {
 public:
  PageMaker(const domain::State& state, const v1::MinutesDocument& document);

  // In the forum's language.
  [[nodiscard]] const char* In(const char* swedish, const char* english) const;

  void Title(const std::string& title, const std::string& subtitle);
  // page_head.cc
  void Head();
  void Attendance();
  void Contents();
  // page_paragraphs.cc
  void Paragraph(const v1::MinutesParagraph& paragraph);
  void SubItem(const v1::MinutesParagraph& paragraph, const v1::MinutesParagraph& sub_item);
  void ParagraphHeading(const v1::MinutesParagraph& paragraph);
  void Distribution();
  // page_origin.cc
  void Signatures(const domain::MinutesVersion* version);
  void WhereItComesFrom(const Origin& origin);

  void Heading(int level, const std::string& text, const std::string& id = "", const std::string& number = "");
  void Text(const std::string& text);
  void Label(const std::string& text);
  void List(const std::string& label, std::vector<std::string> lines);
  void AddTable(Table table);
  void Clauses(const std::string& heading, const std::vector<std::string>& clauses);
  [[nodiscard]] std::string DecisionHeading(v1::Outcome outcome) const;
  [[nodiscard]] Page Take() { return std::move(page_); }

 private:
  void Body(const v1::MinutesParagraph& paragraph);
  void Said(const std::string& text);
  void Decision(const v1::MinutesParagraph& paragraph);
  void Positions(const v1::MinutesDecision& decision);
  void PeopleTable(const std::string& caption, const google::protobuf::RepeatedPtrField<v1::MinutesPresence>& rows,
                   bool present);
  void Guests(const std::string& caption, std::initializer_list<v1::GuestKind> kinds);
  // Who chaired or kept the minutes stands in the head already.
  [[nodiscard]] bool IsNamedAsOfficer(const v1::MinutesGuest& guest) const;
  [[nodiscard]] std::string PresenceWords(const v1::MinutesPresence& row) const;
  [[nodiscard]] std::string Who(const std::string& mandate) const;
  [[nodiscard]] std::string SignatureWords(const domain::MinutesAnswer& answer) const;
  [[nodiscard]] std::string NameOf(const domain::PersonId& person) const;

  const domain::State& state_;
  const v1::MinutesDocument& document_;
  const domain::Language language_;
  std::map<std::string, const v1::MinutesPresence*> people_;  // by mandate
  Page page_;
};

// Those that are not empty.
[[nodiscard]] std::string Joined(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace mandat::files

#endif  // MANDAT_SHARED_MINUTES_FILES_PAGE_MAKER_H_
