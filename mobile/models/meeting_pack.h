// A meeting's papers as one: how many are on this device, how much is still to come, and why it waits. GUI thread.
#ifndef MANDAT_MOBILE_MODELS_MEETING_PACK_H_
#define MANDAT_MOBILE_MODELS_MEETING_PACK_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>

namespace mandat::app {

class MeetingPack : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString meeting READ meeting WRITE setMeeting NOTIFY changed)
  // Papers of the meeting; 0: nothing to show.
  Q_PROPERTY(int count READ count NOTIFY changed)
  // Every one of them is on this device.
  Q_PROPERTY(bool complete READ complete NOTIFY changed)
  // "All 4 papers are on this device, 2.1 MB" or "2 of 4 papers, 1.0 of 2.1 MB".
  Q_PROPERTY(QString text READ text NOTIFY changed)
  // Why nothing is fetched, and what would help; empty while it is.
  Q_PROPERTY(QString waitText READ waitText NOTIFY changed)
  // Of the bytes, from 0 to 1.
  Q_PROPERTY(double value READ value NOTIFY changed)
  // Fetching waits for somebody's word.
  Q_PROPERTY(bool canFetch READ canFetch NOTIFY changed)
  // Papers that were never opened here, in words: "3 new"; empty: none.
  Q_PROPERTY(QString newText READ newText NOTIFY changed)

 public:
  explicit MeetingPack(QObject* parent = nullptr);

  QString meeting() const { return meeting_; }
  void setMeeting(const QString& meeting);
  int count() const { return count_; }
  bool complete() const { return count_ > 0 && here_ == count_; }
  QString text() const { return text_; }
  QString waitText() const { return wait_text_; }
  double value() const { return value_; }
  bool canFetch() const { return can_fetch_; }
  QString newText() const { return new_text_; }

  // Now, whatever the network costs.
  Q_INVOKABLE void fetch();

 Q_SIGNALS:
  void changed();

 private:
  void Reload();

  QString meeting_, text_, wait_text_, new_text_;
  int count_ = 0;
  int here_ = 0;
  double value_ = 0;
  bool can_fetch_ = false;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_MEETING_PACK_H_
