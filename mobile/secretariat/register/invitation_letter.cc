#include "mobile/secretariat/register/invitation_letter.h"

#include <qrencode.h>

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <algorithm>
#include <memory>

#include "mobile/secretariat/register/register_reading.h"

namespace mandat::app {
namespace {

constexpr int kLetterDpi = 600;
constexpr double kCodeMm = 62;
constexpr int kQuietModules = 4;

double Mm(double mm) { return mm * kLetterDpi / 25.4; }

// Writes from `top` down, and returns where it ended.
double WriteHtml(QPainter& painter, const QString& html, double top, double left, double width) {
  QTextDocument document;
  document.documentLayout()->setPaintDevice(painter.device());
  document.setDocumentMargin(0);
  QFont font(QStringLiteral("Inter"));
  font.setStyleHint(QFont::SansSerif);
  font.setPointSizeF(11);
  document.setDefaultFont(font);
  document.setTextWidth(width);
  document.setHtml(html);
  painter.save();
  painter.translate(left, top);
  document.drawContents(&painter);
  painter.restore();
  return top + document.size().height();
}

bool DrawCode(QPainter& painter, const QString& text, QRectF where) {
  const QByteArray bytes = text.toUtf8();
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()), 0,
                        QR_ECLEVEL_M),
      &QRcode_free);
  if (!code) return false;
  const double module = where.width() / (code->width + 2 * kQuietModules);
  painter.save();
  painter.setPen(Qt::NoPen);
  painter.setBrush(Qt::black);
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      if ((code->data[y * code->width + x] & 1) == 0) continue;
      // A hair more than a module: no printer shows a seam between two of them.
      painter.drawRect(QRectF(where.left() + (x + kQuietModules) * module, where.top() + (y + kQuietModules) * module,
                              module * 1.01, module * 1.01));
    }
  }
  painter.restore();
  return true;
}

// Down one page, a piece at a time: what Qt makes of a paragraph's margins depends on the resolution.
class LetterPage {
 public:
  LetterPage(QPainter& painter, const QRectF& page) : painter_(painter), page_(page), y_(page.top()) {}

  void Write(const QString& html, double gap_mm) {
    y_ = WriteHtml(painter_, html, y_, page_.left(), page_.width()) + Mm(gap_mm);
  }
  void Step(int number, const QString& text) {
    WriteHtml(painter_, QStringLiteral("<b>%1</b>").arg(number), y_, page_.left(), Mm(8));
    y_ = WriteHtml(painter_, text.toHtmlEscaped(), y_, page_.left() + Mm(8), page_.width() - Mm(8)) + Mm(2.6);
  }
  // The code, and beside it what is to be known of it.
  bool Code(const QString& link, const QStringList& notes) {
    const double side = Mm(kCodeMm);
    // The quiet zone is white: the code itself stands where the text begins.
    if (!DrawCode(painter_, link, {page_.left() - Mm(3), y_, side, side})) return false;
    const double left = page_.left() + side + Mm(4);
    double beside = y_ + Mm(4);
    for (const QString& note : notes) beside = WriteHtml(painter_, note, beside, left, page_.right() - left) + Mm(2.6);
    y_ = std::max(y_ + side, beside) + Mm(4);
    return true;
  }

 private:
  QPainter& painter_;
  QRectF page_;
  double y_;
};

QString Sized(const QString& text, int points) {
  return QStringLiteral("<span style='font-size:%1pt'>%2</span>").arg(points).arg(text.toHtmlEscaped());
}

QStringList LetterSteps(const LetterHead& head) {
  return {
      RegisterWords::tr(
          "Install the app Mandat on your phone, tablet or computer. Ask those who look after your devices "
          "at work where it is to be had, or the sender of this letter."),
      RegisterWords::tr("Open Mandat and press Scan the QR code. Hold the camera over the code on this page. Does the "
                        "device have no camera? Then press Paste a link or a picture, and paste the link below."),
      RegisterWords::tr("Choose a PIN of your own. It opens the app on that device. Nobody else knows it, and nobody "
                        "can find it out for you."),
      RegisterWords::tr("The app shows who you are and the forum's fingerprint. It is to be %1. Does it say the same? "
                        "Then press Join. Otherwise stop, and get in touch with the sender.")
          .arg(head.fingerprint),
      RegisterWords::tr("Done. Tear up this letter: the code can be used only once.")};
}

bool DrawLetter(QPainter& painter, const QRectF& area, const LetterHead& head, const InvitationLetter& letter) {
  LetterPage page(painter, area);
  page.Write(head.forum.toHtmlEscaped() + QStringLiteral("<br/>") + head.date.toHtmlEscaped(), 8);
  QStringList to;
  if (!letter.name.isEmpty()) to << QStringLiteral("<b>%1</b>").arg(letter.name.toHtmlEscaped());
  if (!letter.function.isEmpty()) to << letter.function.toHtmlEscaped();
  if (!to.isEmpty()) page.Write(to.join(QStringLiteral("<br/>")), 8);
  page.Write(QStringLiteral("<b>%1</b>").arg(Sized(RegisterWords::tr("Your invitation to Mandat"), 20)), 3);
  page.Write(
      RegisterWords::tr("We use the app Mandat for notices, papers and positions before our meetings. With it you "
                        "read the papers and declare your position, also without a network. Joining takes about "
                        "five minutes.")
          .toHtmlEscaped(),
      5);
  int number = 0;
  for (const QString& step : LetterSteps(head)) page.Step(++number, step);
  const QStringList notes{
      QStringLiteral("<b>%1</b>").arg(RegisterWords::tr("Valid until %1, once.").arg(letter.expires).toHtmlEscaped()),
      RegisterWords::tr(
          "Keep this letter as you keep a key: whoever has it can join in your name. Do not photograph it "
          "and do not send it on.")
          .toHtmlEscaped(),
      RegisterWords::tr("Has it come away, or has somebody else had it in their hands? Tell the sender at once. The "
                        "device that used it is then shut out, and you get a new letter.")
          .toHtmlEscaped()};
  if (!page.Code(letter.link, notes)) return false;
  page.Write(Sized(RegisterWords::tr("The same as a link, for a device without a camera:"), 9), 1);
  page.Write(
      QStringLiteral("<span style='font-family:monospace;font-size:8pt'>%1</span>").arg(letter.link.toHtmlEscaped()),
      7);
  page.Write(RegisterWords::tr("Kind regards").toHtmlEscaped(), 2);
  page.Write(head.sender.toHtmlEscaped() +
                 (head.sender_mail.isEmpty() ? QString() : QStringLiteral("<br/>") + head.sender_mail.toHtmlEscaped()),
             0);
  return true;
}

}  // namespace

QByteArray LettersPdf(const LetterHead& head, const std::vector<InvitationLetter>& letters) {
  if (letters.empty()) return {};
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
  writer.setResolution(kLetterDpi);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins({}, QPageLayout::Millimeter);
  writer.setTitle(RegisterWords::tr("Your invitation to Mandat"));
  writer.setCreator(QStringLiteral("Mandat"));
  QPainter painter(&writer);
  if (!painter.isActive()) return {};
  const QRectF page(Mm(24), Mm(20), Mm(210 - 48), Mm(297 - 38));
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i > 0 && !writer.newPage()) return {};
    if (!DrawLetter(painter, page, head, letters[i])) return {};
  }
  painter.end();
  buffer.close();
  return bytes;
}

}  // namespace mandat::app
