#include "mobile/ui/hyphens.h"

#include <QStringView>
#include <QVariant>
#include <algorithm>

namespace mandat::ui {
namespace {

constexpr QChar kSoftHyphen(0x00AD);
constexpr QChar kFirmHyphen(0x2011);
constexpr int kLongWord = 10;
constexpr int kLeastBefore = 4;
constexpr int kLeastAfter = 4;
// "PIN-kod", "e-post": so short that neither part stands on a line of its own.
constexpr qsizetype kShortBefore = 3;
constexpr qsizetype kShortAfter = 6;

// Where a part that is too long for a line is broken, if it must.
const QStringView kSyllables[] = {u"drag", u"gående", u"nande", u"nings", u"ningar", u"pande", u"tion", u"trädes"};

// What the words of the app and of its councils are joined with: the later part begins with one of these.
const QStringView kParts[] = {
    u"anteckning", u"ansvar",      u"avtal",       u"avtryck",     u"center",     u"chef",        u"dagen",
    u"direktör",   u"förteckning", u"förvaltning", u"försörjning", u"forum",      u"gemensam",    u"grupp",
    u"handling",   u"hantering",   u"hinder",      u"innovation",  u"kommelse",   u"kommun",      u"kontroll",
    u"kopia",      u"ledare",      u"ledamot",     u"liggande",    u"lista",      u"länk",        u"medel",
    u"möte",       u"nämnd",       u"nyckel",      u"omsorg",      u"ordförande", u"ordning",     u"process",
    u"protokoll",  u"rapport",     u"redovisning", u"samordnare",  u"samverkan",  u"sekreterare", u"skrift",
    u"struktur",   u"styrning",    u"ställning",   u"stöd",        u"summa",      u"system",      u"tagande",
    u"tecknade",   u"teknik",      u"textens",     u"tjänst",      u"utbildning", u"underlag",    u"vård",
    u"ärende"};

bool BeginsPart(QStringView rest, bool syllables) {
  const auto begins = [rest](QStringView part) { return rest.startsWith(part, Qt::CaseInsensitive); };
  return std::any_of(std::begin(kParts), std::end(kParts), begins) ||
         (syllables && std::any_of(std::begin(kSyllables), std::end(kSyllables), begins));
}

void SoftenWord(QStringView word, bool syllables, QString& out) {
  int last = 0;
  for (int at = kLeastBefore; at <= word.size() - kLeastAfter; ++at) {
    if (at - last < kLeastBefore || !BeginsPart(word.mid(at), syllables)) continue;
    out += word.mid(last, at - last);
    out += kSoftHyphen;
    last = at;
  }
  out += word.mid(last);
}

qsizetype LettersFrom(QStringView text, qsizetype at) {
  qsizetype end = at;
  while (end < text.size() && (text[end].isLetter() || text[end] == kSoftHyphen)) ++end;
  return end - at;
}

QString Softened(const QString& text, bool syllables) {
  QString out;
  out.reserve(text.size() + 8);
  const QStringView all(text);
  for (qsizetype at = 0; at < all.size();) {
    qsizetype end = at + LettersFrom(all, at);
    const QStringView word = all.mid(at, end - at);
    if (word.size() >= kLongWord && !word.contains(kSoftHyphen)) {
      SoftenWord(word, syllables, out);
    } else {
      out += word;
    }
    if (end < all.size()) {
      const qsizetype after = LettersFrom(all, end + 1);
      const bool firm =
          all[end] == u'-' && !word.isEmpty() && word.size() <= kShortBefore && after > 0 && after <= kShortAfter;
      out += firm ? kFirmHyphen : all[end];
      ++end;
    }
    at = end;
  }
  return out;
}

}  // namespace

QString Hyphens::soften(const QString& text) const { return Softened(text, true); }

QString Hyphens::joints(const QString& text) const { return Softened(text, false); }

QString Hyphens::plain(const QString& text) const {
  return QString(text).remove(kSoftHyphen).replace(kFirmHyphen, u'-');
}

void Hyphens::apply(QObject* text) const {
  if (!text) return;
  const QString now = text->property("text").toString();
  if (const QString soft = joints(now); soft != now) text->setProperty("text", soft);
}

}  // namespace mandat::ui
