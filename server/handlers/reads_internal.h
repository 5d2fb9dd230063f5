// How every read is answered. For the files of the read API only.
#ifndef MANDAT_SERVER_HANDLERS_READS_INTERNAL_H_
#define MANDAT_SERVER_HANDLERS_READS_INTERNAL_H_

#include <optional>
#include <string>
#include <vector>

#include "server/handlers/page.h"
#include "server/handlers/reads.h"
#include "server/handlers/viewer.h"
#include "shared/domain/deadlines.h"
#include "shared/domain/forum_time.h"

namespace mandat::server {

inline absl::Status ThereIsNone() { return absl::NotFoundError("there is no such thing, or you may not see it"); }
inline absl::Status NoRoleAllowsIt() { return absl::PermissionDeniedError("your roles do not allow this read"); }

// What an answer is made from. Lives as long as the host's lock.
struct Reading {
  const domain::State& state;
  const Viewer& viewer;
  domain::Time now;

  // The date it is in the forum.
  domain::Date Today() const { return domain::LocalOf(state.forum.time_zone, now).day; }
};

template <typename Response, typename Read>
absl::StatusOr<Response> ReadHandler::Answer(const PeerKeys& peer, Read read) const {
  const absl::StatusOr<Caller> caller = identity_->ReaderOf(peer);
  if (!caller.ok()) return caller.status();
  const domain::Time now = host_->clock().Now();
  return host_->Read([&](const ForumHost::View& view) -> absl::StatusOr<Response> {
    Response response;
    response.mutable_read_at()->set_epoch(view.state.head.epoch);
    response.mutable_read_at()->set_seq(view.state.head.seq);
    const Viewer viewer(view.state, *caller);
    if (absl::Status status = read(Reading{view.state, viewer, now}, response); !status.ok()) return status;
    return response;
  });
}

// As Answer, with a page of a list whose name and further arguments are `asked`.
template <typename Response, typename Request, typename Read>
absl::StatusOr<Response> ReadHandler::AnswerPage(const PeerKeys& peer, const Request& request, const std::string& asked,
                                                 Read read) const {
  return Answer<Response>(peer, [&](const Reading& reading, Response& response) -> absl::Status {
    absl::StatusOr<Page> page = Page::Of(request.page_size(), request.page_token(), asked);
    if (!page.ok()) return page.status();
    if (absl::Status status = read(reading, *page, response); !status.ok()) return status;
    return page->Found();
  });
}

// Gives the list its next entry, to be called for every entry in the list's order. `make` fills it where it is on this
// page and `visible`. False: the page is full, and the response says where the next one begins.
template <typename Entries, typename Response, typename Make>
bool Offer(Page& page, const std::string& key, bool visible, Response& response, Entries* entries, Make make) {
  if (!page.Reached(key) || !visible) return true;
  if (page.full()) {
    response.set_next_page_token(page.NextToken());
    return false;
  }
  auto& entry = *entries->Add();
  make(entry);
  page.Add(key, entry.ByteSizeLong());
  return true;
}

template <typename Ids, typename Repeated>
void AddWords(const Ids& ids, Repeated* out) {
  for (const auto& id : ids) *out->Add() = id.value();
}
template <typename Repeated>
void AddHashes(const std::vector<domain::Hash>& hashes, Repeated* out) {
  for (const domain::Hash& hash : hashes) *out->Add() = hash.bytes();
}
template <typename Repeated>
void AddClauses(const std::vector<std::string>& clauses, Repeated* out) {
  for (const std::string& clause : clauses) out->Add()->set_text(clause);
}
inline std::string DayWord(const std::optional<domain::Date>& day) { return day ? day->ToString() : ""; }

inline v1::DecisionClass ClassOf(domain::DecisionClass decision_class) {
  switch (decision_class) {
    case domain::DecisionClass::kForum:
      return v1::DECISION_CLASS_FORUM;
    case domain::DecisionClass::kSubject:
      return v1::DECISION_CLASS_SUBJECT;
    case domain::DecisionClass::kFinancial:
      return v1::DECISION_CLASS_FINANCIAL;
  }
  return v1::DECISION_CLASS_UNSPECIFIED;
}

inline void FillDeadline(const domain::Deadline& deadline, v1::DeadlineView& view) {
  view.set_what(std::string(domain::DeadlineWord(deadline.kind)));
  view.set_lead(static_cast<std::uint32_t>(deadline.lead));
  view.set_weekdays(deadline.weekdays.ToString());
  view.set_calendar(deadline.calendar.ToString());
  view.set_due(deadline.due.ToString());
}

}  // namespace mandat::server

#endif  // MANDAT_SERVER_HANDLERS_READS_INTERNAL_H_
