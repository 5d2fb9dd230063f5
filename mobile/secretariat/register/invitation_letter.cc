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

QString Paragraph(const QString& text, const char* style = "") {
  return QStringLiteral("<p style='margin:0 0 7pt 0;%1'>%2</p>").arg(QLatin1String(style), text.toHtmlEscaped());
}

QString Steps(const LetterHead& head) {
  const QStringList steps{
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
  QString html = QStringLiteral("<ol style='margin:0 0 6pt 0'>");
  for (const QString& step : steps)
    html += QStringLiteral("<li style='margin:0 0 5pt 0'>%1</li>").arg(step.toHtmlEscaped());
  return html + QStringLiteral("</ol>");
}

bool DrawLetter(QPainter& painter, const QRectF& page, const LetterHead& head, const InvitationLetter& letter) {
  QString top = QStringLiteral("<p style='margin:0 0 16pt 0'>%1<br/>%2</p>")
                    .arg(head.forum.toHtmlEscaped(), head.date.toHtmlEscaped());
  QStringList to;
  if (!letter.name.isEmpty()) to << QStringLiteral("<b>%1</b>").arg(letter.name.toHtmlEscaped());
  if (!letter.function.isEmpty()) to << letter.function.toHtmlEscaped();
  if (!to.isEmpty()) top += QStringLiteral("<p style='margin:0 0 16pt 0'>%1</p>").arg(to.join(QStringLiteral("<br/>")));
  top += QStringLiteral("<p style='margin:0 0 10pt 0;font-size:20pt;font-weight:bold'>%1</p>")
             .arg(RegisterWords::tr("Your invitation to Mandat").toHtmlEscaped());
  top += Paragraph(
      RegisterWords::tr("We use the app Mandat for notices, papers and positions before our meetings. With it "
                        "you read the papers and declare your position, also without a network. Joining "
                        "takes about five minutes."));
  top += Steps(head);
  double y = WriteHtml(painter, top, page.top(), page.left(), page.width());
  y += Mm(3);
  const double side = Mm(kCodeMm);
  if (!DrawCode(painter, letter.link, {page.left() - Mm(3), y, side, side})) return false;
  const double beside = page.left() + side + Mm(4);
  QString notes = Paragraph(RegisterWords::tr("Valid until %1, once.").arg(letter.expires), "font-weight:bold");
  notes +=
      Paragraph(RegisterWords::tr("Keep this letter as you keep a key: whoever has it can join in your name. Do not "
                                  "photograph it and do not send it on."));
  notes +=
      Paragraph(RegisterWords::tr("Has it come away, or has somebody else had it in their hands? Tell the sender at "
                                  "once. The device that used it is then shut out, and you get a new letter."));
  const double notes_end = WriteHtml(painter, notes, y + Mm(4), beside, page.right() - beside);
  y = std::max(y + side, notes_end) + Mm(4);
  QString foot = Paragraph(RegisterWords::tr("The same as a link, for a device without a camera:"), "font-size:9pt");
  foot += QStringLiteral("<p style='margin:0 0 12pt 0;font-size:8pt;font-family:monospace'>%1</p>")
              .arg(letter.link.toHtmlEscaped());
  foot += Paragraph(RegisterWords::tr("Kind regards"));
  foot += QStringLiteral("<p style='margin:0'>%1%2</p>")
              .arg(head.sender.toHtmlEscaped(),
                   head.sender_mail.isEmpty() ? QString() : QStringLiteral("<br/>") + head.sender_mail.toHtmlEscaped());
  WriteHtml(painter, foot, y, page.left(), page.width());
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
