#include "shared/publish/site.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/minutes_text.h"
#include "shared/minutes_files/html.h"
#include "shared/publish/assets.h"
#include "shared/publish/feed.h"
#include "shared/publish/frame.h"
#include "shared/publish/search_page.h"
#include "shared/publish/statement_page.h"

namespace mandat::publish {
namespace {

// A version with all that its page needs.
struct Edition {
  const PublicVersion* version = nullptr;
  const domain::Meeting* meeting = nullptr;
  v1::MinutesDocument document;  // without what is not for the web
  std::string path;
  bool newest = false;  // of the whole, or of its paragraph
};

class SiteMaker {
 public:
  explicit SiteMaker(const SiteInput& input)
      : input_(input),
        name_{input.settings.title.empty() ? "Protokoll, " + input.state.forum.name : input.settings.title,
              input.settings.publisher.empty() ? input.state.forum.name : input.settings.publisher} {
    for (const PublicVersion& version : input.versions) AddEdition(version);
  }

  Site Make() {
    for (const Edition& edition : editions_) AddPage(edition);
    AddIndex();
    for (const int year : Years()) AddYear(year);
    AddSearch();
    Frame("tillganglighet.html", "Tillgänglighetsredogörelse",
          {{"Alla protokoll", "index.html"}, {"Tillgänglighetsredogörelse", ""}},
          AccessibilityStatement(input_.settings, name_.publisher));
    AddFeed();
    site_.files["assets/site.css"] = std::string(StyleSheet());
    site_.files["assets/search.js"] = std::string(SearchScript());
    site_.files["assets/icon.svg"] = std::string(Icon());
    std::set<domain::MeetingId> meetings;
    for (const Edition& edition : editions_) meetings.insert(edition.meeting->id);
    site_.meetings = static_cast<int>(meetings.size());
    return std::move(site_);
  }

 private:
  // ---- What there is -----------------------------------------------------------------------------------------------

  void AddEdition(const PublicVersion& version) {
    const auto document = input_.documents.find(version.document);
    const domain::Meeting* meeting = input_.state.FindMeeting(version.meeting);
    if (document == input_.documents.end() || meeting == nullptr) return;
    Edition edition;
    edition.version = &version;
    edition.meeting = meeting;
    edition.document = document->second;
    edition.newest = std::none_of(input_.versions.begin(), input_.versions.end(), [&](const PublicVersion& other) {
      return other.meeting == version.meeting && other.item == version.item && other.version > version.version;
    });
    Removed removed;
    LeaveOutRestricted(*meeting, *edition.document.mutable_paragraphs(), removed);
    Redact(edition.document, removed);
    const bool anything = removed.emails + removed.phones + removed.personal_numbers + removed.papers > 0;
    if (anything && edition.newest && version.item.empty()) site_.removed[version.meeting] = removed;
    const std::string day = meeting->date.ToString();
    edition.path = day.substr(0, 4) + "/" + day + "-" + meeting->id.value() +
                   (version.item.empty() ? "" : "-" + version.item.value()) +
                   (edition.newest ? "" : "-version-" + std::to_string(version.version)) + ".html";
    editions_.push_back(std::move(edition));
  }

  // A paper may have been restricted after the minutes were made.
  void LeaveOutRestricted(const domain::Meeting& meeting,
                          google::protobuf::RepeatedPtrField<v1::MinutesParagraph>& paragraphs,
                          Removed& removed) const {
    std::set<std::string> restricted;
    for (const domain::Hash& hash : meeting.documents) {
      const auto access = input_.state.paper_access.find(hash);
      const auto document = input_.state.documents.find(hash);
      if (access != input_.state.paper_access.end() && document != input_.state.documents.end() &&
          access->second.access == v1::DOCUMENT_ACCESS_RESTRICTED)
        restricted.insert(document->second.title);
    }
    if (restricted.empty()) return;
    for (v1::MinutesParagraph& paragraph : paragraphs) {
      auto& titles = *paragraph.mutable_documents();
      const auto kept = std::remove_if(titles.begin(), titles.end(),
                                       [&](const std::string& title) { return restricted.contains(title); });
      removed.papers += static_cast<int>(titles.end() - kept);
      titles.erase(kept, titles.end());
      LeaveOutRestricted(meeting, *paragraph.mutable_sub_items(), removed);
    }
  }

