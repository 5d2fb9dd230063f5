#include "shared/client/reading.h"

namespace mandat::client {

absl::Status Reading::KeepPlace(const domain::Hash& paper, const ReadingPlace& place) {
  auto insert = store_.db().Prepare(
      "INSERT INTO reading (hash, page, part, read_ms) SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM document "
      "WHERE "
      "hash = ?1) ON CONFLICT (hash) DO UPDATE SET page = ?2, part = ?3, read_ms = ?4");
  if (!insert.ok()) return insert.status();
  return insert->BindBlob(1, paper.view())
      .BindInt64(2, place.page)
      .BindInt64(3, place.part)
      .BindInt64(4, place.read_at.ms)
      .Run();
}

absl::StatusOr<std::map<domain::Hash, ReadingPlace>> Reading::Places() {
  auto select = store_.db().Prepare("SELECT hash, page, part, read_ms FROM reading");
  if (!select.ok()) return select.status();
  std::map<domain::Hash, ReadingPlace> places;
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return places;
    if (const auto hash = domain::Hash::FromBytes(select->BlobView(0)))
      places[*hash] = {static_cast<int>(select->Int64(1)), static_cast<int>(select->Int64(2)), {select->Int64(3)}};
  }
}

absl::StatusOr<std::int64_t> Reading::Add(const Mark& mark) {
  if (mark.length < 0 || mark.start < 0 || mark.page < 0 || (mark.length == 0 && mark.note.empty()))
    return absl::InvalidArgumentError("nothing is marked and nothing is written");
  if (mark.note.size() > kMaxNoteBytes || mark.quote.size() > kMaxQuoteBytes)
    return absl::InvalidArgumentError("a note has at most 16 KiB");
  auto insert = store_.db().Prepare(
      "INSERT INTO mark (hash, page, start, length, quote, note, made_ms) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE "
      "EXISTS "
      "(SELECT 1 FROM document WHERE hash = ?1)");
  if (!insert.ok()) return insert.status();
  const absl::Status status = insert->BindBlob(1, mark.paper.view())
                                  .BindInt64(2, mark.page)
                                  .BindInt64(3, mark.start)
                                  .BindInt64(4, mark.length)
                                  .BindText(5, mark.quote)
                                  .BindText(6, mark.note)
                                  .BindInt64(7, mark.made_at.ms)
                                  .Run();
  if (!status.ok()) return status;
  if (store_.db().rows_changed() == 0) return absl::NotFoundError("the paper is not here");
  return store_.db().last_insert_rowid();
}

absl::Status Reading::SetNote(std::int64_t id, std::string_view note) {
  if (note.size() > kMaxNoteBytes) return absl::InvalidArgumentError("a note has at most 16 KiB");
  auto update = store_.db().Prepare("UPDATE mark SET note = ?2 WHERE id = ?1");
  if (!update.ok()) return update.status();
  return update->BindInt64(1, id).BindText(2, note).Run();
}

absl::Status Reading::Remove(std::int64_t id) {
  auto remove = store_.db().Prepare("DELETE FROM mark WHERE id = ?1");
  if (!remove.ok()) return remove.status();
  return remove->BindInt64(1, id).Run();
}

absl::StatusOr<std::vector<Mark>> Reading::Marks(const domain::Hash& paper) {
  auto select = store_.db().Prepare(
      "SELECT id, page, start, length, quote, note, made_ms FROM mark WHERE hash = ?1 ORDER BY page, length = 0, "
      "start, id");
  if (!select.ok()) return select.status();
  select->BindBlob(1, paper.view());
  std::vector<Mark> marks;
  while (true) {
    auto row = select->Step();
    if (!row.ok()) return row.status();
    if (!*row) return marks;
    marks.push_back({select->Int64(0),
                     paper,
                     static_cast<int>(select->Int64(1)),
                     static_cast<int>(select->Int64(2)),
                     static_cast<int>(select->Int64(3)),
                     std::string(select->Text(4)),
                     std::string(select->Text(5)),
                     {select->Int64(6)}});
  }
}

}  // namespace mandat::client
