#include "mobile/secretariat/minutes/minutes_texts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "absl/strings/str_cat.h"
#include "mobile/models/words.h"
#include "shared/domain/text_hash.h"

namespace mandat::app {
namespace {

std::string TextsKey(const domain::Meeting& meeting, const domain::ItemId& item) {
  return absl::StrCat("minutes-texts/", meeting.id.value(), "/", item.value());
}

void AddTextOf(const v1::MinutesParagraph& paragraph, std::map<domain::ItemId, QString>& texts) {
  if (!paragraph.item().empty()) texts[domain::ItemId(paragraph.item())] = Q(paragraph.text());
}

}  // namespace

WrittenTexts LoadWrittenTexts(const Workspace& w, const domain::Meeting& meeting, const domain::ItemId& item) {
  WrittenTexts texts;
  const QJsonObject kept =
      QJsonDocument::fromJson(QByteArray::fromStdString(w.client().LoadNote(TextsKey(meeting, item)))).object();
  for (auto each = kept.begin(); each != kept.end(); ++each) {
    const QJsonObject one = each.value().toObject();
    texts[domain::ItemId(each.key().toStdString())] = {one[QStringLiteral("text")].toString(),
                                                       one[QStringLiteral("base")].toString()};
  }
  return texts;
}

absl::Status SaveWrittenTexts(Workspace& w, const domain::Meeting& meeting, const domain::ItemId& item,
                              const WrittenTexts& texts) {
  QJsonObject kept;
  for (const auto& [id, one] : texts)
    kept[Q(id)] = QJsonObject{{QStringLiteral("text"), one.text}, {QStringLiteral("base"), one.base}};
  // Nothing written is nothing kept.
  const std::string json =
      kept.isEmpty() ? std::string() : QJsonDocument(kept).toJson(QJsonDocument::Compact).toStdString();
  return w.client().SaveNote(TextsKey(meeting, item), json);
}

std::optional<v1::MinutesDocument> IssuedDocument(const Workspace& w, const domain::MinutesVersion& version) {
  const absl::StatusOr<std::string> bytes = w.client().Document(version.document);
  v1::MinutesDocument document;
  if (!bytes.ok() || domain::Sha256(*bytes) != version.document || !document.ParseFromString(*bytes))
    return std::nullopt;
  return document;
}

std::map<domain::ItemId, QString> TextsIn(const v1::MinutesDocument& document) {
  std::map<domain::ItemId, QString> texts;
  for (const v1::MinutesParagraph& paragraph : document.paragraphs()) {
    AddTextOf(paragraph, texts);
    for (const v1::MinutesParagraph& sub_item : paragraph.sub_items()) AddTextOf(sub_item, texts);
  }
  return texts;
}

QString IssuedTextOf(const std::map<domain::ItemId, QString>& issued, const domain::ItemId& item) {
  const auto found = issued.find(item);
  return found == issued.end() ? QString() : found->second;
}

std::map<domain::ItemId, std::string> TextsNow(const WrittenTexts& written,
                                               const std::map<domain::ItemId, QString>& issued) {
  std::map<domain::ItemId, std::string> texts;
  for (const auto& [item, text] : issued) texts[item] = text.toStdString();
  for (const auto& [item, one] : written) texts[item] = one.text.trimmed().toStdString();
  std::erase_if(texts, [](const auto& each) { return each.second.empty(); });
  return texts;
}

bool IsContradicted(const WrittenText& written, const QString& issued) {
  return issued != written.base && issued != written.text.trimmed();
}

QString BaseOfNext(const WrittenText& written, const QString& issued) {
  return written.text.trimmed() == issued ? issued : written.base;
}

WrittenTexts TidyTexts(const WrittenTexts& written, const std::map<domain::ItemId, QString>& issued) {
  WrittenTexts tidy = written;
  std::erase_if(tidy, [&](const auto& each) { return each.second.text.trimmed() == IssuedTextOf(issued, each.first); });
  return tidy;
}

}  // namespace mandat::app