  // ---- Words -------------------------------------------------------------------------------------------------------

  static std::string Label(const v1::MinutesParagraph& paragraph) {
    return paragraph.number().empty() ? "" : "§ " + paragraph.number();
  }

  // "§ 69/24–80/24".
  static std::string Span(const v1::MinutesDocument& document) {
    std::string first;
    std::string last;
    for (const v1::MinutesParagraph& paragraph : document.paragraphs()) {
      if (paragraph.number().empty()) continue;
      if (first.empty()) first = paragraph.number();
      last = paragraph.number();
    }
    return first.empty() ? "" : "§ " + first + (first == last ? "" : "–" + last);
  }

  std::string AdjustedDay(const Edition& edition) const {
    return domain::LocalOf(input_.state.forum.time_zone, edition.version->adjusted_at).day.ToString();
  }

  // "6 september 2024".
  static std::string DayOf(const Edition& edition) {
    const std::string words = domain::SwedishDate(edition.meeting->date.ToString());
    return words.starts_with("den ") ? words.substr(4) : words;
  }

  // "Protokoll 6 september 2024", "Omedelbart justerad § 70/24, 6 september 2024".
  static std::string TitleOf(const Edition& edition) {
    return edition.version->item.empty() ? "Protokoll " + DayOf(edition)
                                         : "Omedelbart justerad " + Span(edition.document) + ", " + DayOf(edition);
  }

  static std::string YearOf(const Edition& edition) { return edition.meeting->date.ToString().substr(0, 4); }

  // ---- Pages -------------------------------------------------------------------------------------------------------

  void Frame(const std::string& path, const std::string& title, std::vector<Crumb> crumbs, std::string body,
             bool searches = false) {
    site_.files[path] = WriteFrame(name_, {title, path, std::move(crumbs), std::move(body), searches});
  }

  std::string Link(const std::string& from, const Edition& to, const std::string& text) const {
    return "<a href=\"" + UpFrom(from) + Html(to.path) + "\">" + Html(text) + "</a>";
  }

  // What is said of the other versions, and of paragraphs adjusted by themselves.
  std::string Notices(const Edition& edition) const {
    std::string html;
    const auto notice = [&](const std::string& words) { html += "<p class=\"notice\">" + words + "</p>\n"; };
    for (const Edition& other : editions_) {
      if (other.meeting != edition.meeting || &other == &edition) continue;
      const std::string number = std::to_string(other.version->version);
      const bool same_extent = other.version->item == edition.version->item;
      if (same_extent && !edition.newest && other.newest) {
        notice("<strong>Den här versionen är ersatt.</strong> Gällande är " +
               Link(edition.path, other, "version " + number) + ".");
      } else if (same_extent && edition.newest) {
        const std::string change =
            edition.version->change.empty() ? "" : " Rättelse: " + Html(Public(edition.version->change));
        notice("<strong>Rättad version.</strong> Version " + std::to_string(edition.version->version) + " ersätter " +
               Link(edition.path, other, "version " + number) + "." + change);
      } else if (!edition.version->item.empty() && other.version->item.empty() && other.newest) {
        notice("Paragrafen justerades omedelbart. Den finns också i " + Link(edition.path, other, "hela protokollet") +
               ".");
      } else if (edition.version->item.empty() && edition.newest && !other.version->item.empty() && other.newest) {
        notice(Html(Span(other.document)) + " justerades omedelbart den " + AdjustedDay(other) + ": " +
               Link(edition.path, other, "den justerade paragrafen") + ".");
      }
    }
    return html;
  }

  static std::string Public(const std::string& text) {
    Removed ignored;
    return Redacted(text, ignored);
  }

  static std::string Contents(const v1::MinutesDocument& document) {
    std::string html =
        "<nav class=\"sheet contents\" aria-labelledby=\"innehallsforteckning\">\n<h2 "
        "id=\"innehallsforteckning\">Innehållsförteckning</h2>\n<ul>\n";
    for (const v1::MinutesParagraph& paragraph : document.paragraphs())
      html += "<li><a href=\"#" + Html(files::ParagraphAnchor(paragraph)) + "\">" + Html(paragraph.title()) +
              "</a> <span>" + Html(Label(paragraph)) + "</span></li>\n";
    return html + "</ul>\n</nav>\n";
  }

