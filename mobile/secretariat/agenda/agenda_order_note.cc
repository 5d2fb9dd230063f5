#include "mobile/secretariat/agenda/agenda_order_note.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "mobile/models/words.h"

namespace mandat::app {
namespace {

std::string KeyOfOrder(const domain::MeetingId& meeting) { return "desk/order/" + meeting.value(); }

domain::StatementId StatementIn(const QJsonValue& value) {
  return domain::StatementId::FromBytes(QByteArray::fromHex(value.toString().toLatin1()).toStdString())
      .value_or(domain::StatementId());
}

}  // namespace

absl::Status KeepOrder(Workspace& workspace, const domain::MeetingId& meeting, const TriedOrder& tried) {
  QJsonArray places;
  for (const AgendaPlaceOf& place : tried.order.Places())
    places << QJsonObject{{"item", Q(place.item)}, {"number", place.number}, {"letter", Q(place.letter)}};
  const QJsonObject json{{"places", places}, {"base", Q(tried.base.hex())}, {"lost", Q(tried.lost.hex())}};
  return workspace.client().SaveNote(KeyOfOrder(meeting),
                                     QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString());
}

absl::Status DropKeptOrder(Workspace& workspace, const domain::MeetingId& meeting) {
  if (workspace.client().LoadNote(KeyOfOrder(meeting)).empty()) return absl::OkStatus();
  return workspace.client().SaveNote(KeyOfOrder(meeting), "");
}

std::optional<TriedOrder> KeptOrder(const Workspace& workspace, const domain::Meeting& meeting) {
  const std::string kept = workspace.client().LoadNote(KeyOfOrder(meeting.id));
  if (kept.empty()) return std::nullopt;
  const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(kept)).object();
  std::vector<AgendaPlaceOf> places;
  for (const QJsonValue& place : json["places"].toArray())
    places.push_back({domain::ItemId(place["item"].toString().toStdString()), place["number"].toInt(),
                      place["letter"].toString().toStdString()});
  return TriedOrder{AgendaOrder::OfPlaces(meeting, places), StatementIn(json["base"]), StatementIn(json["lost"])};
}

}  // namespace mandat::app
