// The comment round: what is said about a draft of the minutes before it is issued for signing, paragraph by paragraph.
//
// A comment belongs to a version of the minutes; which paragraph it is about stands at its beginning, "§ 69/24 a: ...",
// where the secretary reads it too. Of `minutes` this follows which version is shown and which paragraphs that has.
// What is written and not handed in stays on this device. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_MINUTES_COMMENTS_H_
#define MANDAT_MOBILE_MODELS_MINUTES_COMMENTS_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "mobile/models/minutes_model.h"

namespace mandat::app {

// By the paragraph's name, those on the whole by "": lists of maps with key, whoText, text, stateText, icon, tone,
// mine, canUndo, hasReceipt and statement (hex). The log's in their order, then mine that were not taken.
[[nodiscard]] QVariantMap CommentsByParagraph(const Workspace& workspace, const domain::Meeting& meeting,
                                              const domain::ItemId& item, const domain::MinutesVersion& version,
                                              const QStringList& paragraphs, bool online);

// The act that says it, of that version.
[[nodiscard]] v1::Statement CommentAct(const domain::Meeting& meeting, const domain::ItemId& item,
                                       const domain::MinutesVersion& version, const QString& paragraph,
                                       const QString& text);

class MinutesComments : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(mandat::app::MinutesModel* minutes READ minutes WRITE setMinutes NOTIFY minutesChanged)
  // What is shown is a draft that comments are asked for.
  Q_PROPERTY(bool isDraft READ isDraft NOTIFY changed)
  // And I am asked.
  Q_PROPERTY(bool canComment READ canComment NOTIFY changed)
  // "3 synpunkter, varav 1 din".
  Q_PROPERTY(QString countText READ countText NOTIFY changed)
  Q_PROPERTY(QVariantMap byParagraph READ byParagraph NOTIFY changed)

 public:
  explicit MinutesComments(QObject* parent = nullptr);

  MinutesModel* minutes() const { return minutes_; }
  void setMinutes(MinutesModel* minutes);
  bool isDraft() const { return is_draft_; }
  bool canComment() const { return can_comment_; }
  QString countText() const { return count_text_; }
  QVariantMap byParagraph() const { return by_paragraph_; }

  // "" is the whole. False with the reason as Session.problem; the draft stays then.
  Q_INVOKABLE bool handIn(const QString& paragraph, const QString& text);
  Q_INVOKABLE QString draft(const QString& paragraph) const;
  Q_INVOKABLE void saveDraft(const QString& paragraph, const QString& text);

 Q_SIGNALS:
  void minutesChanged();
  void changed();

 private:
  void Reload();
  std::string DraftKey(const QString& paragraph) const;

  MinutesModel* minutes_ = nullptr;
  bool is_draft_ = false;
  bool can_comment_ = false;
  QString count_text_;
  QVariantMap by_paragraph_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MINUTES_COMMENTS_H_