  std::string Origin(const Edition& edition) const {
    std::string html =
        "<section class=\"sheet\" aria-labelledby=\"kontroll\">\n<h2 id=\"kontroll\">Så kan protokollet "
        "kontrolleras</h2>\n"
        "<p>Det justerade protokollet är signerat i forumets logg. Den som har det signerade dokumentet kan "
        "jämföra:</p>\n<dl>\n"
        "<dt>Dokumentets fingeravtryck (SHA-256)</dt>\n<dd><code>" +
        edition.version->document.hex() +
        "</code></dd>\n"
        "<dt>Forumets fingeravtryck</dt>\n<dd><code>" +
        Html(input_.fingerprint) + "</code></dd>\n";
    if (edition.document.checkpoint().size() > 0)
      html += "<dt>Upprättat ur</dt>\n<dd>loggens första " + std::to_string(edition.document.checkpoint().size()) +
              " poster</dd>\n";
    return html + "</dl>\n</section>\n";
  }

  void AddPage(const Edition& edition) {
    const std::string span = Span(edition.document);
    const std::string extent = edition.version->item.empty() && !span.empty() ? span + " · " : "";
    const char* language = input_.state.forum.language == domain::Language::kEnglish ? " lang=\"en\"" : "";
    std::string body = "<h1>" + Html(TitleOf(edition)) + "</h1>\n<p class=\"meta\">" + Html(extent) + "Justerat " +
                       AdjustedDay(edition) + " · Version " + std::to_string(edition.version->version) + "</p>\n" +
                       Notices(edition);
    if (edition.document.paragraphs_size() > 1) body += Contents(edition.document);
    body += std::string("<article class=\"sheet\"") + language + ">\n" +
            files::MinutesHtmlFragment(input_.state, edition.document, 2) + "</article>\n" + Origin(edition);
    Frame(edition.path, TitleOf(edition),
          {{"Alla protokoll", "index.html"}, {YearOf(edition), YearOf(edition) + "/index.html"}, {DayOf(edition), ""}},
          std::move(body));
  }

  std::set<int, std::greater<>> Years() const {
    std::set<int, std::greater<>> years;
    for (const Edition& edition : editions_) years.insert(edition.meeting->date.year());
    return years;
  }

  // The newest versions of a year, the newest meeting first.
  std::string Cards(int year, const std::string& page, const char* heading) const {
    std::vector<const Edition*> shown;
    for (const Edition& edition : editions_) {
      const bool in_whole = !edition.version->item.empty() && HasWhole(*edition.meeting);
      if (edition.newest && edition.meeting->date.year() == year && !in_whole) shown.push_back(&edition);
    }
    std::stable_sort(shown.begin(), shown.end(),
                     [](const Edition* a, const Edition* b) { return b->meeting->date < a->meeting->date; });
    std::string html = "<ul class=\"cards\">\n";
    for (const Edition* edition : shown) {
      html += std::string("<li>\n<") + heading + ">" + Link(page, *edition, TitleOf(*edition)) + "</" + heading +
              ">\n<p class=\"meta\">";
      if (!edition->meeting->title.empty()) html += Html(Public(edition->meeting->title)) + " · ";
      html += Html(Span(edition->document)) + " · Justerat " + AdjustedDay(*edition);
      if (edition->version->version > 1) html += " · Version " + std::to_string(edition->version->version);
      html += "</p>\n</li>\n";
    }
    return html + "</ul>\n";
  }

  bool HasWhole(const domain::Meeting& meeting) const {
    return std::any_of(editions_.begin(), editions_.end(), [&](const Edition& edition) {
      return edition.meeting == &meeting && edition.version->item.empty();
    });
  }

  std::string YearLinks(const std::string& page) const {
    std::string html = "<nav aria-label=\"År\">\n<ul class=\"years\">\n";
    for (const int year : Years()) {
      const std::string text = std::to_string(year);
      const bool here = page == text + "/index.html";
      html += "<li><a href=\"" + UpFrom(page) + text + "/index.html\"" + (here ? " aria-current=\"page\"" : "") + ">" +
              text + "</a></li>\n";
    }
    return html + "</ul>\n</nav>\n";
  }

  void AddIndex() {
    const std::string page = "index.html";
    std::string body = "<h1>" + Html(name_.title) + "</h1>\n<p class=\"lead\">" +
                       Html(input_.settings.intro.empty() ? "Justerade protokoll från " + input_.state.forum.name + "."
                                                          : input_.settings.intro) +
                       "</p>\n";
    const auto years = Years();
    if (years.empty()) {
      body += "<p>Inga protokoll är justerade än.</p>\n";
    } else {
      body += YearLinks(page) + "<h2>" + std::to_string(*years.begin()) + "</h2>\n" + Cards(*years.begin(), page, "h3");
    }
    Frame(page, name_.title, {}, std::move(body));
  }

  void AddYear(int year) {
    const std::string text = std::to_string(year);
    const std::string page = text + "/index.html";
    Frame(page, "Protokoll " + text, {{"Alla protokoll", "index.html"}, {text, ""}},
          "<h1>Protokoll " + text + "</h1>\n" + YearLinks(page) + Cards(year, page, "h2"));
  }

  void AddSearch() {
    std::vector<SearchEntry> entries;
    std::vector<const Edition*> newest;
    for (const Edition& edition : editions_) {
      const bool in_whole = !edition.version->item.empty() && HasWhole(*edition.meeting);
      if (edition.newest && !in_whole) newest.push_back(&edition);
    }
    std::stable_sort(newest.begin(), newest.end(),
                     [](const Edition* a, const Edition* b) { return b->meeting->date < a->meeting->date; });
    for (const Edition* edition : newest) AddSearchEntries(edition->document, edition->path, DayOf(*edition), entries);
    Frame("sok.html", "Sök i protokollen", {{"Alla protokoll", "index.html"}, {"Sök", ""}}, SearchBody(entries), true);
  }

  void AddFeed() {
    std::vector<FeedEntry> entries;
    for (const Edition& edition : editions_) {
      std::string titles;
      for (const v1::MinutesParagraph& paragraph : edition.document.paragraphs())
        titles += (titles.empty() ? "" : "; ") + Label(paragraph) + " " + paragraph.title();
      const bool corrected = edition.version->version > 1;
      const std::string title = (corrected ? "Rättat: " : "") + TitleOf(edition);
      entries.push_back({title, edition.path, titles, edition.version->adjusted_at, edition.version->document});
    }
    site_.files["feed.xml"] =
        WriteFeed({name_.title, name_.publisher, input_.settings.address, input_.state.forum_id}, std::move(entries));
  }

  const SiteInput& input_;
  const SiteName name_;
  std::vector<Edition> editions_;
  Site site_;
};

}  // namespace

std::vector<PublicVersion> PublicVersionsOf(const domain::State& state) {
  std::vector<PublicVersion> versions;
  for (const auto& [id, meeting] : state.meetings) {
    for (const auto& [item, of_item] : meeting.minutes.versions) {
      for (const domain::MinutesVersion& version : of_item) {
        if (!version.for_signing || !version.adjusted()) continue;
        versions.push_back({id, item, version.version, version.adjusted_at, version.change, version.document});
      }
    }
  }
  std::stable_sort(versions.begin(), versions.end(), [&](const PublicVersion& a, const PublicVersion& b) {
    return state.FindMeeting(a.meeting)->date < state.FindMeeting(b.meeting)->date;
  });
  return versions;
}

absl::StatusOr<std::map<domain::Hash, v1::MinutesDocument>> ReadDocuments(
    const std::vector<PublicVersion>& versions,
    const std::function<absl::StatusOr<std::string>(const domain::Hash&)>& file) {
  std::map<domain::Hash, v1::MinutesDocument> documents;
  for (const PublicVersion& version : versions) {
    const absl::StatusOr<std::string> bytes = file(version.document);
    if (!bytes.ok() || !documents[version.document].ParseFromString(*bytes))
      return absl::NotFoundError(absl::StrCat("the minutes of ", version.meeting.value(), ", version ", version.version,
                                              ", are not on this device and could not be fetched"));
  }
  return documents;
}

Site MakeSite(const SiteInput& input) { return SiteMaker(input).Make(); }

}  // namespace mandat::publish
